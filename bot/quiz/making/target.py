"""What a statement can be asked for: the figure, date, name, quotation or title that is taken out of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.quiz.making.lexicon import Lexicon
from bot.text.numerals import NUMERAL
from bot.text.reading import Reading, read
from bot.text.tagged import Word

_SHARES = ("%", "分之", "成", "倍")
_GOES_ON = re.compile(r"[-—–~―至到/余多来几]")
_NUMBER = re.compile(rf"第?(?:{NUMERAL}分之{NUMERAL}|百分之{NUMERAL}|{NUMERAL}[余多]?[十百千万亿]*)")
_LEADERSHIP = re.compile(r"[省市县区]?(?:委(?!托)|政府|级|直|长)")
_IS = re.compile(r"[,，]?(?:正?是|就是|是指|指|即|既是|正成为)")
_QUOTED = re.compile(r"“([^“”《》？！?!…]{2,16})”")
_TITLE = re.compile(r"《([^《》]{4,30})》")
_NOUNS = ("n", "nr", "ns", "nt", "nz", "ng", "j", "b", "vn", "l", "z", "nrt", "nrfg")
_JOINS = frozenset(["、", "和", "与", "及", "以及", "或"])
_PROVINCES = frozenset([
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽",
    "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西",
    "甘肃", "青海", "广西", "宁夏", "新疆", "西藏", "内蒙古", "台湾", "香港", "澳门",
])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """`text[start:end]` of a statement; `answer` is that text, `form` its matching form.

    `kind` is "figure", "date", "person", "body", "place", "quotation", "title" or
    "term", `group` what others must share with it to stand in its place: the unit of a
    figure, the parts of a date, the class of a body, the level of a place, the word
    behind a quotation.
    """

    kind: str
    group: str
    answer: str
    form: str
    start: int
    end: int


def targets(text: str, lexicon: Lexicon) -> list[Target]:
    """The targets of a statement in the order of the text, each of which stands in it once."""
    reading = read(text)
    source = re.match(r"根据《[^》]*》，", text)
    found = [*_quotations(reading, text), *_titles(reading, text)]
    closed = {
        place
        for match in re.finditer(r"“[^“”]*”|《[^《》]*》|[(][^()]*[)]", reading.form)
        for place in range(*match.span())
    }
    for kind, group, start, end in (
        *_figures(reading),
        *_dates(reading),
        *_names(reading, lexicon),
        *_terms(reading, lexicon),
    ):
        if not closed & {start, end - 1}:
            found.append(_target(kind, group, reading, text, start, end))
    found = [target for target in found if target.start >= (source.end() if source else 0)]
    return sorted((target for target in found if reading.form.count(target.form) == 1), key=lambda target: target.start)


def _target(kind: str, group: str, reading: Reading, text: str, start: int, end: int) -> Target:
    first, last = reading.place(start, end)
    return Target(kind, group, text[first:last], reading.form[start:end], first, last)


def _figures(reading: Reading) -> Iterator[tuple[str, str, int, int]]:
    """Numbers with their units, without 超过, 以上 and the like; not those of ranges and 一, 两, 三 of lists."""
    for figure in reading.figures:
        number = _NUMBER.search(reading.form, figure.start, figure.end)
        if not number or figure.weak:
            continue
        end = number.end()
        if figure.unit and figure.unit != "分之":
            end = reading.form.find(figure.unit, number.start(), figure.end) + len(figure.unit)
        around = reading.form[number.start() - 1 : number.start()] + reading.form[end : end + 1]
        whole_day = figure.unit == "小时" and figure.value == 24 * 60
        if (
            end > number.start()
            and not whole_day
            and _is_telling(number[0], figure.unit)
            and not _GOES_ON.search(around)
        ):
            yield "figure", figure.unit, number.start(), end


def _is_telling(number: str, unit: str) -> bool:
    """Whether a number is worth asking for: one in digits, a share, or a larger one; not 第一, 三点 and 百余次."""
    if re.search(r"\d", number):
        return True
    return number[0] != "第" and (unit in _SHARES or (len(number) > 1 and number[-1] not in "余多"))


def _dates(reading: Reading) -> Iterator[tuple[str, str, int, int]]:
    for date in reading.dates:
        parts = "".join(name for name, part in zip("ymd", date.parts, strict=True) if part is not None)
        around = reading.form[date.start - 1 : date.start] + reading.form[date.end : date.end + 1]
        if parts in ("y", "ym", "ymd", "md") and not _GOES_ON.search(around) and reading.form[date.end - 1] in "年月日":
            yield "date", parts, date.start, date.end


def _names(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[str, str, int, int]]:
    form = reading.form
    for name in lexicon.people:
        yield from (("person", "", *match.span()) for match in re.finditer(re.escape(name), form))
    bodies = [
        (match.span(), kind) for name, kind in lexicon.bodies.items() for match in re.finditer(re.escape(name), form)
    ]
    bodies = [
        (span, kind)
        for span, kind in bodies
        if not any(span != o and o[0] <= span[0] and span[1] <= o[1] for o, _ in bodies)
    ]
    for (start, end), kind in bodies:
        if _stands_free(reading, start, end):
            yield "body", kind, start, end
    for word in reading.words:
        taken = any(start <= word.start < end for (start, end), _ in bodies)
        leads = _LEADERSHIP.match(reading.form, word.end)
        if word.text in lexicon.places and not taken and not leads and _stands_free(reading, word.start, word.end):
            yield "place", place_level(word.text), word.start, word.end


def _terms(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[str, str, int, int]]:
    """A telling term that the statement begins with, and says what it is."""
    for term in lexicon.telling:
        is_name = term in lexicon.bodies or term in lexicon.people or term in lexicon.places
        if not is_name and reading.form.startswith(term) and _IS.match(reading.form, len(term)):
            yield "term", "", 0, len(term)


def _stands_free(reading: Reading, start: int, end: int) -> bool:
    """Whether a name is neither part of a longer phrase of nouns nor one of several in a row."""
    before = next((word for word in reading.words if word.end == start), None)
    behind = next((word for word in reading.words if word.start == end), None)
    if not start and before is None and not any(word.start == 0 for word in reading.words):
        return False
    return (start == 0 or _is_border(before)) and (end == len(reading.form) or _is_border(behind))


def _is_border(word: Word | None) -> bool:
    return word is not None and word.tag not in _NOUNS and word.text not in _JOINS


def place_level(name: str) -> str:
    """What kind of place a name says it is: province, city, county, district, or other."""
    if name in _PROVINCES:
        return "province"
    return {"省": "full province", "市": "city", "县": "county", "区": "district"}.get(name[-1], "other")


def _quotations(reading: Reading, text: str) -> Iterator[Target]:
    """Quoted words of three and more characters, or two that begin with a number (“五心”), that stand alone."""
    for match in _QUOTED.finditer(text):
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        joined = re.match(r"[和与及]“", text[match.end() :]) or re.search(r"”[和与及]$", text[: match.start()])
        telling = len(match[1]) > 2 or match[1][0] in "一二两三四五六七八九十"
        if telling and not joined and not any(mark in beside for mark in "“”、个"):
            yield Target("quotation", _noun_behind(text[match.end() :]), match[0], read(match[1]).form, *match.span())


def _noun_behind(rest: str) -> str:
    word = next(iter(read(rest[:6]).words), None) if rest else None
    return word.text if word is not None and word.tag[0] == "n" else ""


def _titles(reading: Reading, text: str) -> Iterator[Target]:
    for match in _TITLE.finditer(text):
        beside = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        if not any(mark in beside for mark in "《》、"):
            yield Target("title", "", match[0], read(match[1]).form, *match.span())
