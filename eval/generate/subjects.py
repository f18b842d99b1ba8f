"""The subject that a question begins with: the name before 的, a verb, or the words that ask."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import rjieba

from bot.text.names import place_names
from bot.text.reading import read
from index.normalize import matching_form
from index.words import ASKING

THINGS = (
    "园区", "产业园", "高新区", "经开区", "开发区", "集团", "公司", "有限公司", "大学", "学院", "小学", "制度", "机制", "模式", "改革", "办法",
    "政策", "规划", "培训班", "联盟", "协会", "中心", "项目", "街道", "平台", "系统", "基金", "行动",
)  # fmt: skip
"""Nouns that end names, and stand for them: 该园区."""

_OPENING = re.compile(r"^(?:(?:请问|请|介绍一下|解释一下|那么|说说)[，,\s]*)+")
_MARKS = re.compile(r"[？?。！!\s]+$")
_SPLIT = re.compile(rf"(“[^”]*”|《[^》]*》)|({'|'.join(THINGS)})|(一共|总共|主要|分别)")
_NOUNS = ("n", "j", "l", "eng")
_BEHIND = ("uj", "v", "p", "d", "ad", "vd", "t")
"""Parts of speech that follow a subject: 的, verbs, prepositions, adverbs, times."""
_SUFFIXES = "率额量班会员度法权期处"
"""They make a noun of the verb before them: 设置率."""
_ROLE = re.compile(r"(?:员|长|人|者|干部|领导|书记|主任|老师)$")
_SEVERAL = re.compile(r"[和与及、或]|们|”.*”")
_GOES_ON = re.compile(r"[和与及、同跟]")


@dataclass(frozen=True, slots=True)
class Subject:
    """A question without opening and marks, cut behind its subject; `kind` is "person", "place" or "thing"."""

    name: str
    rest: str
    kind: str


def subject_of(question: str) -> Subject | None:
    """None where the question does not begin with the name of one thing that something is asked of."""
    form = _MARKS.sub("", _OPENING.sub("", question.strip()))
    person = _person(form)
    end = len(person) or _end_of_name(form)
    name, rest = form[:end], form[end:]
    if len(name) < 2 or len(rest) < 3 or _SEVERAL.search(name) or _GOES_ON.match(rest):
        return None
    if not ASKING.search(matching_form(rest)):
        return None
    return Subject(name, rest, "person" if person else "place" if _is_place(name) else "thing")


def _person(form: str) -> str:
    """The person whose name comes first; empty where there is none."""
    reading = read(form)
    spans = (reading.place(name.start, name.end) for name in reading.names if name.kind == "person" and not name.start)
    name = max((form[start:end] for start, end in spans), key=len, default="")
    word, tag = next(iter(rjieba.tag(form[len(name) :], False)), ("", ""))
    if len(name) == 2 and len(word) == 1 and tag not in _BEHIND:
        name += word
    return "" if _is_place(name) else name


def _end_of_name(form: str) -> int:
    """Where the run of nouns at the beginning ends, if it names something; else 0."""
    tokens = list(_tokens(form))
    known = {name.end for name in read(form).names}
    place = end = 0
    named = False
    for number, (word, tag) in enumerate(tokens):
        following, next_tag = tokens[number + 1] if number + 1 < len(tokens) else ("", "")
        noun = tag.startswith(_NOUNS) or (tag == "vn" and next_tag == "uj") or (word in _SUFFIXES and place > end)
        modifies = tag in ("vn", "b") or (tag == "v" and (following in _SUFFIXES or following in THINGS))
        if ASKING.match(form, place) or not (noun or modifies):
            ends = end and not _ROLE.search(form[:end]) and (tag in _BEHIND or ASKING.match(form, place))
            return end if ends and (named or (number > 2 and form[:end].endswith(THINGS))) else 0
        place += len(word)
        end = place if noun else end
        named |= tag in ("ns", "nt", "nz", "nr") or place in known
    return 0


def _tokens(form: str) -> Iterator[tuple[str, str]]:
    """Words with parts of speech; what is quoted is one."""
    place = 0
    for found in (*_SPLIT.finditer(form), None):
        if text := form[place : found.start() if found else len(form)]:
            yield from rjieba.tag(text, False)
        if found:
            yield found[0], "nz" if found[1] else "n" if found[2] else "d"
            place = found.end()


def _is_place(name: str) -> bool:
    bare = matching_form(name)
    return bool({bare, bare.rstrip("省市县区")} & place_names()) or (len(name) > 2 and name[-1] in "县镇乡村")
