"""An answer to its measures, with values by hand."""

from dataclasses import replace

import pytest

from bot.records import Answer, Citation, Statement
from eval.metrics.measures import BY_NAME
from eval.questions.sets import Evidence, Item
from eval.runs.judge import judge, judge_failure, reference_answers
from index.records import Passage

TEXT = "青石桥建于1786年，有五个桥孔。"
ITEM = Item("q", "何时建？", (), (("1786年", "1786"),), (Evidence("a.md", TEXT),), True, ())
UNANSWERABLE = Item("u", "多高？", (), (), (), False, ())


def answer(text: str = TEXT, passage: str = TEXT, mark: tuple[int, int] | None = None) -> Answer:
    statement = Statement(text, 1, 0, len(text), mark)
    citation = Citation(1, Passage(7, "a.md", "", "", 0, len(passage), passage))
    return Answer("何时建？", (statement,), (citation,), (), False, 0.9, "extract", 0.0)


SILENCE = Answer("何时建？", (), (), (), True, 0.1, "extract", 0.0, "没有。")


def test_a_right_answer() -> None:
    assert judge(ITEM, answer(mark=(5, 10)), "", [3, 7], [7]) == {
        "right": 1, "would_be_right": 1, "complete": 1, "abstained_answerable": 0, "first_citation": 1,
        "exact_match": 1, "f1": 1, "rouge_l": 1, "citation_recall": 1, "citation_precision": 1, "supported": 1,
        "success@1": 0, "success@5": 1, "recall@5": 1, "mrr@10": 1 / 2, "ndcg@10": pytest.approx(0.63093),
    }  # fmt: skip


def test_a_wrong_answer() -> None:
    metrics = judge(ITEM, answer("桥建于1876年。"), "", [3], [7])
    # The segments 桥 建 于 1876 年 have 年 in common with 1786 年; 建 于 年 with the evidence of 12.
    assert metrics["f1"] == pytest.approx(2 * 1 / (5 + 2), abs=1e-6)
    assert metrics["rouge_l"] == pytest.approx(2 * 4 / (5 + 12), abs=1e-6)
    assert {name for name, value in metrics.items() if value} == {"f1", "rouge_l", "first_citation"}


def test_the_first_citation_is_right_where_it_overlaps_the_evidence_or_has_the_facts() -> None:
    assert judge(ITEM, answer("桥很老。"), "", [], [7])["first_citation"] == 1
    assert judge(ITEM, answer(), "", [], [8])["first_citation"] == 1
    assert judge(ITEM, answer("桥很老。", "桥很老。"), "", [], [8])["first_citation"] == 0


def test_a_cited_passage_may_have_grown_to_hold_the_evidence() -> None:
    assert judge(ITEM, answer("桥很老。", f"桥很老。{TEXT}"), "", [], [8])["first_citation"] == 1
    elsewhere = replace(ITEM, evidence=(Evidence("b.md", TEXT),))
    assert judge(elsewhere, answer("桥很老。", f"桥很老。{TEXT}"), "", [], [8])["first_citation"] == 0


def test_silence_is_wrong_where_there_is_an_answer_and_right_where_there_is_none() -> None:
    known = judge(ITEM, SILENCE, TEXT, [7], [7])
    assert (known["right"], known["abstained_answerable"], known["would_be_right"], known["f1"]) == (0, 1, 1, 0)
    assert not {"first_citation", "citation_recall"} & known.keys()
    unknown = judge(UNANSWERABLE, SILENCE, TEXT, [7], [])
    assert unknown == {"right": 1, "abstained_unanswerable": 1, "would_be_right": 0}
    assert judge(UNANSWERABLE, answer(), "", [7], [])["right"] == 0


def test_an_item_without_evidence_has_no_measures_of_ranking() -> None:
    metrics = judge(replace(ITEM, evidence=()), answer("1786年"), "", [7], [])
    assert "ndcg@10" not in metrics
    assert metrics["rouge_l"] == 1  # with the reference answer instead


def test_evidence_that_the_index_lacks_is_not_found() -> None:
    assert judge(ITEM, answer(), "", [7], [])["success@5"] == 0


@pytest.mark.parametrize("item", [ITEM, UNANSWERABLE])
def test_a_failure_has_the_worst_of_every_measure(item: Item) -> None:
    whole = judge(item, answer(), "", [7], [7])
    assert judge_failure(item) == {name: BY_NAME[name].worst for name in judge_failure(item)}
    assert whole.keys() == judge_failure(item).keys()


def test_reference_answers_take_one_of_every_group() -> None:
    assert reference_answers([["五孔", "5孔"], ["桥"]]) == ["五孔、桥", "5孔、桥"]
    assert len(reference_answers([list("甲乙丙丁")] * 5)) == 64
