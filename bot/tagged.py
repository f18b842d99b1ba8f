"""A text in matching form to words with their parts of speech, by jieba's dictionary."""

from collections.abc import Iterator
from dataclasses import dataclass

import rjieba


@dataclass(frozen=True, slots=True)
class Word:
    """`form[start:end]` of a text in matching form, with jieba's part of speech."""

    text: str
    tag: str
    start: int
    end: int


def tag_words(form: str, guess: bool) -> Iterator[Word]:
    """The words of a text, end to end; with `guess` characters are joined that look like unknown words."""
    start = 0
    for text, tag in rjieba.tag(form, guess):
        yield Word(text, tag, start, start + len(text))
        start += len(text)
