"""Figures and dates near to one of a text, in the same writing: for 1100亿元 900亿元, for 二〇一九年 二〇一八年."""

import calendar
import re
from collections.abc import Iterator
from fractions import Fraction

from bot.text.dates import find_dates
from bot.text.numerals import ARABIC, HAN, read_numeral
from bot.text.written_numerals import write_numeral, write_year
from index.normalize import matching_form

_ARABIC = re.compile(ARABIC)
_HAN = re.compile(rf"{HAN}+")
_SHARE = re.compile(r"%|百分之")
_STEPS = (1, 2, 3, 4)


def near_figures(figure: str) -> list[str]:
    """Other figures, the nearest first: as many below as above where there are any, none equal to another."""
    share = _SHARE.search(figure)
    place = len("百分之") if figure.startswith("百分之") else 0
    match = _ARABIC.search(figure, place) or _HAN.search(figure, place)
    if not match:
        return []
    values = list(_near(match[0], bool(share), match.re is _HAN))
    if figure[match.end() : match.end() + 2] == "分之":
        values = [value for value in values if value not in ("一", "1")]
    return [
        figure[: match.start()] + value + figure[match.end() :] for value in dict.fromkeys(values) if value != match[0]
    ]


def _near(number: str, share: bool, han: bool) -> Iterator[str]:
    value = read_numeral(number)
    if value is None:
        return
    decimals = len(number.partition(".")[2])
    step = _step(value, decimals, share)
    for count in _STEPS:
        for other in (value - count * step, value + count * step):
            if other > 0 and not (share and value <= 100 < other):
                yield _write(other, decimals, han, "," in number)


def _step(value: Fraction, decimals: int, share: bool) -> Fraction:
    """How far apart plausible values lie: about a tenth of the value, and no less than what it is rounded to."""
    if value <= 12 and not decimals:
        return Fraction(1)
    digits = str(int(value))
    size = Fraction(10) ** (len(digits) - 1)
    if value / size < 3 and size > 1:
        size /= 10
    rounded = Fraction(10) ** (len(digits) - len(digits.rstrip("0"))) if not decimals else Fraction(0)
    step = max(size, rounded)
    return min(step, Fraction(5)) if share and not decimals else step


def _write(value: Fraction, decimals: int, han: bool, grouped: bool) -> str:
    if han:
        return write_numeral(int(value))
    return f"{float(value):{',' if grouped else ''}.{decimals}f}"


def near_dates(date: str) -> list[str]:
    """Other dates with the same parts, the nearest first; of a day, month or year only what is given last changes."""
    form = matching_form(date)
    found = find_dates(form)
    if len(found) != 1 or len(form) != len(date):
        return []
    year, month, day = found[0].parts
    numbers = [
        (match.start(), match[0]) for match in re.finditer(rf"\d+|[{''.join('〇零一二三四五六七八九十')}]+", date)
    ]
    place, text = numbers[-1]
    values = []
    for step in _STEPS:
        for sign in (-1, 1):
            values.append(_moved(year, month, day, sign * step * (1 if day is None else 2)))
    written = [_write_part(value, text, year_only=month is None) for value in values if value]
    return [date[:place] + one + date[place + len(text) :] for one in dict.fromkeys(written) if one != text]


def _moved(year: int | None, month: int | None, day: int | None, by: int) -> int:
    """The last given part moved by so much, 0 where there is no such date."""
    if month is None:
        return (year or 0) + by
    if day is None:
        return month + by if 1 <= month + by <= 12 else 0
    last = calendar.monthrange(year or 2000, month)[1]
    return day + by if 1 <= day + by <= last else 0


def _write_part(value: int, like: str, year_only: bool) -> str:
    if like[0].isdigit():
        return str(value)
    return write_year(value) if year_only else write_numeral(value)


def numbers_of(text: str) -> tuple[float, ...]:
    """The numbers in a figure or date, in order: 9月1日 is (9, 1); for comparing those in one writing."""
    found = re.findall(rf"{ARABIC}|(?<=分之){HAN}+|{HAN}+(?!分之)|{HAN}+", matching_form(text))
    return tuple(float(read_numeral(number) or 0) for number in found)
