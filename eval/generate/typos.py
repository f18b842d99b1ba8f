"""Questions as people mistype them: copies of a set, each with one slip of one kind."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from random import Random
from typing import TypeVar

import opencc
import rjieba
from pypinyin import lazy_pinyin

from bot.selection.question import content_words
from bot.text.word_rarity import word_costs
from eval.questions.sets import Item
from index.words import ASKING

Thing = TypeVar("Thing")

Slip = Callable[[str, Random], str | None]
"""A question and a source of chance to the question with the slip, or None where it has no place for one."""

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_PLAIN = re.compile(r"[0-9A-Za-z]+(?:\.[0-9]+)?")
_SCRIPTS = ("s2t", "s2tw", "s2hk")
_DIGITS = "零一二三四五六七八九"
_ARABIC = re.compile(r"(?<![\d.])(?:\d{4}(?=年)|\d{1,4}(?=[年月日号个家名项条种位次天周件只届期大人]))(?![\d.%])")
_CHINESE = re.compile(
    r"(?<![第\d一二三四五六七八九十百])[二三四五六七八九十]{1,3}(?=[年月日个家名项条种位次天件只届期大])"
)
_CONFUSED = (
    ("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l"),
    ("ang", "an"), ("eng", "en"), ("ing", "in"), ("uang", "uan"),
)  # fmt: skip
"""Initials and finals that speakers of many dialects exchange, both ways."""
_INITIAL = re.compile(r"^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?")
_CONTENT = "nvajilgzsbx"
"""First letters of the parts of speech that carry content: nouns, verbs, adjectives, abbreviations, idioms."""
_COMMON = 3000
"""Characters that a typist's list of candidates begins with."""


def corrupt_set(items: Sequence[Item], seed: int = 0, kinds: Sequence[str] | None = None) -> list[Item]:
    """For every item and kind one copy with a slip, where the question has a place for it.

    Answers, evidence and history stay; the id ends in the kind, which is a tag
    `slip-KIND`, too. The same seed gives the same questions.
    """
    made = []
    for item in items:
        for kind in kinds or tuple(SLIPS):
            question = SLIPS[kind](item.question, Random(f"{seed} {item.id} {kind}"))
            if question is not None and question != item.question:
                tags = (*item.tags, f"slip-{kind}")
                made.append(replace(item, id=f"{item.id}-{kind}", question=question, tags=tags))
    return made


def _homophone(question: str, chance: Random) -> str | None:
    """Another character, or another word as the input method offers it, of the same sound without tone."""
    return _misheard(question, chance, lambda sound: sound)


def _near_homophone(question: str, chance: Random) -> str | None:
    """A character of a sound that is confused with the right one."""
    return _misheard(question, chance, lambda sound: chance.choice(_near(sound)) if _near(sound) else "")


def _misheard(question: str, chance: Random, change: Callable[[str], str]) -> str | None:
    for start, term in _shuffled(_terms(question), chance):
        sounds = lazy_pinyin(term)
        for place in _shuffled(range(len(term)), chance):
            heard = change(sounds[place])
            words = [word for word in _words_by_sound().get((sounds[place - 1], heard), ()) if place]
            pairs = [word for word in words if word[1] != term[place]]
            if pairs and chance.random() < 0.4:
                return f"{question[: start + place - 1]}{pairs[0]}{question[start + place + 1 :]}"
            others = [other for other in _characters_by_sound().get(heard, ()) if other != term[place]]
            if others:
                other = others[min(int(chance.expovariate(0.5)), len(others) - 1)]
                return f"{question[: start + place]}{other}{question[start + place + 1 :]}"
    return None


def _pinyin(question: str, chance: Random) -> str | None:
    """One term in letters, with blanks between its syllables or without."""
    for start, term in _shuffled(_terms(question), chance):
        letters = chance.choice(("", "", " ")).join(lazy_pinyin(term))
        return f"{question[:start]}{letters}{question[start + len(term) :]}"
    return None


