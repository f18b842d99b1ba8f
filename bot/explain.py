"""A look into the articles to the reasons behind its answer."""

from collections.abc import Callable, Iterator, Sequence

from bot.selection.look_up import LookUp
from bot.selection.question import content_words
from bot.why import HitReason, SentenceReason, Step, Why
from index.normalize import matching_form
from index.records import Hit
from index.words import ASKING

MAX_SENTENCES = 6
"""Sentences whose scores are told."""


def explain(found: LookUp, threshold: float, seconds: float, correcting: float, knows: Callable[[str], bool]) -> Why:
    """The reasons; `seconds` is what answering took as a whole, `correcting` what the correction took of it.

    `knows` says whether the articles have two characters beside each other.
    """
    chosen = {(span.candidate.passage.id, span.candidate.start) for span in found.spans}
    ranked = sorted(zip(found.candidates, found.scores, strict=True), key=lambda pair: -pair[1])
    sentences = tuple(
        SentenceReason(candidate.text, float(score), (candidate.passage.id, candidate.start) in chosen)
        for candidate, score in ranked[:MAX_SENTENCES]
    )
    looking = found.search_seconds + found.choose_seconds
    remembered = correcting + looking > seconds  # looked up for an earlier question of the conversation
    searching, choosing = (0.0, 0.0) if remembered else (found.search_seconds, found.choose_seconds)
    steps = (
        Step("correct", 1000 * correcting),
        Step("understand", 1000 * (seconds - correcting - searching - choosing)),
        Step("search", 1000 * searching),
        Step("choose", 1000 * choosing),
    )
    asked = content_words(ASKING.sub(" ", matching_form(found.question)), knows)
    hits = tuple(HitReason(hit, tuple(_matched(asked, hit))) for hit in found.hits)
    return Why(found.question, hits, sentences, found.confidence, threshold, steps)


def _matched(asked: Sequence[str], hit: Hit) -> Iterator[str]:
    """The words of the question that a passage or its heading has; of those it has not, the longest parts it has."""
    form = matching_form(f"{hit.passage.title}\n{hit.passage.section}\n{hit.passage.text}")
    for word in asked:
        start = 0
        while start < len(word):
            end = next((end for end in range(len(word), start, -1) if word[start:end] in form), start)
            if end - start > 1 or word in form:
                yield word[start:end]
            start = max(end, start + 1)
