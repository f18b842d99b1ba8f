"""A single fact to an item: a choice, a true or false statement, a blank."""

from random import Random

from bot.quiz.ask import Ask
from bot.quiz.corpus import Corpus
from bot.quiz.difficulty import difficulty, nearness_of_values
from bot.quiz.finish import finish
from bot.quiz.item import FALSE, TRUE, Item
from bot.quiz.near_values import numbers_of
from bot.quiz.stem import asked, blanked, gapped, with_answer
from bot.quiz.writings import writings
from bot.quiz.wrong_answers import WrongAnswers

QUESTIONS = 0.6
"""Share of the choices that are put as questions, of those that can be."""


def single_item(ask: Ask, place: int, corpus: Corpus, wrong: WrongAnswers, chance: Random) -> Item | None:
    """A question with four options, the right one at `place` (0 to 3) as far as the order of figures allows it."""
    others = wrong.choose(ask, place, chance)
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
    question = asked(ask.text, ask.target) if chance.random() < QUESTIONS else ""
    stem = question or gapped(ask.text, ask.target)
    return _finish("single", stem, options, [answer], difficulty("single", answer, near), ask, corpus)


def judge_item(ask: Ask, truth: bool, corpus: Corpus, wrong: WrongAnswers, chance: Random) -> Item | None:
    """The statement, or the statement with one thing changed that its evidence contradicts."""
    hard = difficulty("judge", ask.target.answer)
    if truth:
        return _finish("judge", ask.text, (TRUE, FALSE), [TRUE], hard, ask, corpus)
    other = wrong.contradicted(ask, chance)
    if not other:
        return None
    return _finish("judge", with_answer(ask.text, ask.target, other), (TRUE, FALSE), [FALSE], hard, ask, corpus)


def blank_item(ask: Ask, corpus: Corpus) -> Item:
    """The statement with a blank; the answers are the accepted writings."""
    stem, answer = blanked(ask.text, ask.target)
    return _finish("blank", stem, (), writings(answer, ask.target), difficulty("blank", answer), ask, corpus)


def _finish(kind: str, stem: str, options, answers, hard: float, ask: Ask, corpus: Corpus) -> Item:  # type: ignore[no-untyped-def]
    place = ask.statement
    return finish(kind, stem, options, answers, hard, corpus.articles[place.article], place.start, place.end)
