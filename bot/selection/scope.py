"""What a figure, a date or a name in a text is said of: which year, a plan or a fact, which side of a semicolon."""

import re
from collections.abc import Iterator

from index.sentences import Span

_YEAR = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?=年|[、,，和至到—~-](?:19|20)\d\d)|(去年|上年|前年|今年|次年|翌年|第二年|明年)"
)
_PLAN = re.compile(r"计划|预计|目标|力争|打算|拟|原定|规划|争取|要求?达到|将达|设计|估算|预期|准备")
_NUMBER = r"([一二三四五六七八九十百\d]+)"
_NUMBERED = re.compile(rf"第{_NUMBER}(期|批|届|次|季度|号|组|园|名|位|阶段)|{_NUMBER}(期|等奖|批|届|季度)")
_SEGMENT_END = re.compile(r"[；;。！？!?\n]")


def years(form: str) -> frozenset[str]:
    """The years a text in matching form names in digits."""
    return frozenset(match[1] for match in _YEAR.finditer(form) if match[1])


def year_in_force(form: str, end: int) -> str:
    """The last year that a text names before `end`; empty where it names none, or one by its distance (去年)."""
    # One character beyond `end`: a span may stop between a year and its 年.
    found = [match[1] or "" for match in _YEAR.finditer(form, 0, end + 1)]
    return found[-1] if found else ""


def segment(form: str, span: Span) -> Span:
    """The part of the text between semicolons or ends of sentences in which a span stands."""
    ends = [match.end() for match in _SEGMENT_END.finditer(form)]
    start = max((end for end in ends if end <= span[0]), default=0)
    return start, min((end for end in ends if end >= span[1]), default=len(form))


def planned(form: str) -> bool:
    """Whether it tells what is to be rather than what is."""
    return bool(_PLAN.search(form))


def other_number(asked: str, form: str) -> bool:
    """Whether the question numbers a thing (一期, 二等奖) that the text has under other numbers only."""
    told = list(_numbered(form))
    return any(
        (number, kind) not in told and any(kind == other for _, other in told) for number, kind in _numbered(asked)
    )


def _numbered(form: str) -> Iterator[tuple[str, str]]:
    for match in _NUMBERED.finditer(form):
        yield match[1] or match[3], match[2] or match[4]
