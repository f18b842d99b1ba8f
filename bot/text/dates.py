"""Calendar dates of a text, in digits or Chinese numerals: 2019年5月, 五月十四日, 2021-12-31."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.text.numerals import HAN_DIGIT, read_numeral

_TO = r"(?:至|到|[-—–~～―]+)"
_YEAR = rf"(?<!\d)(?:[12]\d{{3}}|[一二][{HAN_DIGIT}]{{3}})"
_SHORT = rf"(?<![\d{HAN_DIGIT}十百千万])(?:\d{{1,2}}|[{HAN_DIGIT}十]{{1,3}})"
_DAY = rf"(?:[日号]|(?={_TO}{_SHORT}[日号]))"
_DATE = re.compile(
    rf"(?P<year>{_YEAR})(?:年度?|(?={_TO}{_YEAR}年))(?:(?P<month>{_SHORT})月份?(?:(?P<day>{_SHORT}){_DAY})?)?"
    rf"|(?P<month2>{_SHORT})月份?(?P<day2>{_SHORT}){_DAY}"
    rf"|(?P<month3>{_SHORT})(?:月份?(?![息票球牙饼薪均度])|(?={_TO}{_SHORT}月))"
    rf"|(?P<day4>{_SHORT})(?:日(?![元均报常])|(?={_TO}{_SHORT}日))"
    r"|(?P<year5>(?<!\d)(?:19|20)\d\d)(?:-(?P<month5>\d\d?)(?![\d-])|[-/.](?P<month6>\d\d?)[-/.](?P<day6>\d\d?)(?!\d))"
)
_TO_ONLY = re.compile(rf"[日号]?{_TO}")


@dataclass(frozen=True, slots=True)
class Date:
    """A date, or the parts of it that a text gives; `start` and `end` are offsets in its matching form."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        return self.year, self.month, self.day


def find_dates(form: str) -> list[Date]:
    """The dates of a text in matching form; the end of a range takes its year and month from the start."""
    dates: list[Date] = []
    for date in _single_dates(form):
        before = dates[-1] if dates else None
        if before and _TO_ONLY.fullmatch(form, before.end, date.start):
            month = before.month if date.month is None else date.month
            date = replace(date, year=before.year if date.year is None else date.year, month=month)
        dates.append(date)
    return dates


def _single_dates(form: str) -> Iterator[Date]:
    for match in _DATE.finditer(form):
        found = {name[:-1] if name[-1].isdigit() else name: text for name, text in match.groupdict().items() if text}
        numbers = {name: int(read_numeral(text) or 0) for name, text in found.items()}
        if 1 <= numbers.get("month", 1) <= 12 and 1 <= numbers.get("day", 1) <= 31:
            yield Date(numbers.get("year"), numbers.get("month"), numbers.get("day"), *match.span())


def conflicts(stated: Date, given: Date) -> bool:
    """Whether a part that both give differs."""
    return any(a is not None and b is not None and a != b for a, b in zip(stated.parts, given.parts, strict=True))


def covers(given: Date, stated: Date) -> bool:
    """Whether `given` has every part of `stated`, and they agree."""
    return all(b is None or a == b for a, b in zip(given.parts, stated.parts, strict=True))


def stands_in(stated: Date, given: Sequence[Date]) -> list[Date]:
    """The given dates that prove a stated one; its year may stand apart from its month and day."""
    proofs = [date for date in given if covers(date, stated)]
    if not proofs and stated.year is not None and stated.year in {date.year for date in given}:
        proofs = [date for date in given if covers(date, replace(stated, year=None)) and not conflicts(date, stated)]
        return proofs if stated.month is not None else []
    return proofs
