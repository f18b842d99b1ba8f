"""Words of a text that name people, places and organisations: a quick look, for ranking many sentences.

`bot.text.names` finds the same with more care, and takes longer.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import rjieba

from bot.text.names import SURNAMES, everyday_words, place_names
from bot.text.word_rarity import word_rarity

_LINKS = frozenset("与和同对向从在到于由让给请是以讲")
_NO_PERSON = re.compile(r"[区园局镇市省县制员长厂港院部班级化性业型度量产会]$|高新|.{4}")
_NO_PLACE = frozenset("度业化性")


@lru_cache(maxsize=40_000)
def names(form: str) -> dict[str, frozenset[str]]:
    """Names in a text in matching form by part of speech: nr person, ns place, nt organisation.

    Tagged twice, with and without the words that the model of unknown words
    adds: it alone finds most people, and swallows some places. Its people are
    checked again, by surname and rarity, for it takes much for a name.
    """
    found: dict[str, set[str]] = {"nr": set(), "ns": set(), "nt": set()}
    dictionary = rjieba.tag(form, False)
    for word, tag in [*rjieba.tag(form, True), *dictionary, *_joined(dictionary)]:
        name = _person(word) if tag[:2] == "nr" else _place(word) if tag[:2] == "ns" else word
        if tag[:2] in found and len(name) > 1 and name not in everyday_words():
            found[tag[:2]].add(name)
    return {tag: frozenset(words) for tag, words in found.items()}


def _joined(tagged: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Surnames with the given name that the dictionary takes for a common word (周|明远)."""
    for (surname, tag), (given, kind) in pairwise(tagged):
        if tag == "nr" and surname in SURNAMES and len(given) < 3 and kind[0] in "anirt":
            yield surname + given, "nr"


def _person(word: str) -> str:
    """The word where it can be a Chinese person's name, without a preposition that clings to it; else nothing."""
    if len(word) > 2 and word[0] in _LINKS and word[1] in SURNAMES:
        word = word[1:]
    plain = word[0] not in SURNAMES or _NO_PERSON.search(word) or word_rarity([word])[0] < 1
    return "" if plain else word


def _place(word: str) -> str:
    """The word where it is a place: the dictionary also tags 城市 and 东西 as places; common words must be known ones."""
    known = word in place_names() or (word[-1] in "省市县区国州" and len(word) > 2) or word_rarity([word])[0] == 1
    return word if known and word[-1] not in _NO_PLACE else ""
