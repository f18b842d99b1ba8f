"""The one item of a list that a question is about, instead of the whole list."""

from collections.abc import Sequence

import numpy as np

from bot.selection.candidates import Candidate
from bot.selection.question import Question
from bot.selection.slot_features import missing, qualifiers
from bot.text.name_words import names
from index.normalize import matching_form


def prefer_item(question: Question, candidates: Sequence[Candidate], scores: np.ndarray) -> np.ndarray:
    """The scores, with those of the best candidate and of one item of it exchanged.

    That is so where the best candidate is a list, no list is asked for, and what the question names stands in this item
    alone: the words of the other items prove nothing about it.
    """
    best = int(np.argmax(scores))
    item = None if question.takes_list else _item(question, candidates[best], candidates)
    if item is None:
        return scores
    return exchanged(scores, best, item)


def exchanged(scores: np.ndarray, one: int, other: int) -> np.ndarray:
    """A copy of the scores with two of them exchanged."""
    copy = scores.copy()
    copy[[one, other]] = scores[[other, one]]
    return copy


def within(best: Candidate, candidates: Sequence[Candidate]) -> list[int]:
    """The places of the candidates that are sentences of the list `best`."""
    return [
        place
        for place, candidate in enumerate(candidates)
        if candidate.passage == best.passage and best.start < candidate.start and candidate.end <= best.end
    ]


def _item(question: Question, best: Candidate, candidates: Sequence[Candidate]) -> int | None:
    """The place of the item of `best` that alone has a name of the question; the introduction has it neither."""
    introduction, *items = (matching_form(line) for line in best.text.split("\n"))
    having = [
        [item for item in items if not missing(name, item)]
        for name in names(question.form)["nr"] or qualifiers(question.form)
        if missing(name, introduction)
    ]
    only = {items_having[0] for items_having in having if len(items_having) == 1}
    if len(only) != 1:
        return None
    alone = [place for place in within(best, candidates) if matching_form(candidates[place].text) in only]
    return alone[0] if alone else None
