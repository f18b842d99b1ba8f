"""The hits as numbered sources of a chat model: what it is shown, and what may prove its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.selection.candidates import Candidate, candidate_sentences
from bot.writing.instructions import as_data, without_orders
from index.normalize import matching_form
from index.records import Hit, Passage
from index.words import bigrams


@dataclass(frozen=True, slots=True)
class Source:
    """A passage without the text in it that gives orders to a model.

    `evidence` is its title, its heading and its sentences, a line each; `units`
    are the sentences and lists that may prove something, at least one.
    """

    passage: Passage
    evidence: str
    units: tuple[Candidate, ...]

    def proving_unit(self, statement: str) -> Candidate:
        """The shortest of the units that have most of the statement's character pairs."""
        return max(self.units, key=lambda unit: (overlap(statement, unit.text), -len(unit.text)))

    def as_prompt(self, number: int) -> str:
        """The source between tags with its number, and no other tag or number in it."""
        return f"<资料 {number}>\n{as_data(self.evidence)}\n</资料 {number}>"


def read_sources(hits: Sequence[Hit]) -> list[Source]:
    """A source for each passage that asserts anything, in the order of the hits."""
    once = {hit.passage: hit for hit in hits}
    return [source for hit in once.values() if (source := _source(hit)).units]


def _source(hit: Hit) -> Source:
    passage = hit.passage
    text = without_orders(passage.text)
    lines = (without_orders(passage.title), without_orders(passage.section), text)
    evidence = "\n".join(" ".join(line.split()) for part in lines for line in part.split("\n") if line.strip())
    units = candidate_sentences([replace(hit, passage=replace(passage, text=text))])
    return Source(passage, evidence, tuple(units))


def overlap(statement: str, text: str) -> float:
    """Share of the statement's character pairs that the text has, 0 to 1."""
    pairs = set(bigrams(matching_form(statement)))
    return len(pairs & set(bigrams(matching_form(text)))) / max(1, len(pairs))
