"""Sentences of an article that stand for themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.quiz.making.lexicon import Lexicon
from bot.quiz.making.stand_alone import read_alone
from bot.writing.instructions import without_orders
from index.records import Article, Section
from index.sentences import split_sentences

MIN_LENGTH, MAX_LENGTH = 12, 150
"""Characters of a sentence worth asking of."""

_ENDS = re.compile(r"[。.!！]”?$")
_TORN = re.compile(r"[。！？!?：:；;”）)…]$")
_MARKER = re.compile(r"^(?:•|▲|\d{1,2}[.、．])\s*")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that can be read alone: `text` is what it says, perhaps with a name filled in.

    `start` and `end` are offsets in the article's text of the sentence it was made
    from.
    """

    article: str
    section: int
    text: str
    start: int
    end: int


def statements(article: Article, lexicon: Lexicon) -> Iterator[Statement]:
    """The sentences of an article that stand for themselves, in order; headings, list items and torn lines are none."""
    for number, section in enumerate(article.sections):
        for start, end in split_sentences(article.text, section.start, section.end):
            if is_whole(article.text, section, start, end):
                text = read_alone(article.text[start:end], article, section, start, lexicon)
                if text:
                    yield Statement(article.id, number, text, start, end)


def is_whole(text: str, section: Section, start: int, end: int) -> bool:
    """Whether a sentence is complete: not torn by a broken line, of fitting length, its brackets paired."""
    sentence = text[start:end]
    if _MARKER.match(sentence) or not _ENDS.search(sentence) or not MIN_LENGTH <= end - start <= MAX_LENGTH:
        return False
    before = text[section.start : start].rstrip(" ")
    if before.endswith("\n") and not _TORN.search(before.rstrip()):
        line = before.rstrip().rsplit("\n", 1)[-1]
        if len(line) > 30:
            return False
    if without_orders(sentence) != sentence:
        return False
    return all(sentence.count(a) == sentence.count(b) for a, b in ("（）", "()", "《》", "‘’")) and "…" not in sentence
