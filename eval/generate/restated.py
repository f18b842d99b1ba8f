"""Faithful restatements by rule: sentences of a corpus said otherwise, with nothing changed or added."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.generate.cited import Cited, cite, cited_sentences
from eval.generate.rewording import RULES
from index.records import Article


@dataclass(frozen=True, slots=True)
class Restated:
    """A sentence `quote` of an article said otherwise; `rules` names how, `evidence` is the passage it comes from."""

    article: str
    quote: str
    evidence: str
    statement: str
    rules: tuple[str, ...]


WRITTEN = Path(__file__).resolve().parents[1] / "sets" / "restated.jsonl"
"""Sentences of `docs_corpus` reworded by hand."""


def read_restated(articles: Sequence[Article], path: Path = WRITTEN) -> Iterator[Restated]:
    """The statements of a file with lines {"article", "quote", "statement"}, by the rule "hand"."""
    by_id = {article.id: article for article in articles}
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if row["article"] in by_id:
            cited = cite(by_id[row["article"]], row["quote"])
            yield Restated(cited.article, cited.quote, cited.evidence, row["statement"], ("hand",))


def restated(articles: Sequence[Article], seed: int = 0, most: int = 3) -> Iterator[Restated]:
    """Each sentence restated once by every rule that changes it, and once by up to `most` of them together."""
    for article in articles:
        for cited in cited_sentences(article):
            chance = random.Random(f"{seed} {article.id} {cited.quote}")
            working = [name for name, rule in RULES.items() if rule(cited.quote, chance) != cited.quote]
            for name in working:
                yield _restate(cited, (name,), chance)
            if len(working) > 1:
                chosen = set(chance.sample(working, min(most, len(working))))
                yield _restate(cited, tuple(name for name in RULES if name in chosen), chance)


def _restate(cited: Cited, rules: tuple[str, ...], chance: random.Random) -> Restated:
    statement = cited.quote
    for name in rules:
        statement = RULES[name](statement, chance)
    return Restated(cited.article, cited.quote, cited.evidence, statement, rules)
