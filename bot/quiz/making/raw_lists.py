"""Where a text has lists: in lines below a sentence, behind a colon, behind 有 or 包括."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.text.reading import read
from index.records import Article, Section
from index.sentences import Span, split_sentences

MIN_MEMBERS = 3
MAX_INTRODUCTION = 70
MARKER = re.compile(r"^(?:•|\d{1,2}[.、．])\s*")
"""Begins the line of a member."""
ETC = re.compile(r"等(?:[^、，]{0,8})?$")
"""Ends a list that is open."""

_DIGITS = "零一二三四五六七八九十"
_COUNT = re.compile(
    r"(?<![第这那哪几前\d一二两三四五六七八九十])([二两三四五六七八九十]+|\d{1,2})(?=[大个项点条类种组步句档位家字层件](?:[^，,：:。“”]{0,12}|“[^”]*”)$|方面[^，,：:。“”]{0,8}$)"
)
_COLON = re.compile(r"^(?P<introduction>[^：:]{6,70})[：:](?P<list>.+)[。.]$")
_RUN = re.compile(r"[^，,。；;：:“”（）()、]{2,24}(?:、[^，,。；;：:“”（）()、]{2,24})+")
_VERBS = frozenset(["有", "包括", "包含", "涵盖", "涉及", "分别是", "即", "分为", "是", "为"])
_ENDS_WITH_VERB = re.compile(r"(?:有|包括|包含|涵盖|涉及|如下|依次是|分别是|是|为|即|分为|以下几[类种个项点条])$")
_NOT_FIRST = re.compile(r"^[由让针以把从在当使将对为不没会一]")
_TOTAL = re.compile(r"(?:等)?(?:[二两三四五六七八九十]+|\d+)[个大类项档条种方](?:[^、，]{0,4})$")
_AND = re.compile(r"(?<=.)(?:以及|和|及)(?=.)")
_CLAUSE_END = "，,。；;"


@dataclass(frozen=True, slots=True)
class RawList:
    """Members as they stand, of one introduction without its colon; `is_open` where the list ends with 等.

    `start` and `end` are offsets in the article's text of both together, `spans`
    those of the members that have a line of their own, or none.
    """

    introduction: str
    members: tuple[str, ...]
    is_open: bool
    start: int
    end: int
    spans: tuple[Span, ...] = ()


def raw_lists(article: Article, section: Section) -> Iterator[RawList]:
    """The lists of a section, those in lines first."""
    spans = split_sentences(article.text, section.start, section.end)
    yield from _in_lines(article.text, section, spans)
    for start, end in spans:
        sentence = article.text[start:end]
        if not MARKER.match(sentence):
            yield from _in_sentence(sentence, start, end)


def stated_count(introduction: str) -> re.Match[str] | None:
    """The number in an introduction that counts the members: the last one, with little behind it."""
    found = list(_COUNT.finditer(introduction))
    return found[-1] if found else None


def value_of(count: str) -> int:
    """The value of a small number: 两 is 2, 十 is 10, 0 where it is none."""
    text = count.replace("两", "二")
    return int(text) if text.isdecimal() else max(0, _DIGITS.find(text)) if len(text) == 1 else 0


def _in_lines(text: str, section: Section, spans: list[Span]) -> Iterator[RawList]:
    """Runs of lines with markers, each with the sentences that follow in it; the heading introduces one that begins a section."""
    lines = [text[start:end] for start, end in spans]
    place = 0
    while place < len(lines):
        members: list[Span] = []
        last = place
        while last < len(lines) and (MARKER.match(lines[last]) or (members and not _begins_line(text, spans[last][0]))):
            if MARKER.match(lines[last]):
                members.append(spans[last])
            else:
                members[-1] = members[-1][0], spans[last][1]
            last += 1
        introduction = lines[place - 1] if place else section.heading.split(" › ")[-1]
        if len(members) >= MIN_MEMBERS and introduction and (not place or introduction[-1] in "：:。"):
            start = spans[place - 1][0] if place else members[0][0]
            texts = tuple(MARKER.sub("", text[slice(*span)]) for span in members)
            yield RawList(introduction.rstrip("：:。"), texts, False, start, members[-1][1], tuple(members))
        place = max(last, place + 1)


def _begins_line(text: str, start: int) -> bool:
    return text[:start].rstrip(" ").endswith("\n") or not start


def _in_sentence(sentence: str, start: int, end: int) -> Iterator[RawList]:
    match = _COLON.match(sentence)
    if not match:
        yield from _after_verb(sentence, start, end)
        return
    introduction, listed = match["introduction"], re.sub(r"^“([^“”]*)”$", r"\1", match["list"])
    announced = stated_count(introduction) or _ENDS_WITH_VERB.search(introduction)
    found = next((parts for mark in "；;、，," if len(parts := listed.split(mark)) >= MIN_MEMBERS), None)
    if announced and found:
        yield RawList(introduction, tuple(found), bool(ETC.search(found[-1])), start, end)


def _after_verb(sentence: str, start: int, end: int) -> Iterator[RawList]:
    """A、B和C behind the first 有, 包括, … that such a run follows up to the end of a clause."""
    reading = read(sentence)
    for word in reading.words:
        if word.text not in _VERBS:
            continue
        place = reading.place(word.start, word.end)[1]
        run = _RUN.match(sentence, place)
        if run and place <= MAX_INTRODUCTION and sentence[run.end() : run.end() + 1] in _CLAUSE_END:
            is_open = ETC.search(run[0])
            members = _TOTAL.sub("", run[0][: is_open.start()] if is_open else run[0]).split("、")
            if not any(_AND.search(member) for member in members[:-1]):
                members[-1:] = _AND.split(members[-1], maxsplit=1)
            if not _NOT_FIRST.match(members[0]) and _are_parallel(members):
                yield RawList(sentence[:place], tuple(members), bool(is_open), start, end)
                return


def _are_parallel(members: list[str]) -> bool:
    """Whether members are of like length and form."""
    lengths = sorted(map(len, members))
    with_particle = ["的" in member for member in members]
    return lengths[-1] <= 2 * lengths[0] + 3 and (not any(with_particle[1:]) or all(with_particle))
