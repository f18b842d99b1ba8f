"""The ways in which an answer may be written: 2019 and 二〇一九, 1.5万 and 15000."""

import re
from collections.abc import Iterator
from fractions import Fraction

from bot.quiz.making.target import Target
from bot.text.dates import find_dates
from bot.text.numerals import read_numeral
from bot.text.written_numerals import write_numeral, write_year
from index.normalize import matching_form

MOST_DIGITS = 10**12
"""Value above which nobody writes a number out in digits."""


def writings(answer: str, target: Target) -> tuple[str, ...]:
    """The accepted writings of what is missing in a blank, the article's first, none twice.

    `answer` is what is missing: of a figure its number, of a year its digits.
    """
    return tuple(dict.fromkeys((answer, *_others(answer, target))))


def _others(answer: str, target: Target) -> Iterator[str]:
    if target.kind == "figure":
        yield from _numbers(answer)
        unit = target.answer.split(answer, 1)[-1]
        yield answer + unit
    elif target.kind == "date" and target.group == "y":
        year = read_numeral(matching_form(answer))
        if year is not None:
            yield from (str(int(year)), write_year(int(year)), write_year(int(year)).replace("〇", "零"), f"{answer}年")
    elif target.kind == "date":
        yield from _dates(answer)
    elif target.kind in ("quotation", "title"):
        yield target.answer
    elif target.kind == "place" and answer[-1] in "省市县区" and len(answer) > 2:
        yield answer[:-1]


def _numbers(text: str) -> Iterator[str]:
    value = read_numeral(matching_form(text))
    if value is None:
        return
    if value < MOST_DIGITS:
        yield _plain(value)
        if value >= 1000 and value.denominator == 1:
            yield f"{int(value):,}"
    if value.denominator == 1 and value < 10**16:
        yield write_numeral(int(value))
        if value == 2:
            yield "两"
    scaled = re.fullmatch(r"([\d.,]+)([万亿]+)", text)
    if scaled and "." not in scaled[1]:
        yield write_numeral(int(scaled[1].replace(",", ""))) + scaled[2]


def _plain(value: Fraction) -> str:
    return str(int(value)) if value.denominator == 1 else f"{float(value):.10g}"


def _dates(text: str) -> Iterator[str]:
    found = find_dates(matching_form(text))
    if len(found) != 1:
        return
    year, month, day = found[0].parts
    digits = [(f"{year}年" if year else "") + (f"{month}月" if month else "") + (f"{day}日" if day else "")]
    han = (f"{write_year(year)}年" if year else "") + (f"{write_numeral(month)}月" if month else "")
    yield from (*digits, han + (f"{write_numeral(day)}日" if day else ""))
    for mark in "-./":
        yield mark.join(str(part) for part in (year, month, day) if part)
    if day:
        yield digits[0].replace("日", "号")
