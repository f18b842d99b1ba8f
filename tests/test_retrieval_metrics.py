"""Measures of ranked lists, with values by hand."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.metrics.retrieval_metrics import MEASURES, measure_rankings

RANKED = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("name", "relevant", "expected"),
    [
        ("success@1", {"a"}, 1),
        ("success@1", {"b"}, 0),
        ("success@5", {"b"}, 1),
        ("success@5", {"x"}, 0),
        ("recall@5", {"d"}, 1),
        ("recall@5", {"a", "b", "x"}, 2 / 3),
        ("mrr@10", {"a"}, 1),
        ("mrr@10", {"c"}, 1 / 3),
        ("mrr@10", {"c", "b"}, 1 / 2),
        ("ndcg@10", {"a"}, 1),
        ("ndcg@10", {"b"}, 1 / log2(3)),
        ("ndcg@10", {"a", "c"}, (1 + 1 / log2(4)) / (1 + 1 / log2(3))),
        ("ndcg@10", {"a", "b", "x"}, (1 + 1 / log2(3)) / (1 + 1 / log2(3) + 1 / log2(4))),
    ],
)
def test_one_query(name: str, relevant: set[str], expected: float) -> None:
    assert measure_rankings([(RANKED, relevant)], [name])[0][name] == pytest.approx(expected)


def test_what_is_beyond_the_cut_does_not_count() -> None:
    ranked = [str(rank) for rank in range(1, 20)]
    measured = measure_rankings([(ranked, {"11"}), (ranked, {"6"})])
    assert set(measured[0].values()) == {0}
    assert measured[1] == pytest.approx(
        {"success@1": 0, "success@5": 0, "success@10": 1, "recall@5": 0, "mrr@10": 1 / 6, "ndcg@10": 1 / log2(7)}
    )


def test_queries_without_anything_count_as_zero() -> None:
    zero = dict.fromkeys(MEASURES, 0.0)
    assert measure_rankings([([], {"a"}), (RANKED, set()), (RANKED, {"a"})])[:2] == [zero, zero]
    assert measure_rankings([([], {"a"})]) == [zero]
    assert measure_rankings([]) == []


def test_a_document_ranked_twice_counts_where_it_came_first() -> None:
    assert measure_rankings([(["a", "a", "b"], {"b"})], ["mrr@10"]) == [{"mrr@10": 1 / 2}]


@given(st.permutations("abcdefghijkl"), st.sets(st.sampled_from("abcdefghijkl"), min_size=1))
def test_the_formulas(ranked: list[str], relevant: set[str]) -> None:
    hits = [document in relevant for document in ranked]
    gain = sum(hit / log2(rank + 1) for rank, hit in enumerate(hits[:10], 1))
    ideal = sum(1 / log2(rank + 1) for rank in range(1, min(10, len(relevant)) + 1))
    assert measure_rankings([(ranked, relevant)], ["success@5", "recall@5", "mrr@10", "ndcg@10"])[0] == pytest.approx(
        {
            "success@5": int(any(hits[:5])),
            "recall@5": sum(hits[:5]) / len(relevant),
            "mrr@10": 1 / (hits.index(True) + 1) if any(hits[:10]) else 0,
            "ndcg@10": gain / ideal,
        }
    )
