"""The points of a list in an article, and which of them a conversation means."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.selection.candidates import Candidate
from bot.selection.enumeration import MARKER
from bot.selection.extract import Span
from bot.selection.look_up import LookUp
from index.normalize import matching_form
from index.records import Passage
from index.store import Texts
from index.words import bigrams

_MARKER = re.compile(
    rf"(?:[\-*]\s|{MARKER}"
    r"|第[一二三四五六七八九十](?:条|点|项|个|种|方面)?[是，、：])\s*"
)
_NUMBERS = "零一二三四五六七八九十"
_COUNT = re.compile(r"([二三四五六七八九十]|\d{1,2})(?=[个大项点条类种句步字]|方面|维度)")
_NUMERAL = re.compile(r"[一二三四五六七八九十\d]+")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a list: its offsets in the article's text, and what it says without its marker."""

    start: int
    end: int
    text: str


def listed_points(text: str) -> list[list[Point]]:
    """The lists of a text: neighbouring lines that begin with markers of one kind, two or more."""
    lists: list[list[Point]] = [[]]
    last = ""
    for line in _LINE.finditer(text):
        marker = _MARKER.match(line[0].lstrip())
        kind = _NUMERAL.sub("", marker[0]).strip() if marker else ""
        if kind != last:
            lists.append([])
        if marker:
            start = line.end() - len(line[0].lstrip())
            lists[-1].append(Point(start, line.end(), text[start + marker.end() : line.end()]))
        last = kind
    return [points for points in lists if len(points) > 1]


def likely_lists(found: LookUp, texts: Texts) -> Iterator[list[Span]]:
    """The lists that the sentences found are in or introduce, as spans of points, those of likelier sentences first.

    A list may reach into passages that were not found.
    """
    seen = set()
    for i in sorted(range(len(found.candidates)), key=lambda i: -found.scores[i]):
        candidate = found.candidates[i]
        article = texts.article(candidate.passage.article)
        for points in listed_points(article.text):
            first, last = points[0].start, points[-1].end
            introduces = candidate.end <= first and not article.text[candidate.end : first].strip()
            if (article.id, first) not in seen and (introduces or first <= candidate.start < last):
                seen.add((article.id, first))
                spans = [_span(candidate, point, texts) for point in points]
                # Numbered headings look like points and are in no passage.
                if all(spans):
                    yield [span for span in spans if span]


def _span(near: Candidate, point: Point, texts: Texts) -> Span | None:
    """A point as a span of the passage that it begins in, which is that of `near` or one before or behind it."""
    passage: Passage | None = near.passage
    step = 1 if point.start >= near.passage.end else -1
    while passage and (point.start >= passage.end if step > 0 else point.start < passage.start):
        passage = _neighbour(passage, step, texts)
    if passage is None or not passage.start <= point.start < passage.end:
        return None
    end = min(point.end, passage.end)
    hit = replace(near.hit, passage=passage)
    return Span(replace(near, hit=hit, start=point.start, end=end), point.start, end)


def _neighbour(passage: Passage, step: int, texts: Texts) -> Passage | None:
    """The passage before or behind another one in the same article."""
    try:
        other = texts.passage(passage.id + step)
    except KeyError:
        return None
    return other if other.article == passage.article else None


def fitting(lists: Iterable[list[Span]], told: str) -> list[list[Span]]:
    """The lists, first those with as many points as the conversation tells, then those it has more words of."""
    numbers = counts(told)
    words = set(bigrams(matching_form(told)))

    def fit(points: list[Span]) -> tuple[bool, int]:
        return len(points) not in numbers, -len(
            words & {pair for span in points for pair in bigrams(matching_form(span.text))}
        )

    return sorted(lists, key=fit)


def counts(told: str) -> set[int]:
    """Numbers of points that a text tells: 三点, 10个维度."""
    return {_NUMBERS.find(number) if number in _NUMBERS else int(number) for number in _COUNT.findall(told)}


def point_named(name: str, lists: Sequence[Sequence[Span]]) -> Span | None:
    """The first point that begins with a name, or else has all of its characters."""
    wanted = set(bigrams(matching_form(name)))
    points = [span for points in lists for span in points]
    for span in points:
        if without_marker(matching_form(span.text)).startswith(matching_form(name)):
            return span
    return next((span for span in points if wanted and wanted <= set(bigrams(matching_form(span.text)))), None)


def without_marker(line: str) -> str:
    """A line of a list without its marker."""
    return _MARKER.sub("", line, count=1) if _MARKER.match(line) else line
