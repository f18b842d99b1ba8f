"""Figures on a folder in BEIR format, indexed in a temporary home, one passage a document."""

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from tqdm import tqdm

from bot.chain import AnswerChain
from bot.records import Answer
from bot.selection.chooser import load_selection
from bot.selection.features import FeatureMaker
from eval.metrics.abstention import abstention_area, rightly_silent_at
from eval.metrics.answer_metrics import contains_any, mean
from eval.metrics.retrieval_metrics import measure_rankings
from index.beir import BeirQuery, BeirSet, read_beir
from index.build import build_index
from index.encode import BUNDLED_ENCODER, Encoder, load_encoder
from index.errors import UserError
from index.search import Searcher
from index.store import open_store

WHOLE = 10**9
"""Characters; no document is longer, so each is one passage."""
RANKED = {
    "success@1": "recall@1",
    "success@5": "recall@5",
    "success@10": "recall@10",
    "mrr@10": "mrr@10",
    "ndcg@10": "ndcg@10",
}
"""Measures by their standard names, and what work on question answering, and so our figures, call them."""
ANSWER_PASSAGES = 5
"""Documents read for an answer."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What the answer to one query was: `best` is its first sentence even where it was withheld.

    A query that cannot be asked (an empty one) has no answer and counts as wrong.
    """

    query: BeirQuery
    answer: Answer | None
    best: str


def measure_beir(
    folder: Path, encoder: Encoder, dense_weight: float, top: int = 10, answers: bool = False
) -> dict[str, Any]:
    """Retrieval figures over the judged queries, and answer figures over all of them.

    Raises UserError for a folder that is not in BEIR format.
    """
    data = read_beir(folder)
    with tempfile.TemporaryDirectory() as home:
        started = time.perf_counter()
        build_index(Path(home), data.articles, encoder, WHOLE, progress=sys.stderr.isatty())
        seconds = time.perf_counter() - started
        searcher = Searcher(open_store(Path(home), encoder.name), encoder, dense_weight)
        figures = _retrieval(searcher, data, top) | {"seconds_index": round(seconds, 3)}
        if answers:
            figures |= answer_figures(_answer_rows(searcher, data))
    order = ("queries", "recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10", "seconds_index")
    return {name: figures[name] for name in order} | figures


def _retrieval(searcher: Searcher, data: BeirSet, top: int) -> dict[str, Any]:
    judged = [query for query in data.queries if query.relevant]
    ranked: list[list[str]] = []
    milliseconds: list[float] = []
    for query in tqdm(judged, desc="search", unit="query", disable=not sys.stderr.isatty()):
        started = time.perf_counter()
        hits = searcher.search(query.text, max(top, 10))
        milliseconds.append(1000 * (time.perf_counter() - started))
        ranked.append([hit.passage.article for hit in hits])
    measured = measure_rankings([(own, query.relevant) for own, query in zip(ranked, judged, strict=True)], RANKED)
    figures: dict[str, Any] = {"queries": len(judged)}
    figures |= {label: mean([each[name] for each in measured]) for name, label in RANKED.items()}
    figures["ms_per_query_p50"] = round(median(milliseconds), 3) if milliseconds else 0.0
    return figures


def _answer_rows(searcher: Searcher, data: BeirSet) -> list[AnswerRow]:
    features = FeatureMaker(load_encoder(BUNDLED_ENCODER), searcher.has_word)
    chain = AnswerChain(searcher, features, load_selection(), ANSWER_PASSAGES)
    bar = tqdm(data.queries, desc="answer", unit="query", disable=not sys.stderr.isatty())
    return [_answer_row(chain, query) for query in bar]


def _answer_row(chain: AnswerChain, query: BeirQuery) -> AnswerRow:
    try:
        answer = chain.invoke(query.text)
    except UserError:
        return AnswerRow(query, None, "")
    if answer.statements:
        return AnswerRow(query, answer, answer.statements[0].text)
    spans = chain.look_up(query.text).spans
    return AnswerRow(query, answer, spans[0].text if spans else "")


def answer_figures(rows: Sequence[AnswerRow]) -> dict[str, float]:
    """Choice of the sentence (withheld or not), answers given, and both rates of silence.

    `sentence@1`: the first sentence holds a gold answer; `answer_contains`: the
    answer given does, silence counting as wrong; lengths are of answers given.
    `rightly_silent_at_5` is the share of the unanswerable that would be withheld
    by a threshold that withholds 5 % of the answerable.
    """
    answerable = [row for row in rows if row.query.answerable]
    unanswerable = [row for row in rows if not row.query.answerable]
    given = {id(row): row.answer for row in rows if row.answer and not row.answer.abstained}
    right = [id(r) in given and contains_any(given[id(r)].text, r.query.answers) for r in answerable]
    known, unknown = ([r.answer.confidence if r.answer else 0.0 for r in rows] for rows in (answerable, unanswerable))
    return {
        "sentence@1": mean([contains_any(row.best, row.query.answers) for row in answerable]),
        "answer_contains": mean(right),
        "abstained_answerable": mean([id(row) not in given for row in answerable]),
        "abstained_unanswerable": mean([id(row) not in given for row in unanswerable]),
        "abstention_area": abstention_area(known, unknown),
        "rightly_silent_at_5": rightly_silent_at(known, unknown, 0.05),
        "mean_answer_chars": round(fmean([len(answer.text) for answer in given.values()]), 1) if given else 0.0,
    }
