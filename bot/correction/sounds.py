"""How characters sound, without tones: readings, sounds that are confused, and letters cut into syllables."""

from collections import defaultdict
from functools import cache
from pathlib import Path

TABLE = Path(__file__).resolve().parent / "syllables.txt"
"""Syllables with the characters read so first of all, and those read so at times; see `eval.generate.syllables`."""
_MERGED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"))
"""Sounds that many speakers do not tell apart, each with the one that stands for both."""
_INITIALS = str.maketrans({"l": "n", "r": "n", "h": "f"})
_LONGEST = 6
"""Letters of the longest syllable, zhuang."""


@cache
def alike(character: str) -> dict[str, bool]:
    """The other characters that sound like it, and whether exactly so, both as they are mostly read."""
    own = _readings().get(character, ())
    near = {other for sound in own for other in _by_merged_sound()[_merged(sound)]} - {character}
    return {other: own[0] == _readings()[other][0] for other in near}


def characters(syllable: str) -> tuple[str, str]:
    """The characters read so first of all, and those read so at times."""
    return _table().get(syllable, ("", ""))


@cache
def readings(word: str) -> tuple[tuple[str, ...], ...]:
    """For each character of a word its syllables, the commonest first; none for what is no Han character."""
    return tuple(_readings().get(character, ()) for character in word)


@cache
def syllables(letters: str) -> tuple[str, ...]:
    """The fewest syllables that make up a word in letters; empty where there are none."""
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(letters) + 1):
        splits = [
            (*head, letters[start:end])
            for start in range(max(0, end - _LONGEST), end)
            if (head := best[start]) is not None and letters[start:end] in _table()
        ]
        best.append(min(splits, key=len, default=None))
    return best[-1] or ()


def _merged(sound: str) -> str:
    for written, one in _MERGED:
        sound = sound.replace(written, one)
    return sound[0].translate(_INITIALS) + sound[1:]


@cache
def _table() -> dict[str, tuple[str, str]]:
    """For each syllable the characters mostly read so, and the others."""
    rows = (line.split(" ") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {syllable: (first, other) for syllable, first, other in rows}


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """The syllables of each character, the commonest first."""
    found: dict[str, tuple[str, ...]] = {}
    for place in (0, 1):
        for syllable, groups in _table().items():
            for character in groups[place]:
                found[character] = (*found.get(character, ()), syllable)
    return found


@cache
def _by_merged_sound() -> dict[str, set[str]]:
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for sound, members in _table().items():
        groups[_merged(sound)].update(*members)
    return dict(groups)
