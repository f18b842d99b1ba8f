"""Numerals to numbers: 1,200, 1.5万, 一万二千, 二〇一九, 三点五.

Our own, because cn2an 0.5.24 rejects 二亿三千一百二十, cannot read 1.5万亿, 百万
or 三十余, and does not find numerals in a text without spoiling 一带一路.
"""

import re
from fractions import Fraction

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}

ARABIC = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
HAN_DIGIT = "〇○零一二三四五六七八九"
HAN = rf"[{HAN_DIGIT}两十百千万亿]"
NUMERAL = rf"(?:{ARABIC}(?:[十百千万亿]+(?:\d+[千百十]?)?)*|{HAN}+(?:点[{HAN_DIGIT}]+[万亿]*)?)"
"""Pattern of a numeral in matching form; `read_numeral` decides whether it is one."""

_PART = re.compile(rf"{ARABIC}|点[{HAN_DIGIT}]+|.")


def read_numeral(text: str) -> Fraction | None:
    """The exact value of a whole numeral in matching form, or None where it is none.

    A run of digits without 十, 百, … is read digit by digit (二〇一九 is 2019);
    a last digit counts a tenth of the unit before it (一万五 is 15000).
    """
    if len(text) > 1 and all(character in _DIGITS for character in text):
        return Fraction("".join(str(_DIGITS[character]) for character in text))
    high = low = section = Fraction(0)
    digit: Fraction | None = None
    unit = 1
    for part in _PART.findall(text):
        if part in _SMALL:
            section += (Fraction(1) if digit is None else digit) * _SMALL[part]
            digit, unit = None, _SMALL[part]
        elif part in _LARGE:
            value = section + (digit or 0)
            value = Fraction(1) if not value and not low and not high else value
            if part == "亿":
                high, low = high + (low + value) * _LARGE[part], Fraction(0)
            else:
                low += value * _LARGE[part]
            section, digit, unit = Fraction(0), None, _LARGE[part]
        elif part in _DIGITS:
            if digit:
                return None
            digit, unit = Fraction(_DIGITS[part]), 1 if not _DIGITS[part] else unit
        elif part[0] == "点":
            digits = "".join(str(_DIGITS[character]) for character in part[1:])
            digit, unit = (digit or 0) + Fraction(int(digits), 10 ** len(digits)), 1
        elif part[0].isdigit() and digit is None:
            digit, unit = Fraction(part.replace(",", "")), 1
        else:
            return None
    return high + low + section + (digit or 0) * max(1, unit // 10)
