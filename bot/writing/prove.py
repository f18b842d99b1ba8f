"""A sentence of a chat model against the sources: what proves it, or why it is struck."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.records import Struck
from bot.selection.question import content_words, read_question
from bot.writing.cited import CitedSentence
from bot.writing.sources import Source, overlap
from index.normalize import matching_form
from index.records import Passage
from index.words import bigrams

if TYPE_CHECKING:
    from bot.verify import Verdict

LEAST_OVERLAP = 0.4
"""Share of a sentence's pairs of characters that its evidence has; of 165 sentences reworded by hand one has less."""
MAX_REPEATS = 2
"""Times that a pair of characters comes in a sentence, on average; a small model that runs wild repeats itself."""

_UNPROVEN = {"zh": "原文没有这样说。", "en": "The source does not say so."}
_BESIDE = {"zh": "与所问的事无关。", "en": "This is beside the question."}
_REPEATS = {"zh": "反复说同样的话。", "en": "This says the same again and again."}

Verify = Callable[[str, str], "Verdict"]
"""Statement and evidence to what the evidence says of it."""


@dataclass(frozen=True, slots=True)
class Proven:
    """A sentence and the places that prove it: passage, start and end."""

    text: str
    places: tuple[tuple[Passage, int, int], ...]


class Prover:
    """Proves sentences about one question by its sources; reasons are in `language`, "zh" or "en"."""

    def __init__(self, question: str, sources: Sequence[Source], verify: Verify, language: str) -> None:
        self._subject = frozenset(read_question(question).words)
        self._sources = sources
        self._verify = verify
        self._language = language

    def prove(self, sentence: CitedSentence) -> Proven | Struck:
        """By the sources that the sentence cites, else by any other, for a number is but the model's word."""
        text = sentence.text
        pairs = bigrams(text)
        if len(pairs) > MAX_REPEATS * len(set(pairs)):
            return Struck(text, _REPEATS[self._language])
        cited = [self._sources[number - 1] for number in sentence.numbers if 0 < number <= len(self._sources)]
        others = [source for source in self._sources if source not in cited]
        others.sort(key=lambda source: -overlap(text, source.evidence))
        proving = self._proving(text, cited, others)
        if not proving:
            reason = self._verify(text, _joined(cited or others[:1])).say(self._language)
            return Struck(text, reason or _UNPROVEN[self._language])
        if not any(self._on_subject(text, source) for source in proving):
            return Struck(text, _BESIDE[self._language])
        units = [(source.passage, source.proving_unit(text)) for source in proving]
        return Proven(text, tuple((passage, unit.start, unit.end) for passage, unit in units))

    def _proving(self, text: str, cited: Sequence[Source], others: Sequence[Source]) -> Sequence[Source]:
        """Those of the cited sources that support the text alone, else all of them together, else one other."""
        alone = [source for source in cited if self._support([source], text)]
        if alone or (len(cited) > 1 and self._support(cited, text)):
            return alone or cited
        return [source for source in others if self._support([source], text)][:1]

    def _support(self, sources: Sequence[Source], text: str) -> bool:
        evidence = _joined(sources)
        return overlap(text, evidence) >= LEAST_OVERLAP and self._verify(text, evidence).kind == "supported"

    def _on_subject(self, text: str, source: Source) -> bool:
        """Whether a sentence, or what proves it, has a word of the question, or of its article's title or heading.

        What was put into an article only to be repeated (“OK”) has none.
        """
        headed = content_words(matching_form(f"{source.passage.title} {source.passage.section}"))
        form = matching_form(text + source.proving_unit(text).list_text)
        return any(word in form for word in self._subject | {word for word in headed if len(word) > 1})


def _joined(sources: Sequence[Source]) -> str:
    return "\n".join(source.evidence for source in sources)
