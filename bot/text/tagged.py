"""A text in matching form to words with their parts of speech, by jieba's dictionary."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import rjieba

_PHRASE = re.compile(
    r"(不能|不得|不许|不予|不会|严禁|禁止|没有|尚未|未能|无法|可以)(?!不|之|其|而|要领|人心|善终|好死|自[己已制拔]|无天|攻玉)(..)"
)
"""Phrases of the dictionary that are a negating or modal word with its predicate: 不得公开."""


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
        phrase = _PHRASE.fullmatch(text) if len(text) == 4 else None
        for part, part_tag in ((phrase[1], "v"), (phrase[2], "v")) if phrase else ((text, tag),):
            yield Word(part, part_tag, start, start + len(part))
            start += len(part)
