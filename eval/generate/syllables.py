"""How characters sound, as a table that loads in milliseconds: `python -m eval.generate.syllables` writes it."""

import unicodedata
from collections import defaultdict
from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

from bot.correction.sounds import TABLE

_FIRST, _LAST = 0x4E00, 0x9FFF
"""The CJK unified ideographs; matching forms of Chinese have hardly any other."""


def write_syllables(path: Path) -> None:
    """Write a line for each syllable: its letters, the characters read so first of all, those read so at times."""
    first: defaultdict[str, str] = defaultdict(str)
    other: defaultdict[str, str] = defaultdict(str)
    for code, written in sorted(pinyin_dict.items()):
        if _FIRST <= code <= _LAST:
            commonest, *rest = dict.fromkeys(map(_letters, written.split(",")))
            first[commonest] += chr(code)
            for syllable in rest:
                other[syllable] += chr(code)
    lines = (f"{syllable} {first[syllable]} {other[syllable]}" for syllable in sorted(first.keys() | other.keys()))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _letters(syllable: str) -> str:
    """Without tone; ü is v, as it is typed."""
    plain = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii())


if __name__ == "__main__":
    write_syllables(TABLE)
