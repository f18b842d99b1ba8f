"""What the page shows for a question or a link, without a browser."""

from collections.abc import Iterator

import pytest

from bot.chain import Asked
from bot.records import Answer, Citation, Statement, Turn
from bot.texts import TEXTS
from bot.web.conversation import MAX_HISTORY, Conversation
from bot.web.render import link_target
from index.errors import UserError
from index.records import Article, Passage

ARTICLE = Article("a.md", "链长制", "链长制是一种协调机制。", ())
CITATION = Citation(1, Passage(0, "a.md", "链长制", "", 0, 11, ARTICLE.text))
ANSWER = Answer("问", (Statement(ARTICLE.text, 1, 0, 11),), (CITATION,), (), False, 0.9, "extract", 0.1)


class FakeChain:
    """Yields what it was made with, raises what of that is an error, and remembers what it was asked."""

    def __init__(self, *outcomes: Answer | Exception) -> None:
        self.outcomes = outcomes
        self.asked: list[Asked] = []

    def stream(self, asked: Asked, /) -> Iterator[Answer]:
        self.asked.append(asked)
        for outcome in self.outcomes:
            if isinstance(outcome, Exception):
                raise outcome
            yield outcome


class FakeLibrary:
    def article(self, article_id: str, /) -> Article:
        return {ARTICLE.id: ARTICLE}[article_id]


def converse(*outcomes: Answer | Exception) -> tuple[Conversation, FakeChain]:
    chain = FakeChain(*outcomes)
    return Conversation(chain, FakeLibrary()), chain


def test_the_answer_grows_and_its_turn_is_remembered() -> None:
    conversation, chain = converse(ANSWER)
    earlier = [Turn("前问", "前答")]
    replies = list(conversation.reply("问", earlier, "zh"))
    assert TEXTS["zh"].searching in replies[0][0]
    assert 'class="citation"' in replies[-1][0]
    assert replies[-1][1] == [*earlier, Turn("问", "链长制是一种协调机制。[1]")]
    assert chain.asked == [{"question": "问", "history": earlier, "exact": False, "explain": True, "language": "zh"}]


def test_asking_again_exactly_forgets_the_answer_just_given() -> None:
    conversation, chain = converse(ANSWER)
    earlier = [Turn("前问", "前答"), Turn("问", "答")]
    *_, (_, turns) = conversation.reply("问", earlier, "en", exact=True)
    assert chain.asked == [{"question": "问", "history": earlier[:1], "exact": True, "explain": True, "language": "en"}]
    assert turns == [*earlier[:1], Turn("问", "链长制是一种协调机制。[1]")]


def test_an_abstention_is_no_answer_to_lean_on() -> None:
    conversation, _ = converse(Answer("问", (), (), (), True, 0.1, "extract", 0.1, "没有找到。"))
    *_, (_, turns) = conversation.reply("问", [], "zh")
    assert turns == [Turn("问", "")]


def test_old_turns_are_forgotten() -> None:
    conversation, _ = converse(ANSWER)
    *_, (_, turns) = conversation.reply("问", [Turn(str(number)) for number in range(MAX_HISTORY)], "zh")
    assert [turn.question for turn in turns] == ["1", "2", "3", "问"]


@pytest.mark.parametrize(("language", "sentence"), [("zh", "请先建索引"), ("en", "Build the index first")])
def test_an_error_of_the_user_is_shown_as_its_sentence(language: str, sentence: str) -> None:
    conversation, _ = converse(ANSWER, UserError("请先建索引", "Build the index first"))
    *_, (message, turns) = conversation.reply("问", [], language)
    assert sentence in message
    assert turns == []


def test_any_other_error_is_logged_and_admitted(caplog: pytest.LogCaptureFixture) -> None:
    conversation, _ = converse(ValueError("secret"))
    *_, (message, _) = conversation.reply("问", [], "zh")
    assert TEXTS["zh"].failure in message
    assert "secret" not in message
    assert "secret" in caplog.text


@pytest.mark.parametrize("question", ["", "长" * 2001], ids=["empty", "overlong"])
@pytest.mark.parametrize("language", TEXTS)
def test_a_question_that_cannot_be_asked_meets_a_sentence(question: str, language: str) -> None:
    conversation, _ = converse()
    assert 'class="notice"' in conversation.objection(question, language)
    assert conversation.objection("长" * 2000, language) == ""


def test_a_link_opens_its_article_marked() -> None:
    conversation, _ = converse()
    assert "<mark>协调机制</mark>" in conversation.article(link_target("a.md", [(6, 10)]), "zh")
    assert TEXTS["en"].article_hint in conversation.article("", "en")


@pytest.mark.parametrize("target", ["#", "nonsense", link_target("../secret", [(0, 1)])])
def test_a_link_to_nowhere_meets_a_sentence(target: str) -> None:
    conversation, _ = converse()
    assert TEXTS["zh"].unknown_article in conversation.article(target, "zh")
