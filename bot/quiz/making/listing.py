"""Lists of an article with an introduction that can be read alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.quiz.making.lexicon import Lexicon
from bot.quiz.making.raw_lists import ETC, MAX_INTRODUCTION, MIN_MEMBERS, RawList, raw_lists, stated_count, value_of
from bot.quiz.making.stand_alone import read_alone
from index.records import Article
from index.sentences import Span

MAX_MEMBERS = 12
MAX_MEMBER = 40

_ORDINAL = re.compile(
    r"^(?:[一二三四五六七八九十]是要?|第[一二三四五六七八九十][，,、是个]|[（(][一二三四五六七八九十\d][）)])"
)
_LABEL = re.compile(r"^([^：:，,。]{1,14})[：:](.{2,})$", re.DOTALL)
_ADDED = re.compile(r"(?:[既更也还]|[，,])(?:有|是|包括|包含)$")
"""Ends of introductions that add to something else."""
_REMARK = re.compile(r"[（(](?:原|编者|注)[^（）()]*[）)]")


@dataclass(frozen=True, slots=True)
class Listing:
    """What an `introduction`, without its colon, says there is: `members` in order, at least three.

    `details` are what a list with labels says of each member, else empty.
    `is_open` marks a list that ends with 等. `start` and `end` are offsets in
    the article's text of introduction and list, `spans` those of members on
    lines of their own.
    """

    article: str
    section: int
    introduction: str
    members: tuple[str, ...]
    details: tuple[str, ...]
    is_open: bool
    start: int
    end: int
    spans: tuple[Span, ...]

    @property
    def headed(self) -> bool:
        """Whether the introduction is but the heading above the list."""
        return bool(self.spans) and self.spans[0][0] == self.start

    @property
    def count(self) -> re.Match[str] | None:
        """The number of members, where the introduction gives it before its last noun."""
        return stated_count(self.introduction)


def listings(article: Article, lexicon: Lexicon) -> Iterator[Listing]:
    """The lists of an article in order; those whose number of members is not the stated one are left out."""
    for number, section in enumerate(article.sections):
        for raw in raw_lists(article, section):
            if listing := _listing(article, number, raw, lexicon):
                yield listing


def _listing(article: Article, number: int, raw: RawList, lexicon: Lexicon) -> Listing | None:
    cleaned = [_clean(member) for member in raw.members]
    labelled = [match for match in map(_LABEL.match, cleaned) if match]
    is_labelled = len(labelled) == len(cleaned)
    members = tuple(_plain_label(match[1]) for match in labelled) if is_labelled else tuple(cleaned)
    details = tuple(match[2] for match in labelled) if is_labelled else ()
    if not _is_whole(raw.introduction, members):
        return None
    text = read_alone(raw.introduction, article, article.sections[number], raw.start, lexicon)
    if not text or _ADDED.search(text):
        return None
    return Listing(article.id, number, text, members, details, raw.is_open, raw.start, raw.end, raw.spans)


def _is_whole(introduction: str, members: tuple[str, ...]) -> bool:
    count = stated_count(introduction)
    fitting = MIN_MEMBERS <= len(set(members)) == len(members) <= MAX_MEMBERS and len(introduction) <= MAX_INTRODUCTION
    stated = not count or value_of(count[1]) == len(members)
    return fitting and stated and all(2 <= len(member) <= MAX_MEMBER for member in members)


def _clean(member: str) -> str:
    return ETC.sub("", _ORDINAL.sub("", _REMARK.sub("", member).strip(" 。；;，,.…")).strip(" 。；;，,"))


def _plain_label(label: str) -> str:
    return re.sub(r"[（(][^（）()]*[）)]$", "", label)