def _traditional(question: str, chance: Random) -> str | None:
    return _converter(chance.choice(_SCRIPTS)).convert(question)


def _dropped(question: str, chance: Random) -> str | None:
    """A term of three characters or more without one of them."""
    for start, term in _shuffled(_terms(question), chance):
        if len(term) >= 3:
            place = start + chance.randrange(len(term))
            return question[:place] + question[place + 1 :]
    return None


def _full_width(question: str, chance: Random) -> str | None:
    return _PLAIN.sub(lambda found: found[0].translate(_WIDE), question)


def _numeral(question: str, chance: Random) -> str | None:
    """All numerals in the other writing: 2019年 as 二〇一九年, 五个 as 5个."""
    zero = chance.choice("〇零")
    written = _ARABIC.sub(lambda found: _in_chinese(found[0], zero), question)
    return written if written != question else _CHINESE.sub(lambda found: _in_digits(found[0]), question)


SLIPS: dict[str, Slip] = {
    "homophone": _homophone,
    "near-homophone": _near_homophone,
    "pinyin": _pinyin,
    "traditional": _traditional,
    "dropped": _dropped,
    "full-width": _full_width,
    "numeral": _numeral,
}


def _terms(question: str) -> list[tuple[int, str]]:
    """The content words of two Han characters or more with their places.

    What the dictionary cuts into single characters is one term: 链长|制.
    """
    asking = [found.span() for found in ASKING.finditer(question)]
    found: list[tuple[int, str]] = []
    for run in _HAN.finditer(question):
        place = run.start()
        for word, tag in rjieba.tag(run[0], False):
            free = not any(start < place + len(word) and place < end for start, end in asking)
            if free and tag[0] in _CONTENT and content_words(word):
                before, term = found[-1] if found else (-1, "")
                if before + len(term) == place and 1 in (len(word), len(term)):
                    found[-1] = (before, term + word)
                else:
                    found.append((place, word))
            place += len(word)
    return [(place, term) for place, term in found if len(term) > 1]


def _shuffled(items: Sequence[Thing], chance: Random) -> list[Thing]:
    return chance.sample(list(items), len(items))


@cache
def _near(sound: str) -> tuple[str, ...]:
    """Syllables with one initial or final exchanged; only those that exist."""
    initial = _INITIAL.match(sound)[0]  # type: ignore[index]
    final = sound[len(initial) :]
    made = set()
    for one, other in (*_CONFUSED, *((b, a) for a, b in _CONFUSED)):
        if initial == one:
            made.add(other + final)
        if final == one:
            made.add(initial + other)
    return tuple(sorted(made & _characters_by_sound().keys()))


@cache
def _characters_by_sound() -> dict[str, list[str]]:
    """The common characters of each sound, the commonest first."""
    shares: defaultdict[str, float] = defaultdict(float)
    for word, cost in word_costs().items():
        for character in word if _HAN.fullmatch(word) else "":
            shares[character] += math.exp(-cost)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for character in sorted(shares, key=lambda character: -shares[character])[:_COMMON]:
        groups[lazy_pinyin(character)[0]].append(character)
    return dict(groups)


@cache
def _words_by_sound() -> dict[tuple[str, str], list[str]]:
    """Words of two characters of each sound, the commonest first."""
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for word in word_costs():
        if len(word) == 2 and _HAN.fullmatch(word):
            first, second = lazy_pinyin(word)
            groups[first, second].append(word)
    return dict(groups)


@cache
def _converter(configuration: str) -> opencc.OpenCC:
    return opencc.OpenCC(configuration)


def _in_chinese(digits: str, zero: str) -> str:
    """2019 as 二〇一九, up to three digits as a number: 14 as 十四."""
    if len(digits) == 4:
        return "".join(zero if digit == "0" else _DIGITS[int(digit)] for digit in digits)
    value = int(digits)
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones or not value else "")


def _in_digits(text: str) -> str:
    """十四 as 14, 二十 as 20, 五 as 5."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return "".join(str(_DIGITS.index(digit)) for digit in text)
    return str((_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0))
