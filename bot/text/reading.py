"""A text read for checking: its matching form with offsets, words, clauses, figures and dates."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.text.dates import Date, find_dates
from bot.text.figures import Figure, find_figures
from bot.text.names import Name, find_names
from bot.text.tagged import Word, tag_words
from index.normalize import matching_form

_DROPPED = re.compile(r"\[\d+\]|[*`#_]|(?<![a-z\d])[^\S\n]+|[^\S\n]+(?![a-z\d])")
"""Citation marks, Markdown, and blanks that do not part two Latin words or numbers."""
_QUOTES = str.maketrans('「」『』‘’"', "“”“”“”“")
_CLAUSE_END = re.compile(r"[,;:!?。()\n…]+")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What the checks see of a text.

    `form` is its matching form without blanks, Markdown and citation marks;
    character i of it comes from character `offsets[i]` of the text. `words` are those
    of the dictionary, `clauses` spans of `form`, `counted` the places inside figures
    and dates.
    """

    form: str
    offsets: tuple[int, ...]
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    clauses: tuple[tuple[int, int], ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    counted: frozenset[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text of `form[start:end]`, which is not empty."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def clause(self, place: int) -> tuple[int, int]:
        """The clause that a place of `form` lies in."""
        return next(((start, end) for start, end in self.clauses if place < end), self.clauses[-1])


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """Read a text; the latest few thousand are remembered, for a passage is cited more than once."""
    form, offsets = _form(text)
    words = tuple(tag_words(form, False))
    figures, dates = tuple(find_figures(form)), tuple(find_dates(form))
    spans = [*((figure.start, figure.end) for figure in figures), *((date.start, date.end) for date in dates)]
    return Reading(
        form=form,
        offsets=offsets,
        words=words,
        names=tuple(find_names(words, tuple(tag_words(form, True)))),
        clauses=tuple(_clauses(form)),
        figures=figures,
        dates=dates,
        counted=frozenset(place for start, end in spans for place in range(start, end)),
    )


def _form(text: str) -> tuple[str, tuple[int, ...]]:
    pieces = [unicodedata.normalize("NFKC", character).lower() for character in text]
    offsets = [place for place, piece in enumerate(pieces) for _ in piece]
    form = matching_form("".join(pieces))
    if len(form) != len(offsets):  # characters that only compose with their neighbours
        form = "".join(piece[:1] for piece in map(matching_form, "".join(pieces)))
    form = form.translate(_QUOTES)
    kept = [place for start, end in _kept(form) for place in range(start, end)]
    return "".join(form[place] for place in kept), tuple(offsets[place] for place in kept)


def _kept(form: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _DROPPED.finditer(form):
        yield start, match.start()
        start = match.end()
    yield start, len(form)


def _clauses(form: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE_END.finditer(form):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(form) or not start:
        yield start, len(form)
