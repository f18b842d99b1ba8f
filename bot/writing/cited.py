"""A chat model's reply, as far as it has come, to its sentences and the numbers that they cite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.writing.instructions import without_invisible
from index.markdown import parse_markdown
from index.sentences import split_sentences

MAX_REPLY = 800
"""Characters of a reply that are read, without the model's reasoning."""

_REASONING = re.compile(r"<(think|thinking|reasoning)>.*?(</\1>|\Z)|\A.*</(?:think|thinking|reasoning)>", re.DOTALL)
_NUMBERS = r"\d{1,2}(?:\s*[,，、;；和-]\s*\d{1,2})*"
_SOURCE = r"(?:资料|来源|出处|编号|passage|source)"
_MARKER = re.compile(
    rf"\s*(?:[\[【［]\s*\^?\s*{_SOURCE}?\s*({_NUMBERS})\s*[\]】］]|[(（]\s*{_SOURCE}\s*({_NUMBERS})\s*[)）])(?:\([^()\s]*\))?",
    re.IGNORECASE,
)
_UNFINISHED_MARKER = re.compile(rf"\s*[\[【［]\s*\^?\s*{_SOURCE}?[\d\s,，、;；和-]*\Z", re.IGNORECASE)
_HELD = re.compile(r"［\d{1,2}］")
_LIST_OF_SOURCES = re.compile(
    r"^\W*(?:参考(?:资料|文献|来源)|资料来源|来源|出处|references?|sources?)\W*$|^\s*\[\d{1,2}\]:\s*\w+://",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:根据|依据|据|从)(?:上述|以上|所给|提供的)?资料(?:中|显示|可知)?[，,]")
_BULLET = re.compile(r"^(•|\d{1,2}[.、．])\s*")
_END = re.compile(r"[。！？!?…；;.][”’」』）)》\"']*\Z")
_INTRODUCES = re.compile(r"[：:]\Z")


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence without its markers, the numbers of these, and whether it has come to its end."""

    text: str
    numbers: tuple[int, ...]
    ended: bool


def read_reply(reply: str) -> list[CitedSentence]:
    """The sentences of a reply; only the last one can still grow while the reply does.

    Markup, headings, pictures, the targets of links, invisible characters and
    the model's reasoning are left out. Numbers in brackets of any kind count,
    before and after the full stop, and before the sentences where a line begins
    with one. A sentence that introduces a list (…：) is joined to its first item.
    """
    sentences: list[CitedSentence] = []
    for line in visible(reply).splitlines():
        if _LIST_OF_SOURCES.match(line) and sentences:
            break
        for sentence in _line_sentences(line):
            before = sentences[-1] if sentences else None
            if before and not before.numbers and _INTRODUCES.search(before.text):
                sentence = replace(sentence, text=sentences.pop().text + sentence.text)
            sentences.append(sentence)
    return sentences


def visible(reply: str) -> str:
    """Up to MAX_REPLY characters of a reply, without reasoning, invisible characters and half a marker at the end."""
    return _UNFINISHED_MARKER.sub("", without_invisible(_REASONING.sub("", reply))[:MAX_REPLY])


def _hold(text: str) -> str:
    """The markers as ［n］ each, which Markdown does not take for the label of a link."""

    def hold(match: re.Match[str]) -> str:
        return "".join(f"［{int(number)}］" for number in re.findall(r"\d+", match[1] or match[2]))

    return _MARKER.sub(hold, text)


@lru_cache(256)
def _line_sentences(line: str) -> tuple[CitedSentence, ...]:
    """Of one line, since a chat model breaks lines on purpose; cached, for of a growing reply only the last is new."""
    blocks = parse_markdown(_hold(line.strip()))
    return tuple(sentence for block in blocks if not block.level for sentence in _sentences(block.text))


def _sentences(text: str) -> Iterator[CitedSentence]:
    text = _BULLET.sub("", text)
    plain, marks = "", []
    end = 0
    for held in _HELD.finditer(text):
        plain += text[end : held.start()]
        marks.append((len(plain), int(held.group()[1:-1])))
        end = held.end()
    plain += text[end:]
    spans = split_sentences(plain)
    numbers: list[list[int]] = [[] for _ in spans]
    leading = bool(marks) and marks[0][0] == 0
    for position, number in marks:
        owners = [i for i, span in enumerate(spans) if (span[1] > position if leading else span[0] < position)]
        if owners:
            numbers[owners[0] if leading else owners[-1]].append(number)
    for (start, end), own in zip(spans, numbers, strict=True):
        said = _LEAD.sub("", plain[start:end])
        yield CitedSentence(said, tuple(dict.fromkeys(own)), bool(own or _END.search(said)))
