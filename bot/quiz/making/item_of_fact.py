"""A single fact to an item: a choice, a true or false statement, a blank."""

import re
from collections.abc import Sequence

from bot.quiz.item import FALSE, TRUE, Item
from bot.quiz.making.ask import Ask
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.difficulty import difficulty, nearness_of_values
from bot.quiz.making.finish import finish
from bot.quiz.making.near_values import numbers_of
from bot.quiz.making.statement import Statement
from bot.quiz.making.stem import asked, blanked, gapped, with_answer
from bot.quiz.making.turn import Turn
from bot.quiz.making.writings import writings
from bot.quiz.making.wrong_answers import WrongAnswers

QUESTIONS = 0.6
"""Share of the choices that are put as questions, of those that can be."""


def single_item(ask: Ask, corpus: Corpus, wrong: WrongAnswers, turn: Turn) -> Item | None:
    """A question with four options, the right one at its place as far as the order of figures allows it."""
    place = turn.place
    others = wrong.choose(ask, place, turn.chance)
    if len(others) < 3:
        return None
    answer = ask.target.answer
    if ask.target.kind in ("figure", "date"):
        options = sorted([answer, *others], key=numbers_of)
        value, *_ = numbers_of(answer)[-1:]
        near = nearness_of_values(value, [numbers_of(other)[-1] for other in others])
    else:
        options = [*others[:place], answer, *others[place:]]
        near = 0.5
    question = asked(ask.text, ask.target) if turn.chance.random() < QUESTIONS else ""
    stem = question or gapped(ask.text, ask.target)
    return _finish("single", stem, options, [answer], difficulty("single", answer, near), ask, corpus)


def judge_item(ask: Ask, corpus: Corpus, wrong: WrongAnswers, turn: Turn) -> Item | None:
    """The statement, or the statement with one thing changed that its evidence contradicts."""
    hard = difficulty("judge", ask.target.answer)
    if turn.truth:
        return _finish("judge", ask.text, (TRUE, FALSE), [TRUE], hard, ask, corpus)
    other = wrong.contradicted(ask, turn.chance)
    if not other:
        return None
    return _finish("judge", with_answer(ask.text, ask.target, other), (TRUE, FALSE), [FALSE], hard, ask, corpus)


def true_item(statement: Statement, corpus: Corpus, turn: Turn) -> Item:
    """The whole statement, to be found true."""
    article = corpus.articles[statement.article]
    hard = difficulty("judge", statement.text)
    text = re.sub(r"[.．]$", "。", statement.text)
    return finish("judge", text, (TRUE, FALSE), [TRUE], hard, article, statement.start, statement.end)


def blank_item(ask: Ask, corpus: Corpus, turn: Turn) -> Item:
    """The statement with a blank; the answers are the accepted writings."""
    stem, answer = blanked(ask.text, ask.target)
    return _finish("blank", stem, (), writings(answer, ask.target), difficulty("blank", answer), ask, corpus)


def _finish(
    kind: str, stem: str, options: Sequence[str], answers: Sequence[str], hard: float, ask: Ask, corpus: Corpus
) -> Item:
    place = ask.statement
    return finish(kind, stem, options, answers, hard, corpus.articles[place.article], place.start, place.end)
