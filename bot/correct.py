"""A mistyped question to the words of the corpus: homophones and pinyin.

Nothing is changed that the corpus or the dictionary knows: a character is in
question only where the corpus has neither of the pairs it forms with its
neighbours, no word holds it, and it is no everyday word itself; the correction
must be a run of characters that the articles have more than once.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache, cached_property
from itertools import pairwise

import rjieba
from pypinyin import Style, pinyin, pinyin_dict

from bot.word_rarity import word_rarity
from index.normalize import matching_form
from index.words import ASKING

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LATIN = re.compile(r"[a-z]+(?:[ '’][a-z]+)*")
_NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"), ("l", "n"))
"""Sounds that many speakers do not tell apart, each with the one that stands for both."""
_QUESTION_PAIRS = [
    "什么",
    "多少",
    "是什",
    "是谁",
    "是哪",
    "哪一",
    "一年",
    "哪年",
    "哪里",
    "哪些",
    "哪个",
    "怎么",
    "为什",
    "几个",
    "几家",
    "叫什",
    "开始",
    "始的",
]
SEEN = 2
"""Occurrences from which a run of characters is a term and no accident."""
EVERYDAY = 0.5
"""Rarity below which a single character is a word of its own."""
_UNSEEN = 0.01
"""Weight of a pair of characters that the corpus does not have."""


class Corrector:
    """Corrections against one corpus.

    `pairs` counts its pairs of neighbouring characters; `count` tells how often
    a run of characters stands in the articles.
    """

    def __init__(self, pairs: Mapping[str, int], count: Callable[[str], int]) -> None:
        self._pairs = pairs
        self._occurrences = count

    def correct(self, question: str) -> str:
        """The question, or its matching form with the corrections made."""
        form = matching_form(question)
        fixed = _HAN.sub(lambda run: self._homophones(run[0]), self._from_pinyin(form))
        return question if fixed == form else fixed

    def _homophones(self, run: str) -> str:
        """Replace characters of a Han run that fit neither neighbour by ones that sound alike and fit."""
        asked = _asking_places(run)
        fixed = asked | _word_places(run)
        characters = list(run)
        for place, character in enumerate(run):
            if place in fixed or self._fits(characters, place, asked):
                continue
            for other in sorted(self._by_sound.get(_sound(character), ()), key=lambda c: -self._count(c)):
                changed = [*characters[:place], other, *characters[place + 1 :]]
                if other != character and self._stands(changed, place, asked):
                    characters = changed
                    break
        return "".join(characters)

    def _fits(self, characters: list[str], place: int, asked: set[int]) -> bool:
        """Whether the corpus has a pair of the character and a neighbour."""
        near = [i for i in (place - 1, place) if i >= 0 and i + 1 < len(characters)]
        return any("".join(characters[i : i + 2]) in self._pairs for i in near if not {i, i + 1} & asked)

    def _stands(self, characters: list[str], place: int, asked: set[int]) -> bool:
        """Whether some three characters around the place, none of them asking, stand in the corpus."""
        for start in range(max(0, place - 2), min(place, len(characters) - 3) + 1):
            part = "".join(characters[start : start + 3])
            own = not asked & set(range(start, start + 3))
            if own and all(a + b in self._pairs for a, b in pairwise(part)) and self._occurrences(part) >= SEEN:
                return True
        return False

    def _from_pinyin(self, form: str) -> str:
        """Latin runs that read as pinyin, as the likeliest characters of the corpus."""
        return _LATIN.sub(lambda run: self._characters(run[0]) or run[0], form)

    def _characters(self, letters: str) -> str:
        """The sequence of corpus characters with these sounds whose pairs are most frequent; empty if none."""
        syllables = [s for word in re.split(r"[ '’]", letters) for s in _syllables(word) or [""]]
        options = [self._by_reading.get(syllable, ()) for syllable in syllables]
        if len(syllables) < 2 or not all(options):
            return ""
        best = {character: (1.0, character) for character in options[0]}
        for choices in options[1:]:
            best = {
                character: max(
                    (weight * self._weight(text[-1] + character), text + character) for weight, text in best.values()
                )
                for character in choices
            }
        weight, text = max(best.values())
        return text if weight > _UNSEEN ** (len(syllables) - 1) else ""

    def _weight(self, pair: str) -> float:
        return 1.0 + self._pairs.get(pair, 0) if pair in self._pairs or pair in _QUESTION_PAIRS else _UNSEEN

    def _count(self, character: str) -> int:
        return self._characters_seen[character]

    @cached_property
    def _characters_seen(self) -> dict[str, int]:
        """Characters of the corpus, and those that ask, with their counts."""
        counts = dict.fromkeys("".join(_QUESTION_PAIRS), 1)
        for pair, count in self._pairs.items():
            for character in pair:
                counts[character] = counts.get(character, 0) + count
        return counts

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        return self._group(lambda character: {_sound(character)})

    @cached_property
    def _by_reading(self) -> dict[str, list[str]]:
        return self._group(lambda character: set(_readings(character)))

    def _group(self, keys: Callable[[str], set[str]]) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = {}
        for character in self._characters_seen:
            for key in keys(character):
                groups.setdefault(key, []).append(character)
        return groups


def _asking_places(run: str) -> set[int]:
    return {place for match in ASKING.finditer(run) for place in range(match.start(), match.end())}


def _word_places(run: str) -> set[int]:
    """Places inside words of the dictionary, and of everyday single characters."""
    places: set[int] = set()
    start = 0
    for word in rjieba.cut(run, False):
        if len(word) > 1 or word_rarity([word])[0] < EVERYDAY:
            places.update(range(start, start + len(word)))
        start += len(word)
    return places


@cache
def _readings(character: str) -> tuple[str, ...]:
    """Readings of a character without tones."""
    return tuple(pinyin(character, style=Style.NORMAL, heteronym=True)[0])


def _sound(character: str) -> str:
    """The commonest reading, with sounds that are often confused made one."""
    sound = pinyin(character, style=Style.NORMAL)[0][0]
    for other, one in _NEAR:
        sound = sound.replace(other, one)
    return sound


@cache
def _known_syllables() -> frozenset[str]:
    return frozenset(
        syllable
        for code in range(0x4E00, 0x9FA6)
        if code in pinyin_dict.pinyin_dict
        for syllable in _readings(chr(code))
    )


def _syllables(word: str) -> list[str]:
    """The fewest pinyin syllables that make up a word, or none."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(word) + 1):
        splits = [
            [*head, word[start:end]]
            for start in range(max(0, end - 6), end)
            if (head := best[start]) is not None and word[start:end] in _known_syllables()
        ]
        best.append(min(splits, key=len, default=None))
    return best[-1] or []
