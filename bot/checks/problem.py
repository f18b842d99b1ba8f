"""What a check finds wrong with a statement, and how near two places of two texts are to each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.text.reading import Reading

AROUND = 12
"""Characters on each side of a place of the statement that make up its frame."""
BESIDE = 6
"""Characters on each side where two values of one kind are told apart that both stand in the evidence."""
FEWEST = 3
"""Pairs of characters below which a frame says nothing."""
SAME_FRAME = 0.3
"""Closeness from which a place of the evidence is taken for the same slot."""
SURE = 0.6
"""Closeness from which it is so even where the stated value stands elsewhere in the evidence."""
MARGIN = 0.35
"""How much closer than the places with the stated value it must then be."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Problem:
    """`form[start:end]` of a statement is not what the evidence says.

    `given` is the text in the same slot of the evidence, empty where it has no such slot.
    """

    start: int
    end: int
    given: str = ""


def closeness(statement: Reading, span: Span, evidence: Reading, other: Span, width: int = AROUND) -> float:
    """How much of what stands around a span of the statement stands around one of the evidence, 0 to 1.

    Counted in pairs of characters; the evidence may have them twice as far away,
    for a statement may join what the evidence says in two clauses. Without
    FEWEST pairs on the side of the statement there is nothing to go by: 0.
    """
    near = _pairs_around(statement.form, span, width)
    if len(near) < FEWEST:
        return 0.0
    return len(near & _pairs_around(evidence.form, other, 2 * width)) / len(near)


def _pairs_around(form: str, span: Span, width: int) -> set[str]:
    start, end = span
    sides = (form[max(0, start - width) : start], form[end : end + width])
    return {
        side[i : i + 2] for side in sides for i in range(len(side) - 1) if side[i].isalpha() and side[i + 1].isalpha()
    }


def compare_slots(
    statement: Reading, span: Span, evidence: Reading, same: Sequence[Span], others: Sequence[Span]
) -> Problem | None:
    """Whether a value of the statement stands in its slot of the evidence.

    `same` are the places of the evidence with the stated value, `others` those with
    another value of its kind; where the statement has both values, either may be meant.
    """
    if not same:
        best, rival = _closest(statement, span, evidence, others, AROUND)
        return Problem(*span, evidence.form[slice(*rival)] if best >= SAME_FRAME else "")
    told = _telling_pairs(statement, span, evidence)
    others = [place for place in others if evidence.form[slice(*place)] not in statement.form]
    if len(told) < FEWEST or not others:
        return None
    beside = {
        place: len(told & _pairs_around(evidence.form, place, 2 * BESIDE)) / len(told) for place in (*same, *others)
    }
    rival = max(others, key=beside.__getitem__)
    if beside[rival] >= SURE and beside[rival] - max(beside[place] for place in same) >= MARGIN:
        return Problem(*span, evidence.form[slice(*rival)])
    return None


def find_misplaced(
    statement: Reading,
    span: Span,
    evidence: Reading,
    same: Sequence[Span],
    others: Sequence[Span],
    size: int,
    either_side: bool = False,
) -> Problem | None:
    """Whether the `size` letters right before or right behind a value stand just once in the evidence, beside another.

    And not near the value itself, on that side or on either: 运城市委书记 before the one name, not before the other.
    """
    for is_before in (True, False):
        text = _side(statement.form, span, is_before, size)
        if len(text) < size or not text.isalpha() or evidence.form.count(text) != 1:
            continue
        sides = (True, False) if either_side else (is_before,)
        if any(text in _side(evidence.form, place, side, AROUND) for place in same for side in sides):
            continue
        for place in others:
            if _side(evidence.form, place, is_before, size) == text:
                return Problem(*span, evidence.form[slice(*place)])
    return None


def _side(form: str, span: Span, is_before: bool, width: int) -> str:
    """The characters right before a span, or right behind it."""
    start, end = span
    return form[max(0, start - width) : start] if is_before else form[end : end + width]


def _telling_pairs(statement: Reading, span: Span, evidence: Reading) -> set[str]:
    """The pairs right beside a span that stand once in the evidence: such as stand often tell no place from another."""
    return {pair for pair in _pairs_around(statement.form, span, BESIDE) if evidence.form.count(pair) < 2}


def _closest(
    statement: Reading, span: Span, evidence: Reading, others: Sequence[Span], width: int
) -> tuple[float, Span]:
    return max(((closeness(statement, span, evidence, other, width), other) for other in others), default=(0.0, (0, 0)))
