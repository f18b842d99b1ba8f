"""Figures and dates of a statement against those of its evidence."""

import re
from collections.abc import Iterator

from bot.checks.problem import SAME_FRAME, SURE, Problem, closeness, compare_slots, find_misplaced
from bot.text.dates import conflicts, stands_in
from bot.text.figures import Figure, agree
from bot.text.reading import Reading
from bot.text.units import counts_things, is_measure, same_kind

MAX_COUNTED = 12
"""Most things that a statement may have counted itself in a list of the evidence."""

BESIDE = 2
"""Letters beside a figure that must stand beside another in the evidence, for that to be the right one."""

_FIRST = re.compile(r"榜首|首位|首名|冠军|第一|首(?![先要都府席脑领长饰尔])|头一|唯一")
_ENUMERATOR = re.compile(r"[一二三四五六七八九十\d][是,、.)]|第[一二三四五六七八九十\d]+[,、]")
_TIMES = (
    "去年 上年/前年/今年 当年 本年 同年 该年/明年 次年 来年 翌年", "上午 早上 清晨/下午/晚上 夜间 当晚 夜里/凌晨",
    "上半年/下半年", "年初/年底 年末", "月初/月底 月末", "春节/国庆/端午/中秋",
)  # fmt: skip
_WORDS_OF_TIME = [[one.split() for one in times.split("/")] for times in _TIMES]
"""Times that exclude each other, each with the words for it."""
_LINE_ITEM = re.compile(r"\n(?:•|\d{1,2}[.、．])")


def check_quantities(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """The figures, dates and words of time that the evidence gives otherwise or not at all."""
    yield from _check_dates(statement, evidence)
    for figure in statement.figures:
        if not _enumerates(statement.form, figure) and (problem := _check_figure(figure, statement, evidence)):
            yield problem
    yield from _check_words_of_time(statement, evidence)


def _check_dates(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    for date in statement.dates:
        proofs = stands_in(date, evidence.dates)
        same = [(proof.start, proof.end) for proof in proofs]
        others = [(other.start, other.end) for other in evidence.dates if conflicts(other, date)]
        span = date.start, date.end
        problem = compare_slots(statement, span, evidence, same, others)
        if problem := problem or find_misplaced(statement, span, evidence, same, others, BESIDE):
            yield problem


def _check_figure(figure: Figure, statement: Reading, evidence: Reading) -> Problem | None:
    kin = [other for other in evidence.figures if same_kind(figure.unit, other.unit)]
    same = [(other.start, other.end) for other in kin if agree(figure, other)]
    if not is_measure(figure.unit):
        same += [(date.start, date.end) for date in evidence.dates if date.year == figure.value]
    if figure.value == 1 and figure.order:
        same += [match.span() for match in _FIRST.finditer(evidence.form)]
    others = [(other.start, other.end) for other in kin if not agree(figure, other) and _is_rival(figure, other)]
    span = figure.start, figure.end
    if not same and (figure.weak or _is_length_of_list(figure, evidence.form)):
        others += [(other.start, other.end) for other in evidence.figures if other.value == figure.value]
        rivals = [closeness(statement, span, evidence, other) for other in others]
        if max(rivals, default=0.0) < (SURE if figure.weak else SAME_FRAME):
            return None
    if not same:
        others += [(other.start, other.end) for other in evidence.figures if not other.weak]
    problem = compare_slots(statement, span, evidence, same, others)
    return problem or find_misplaced(statement, span, evidence, same, others, BESIDE, either_side=True)


def _is_rival(figure: Figure, other: Figure) -> bool:
    """Whether two figures of one kind can stand for each other in a sentence."""
    return figure.order == other.order and bool(figure.unit) == bool(other.unit)


def _enumerates(form: str, figure: Figure) -> bool:
    """Whether the figure numbers the statement's own points: 一是, 第一，, (1)."""
    opens = not figure.start or not form[figure.start - 1].isalnum()
    return opens and not figure.unit and bool(_ENUMERATOR.match(form, figure.start))


def _is_length_of_list(figure: Figure, form: str) -> bool:
    """Whether some list of the evidence has as many items as the statement counts."""
    if not counts_things(figure.unit) or figure.order or figure.bound != "=" or not 2 <= figure.value <= MAX_COUNTED:
        return False
    lengths = {1 + part.count("、") + joined for part in re.split(r"[,;:。!?\n]", form) for joined in (0, 1)}
    lengths |= {1 + sentence.count(";") for sentence in re.split(r"[。!?\n]", form)}
    return figure.value in lengths | {len(_LINE_ITEM.findall(form))}


def _check_words_of_time(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    for times in _WORDS_OF_TIME:
        given = [word for words in times for word in words if word in evidence.form]
        for words in times:
            found = next((word for word in words if word in statement.form), "")
            if found and not set(words) & set(given) and not _is_dated(found, evidence):
                start = statement.form.index(found)
                yield Problem(start, start + len(found), next((word for word in given), ""))


def _is_dated(word: str, evidence: Reading) -> bool:
    """Whether the evidence gives the date that 年初 or 年底 stands for."""
    month = {"年初": 1, "年底": 12, "年末": 12}.get(word)
    return month is not None and month in {date.month for date in evidence.dates}
