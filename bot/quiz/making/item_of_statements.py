"""Several statements about one thing to an item: which of them are right?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.quiz.item import Item
from bot.quiz.making.ask import Ask
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.difficulty import difficulty
from bot.quiz.making.finish import finish
from bot.quiz.making.statement import Statement
from bot.quiz.making.stem import GAP, with_answer
from bot.quiz.making.turn import Turn
from bot.quiz.making.wrong_answers import WrongAnswers

SHOWN = 4
MAX_OPTION = 62
"""Characters of a statement among the options."""
MAX_REACH = 700
"""Characters of the article from the first of the statements to the last."""

Said = Ask | Statement
"""What can be an option: a statement that can be made false by what it is asked for, or one that cannot."""


def statement_groups(asks: Sequence[Ask], corpus: Corpus) -> Iterator[list[Said]]:
    """Statements of one article that follow each other closely, SHOWN and one to spare, two or more of them with an ask."""
    said: dict[tuple[str, int], Said] = {
        (each.article, each.start): each for each in corpus.statements if _is_short(each.text)
    }
    for ask in sorted(asks, key=lambda ask: ask.worth):
        if _is_short(ask.text):
            said[ask.statement.article, ask.statement.start] = ask
    ordered = sorted(said.values(), key=lambda each: (_statement(each).article, _statement(each).start))
    for _, found in groupby(ordered, key=lambda each: _statement(each).article):
        inside = list(found)
        for first in range(len(inside) - SHOWN + 1):
            group = inside[first : first + SHOWN + 1]
            reach = _statement(group[SHOWN - 1]).end - _statement(group[0]).start
            if reach <= MAX_REACH and sum(isinstance(each, Ask) for each in group) > 1:
                yield group


def multiple_of_statements(group: Sequence[Said], corpus: Corpus, wrong: WrongAnswers, turn: Turn) -> Item | None:
    """Four statements, two or three of them right, the others with one thing changed that the evidence contradicts."""
    chance = turn.chance
    right = chance.choice((2, 3))
    # What cannot be made false is taken for the right ones first.
    drawn = sorted(chance.sample(list(group), len(group)), key=lambda each: isinstance(each, Ask))
    answers = [_text(each) for each in drawn[:right]]
    options, used = list(answers), list(drawn[:right])
    for each in drawn[right:]:
        other = wrong.contradicted(each, chance) if isinstance(each, Ask) and len(options) < SHOWN else ""
        if other and isinstance(each, Ask):
            options.append(with_answer(each.text, each.target, other).rstrip("。"))
            used.append(each)
    if len(options) < SHOWN:
        return None
    chance.shuffle(options)
    article, start, end = reach_of(used)
    about = _shared_name(used, corpus)
    stem = f"下列关于{about}的说法，正确的有{GAP}。" if about else f"下列说法正确的有{GAP}。"
    hard = difficulty("multiple", "".join(each.target.answer for each in used if isinstance(each, Ask)), parts=2)
    return finish("multiple", stem, options, answers, hard, corpus.articles[article], start, end)


def reach_of(group: Sequence[Said]) -> tuple[str, int, int]:
    """The article of some statements, and where the first begins and the last ends."""
    statements = [_statement(each) for each in group]
    return statements[0].article, min(each.start for each in statements), max(each.end for each in statements)


def _is_short(text: str) -> bool:
    return len(text) <= MAX_OPTION and "；" not in text


def _statement(said: Said) -> Statement:
    return said.statement if isinstance(said, Ask) else said


def _text(said: Said) -> str:
    return said.text.rstrip("。")


def _shared_name(said: Sequence[Said], corpus: Corpus) -> str:
    """The name of the body or person that all statements have and none is asked for, or nothing."""
    names = [*corpus.lexicon.bodies, *corpus.lexicon.people]
    shared = [
        name
        for name in names
        if all(name in each.text and not (isinstance(each, Ask) and each.target.form == name) for each in said)
    ]
    return max(shared, key=lambda name: (len(name), name), default="")
