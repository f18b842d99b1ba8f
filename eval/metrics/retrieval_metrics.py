"""Measures of ranked lists against the relevant documents, by ir-measures; each of one query, 0 to 1.

nDCG@k (Järvelin and Kekäläinen 2002) has binary gains and the discount log2(rank + 1),
ranks from 1. RR@k is 1 / rank of the first relevant document among the first k, else 0
(its mean is MRR). R@k is the share of the relevant documents that are among the first k,
Success@k whether any is. Work on question answering calls Success@k recall, and so do the
figures of `eval.beir`; where a query has one relevant document the two are the same.
"""

from collections.abc import Collection, Sequence

import ir_measures
from ir_measures import RR, R, Success, nDCG

Judged = tuple[Sequence[str], Collection[str]]
"""Ids of documents as ranked, best first, and those of the relevant ones."""

MEASURES = {
    "success@1": Success @ 1,
    "success@5": Success @ 5,
    "success@10": Success @ 10,
    "recall@5": R @ 5,
    "mrr@10": RR @ 10,
    "ndcg@10": nDCG @ 10,
}


def measure_rankings(judged: Sequence[Judged], names: Collection[str] = MEASURES.keys()) -> list[dict[str, float]]:
    """For each query its measures by name; all are 0 where nothing is relevant or nothing was found."""
    rows = [dict.fromkeys(names, 0.0) for _ in judged]
    labels = {str(MEASURES[name]): name for name in names}
    qrels = [
        ir_measures.Qrel(str(query), document, 1) for query, (_, relevant) in enumerate(judged) for document in relevant
    ]
    # Scores fall by one a rank, for equal ones would be put into another order.
    run = [
        ir_measures.ScoredDoc(str(query), document, -rank)
        for query, (ranked, _) in enumerate(judged)
        for rank, document in enumerate(dict.fromkeys(ranked), 1)
    ]
    if qrels and run:
        for metric in ir_measures.iter_calc([MEASURES[name] for name in names], qrels, run):
            rows[int(metric.query_id)][labels[str(metric.measure)]] = float(metric.value)
    return rows
