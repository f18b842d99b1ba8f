"""Numbers with their units: 1.5万元, 百分之三十, 三十余家, 第61名, 近两成."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import zip_longest

import rjieba

from bot.text.dates import find_dates
from bot.text.numerals import HAN, HAN_DIGIT, NUMERAL, read_numeral
from bot.text.units import UNIT, in_base, same_kind

ROUNDING = Fraction(1, 20)
"""Share of an exact value that may be rounded off."""

_ABOVE = "超过|超出|超|突破|逾|至少|不少于|不低于|高达|多达|大于|多于"
_BELOW = "将近|接近|近|不足|不到|不超过|不满|少于|低于|小于|至多|最多"
_ABOUT = "大约|大概|约"
_TO = re.compile(r"至|到|[-—–~―]+")
_MORE = r"[余多来几]"
_FIGURE = re.compile(
    rf"(?P<before>{_ABOVE}|{_BELOW}|{_ABOUT})?(?P<order>第)?"
    rf"(?:(?P<half>一半|半数|半(?={UNIT}))"
    rf"|(?P<parts>{NUMERAL})分之(?P<share>{NUMERAL})"
    rf"|(?P<top>\d+)/(?P<bottom>\d+)(?![\d/])"
    rf"|(?P<number>{NUMERAL})(?P<more>{_MORE})?(?P<scale>[十百千万亿]*)(?P<more2>{_MORE})?)"
    rf"(?P<unit>{UNIT})?(?P<half2>半(?![{HAN_DIGIT}]))?(?P<tenth>(?<=成)[{HAN_DIGIT}\d](?![{HAN_DIGIT}\d]))?(?P<after>以上|以下|以内|之内|左右|上下|多|余)?"
)
_PAIR = re.compile(r"[一二两三四五六七八九]{2}")
_MARKER = re.compile(r"^(?:\d{1,2}[.、)]|[(]\d{1,2}[)])(?!\d)", re.MULTILINE)
_LATIN = re.compile(r"[a-z][a-z.+-]*[\d.]+[a-z\d.]*|(?<![\d.])\d+(?!(?:[kcm]?m[23]?|kg|[km]w)(?![a-z]))[a-z]+\d*")
_COUNTS = re.compile(rf"{HAN}+(?:[次届期].*|大|人)$|前{HAN}+[名位强家]?$")
"""Words of the dictionary that count all the same: 四次会议, 前三位."""
_NO_NUMBER = re.compile(r"万一|一一|一方面|[十万]分(?![钟之])")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a text in matching form, `form[start:end]`.

    `value` is exact and in the base of the unit's dimension (1.5万元 is 15000,
    三成五 is 7/20). `bound` is ">" for 超过, 余, 以上, "<" for 近, 不到, 以下, "~" for
    约, else "=". `order` marks 第, `weak` an 一 that may be no more than an article or 每.
    """

    value: Fraction
    unit: str
    bound: str
    order: bool
    weak: bool
    start: int
    end: int


def find_figures(form: str) -> list[Figure]:
    """The figures of a text in matching form, in order, without the parts of dates."""
    closed = _closed_places(form)
    figures: list[Figure] = []
    for match in _FIGURE.finditer(form):
        if not {match.start(), match.start("number")} & closed:
            figures.extend(_read(match))
    return list(_with_range_units(figures, form))


def agree(stated: Figure, given: Figure) -> bool:
    """Whether the given figure proves the stated one.

    Their values are equal and their bounds do not exclude each other; or the stated
    one rounds an exact one (超14亿 of 14.13亿) by at most ROUNDING of it.
    """
    if not same_kind(stated.unit, given.unit):
        return False
    if stated.value == given.value:
        return {stated.bound, given.bound} != {"<", ">"}
    rounded_off = given.value - stated.value
    close = given.bound == "=" and abs(rounded_off) <= ROUNDING * given.value
    return close and (stated.bound == "~" or stated.bound == (">" if rounded_off > 0 else "<"))


def _closed_places(form: str) -> set[int]:
    """Places of numerals that are no numbers: in list markers, in G60, in words such as 统一 and 十里铺."""
    closed = {
        place
        for pattern in (_MARKER, _LATIN, _NO_NUMBER)
        for match in pattern.finditer(form)
        for place in range(*match.span())
    }
    closed.update(place for date in find_dates(form) for place in range(date.start, date.end))
    start = 0
    for word, tag in rjieba.tag(form, False):
        if tag[0] not in "mqtxr" and len(word) > 1 and re.search(HAN, word) and not _COUNTS.match(word):
            closed.update(range(start, start + len(word)))
        start += len(word)
    return closed


def _read(match: re.Match[str]) -> Iterator[Figure]:
    group = match.groupdict()
    unit = group["unit"] or ""
    numeral = (group["number"] or "") + (group["scale"] or "")
    if len(numeral) > 1 and numeral[-1] == "两":  # 四百万两 of silver
        numeral, unit = numeral[:-1], "两"
    if group["half"]:
        value, unit = Fraction(1, 2), unit or "分之"
    elif group["parts"] or group["bottom"]:
        bottom, top = read_numeral(group["parts"] or group["bottom"]), read_numeral(group["share"] or group["top"])
        if not bottom or top is None:
            return
        value, unit = top / bottom, "分之"
    elif _PAIR.fullmatch(numeral):
        return
    else:
        read = read_numeral(numeral)
        ranks = group["order"] or match.string[match.start() - 1 : match.start()] == "前"
        if read is None or not (numeral[0].isdigit() or unit or ranks or len(numeral) > 1):
            return
        value = read
    value += Fraction(1, 2) if group["half2"] and unit else 0
    value += Fraction(read_numeral(group["tenth"]) or 0, 10) if group["tenth"] and unit == "成" else 0
    weak = numeral == "一" and not group["order"]
    yield Figure(in_base(value, unit), unit, _bound(group), bool(group["order"]), weak, *match.span())


def _bound(group: dict[str, str | None]) -> str:
    before, after = group["before"] or "", group["after"] or ""
    if re.fullmatch(_BELOW, before) or after in ("以下", "以内", "之内"):
        return "<"
    if re.fullmatch(_ABOVE, before) or group["more"] or group["more2"] or after in ("以上", "多", "余"):
        return ">"
    return "~" if before or after else "="


def _with_range_units(figures: list[Figure], form: str) -> Iterator[Figure]:
    """The figures; the start of a range takes the unit of its end (30—40家)."""
    for figure, following in zip_longest(figures, figures[1:]):
        if following and not figure.unit and _TO.fullmatch(form, figure.end, following.start):
            value = in_base(figure.value, following.unit)
            figure = replace(figure, value=value, unit=following.unit, weak=False)
        yield figure
