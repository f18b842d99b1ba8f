"""Items that do not belong on one paper: on the same evidence, or one telling the other's answer."""

from bot.checks.coverage import coverage
from bot.quiz.item import BLANK, Item
from bot.quiz.likeness import asked, bare
from bot.text.reading import read

TOLD = 0.5
"""Share of an item's stem that a text with its answer must have in order to give it away."""


def same_evidence(one: Item, other: Item) -> bool:
    """Whether they rest on overlapping sentences of one article."""
    return one.rests_on(other.article, other.evidence.start, other.evidence.end)


def clash(one: Item, other: Item) -> bool:
    """Whether they ask the same, or what is printed of one tells the answer of the other."""
    return asked(one) == asked(other) or tells(one, other) or tells(other, one)


def tells(one: Item, other: Item) -> bool:
    """Whether what is printed of `one` has an answer of `other` and at least TOLD of what its stem says.

    The answer of a judge item is whether its stem is so: a text that has all of
    the stem tells it.
    """
    printed = "\n".join((one.stem, *one.options))
    if other.kind == "judge":
        return bare(other.stem) in bare(printed)
    answers = [bare(answer) for answer in other.answers]
    told = bare(printed)
    has = any if other.kind == "blank" else all
    if not has(answer and answer in told for answer in answers):
        return False
    return coverage(read(other.stem.replace(BLANK, "")), read(printed)) >= TOLD
