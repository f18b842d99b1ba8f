"""Lists that a text spreads over sentences (一是…。二是…。), gathered item by item."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.selection.enumeration import enumerations
from bot.selection.extract import MAX_CHARACTERS, Span
from index.normalize import matching_form
from index.sentences import Span as Place
from index.sentences import split_sentences

MAX_REACH = 1500
"""Characters from the first item to the end of the last; what lies farther is not taken for the same list."""
MAX_ITEMS = 6

_DIGITS = "一二三四五六七八九十"
_STYLES = tuple(
    (re.compile(rf"(?:^|[：:，,；;]){pattern.format('一', 1)}"), pattern)
    for pattern in ("{0}是", "{0}要", "第{0}[，,、是]", "其{0}[，,、是]", "[（(]{0}[)）]", "{0}、", r"{1}[.、．](?!\d)")
)
_SO_MANY = "([两三四五六])[大个项点条类种层样步块级家招手件]{1,2}"
_ANNOUNCED = re.compile(rf"{_SO_MANY}[^，,；;、：:]{{0,10}}[。：:]$")
_HEADING = re.compile(rf"\n[^\n。；;：:]*?(?P<said>{_SO_MANY}[\u4e00-\u9fff]{{1,8}})\n")


def spread_list(span: Span, article_text: Callable[[str], str]) -> list[Span]:
    """The span with the sentences that go on with its list, or the span alone.

    Those begin the next items where it holds the first one or the next sentence of its
    paragraph does; where it says only how many things there are (分三层。), they are the next
    so many sentences of its paragraph, or the one that names them all; where a heading after it says the same (三点要求),
    they stand under that and answer without the span. Their passage grows to hold them, so that one citation proves all.
    `article_text` gives the text of an article by its id.
    """
    text = article_text(span.passage.article)
    reach = min(len(text), span.start + MAX_REACH)
    following = split_sentences(text, span.end, reach)
    found = [(span.start, span.end)]
    if pattern := _style(span.text_lines):
        found += _items(text, following, pattern)
    elif headed := _headed(text, span, reach):
        found = headed
    elif (count := _announced(span.text_lines)) and following:
        start, end = following[0]
        if pattern := _style(text[start:end]):
            found += [(start, end), *_items(text, following[1:], pattern)]
        else:
            found += _next(text, span, following[: 1 if _names(text[start:end], count) else count])
    elif following and not _names(span.text_lines, 2):
        found += _begun(text, span, following)
    start, end = min(span.passage.start, span.start), max(span.passage.end, found[-1][1])
    passage = replace(span.passage, start=start, end=end, text=text[start:end])
    candidate = replace(span.candidate, hit=replace(span.candidate.hit, passage=passage))
    return [Span(candidate, *place) for place in found] if len(found) > 1 else [span]


def _style(text: str) -> str | None:
    """What numbers the items of a list that the text begins, where it does not have the second item as well."""
    pattern = next((pattern for first, pattern in _STYLES if first.search(text)), None)
    return pattern if pattern and not re.search(_numbered(pattern, 2), text) else None


def _numbered(pattern: str, number: int) -> str:
    return pattern.format(_DIGITS[number - 1], number)


def _items(text: str, sentences: list[Place], pattern: str) -> list[Place]:
    """The sentences that begin the second item and those after it."""
    found: list[Place] = []
    for start, end in sentences:
        number = 2 + len(found)
        if number <= MAX_ITEMS and re.match(_numbered(pattern, number), text[start:end]):
            found.append((start, end))
    return found


def _begun(text: str, span: Span, sentences: list[Place]) -> list[Place]:
    """The next sentence of the paragraph, where it begins a list (一是…；二是…), with those that go on with it."""
    start, end = sentences[0]
    opens = any(first.match(text[start:end]) for first, _ in _STYLES)
    if not opens or "\n" in text[span.end : start]:
        return []
    pattern = _style(text[start:end])
    return [(start, end), *(_items(text, sentences[1:], pattern) if pattern else [])]


def _headed(text: str, span: Span, reach: int) -> list[Place]:
    """The sentences that begin the items under the next heading that says how many of what, as the span does."""
    for heading in _HEADING.finditer(text, span.end, reach):
        sentences = split_sentences(text, heading.end(), reach)
        if heading["said"] in span.text and sentences and (pattern := _style(text[slice(*sentences[0])])):
            return [sentences[0], *_items(text, sentences[1:], pattern)]
    return []


def _announced(text: str) -> int:
    """How many things a text ends by announcing without naming them, 0 where it does not."""
    found = _ANNOUNCED.search(text)
    count = "零一二三四五六".find(found[1].replace("两", "二")) if found else 0
    return 0 if _names(text, count) else count


def _names(text: str, count: int) -> bool:
    """Whether one enumeration of the text has so many members."""
    return any(members >= count for _, _, members in enumerations(matching_form(text)))


def _next(text: str, span: Span, sentences: list[Place]) -> list[Place]:
    """The sentences, while they stand in one paragraph and make no long answer."""
    found: list[Place] = []
    for start, end in sentences:
        if "\n" in text[span.end : start] or end - span.start > MAX_CHARACTERS:
            break
        found.append((start, end))
    return found
