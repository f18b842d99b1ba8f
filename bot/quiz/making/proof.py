"""Whether a statement is true or false by the whole corpus, as far as its wording tells."""

from functools import cached_property, lru_cache

from bot.quiz.making.corpus import Corpus, evidence_of
from bot.text.reading import read
from bot.verify import verify
from index.words import bigrams

NEARLY_SAID = 0.6
"""Share of a statement's pairs of characters in one sentence, from which that may say the same in other words."""
LEAST_SAID = 0.35
"""The same in a whole passage, below which it cannot support the statement."""


class Prover:
    """Checks statements against a corpus; what it has read of that, and its latest answers, are kept."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.is_false = lru_cache(maxsize=20_000)(self._is_false)

    @cached_property
    def _passages(self) -> list[tuple[str, str, frozenset[str]]]:
        """Evidence of each passage, with its form and the pairs of characters of that."""
        evidence = [(text, read(text).form) for text in map(evidence_of, self._corpus.passages)]
        return [(text, form, frozenset(bigrams(form))) for text, form in evidence]

    def is_proven(self, statement: str, article: str, start: int, end: int) -> bool:
        """Whether the passage around a sentence supports a statement."""
        return self.verdict(statement, article, start, end) == "supported"

    def verdict(self, statement: str, article: str, start: int, end: int) -> str:
        """What the passage around a sentence says of a statement: supported, contradicted or unsupported."""
        return verify(statement, self._corpus.evidence(article, start, end)).kind

    def _is_false(self, statement: str, wrong: str, article: str, start: int, end: int) -> bool:
        """Whether a statement with a `wrong` value is borne out nowhere.

        Its own passage does not support it, no other passage that has the value
        does, and no sentence with the value says nearly the same.
        """
        if self.is_proven(statement, article, start, end):
            return False
        form = read(wrong).form.strip("“”《》")
        pairs = set(bigrams(read(statement).form.replace(form, " ")))
        for line in self._corpus.lines:
            if form in line.form and len(pairs & line.pairs) >= NEARLY_SAID * len(pairs):
                own = line.article == article and line.start < end and start < line.end
                if not own:
                    return False
        return not any(
            form in given
            and len(pairs & near) >= LEAST_SAID * len(pairs)
            and verify(statement, text).kind == "supported"
            for text, given, near in self._passages
        )
