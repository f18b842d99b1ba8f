"""A set divided into questions to develop with and questions for the test, article by article."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from eval.questions.sets import Item

DEV, TEST = "dev", "test"


def split_set(items: Sequence[Item], share: float = 0.5, seed: int = 0) -> list[Item]:
    """The items in their order, each tagged DEV or TEST in place of what it was; about `share` of them TEST.

    Questions whose first evidence is of the same article stay together, so that
    nothing is tuned on the text of a test question; those without evidence are
    each for themselves. Articles are drawn at random by the seed, and taken for
    the test as long as that brings its share nearer.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    for item in items:
        key = ("article", item.evidence[0].article) if item.evidence else ("question", item.id)
        groups.setdefault(key, []).append(item.id)
    drawn = list(groups.values())
    Random(seed).shuffle(drawn)
    wanted = share * len(items)
    test: set[str] = set()
    for group in drawn:
        if len(test) + len(group) / 2 <= wanted:
            test.update(group)
    return [_tagged(item, TEST if item.id in test else DEV) for item in items]


def _tagged(item: Item, part: str) -> Item:
    return replace(item, tags=(*(tag for tag in item.tags if tag not in (DEV, TEST)), part))
