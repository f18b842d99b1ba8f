"""Numerals in the other writing, where only that stands in the articles: 二〇一九年 and 2019年, 5月 and 五月."""

import re
from collections.abc import Iterator

from bot.correction.language import Language
from bot.correction.spelling import Change

_DIGITS = "零一二三四五六七八九"
_NUMERALS = "零〇一二两三四五六七八九十百千"
_UNIT = r"[年月日号个家名项条种位次天周件只届期大人类点亩倍岁篇门所步级分]"
_ARABIC = re.compile(rf"(?<![\d.])(\d{{1,4}})({_UNIT})")
_CHINESE = re.compile(rf"(?<![{_NUMERALS}万哪那这几某每同第])(?!一{_UNIT})([{_NUMERALS}]+)({_UNIT})")
_PLACES = {"十": 10, "百": 100, "千": 1000}


def rewrite_numerals(form: str, language: Language) -> Iterator[Change]:
    """Changes of numerals that the articles have, before the same unit, only in the other writing."""
    for pattern, other in ((_ARABIC, to_chinese), (_CHINESE, to_digits)):
        for found in pattern.finditer(form):
            if not language.has_run(found[0]):
                for numeral in other(found[1]):
                    if language.has_run(numeral + found[2]):
                        yield Change(*found.span(), numeral + found[2])
                        break


def to_chinese(digits: str) -> list[str]:
    """The Chinese writings of up to four digits: 2019 as 二〇一九, 14 as 十四."""
    spelled = "".join(_DIGITS[int(digit)] for digit in digits)
    if len(digits) == 4:
        return [spelled.replace("零", "〇"), spelled]
    value = int(digits)
    text = ""
    for name, place in (("百", 100), ("十", 10)):
        digit = value // place % 10
        if digit:
            text += _DIGITS[digit] + name
        elif text and value % place:
            text = text.rstrip("零") + "零"
    text += _DIGITS[value % 10] if value % 10 or not value else ""
    return [text.removeprefix("一") if text.startswith("一十") else text]


def to_digits(chinese: str) -> list[str]:
    """The digits of a Chinese numeral below 10,000: 二〇一九 as 2019, 十四 as 14; empty where it is none."""
    plain = chinese.replace("〇", "零").replace("两", "二")
    if not set(plain) & set(_PLACES):
        return ["".join(str(_DIGITS.index(digit)) for digit in plain)]
    value, digit = 0, 0
    for character in plain:
        if character in _PLACES:
            value += (digit or 1) * _PLACES[character]
            digit = 0
        else:
            digit = _DIGITS.index(character)
    return [str(value + digit)]
