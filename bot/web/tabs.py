"""The tabs of the page, from the left."""

from collections.abc import Sequence

from bot.database.quizzes import Quizzes
from bot.web.chat_tab import ChatTab
from bot.web.class_parts import ClassPart, DrawPart, ResultsPart
from bot.web.conversation import Chain
from bot.web.downloads import PAPER_FILES
from bot.web.items_part import ItemsPart
from bot.web.papers_part import PapersPart
from bot.web.parts import Part
from bot.web.quiz_tab import QuizTab
from bot.web.tab import Tab
from bot.web.trainee import Trainee
from bot.web.trainer import Maker, Shelf, Trainer


def page_tabs(chain: Chain, shelf: Shelf, examples: Sequence[str], quizzes: Quizzes, maker: Maker) -> list[Tab]:
    """Answers of `chain` from the articles of `shelf`, and quizzes with items by `maker`."""
    chat = ChatTab(chain, shelf, examples)
    trainer = Trainer(quizzes, shelf, maker)
    parts: list[Part] = [ItemsPart(trainer), PapersPart(trainer, PAPER_FILES), ClassPart(trainer), ResultsPart(trainer), DrawPart(trainer)]  # fmt: skip
    return [chat, QuizTab(parts, Trainee(quizzes), chat)]
