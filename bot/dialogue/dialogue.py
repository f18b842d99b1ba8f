"""A question of a conversation to what answers it: readings tried, lists pointed into, more of the same."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.dialogue.answer_text import items
from bot.dialogue.follow_up import FollowUp, follow_up
from bot.dialogue.points import counts, fitting, likely_lists, point_named, without_marker
from bot.dialogue.topic import bare, topic, unmarked
from bot.records import Turn
from bot.selection.extract import MAX_STATEMENTS, SAME, Span
from bot.selection.look_up import LookUp
from index.normalize import matching_form
from index.store import Store, Texts
from index.words import bigrams

LATER = 0.2
"""Confidence that another reading must have more than the likeliest one."""
FURTHER = 3.0
"""How far below the best sentence, in scores of the chooser, more of an answer may lie."""
MAX_MORE = 2
"""Sentences that are added where more is asked for."""
SAYS_MORE = 4
"""Characters by which a point must be longer than its name to explain it."""
_PARTLY = re.compile(r"前[一二两三四五六七八九]")
_HEAD = re.compile(r"[：:，,。；;（(]")


@dataclass(frozen=True, slots=True)
class Understood:
    """What was looked up, and in which words the question was understood; empty where as typed."""

    found: LookUp
    words: str = ""


class Dialogue:
    """Understands questions after others; `look_up` looks up a question that stands alone."""

    def __init__(self, look_up: Callable[[str], LookUp], store: Store) -> None:
        self._look_up_anew = look_up
        # One question of a conversation is looked up for several reasons.
        self._look_up = lru_cache(16)(look_up)
        self._texts = store.texts
        self._knows = store.lexical.knows

    def understand(self, question: str, history: Sequence[Turn]) -> Understood:
        """Look up what the question means after `history`, oldest turn first."""
        if not history:
            return Understood(self._look_up_anew(question))
        asked = follow_up(question, history, self._recall, self._knows)
        base = unmarked(asked.readings[0])
        if asked.task == "more":
            said = "".join(turn.answer for turn in history) or self._recall(base)
            return Understood(_rest(self._look_up(base), said, self._texts), f"{base}，还有呢")
        if asked.task == "point":
            return self._point(asked, f"{base}，{bare(question)}")
        return self._best(asked.readings, question)

    def _recall(self, question: str) -> str:
        return "".join(span.text for span in self._look_up(question).spans)

    def _best(self, readings: Sequence[str], question: str) -> Understood:
        """The likeliest reading, or another that the articles answer with much more confidence."""
        found = [self._look_up(reading) for reading in readings]
        best = max(found, key=lambda each: each.confidence)
        best = best if best.confidence > found[0].confidence + LATER else found[0]
        return Understood(best, best.question if best.question != question else "")

    def _point(self, asked: FollowUp, words: str) -> Understood:
        """One point of the list that answers the question before; or what the articles say of what it names."""
        base = asked.readings[0]
        found = self._look_up(base)
        lists = fitting(likely_lists(found, self._texts), f"{base}{asked.answer}")
        name = self._name(asked, base)
        if name:
            span = point_named(name, lists)
        else:
            span = next((points[asked.point] for points in lists if -len(points) <= asked.point < len(points)), None)
        if span and not asked.rest and len(span.text) >= len(name) + SAYS_MORE:
            return Understood(replace(found, spans=[span]), words)
        name = name or (_HEAD.split(without_marker(span.text))[0] if span else "")
        if not name:
            return Understood(found, words)
        if asked.rest:
            return self._best([f"{topic(base).owner}{name}{asked.rest}", f"{name}{asked.rest}"], "")
        defined = self._best([f"什么是{name}", f"{topic(base).owner}的{name}是什么"], "")
        section = _section(defined.found, name)
        return replace(defined, found=replace(defined.found, spans=section)) if section else defined

    def _name(self, asked: FollowUp, base: str) -> str:
        """What the conversation calls the point, or the articles where it does not say; empty where neither lists it."""
        if asked.point < 0 and _PARTLY.search(base):
            return ""
        told = counts(f"{base}{asked.answer}")
        for listed in (items(asked.answer), items(self._recall(base))):
            fits = len(listed) in told if told else len(listed) > 1
            if fits and -len(listed) <= asked.point < len(listed):
                return listed[asked.point]
        return ""


def _section(found: LookUp, name: str) -> list[Span]:
    """The first sentences of the section that is headed so."""
    for first in found.candidates:
        if first.order == 0 and matching_form(name) in matching_form(first.passage.section.rpartition(" › ")[2]):
            beginning = [c for c in found.candidates if c.passage == first.passage and c.order < MAX_MORE]
            return [Span(c, c.start, c.end) for c in beginning]
    return []


def _rest(found: LookUp, said: str, texts: Texts) -> LookUp:
    """What answers the question besides what was said.

    That are the points left of its list, else the next best sentences, those of
    the passages cited first, else what follows in these.
    """
    for points in likely_lists(found, texts):
        left = [span for span in points if not _is_said(span.text, said)]
        if 0 < len(left) < len(points):
            return replace(found, spans=_merged(left))
    new = [i for i, candidate in enumerate(found.candidates) if not _is_said(candidate.text, said)]
    cited = {span.passage.id for span in found.spans}
    close = [i for i in new if found.scores[i] >= max(found.scores) - FURTHER]
    close.sort(key=lambda i: (found.candidates[i].passage.id not in cited, -found.scores[i]))
    further = close or [i for i in new if found.candidates[i].passage.id in cited]
    candidates = [found.candidates[i] for i in further[:MAX_MORE]]
    return replace(found, spans=[Span(candidate, candidate.start, candidate.end) for candidate in candidates])


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans, those that follow each other line by line as one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start - merged[-1].end <= 1:
            merged[-1] = replace(merged[-1], end=span.end)
        else:
            merged.append(span)
    return merged[:MAX_STATEMENTS]


def _is_said(text: str, said: str) -> bool:
    pairs = set(bigrams(matching_form(text)))
    return len(pairs & set(bigrams(matching_form(said)))) >= SAME * len(pairs)
