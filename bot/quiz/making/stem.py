"""A statement and what is asked of it to the words of an item: clipped, with a gap, or as a question."""

import re
from dataclasses import replace

from bot.quiz.item import BLANK
from bot.quiz.making.target import Target
from bot.text.reading import read

GAP = "（　　）"
"""Where the answer of a choice is missing in its stem."""
LONG = 60
"""Characters from which what follows the target is cut off."""
MAX_STEM = 95
MAX_QUESTION = 48
"""Characters of a sentence that is still clear as a question."""

_PAIRED = re.compile(
    r"不仅|不但|不光|不只|既(?!然)|虽|尽管|如果|若|因为|由于|一方面|一边|无论|不论|只有|只要|与其|除非|一是|不是|而是|从[^，,]{1,12}[，,]$"
)
"""Words that wait for a later clause."""
_TURNS = re.compile(r"建议|希望|标志|这|同时|下一步")
"""Beginnings of clauses that turn to something else."""
_WAITS = re.compile(r"(?:说|表示|认为|提出|提到|谈道|指出|强调|主张|建议|介绍|时|后|前|期间|同时|中|里|上|下)$")
"""Ends of clauses that something must follow."""
_QUOTED = re.compile(r"“[^”]*”")
_MODIFIES = re.compile(r"^.*[后前时](?=的)")
"""A clause that only modifies: 发布后的第5天."""
_LEADING = re.compile(r"(?:在|从|对|为|据|按照?|截至|随着|以|通过|作为|除)[^是有]*$")
_NUMERAL = re.compile(r"第?[\d.,]+(?:[余多])?|[一二三四五六七八九十百千]+[余多]?")
_WHICH_BODY = {"office": "哪个部门", "zone": "哪个园区", "firm": "哪家企业", "school": "哪所院校"}
_WHICH_PLACE = {
    "province": "哪个省份",
    "full province": "哪个省",
    "city": "哪个市",
    "county": "哪个县",
    "district": "哪个区",
}
_WHICH_DATE = {"y": "哪一年", "ym": "什么时候", "ymd": "哪一天", "md": "哪一天"}


def clip(text: str, target: Target) -> str:
    """The statement up to the end of the clause that its sense and the target need; empty where that is too long."""
    kept = text
    for end in _clause_ends(text):
        short = len(text) <= LONG and not _TURNS.match(text[end:])
        if end <= target.end or (text[end - 1] in "，," and short):
            continue
        part = text[: end - 1]
        if not _PAIRED.search(_QUOTED.sub("", part)) and _says_something(part):
            kept = part + "。"
            break
    kept = re.sub(r"[.．]$", "。", kept)
    return kept if len(kept) <= MAX_STEM else ""


def _clause_ends(text: str) -> list[int]:
    """Ends of the clauses, marks included, outside quotations and brackets."""
    depth, ends = 0, []
    for place, character in enumerate(text):
        depth += (character in "“（(《‘") - (character in "”）)》’")
        if not depth and (character in "，；;" or (character == "," and not text[place + 1 : place + 2].isdigit())):
            ends.append(place + 1)
    return ends


def _says_something(part: str) -> bool:
    """Whether a beginning of a sentence is one by itself: its last clause has a verb and waits for nothing."""
    last = re.split(r"[，,；;]", _QUOTED.sub("“”", part))[-1]
    words = read(_MODIFIES.sub("", last)).words
    has_verb = any(word.tag[0] == "v" and word.tag != "vn" for word in words)
    return len(part) >= 14 and has_verb and not _WAITS.search(last) and not _LEADING.match(last)


def with_answer(text: str, target: Target, other: str) -> str:
    """The statement with something else in the target's place."""
    return text[: target.start] + other + text[target.end :]


def gapped(text: str, target: Target) -> str:
    """The stem of a choice: the statement with a gap."""
    return with_answer(text, target, GAP)


def blanked(text: str, target: Target) -> tuple[str, str]:
    """The stem of a blank, and what is missing there; a number leaves its unit, a quotation its marks."""
    inner = _inner(target)
    return with_answer(text, inner, BLANK), inner.answer


def _inner(target: Target) -> Target:
    if target.kind in ("quotation", "title"):
        return replace(target, start=target.start + 1, end=target.end - 1, answer=target.answer[1:-1])
    if target.kind == "date" and target.group == "y":
        return replace(target, end=target.end - 1, answer=target.answer[:-1])
    if target.kind == "figure" and (
        number := re.match(r"第?([\d.,]+|[一二三四五六七八九十百千万亿]+)(?!分之)", target.answer)
    ):
        scale = re.match(r"[万亿]+", target.answer[number.end() :])
        end = target.start + number.end() + (len(scale[0]) if scale else 0)
        start = target.start + number.start(1)
        return replace(target, start=start, end=end, answer=target.answer[number.start(1) : end - target.start])
    return target


def asked(text: str, target: Target) -> str:
    """The statement as a question, where it makes a plain one; else nothing."""
    words = _asking(target, text)
    if not words or len(text) > MAX_QUESTION or not text.endswith("。") or "；" in text:
        return ""
    if re.search(r"[，,：:]", text[target.end :]) or text.count("，") + text.count(",") > 2:
        return ""
    return with_answer(text, target, words)[:-1] + "？"


def _asking(target: Target, text: str) -> str:
    """The words that ask for a target in its place, or nothing where they would not be Chinese."""
    opens = not target.start
    if target.kind == "figure":
        if target.group in ("", "%", "分之", "成", "倍", "‰"):
            return ""
        return _NUMERAL.sub("第几" if target.answer[0] == "第" else "多少", target.answer, count=1)
    if target.kind == "date":
        return "" if opens else _WHICH_DATE[target.group]
    if target.kind == "body":
        return _WHICH_BODY.get(target.group, "")
    if target.kind == "place":
        return _WHICH_PLACE.get(target.group, "")
    if (
        target.kind == "quotation"
        and target.group
        and text[target.end : target.end + len(target.group)] == target.group
    ):
        return "什么"
    return ""
