"""Training material for the chooser: questions with their candidates as features."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from tqdm import tqdm

from bot.correction.correct import Corrector
from bot.dialogue.follow_up import follow_up
from bot.selection.candidates import Candidate, candidate_sentences
from bot.selection.compare import split_comparison
from bot.selection.features import FeatureMaker
from bot.selection.question import read_question
from bot.wiring import STATIC_WEIGHT
from eval.generate.near_misses import swap_qualifier
from eval.metrics.answer_metrics import contains_all, contains_any
from eval.questions.news import read_news
from eval.questions.sets import Item, read_set
from index.beir import BeirQuery, read_beir
from index.build import build_index
from index.chunk import MAX_PASSAGE
from index.encode import BUNDLED_ENCODER, load_encoder
from index.normalize import matching_form
from index.read import read_articles
from index.records import Article, Hit
from index.search import Searcher
from index.sentences import split_sentences
from index.store import open_store

WHOLE = 10**9
"""Characters; a document is then one passage."""

Labeller = Callable[[Candidate], tuple[bool, bool]]
"""Whether a candidate has the words of the answer, and whether it is evidence."""


@dataclass(frozen=True, slots=True)
class Group:
    """One question with its candidates: float32 features (candidates, features), bool labels.

    `unsure` are candidates that have the words of the answer and are no evidence: by
    chance or because they say the same; nobody has looked. `answerable` is False
    where the question has no answer. `source` names the
    document the question was written on, for folds. `origin` is "own" for our sets
    on docs_corpus, "zones" and "news" for those that only train, else "public".
    `kind` is "asked" as it stands in a set; "deleted" where its answer was taken out
    of the passages; "swapped" where it asks of another place or year; "stranger"
    where it is about other matters.
    """

    features: np.ndarray
    labels: np.ndarray
    unsure: np.ndarray
    answerable: bool
    source: str
    origin: str = "public"
    kind: str = "asked"


def beir_groups(folder: Path, max_passage: int, passages: int) -> Iterator[Group]:
    """Groups of a question answering set, every second one once more without its answer."""
    data = read_beir(folder)
    with tempfile.TemporaryDirectory() as home:
        searcher, maker = _open(Path(home), data.articles, max_passage)
        for number, query in enumerate(tqdm(data.queries, desc=f"{folder.name} {min(max_passage, 9999)}")):
            hits = searcher.search(query.text, passages)
            source = f"{folder.name}/{min(query.relevant, default='')}"
            if query.answerable:
                yield from _group(searcher, maker, query.text, hits, _holds(query), True, source)
            if not query.answerable or number % 2:
                left = _without(hits, query.answers)
                for group in _group(searcher, maker, query.text, left, _nothing, False, source):
                    yield replace(group, kind="deleted")


def set_groups(
    paths: Sequence[Path], corpus: Path, tag: str, passages: int, origin: str, strangers: Sequence[str] = ()
) -> Iterator[Group]:
    """Groups of sets on the articles of `corpus`, and unanswerable ones made from them.

    Those are the answerable ones without their answer, or asked of another place or
    year, and `strangers`: questions on other matters altogether.
    """
    articles, _ = read_articles([corpus])
    texts = {article.id: article.text for article in articles}
    forms = [matching_form(article.title + article.text) for article in articles]
    with tempfile.TemporaryDirectory() as home:
        searcher, maker = _open(Path(home), articles, MAX_PASSAGE)
        corrector = Corrector(searcher.store)
        for item in (item for path in paths for item in read_set(path, tag)):
            for part, hits, group in _asked(searcher, maker, corrector, item, texts, passages, origin):
                yield group
                if item.answerable:
                    left = _without(hits, [answer for any_of in item.answers for answer in any_of])
                    yield from _made(searcher, maker, part, left, group.source, origin, "deleted")
            other = swap_qualifier(item.question, forms) if item.answerable and not item.history else None
            if other:
                source = item.evidence[0].article
                yield from _made(searcher, maker, other, searcher.search(other, passages), source, origin, "swapped")
        for question in strangers:
            yield from _made(
                searcher, maker, question, searcher.search(question, passages), question, origin, "stranger"
            )


def news_groups(questions: Path, texts: Path, passages: int) -> Iterator[Group]:
    """Groups of questions on news articles."""
    articles, items = read_news(questions, texts)
    with tempfile.TemporaryDirectory() as home:
        searcher, maker = _open(Path(home), articles, MAX_PASSAGE)
        corrector, bodies = Corrector(searcher.store), {article.id: article.text for article in articles}
        for item in tqdm(items, desc="news"):
            for _, _, group in _asked(searcher, maker, corrector, item, bodies, passages, "news"):
                yield group


def _asked(
    searcher: Searcher,
    maker: FeatureMaker,
    corrector: Corrector,
    item: Item,
    texts: dict[str, str],
    passages: int,
    origin: str,
) -> Iterator[tuple[str, list[Hit], Group]]:
    """A question as it is answered: corrected, read as a follow-up; of a comparison each side, with its hits and group."""
    typed = corrector.correct(item.question).text
    asked = follow_up(typed, item.history, lambda _: "", searcher.store.lexical.knows)
    if asked.task != "answer":
        # A point of the last answer, or more of it, is not chosen but looked up.
        return
    parts = split_comparison(asked.readings[0])
    for part in parts:
        hits = searcher.search(part, passages)
        # A question without an answer was written on the article that comes nearest to it.
        nearest = next((hit.passage.article for hit in hits), item.id)
        source = item.evidence[0].article if item.evidence else nearest
        for group in _group(searcher, maker, part, hits, _proves(item, texts), item.answerable, source):
            # Which side of a comparison goes without an answer, a set does not say.
            if len(parts) == 1 or group.labels.any():
                yield part, hits, replace(group, origin=origin)


def _made(
    searcher: Searcher, maker: FeatureMaker, question: str, hits: Sequence[Hit], source: str, origin: str, kind: str
) -> Iterator[Group]:
    for group in _group(searcher, maker, question, hits, _nothing, False, source):
        yield replace(group, origin=origin, kind=kind)


def _open(home: Path, articles: Sequence[Article], max_passage: int) -> tuple[Searcher, FeatureMaker]:
    encoder = load_encoder(BUNDLED_ENCODER)
    build_index(home, articles, encoder, max_passage)
    searcher = Searcher(open_store(home, encoder.name), encoder, STATIC_WEIGHT)
    return searcher, FeatureMaker(encoder, searcher.has_word)


def _group(
    searcher: Searcher,
    maker: FeatureMaker,
    text: str,
    hits: Sequence[Hit],
    label: Labeller,
    answerable: bool,
    source: str,
) -> Iterator[Group]:
    candidates = candidate_sentences(hits)
    if candidates:
        question = read_question(text, searcher.store.lexical.knows)
        told, proves = np.array([label(candidate) for candidate in candidates]).T
        yield Group(maker.features(question, candidates), proves, told & ~proves, answerable, source)


def _nothing(_: Candidate) -> tuple[bool, bool]:
    return False, False


def _holds(query: BeirQuery) -> Labeller:
    def label(candidate: Candidate) -> tuple[bool, bool]:
        told = contains_any(candidate.text, query.answers)
        return told, told and candidate.passage.article in query.relevant

    return label


def _proves(item: Item, texts: dict[str, str]) -> Labeller:
    spans = [(e.article, texts[e.article].find(e.quote), len(e.quote)) for e in item.evidence]

    def label(candidate: Candidate) -> tuple[bool, bool]:
        proves = any(
            candidate.passage.article == article and candidate.start < start + length and start < candidate.end
            for article, start, length in spans
        )
        return contains_all(candidate.text, item.answers), proves

    return label


def _without(hits: Sequence[Hit], answers: Sequence[str]) -> list[Hit]:
    """The hits without the sentences that hold an answer: a near miss made to order."""
    left = []
    for hit in hits:
        text = hit.passage.text
        parts = [text[start:end] for start, end in split_sentences(text)]
        kept = "\n".join(part for part in parts if not contains_any(part, answers))
        if kept:
            left.append(replace(hit, passage=replace(hit.passage, text=kept)))
    return left
