"""The terms of a corpus: runs of words that stand together again and again, in changing company."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from bot.text.tagged import Word, tag_words
from index.normalize import matching_form

MAX_WORDS, MIN_LENGTH, MAX_LENGTH = 7, 3, 16
"""Of a term, in words and in characters."""
MIN_COUNT, MIN_COMPANY = 3, 2
"""Sentences that must have it, and different neighbours on each side."""

_LINKS = "upcryeox"
"""First letters of the tags of words that no term contains."""
_ENDS = "njgzis"
"""First letters of the tags of words that a term ends with, besides verbal nouns."""


def corpus_terms(sentences: Iterable[str]) -> dict[str, int]:
    """Terms in matching form, with the number of distinct sentences that have them.

    By accessor variety (Feng et al. 2004): a run of words is a term where it
    stands beside MIN_COMPANY different characters on either side; the border of a
    clause counts as different each time.
    """
    counts: Counter[str] = Counter()
    before: defaultdict[str, set[str]] = defaultdict(set)
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in dict.fromkeys(map(matching_form, sentences)):
        edge = Word("", "x", 0, 0)
        words = [edge, *tag_words(sentence, False), edge]
        for first in range(1, len(words) - 1):
            for term, last in _runs(words, first):
                counts[term] += 1
                before[term].add(_neighbour(words[first - 1].text[-1:], counts[term]))
                behind[term].add(_neighbour(words[last + 1].text[:1], counts[term]))
    return {
        term: count
        for term, count in counts.items()
        if count >= MIN_COUNT and min(len(before[term]), len(behind[term])) >= MIN_COMPANY
    }


def _runs(words: list[Word], first: int) -> Iterable[tuple[str, int]]:
    text = ""
    for last in range(first, min(first + MAX_WORDS, len(words) - 1)):
        word = words[last]
        if not word.text.isalpha() or word.tag[0] in _LINKS:
            return
        text += word.text
        if len(text) > MAX_LENGTH:
            return
        if last > first and len(text) >= MIN_LENGTH and (word.tag[0] in _ENDS or word.tag == "vn"):
            yield text, last


def _neighbour(character: str, count: int) -> str:
    return character if character.isalnum() else f"#{count}"
