"""Measures of a ranked list against the relevant documents; each of one query, 0 to 1."""

from collections.abc import Collection, Sequence
from math import log2


def success(ranked: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Success@k: 1 if a relevant document is among the first k.

    Work on question answering calls this Recall@k, and so do our reports; where
    a query has one relevant document the two are the same.
    """
    return float(any(document in relevant for document in ranked[:k]))


def reciprocal_rank(ranked: Sequence[str], relevant: Collection[str], k: int) -> float:
    """1 / rank of the first relevant document, ranks from 1; 0 if none is among the first k."""
    return next((1 / rank for rank, document in enumerate(ranked[:k], 1) if document in relevant), 0.0)


def ndcg(ranked: Sequence[str], relevant: Collection[str], k: int) -> float:
    """nDCG@k with binary gains (Järvelin and Kekäläinen 2002): discount log2(rank + 1), ranks from 1."""
    gain = sum(1 / log2(rank + 1) for rank, document in enumerate(ranked[:k], 1) if document in relevant)
    ideal = sum(1 / log2(rank + 1) for rank in range(1, min(k, len(relevant)) + 1))
    return gain / ideal if ideal else 0.0
