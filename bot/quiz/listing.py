"""Lists of an article with the sentence that introduces them, in lines or within a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.quiz.lexicon import Lexicon
from bot.quiz.stand_alone import by_title, stand_alone
from bot.text.reading import read
from index.records import Article, Section
from index.sentences import split_sentences

MIN_MEMBERS, MAX_MEMBERS = 3, 12
MAX_MEMBER = 40
MAX_INTRODUCTION = 70

_DIGITS = "零一二三四五六七八九十"
_LINE = re.compile(r"^(?:•|\d{1,2}[.、．])\s*")
_ORDINAL = re.compile(
    r"^(?:[一二三四五六七八九十]是要?|第[一二三四五六七八九十][，,、是个]|[（(][一二三四五六七八九十\d][）)])"
)
_LABEL = re.compile(r"^([^：:，,。]{1,14})[：:](.{2,})$")
_COUNT = re.compile(
    r"(?<![第这那哪几前\d一二两三四五六七八九十])([二两三四五六七八九十]+|\d{1,2})(?=[大个项点条类种组步句档位家字层件](?:[^，,：:。“”]{0,12}|“[^”]*”)$|方面[^，,：:。“”]{0,8}$)"
)
_COLON = re.compile(r"^(?P<intro>[^：:]{6,70})[：:](?P<list>.+)[。.]$")
_RUN = re.compile(r"[^，,。；;：:“”（）()、]{2,24}(?:、[^，,。；;：:“”（）()、]{2,24})+")
_VERBS = frozenset(["有", "包括", "包含", "涵盖", "涉及", "分别是", "即", "分为", "是", "为"])
_ENDS_WITH_VERB = re.compile(r"(?:有|包括|包含|涵盖|涉及|如下|依次是|分别是|是|为|即|分为|以下几[类种个项点条])$")
_NOT_FIRST = re.compile(r"^(?:由|让|针对|以|把|从|在|一家|当地|让|使|将|对|为|不|没|会|一)")
_TOTAL = re.compile(r"(?:等)?(?:[二两三四五六七八九十]+|\d+)[个大类项档条种方](?:[^、，]{0,4})$")
_AND = re.compile(r"(?<=.)(?:以及|和|及)(?=.)")
_ETC = re.compile(r"等(?:[^、，]{0,8})?$")
_ADDED = re.compile(r"(?:[既更也还]|[，,])(?:有|是|包括|包含)$")
_REMARK = re.compile(r"[（(](?:原|编者|注)[^（）()]*[）)]")


@dataclass(frozen=True, slots=True)
class Listing:
    """What an `introduction`, without its colon, says there is: `members` in order, at least three.

    `details` are what a list with labels says of each member, else empty.
    `is_open` marks a list that ends with 等. `start` and `end` are offsets in
    the article's text of introduction and list.
    """

    article: str
    section: int
    introduction: str
    members: tuple[str, ...]
    details: tuple[str, ...]
    is_open: bool
    start: int
    end: int

    @property
    def count(self) -> re.Match[str] | None:
        """The number of members, where the introduction gives it before its last noun."""
        return stated_count(self.introduction)


def stated_count(introduction: str) -> re.Match[str] | None:
    """The number in an introduction that counts the members: the last one, with little behind it."""
    return list(_COUNT.finditer(introduction))[-1] if _COUNT.search(introduction) else None


def value_of(count: str) -> int:
    """The value of a small number: 两 is 2, 十 is 10, 0 where it is none."""
    text = count.replace("两", "二")
    return int(text) if text.isdecimal() else max(0, _DIGITS.find(text)) if len(text) == 1 else 0


def listings(article: Article, lexicon: Lexicon) -> Iterator[Listing]:
    """The lists of an article in order; those whose number of members is not the stated one are left out."""
    for number, section in enumerate(article.sections):
        for introduction, members, start, end in (*_in_lines(article, section), *_in_sentences(article, section)):
            listing = _listing(article, number, section, introduction, members, start, end, lexicon)
            if listing:
                yield listing


def _in_lines(article: Article, section: Section) -> Iterator[tuple[str, list[str], int, int]]:
    spans = split_sentences(article.text, section.start, section.end)
    lines = [article.text[start:end] for start, end in spans]
    place = 0
    while place < len(lines):
        last = place
        while last < len(lines) and (
            _LINE.match(lines[last]) or (last > place and not _begins_line(article.text, spans[last][0]))
        ):
            last += 1
        if last - place >= MIN_MEMBERS and place and lines[place - 1][-1] in "：:。":
            members: list[str] = []
            for line in lines[place:last]:
                if _LINE.match(line):
                    members.append(_LINE.sub("", line))
                else:
                    members[-1] += line
            yield lines[place - 1].rstrip("：:。"), members, spans[place - 1][0], spans[last - 1][1]
        place = max(last, place + 1)


def _begins_line(text: str, start: int) -> bool:
    return not start or text[start - 1] == "\n" or text[:start].rstrip(" ").endswith("\n")


def _in_sentences(article: Article, section: Section) -> Iterator[tuple[str, list[str], int, int]]:
    for start, end in split_sentences(article.text, section.start, section.end):
        sentence = article.text[start:end]
        if _LINE.match(sentence):
            continue
        if match := _COLON.match(sentence):
            listed = re.sub(r"^“([^“”]*)”$", r"\1", match["list"])
            for mark in ("；", ";", "、", "，", ","):
                members = listed.split(mark)
                if len(members) >= MIN_MEMBERS and (
                    stated_count(match["intro"]) or _ENDS_WITH_VERB.search(match["intro"])
                ):
                    yield match["intro"], members, start, end
                    break
            continue
        yield from _after_verb(sentence, start, end)


def _after_verb(sentence: str, start: int, end: int) -> Iterator[tuple[str, list[str], int, int]]:
    """A、B和C behind 有, 包括, … up to the end of their clause."""
    for word in read(sentence).words:
        if word.text not in _VERBS:
            continue
        place = read(sentence).place(word.start, word.end)[1]
        match = _RUN.match(sentence, place)
        if (
            match
            and 6 <= place <= MAX_INTRODUCTION
            and sentence[match.end() : match.end() + 1] in ("，", ",", "。", "；", ";", "")
        ):
            run = match[0]
            etc = _ETC.search(run)
            members = _TOTAL.sub("", run[: etc.start()] if etc else run).split("、")
            if not any(_AND.search(member) for member in members[:-1]):
                members[-1:] = _AND.split(members[-1], maxsplit=1)
            if not _NOT_FIRST.match(members[0]) and _are_parallel(members):
                yield sentence[:place], [*members, "等"] if etc else members, start, end
                return


def _are_parallel(members: list[str]) -> bool:
    """Whether members are of like length and form."""
    lengths = sorted(map(len, members))
    with_particle = ["的" in member for member in members]
    return lengths[-1] <= 2 * lengths[0] + 3 and (not any(with_particle[1:]) or all(with_particle))


def _listing(
    article: Article,
    number: int,
    section: Section,
    introduction: str,
    members: list[str],
    start: int,
    end: int,
    lexicon: Lexicon,
) -> Listing | None:
    is_open = bool(members) and (members[-1] == "等" or bool(re.search(r"等[^、，]{0,6}$", members[-1])))
    members = [_clean(member) for member in members if member != "等"]
    labelled = [_LABEL.match(member) for member in members]
    details: tuple[str, ...] = ()
    if all(labelled):
        details = tuple(match[2] for match in labelled if match)
        members = [_plain_label(match[1]) for match in labelled if match]
    count = stated_count(introduction)
    whole = MIN_MEMBERS <= len(set(members)) == len(members) <= MAX_MEMBERS and all(
        2 <= len(m) <= MAX_MEMBER for m in members
    )
    if not whole or len(introduction) > MAX_INTRODUCTION or (count and value_of(count[1]) != len(members)):
        return None
    headings = (*reversed(section.heading.split(" › ")), article.title)
    text, named = stand_alone(introduction, headings, article.text[section.start : start], lexicon)
    if text and not named:
        text = by_title(text, article.title, headings, lexicon)
    if not text or _ADDED.search(text):
        return None
    return Listing(article.id, number, text, tuple(members), details, is_open, start, end)


def _clean(member: str) -> str:
    return _ETC.sub("", _ORDINAL.sub("", _REMARK.sub("", member).strip(" 。；;，,.…")).strip(" 。；;，,"))


def _plain_label(label: str) -> str:
    return re.sub(r"[（(][^（）()]*[）)]$", "", label)
