"""The articles of an index as the maker of quizzes sees them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.quiz.making.lexicon import Lexicon, read_lexicon
from bot.quiz.making.statement import Statement, statements
from bot.text.reading import read
from index.records import Article, Passage
from index.sentences import split_sentences
from index.store import Texts
from index.words import bigrams


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article in matching form, with its pairs of characters."""

    article: str
    start: int
    end: int
    form: str
    pairs: frozenset[str]


class Corpus:
    """Articles, passages and names; what is derived from them is made once."""

    def __init__(self, articles: Sequence[Article], passages: Sequence[Passage]) -> None:
        self.articles = {article.id: article for article in articles}
        self.passages = tuple(passages)

    @cached_property
    def lexicon(self) -> Lexicon:
        return read_lexicon(list(self.articles.values()))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Of all articles, those in the same words once."""
        found = (statement for article in self.articles.values() for statement in statements(article, self.lexicon))
        return tuple({read(statement.text).form: statement for statement in reversed(list(found))}.values())[::-1]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines())

    def _lines(self) -> Iterator[Line]:
        for article in self.articles.values():
            for start, end in split_sentences(article.text):
                form = read(article.text[start:end]).form
                yield Line(article.id, start, end, form, frozenset(bigrams(form)))

    def evidence(self, article: str, start: int, end: int) -> str:
        """What proves a sentence: title, heading and passage, a line each; the sentence itself where it is no passage's."""
        for passage in self.passages:
            if passage.article == article and passage.start <= start and end <= passage.end:
                return evidence_of(passage)
        return f"{self.articles[article].title}\n{self.articles[article].text[start:end]}"


def evidence_of(passage: Passage) -> str:
    """A passage below its title and heading, a line each."""
    return "\n".join(part for part in (passage.title, passage.section, passage.text) if part)


def read_corpus(texts: Texts) -> Corpus:
    """The corpus of an index."""
    return Corpus(texts.articles(), list(texts.passages()))
