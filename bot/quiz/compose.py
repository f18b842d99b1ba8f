"""Papers drawn from a bank of items, in parallel forms that are equally hard."""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from random import Random

from bot.quiz.clash import clash, same_evidence
from bot.quiz.item import KINDS, Item, Paper, Question
from index.errors import UserError

POINTS = {"single": 2.0, "multiple": 4.0, "judge": 1.0, "blank": 2.0, "short": 10.0}
"""Of a question for which nobody says any."""
FORMS = "ABCD"
"""Letters of parallel forms; there are no more."""
CLOSE = 0.15
"""Most that two items which stand for each other on parallel forms differ in difficulty."""

Form = Sequence[Item]


@dataclass(frozen=True, slots=True)
class Part:
    """The questions of one kind: how many, and the points for each."""

    count: int
    score: float


@dataclass(frozen=True, slots=True)
class Composition:
    """Parallel papers; the kinds in `shared` have the same items on each of them, in another order."""

    papers: tuple[Paper, ...]
    shared: tuple[str, ...]


def compose(items: Sequence[Item], title: str, parts: Mapping[str, Part], forms: int, seed: int) -> Composition:
    """Draw `forms` papers with `parts` (by kind) from `items`; the same seed draws the same questions.

    A kind gets other items on each form where there are enough, in rows of equal
    difficulty; else the same ones, with questions and options in another order. No
    item of a paper tells another's answer; two rest on the same evidence only where
    the items would not suffice otherwise. Raises UserError where there are too few.
    """
    random = Random(seed)
    drawn: list[list[Item]] = [[] for _ in range(forms)]
    shared: list[str] = []
    for kind, part in ((kind, parts[kind]) for kind in KINDS if kind in parts and parts[kind].count):
        pool = _pool([item for item in items if item.kind == kind], random)
        rows = _draw(pool, part.count, drawn)
        if rows is None:
            alone = _draw(pool, part.count, [[item for form in drawn for item in form]])
            if alone is None:
                raise _too_few(kind, part.count, len(pool))
            shared.append(kind)
            rows = [[*row] * forms for row in alone]
        for place, form in enumerate(drawn):
            column = [row[place] for row in rows]
            form.extend(_reordered(column, random) if kind in shared and place else column)
    if not any(drawn):
        raise UserError("试卷里一道题也没有：请至少给一种题型定题数。", "The paper has no question: give a number for one kind at least.")  # fmt: skip
    common = secrets.token_hex(3)
    papers = (
        Paper(common + letter.lower(), title, letter, tuple(Question(item, parts[item.kind].score) for item in form))
        for letter, form in zip(FORMS, drawn, strict=False)
    )
    return Composition(tuple(papers), tuple(shared))


def difficulty(paper: Paper) -> float:
    """The share of its points that trainees are expected to lose, 0 to 1."""
    return sum(question.item.difficulty * question.score for question in paper.questions) / paper.total


def _pool(items: Sequence[Item], random: Random) -> list[Item]:
    """In random order, but first one item of each article, then a second of each, and so on."""
    items = sorted(items, key=lambda item: item.id)
    random.shuffle(items)
    seen: Counter[str] = Counter()
    ranks = []
    for item in items:
        ranks.append(seen[item.article])
        seen[item.article] += 1
    order = sorted(range(len(items)), key=ranks.__getitem__)
    return [items[place] for place in order]


def _draw(pool: Sequence[Item], count: int, forms: Sequence[Form]) -> list[Form] | None:
    """`count` rows of one item for each form, beside what the forms have; None where the pool is too small."""
    for apart in (True, False):
        rows = _rows(pool, count, forms, apart)
        if len(rows) == count:
            return rows
    return None


def _rows(pool: Sequence[Item], count: int, forms: Sequence[Form], apart: bool) -> list[Form]:
    """`apart`: none on the same evidence. No two items of all forms clash, so that a row may be dealt in any order."""
    grown = [list(form) for form in forms]
    taken = [item for form in forms for item in form]
    left = list(pool)
    rows: list[Form] = []
    while left and len(rows) < count:
        first = left[0]
        row: list[Item] = []
        for item in sorted(left, key=lambda item: (item is not first, abs(item.difficulty - first.difficulty))):
            if len(row) == len(forms) or abs(item.difficulty - first.difficulty) > CLOSE:
                break
            if not any(clash(item, other) or (apart and same_evidence(item, other)) for other in [*taken, *row]):
                row.append(item)
        used = row if len(row) == len(forms) else [first]
        left = [item for item in left if item not in used]
        if used is row:
            rows.append(_dealt(row, grown))
            taken.extend(row)
            for form, item in zip(grown, rows[-1], strict=True):
                form.append(item)
    return rows


def _dealt(row: Form, forms: Sequence[Form]) -> Form:
    """The row in the order that keeps evidence apart within each form, and the forms equally hard."""

    def cost(order: Form) -> tuple[int, float]:
        both = list(zip(order, forms, strict=True))
        alike = sum(same_evidence(item, other) for item, form in both for other in form)
        sums = [item.difficulty + sum(other.difficulty for other in form) for item, form in both]
        return alike, max(sums) - min(sums)

    return min(permutations(row), key=cost)


def _reordered(items: Sequence[Item], random: Random) -> list[Item]:
    """The same questions in another order, and their options too, but for 正确 and 错误."""
    return [
        item if item.kind == "judge" else replace(item, options=tuple(random.sample(item.options, len(item.options))))
        for item in random.sample(items, len(items))
    ]


def _too_few(kind: str, count: int, there: int) -> UserError:
    return UserError(
        f"题库里能同卷的题不够：需要 {count} 道 {kind}，可选的有 {there} 道，请减少题数，或先制作、审定更多的题。",
        f"Too few items fit on one paper: {count} of kind {kind} are wanted, {there} can be chosen from; ask for fewer, or make and approve more.",
    )
