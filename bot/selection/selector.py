"""A question that stands alone to what answers it: retrieve, rank the sentences, choose, judge."""

import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from statistics import fmean

import numpy as np

from bot.selection.candidates import Candidate, candidate_sentences
from bot.selection.chooser import SelectionModel
from bot.selection.compare import split_comparison
from bot.selection.extract import MAX_STATEMENTS, Span, choose, distinct
from bot.selection.features import FeatureMaker
from bot.selection.look_up import LookUp
from bot.selection.one_item import prefer_item
from bot.selection.ordinal import prefer_place
from bot.selection.question import Question, read_question
from bot.selection.spread_list import spread_list
from bot.selection.whole_list import whole_lists
from index.search import Searcher


class Selector:
    """Looks questions up in the articles; `passages` is how many hits it reads."""

    def __init__(self, searcher: Searcher, features: FeatureMaker, model: SelectionModel, passages: int) -> None:
        self._searcher = searcher
        self._features = features
        self._model = model
        self._passages = passages

    def look_up(self, text: str) -> LookUp:
        """What answers a question that stands alone.

        Of a comparison each side is looked up for itself; it is as sure as the mean of both.
        A side less than half as sure as an answer must be is not told but named.
        """
        parts = [self._part(question) for question in split_comparison(text)]
        if len(parts) == 1:
            return parts[0]
        told = [part for part in parts if part.confidence >= self._model.threshold / 2] or parts
        spans = distinct([span for side in zip_longest(*(part.spans[:2] for part in told)) for span in side if span])
        hits = [hit for side in zip_longest(*(part.hits for part in parts)) for hit in side if hit]
        candidates = [candidate for part in parts for candidate in part.candidates]
        scores = np.concatenate([part.scores for part in parts])
        return LookUp(
            text, hits, candidates, scores, spans[:MAX_STATEMENTS], fmean(part.confidence for part in parts),
            sum(part.search_seconds for part in parts), sum(part.choose_seconds for part in parts),
            [part.question for part in parts if part not in told],
        )  # fmt: skip

    def _part(self, text: str) -> LookUp:
        started = time.perf_counter()
        hits = self._searcher.search(text, self._passages)
        searched = time.perf_counter()
        candidates = candidate_sentences(hits)
        if not candidates:
            return LookUp(text, hits, (), np.empty(0, np.float32), (), 0.0, searched - started)
        question = read_question(text, self._searcher.store.lexical.knows)
        table = self._features.features(question, candidates)
        ranked = prefer_item(question, candidates, self._model.rank(table))
        # The whole list tells how surely it has an eighth item, and which.
        confidence = self._model.probability(table, ranked)
        scores = prefer_place(question, candidates, ranked)
        spans = whole_lists(choose(question, candidates, scores), self._article_text)
        if question.takes_list and len(items := spread_list(spans[0], self._article_text)) > 1:
            spans = items
            confidence = self._confidence_in_list(question, candidates, scores, items)
        choosing = time.perf_counter() - searched
        return LookUp(text, hits, candidates, scores, spans, confidence, searched - started, choosing)

    def _confidence_in_list(
        self, question: Question, candidates: Sequence[Candidate], scores: np.ndarray, items: Sequence[Span]
    ) -> float:
        """How surely a list answers that was gathered from several places: judged as if it stood in one."""
        best = int(np.argmax(scores))
        whole = replace(items[0].candidate, list_start=items[0].start, list_end=items[-1].end)
        gathered = [whole if place == best else candidate for place, candidate in enumerate(candidates)]
        return self._model.probability(self._features.features(question, gathered), scores)

    def _article_text(self, article: str) -> str:
        return self._searcher.store.texts.article(article).text

    def marks(self, found: LookUp) -> list[tuple[int, int] | None]:
        """Of the first span the words that fill what is asked; nothing where a comparison asks for several.

        Offsets in the text of the span, one entry for each span.
        """
        question = read_question(found.question, self._searcher.store.lexical.knows)
        several = len(split_comparison(found.question)) > 1
        first = None if several else self._features.mark(question, found.spans[0].text)
        return [first, *[None] * (len(found.spans) - 1)]
