"""The figures of rows, with values by hand."""

from eval.questions.sets import Item
from eval.runs.judge import judge_failure
from eval.runs.rows import Row
from eval.runs.summary import summarise


def row(answerable: bool, abstained: bool, right: float, characters: int = 0, seconds: float = 1.0) -> Row:
    metrics = {"right": right, "would_be_right": right if answerable else 0.0}
    if answerable:
        metrics |= {"complete": right, "abstained_answerable": float(abstained)}
        metrics |= {} if abstained else {"first_citation": right}
    else:
        metrics["abstained_unanswerable"] = float(abstained)
    answer = {"abstained": abstained, "confidence": right}
    return Row("q", answerable, ("t",), metrics, answer=answer, characters=characters, seconds=seconds)


def failed(answerable: bool) -> Row:
    item = Item("bad", "问", (), (("答",),) if answerable else (), (), answerable, ("t",))
    return Row("bad", answerable, ("t",), judge_failure(item), error="坏")


def test_figures_by_hand() -> None:
    rows = [
        row(True, False, 1, 10),
        row(True, False, 0, 30, seconds=3.0),
        row(True, True, 0),
        failed(True),
        row(False, True, 1),
        row(False, False, 0, 50),
        failed(False),
    ]
    figures = summarise(rows)
    assert figures["failed"] == 2
    assert figures["failures"] == ["bad", "bad"]
    assert figures["complete"] == 1 / 4
    assert figures["first_citation"] == round(1 / 3, 4)  # of two answers given and one failure
    assert figures["abstained_answerable"] == 2 / 4  # a failure counts against, here as everywhere
    assert figures["abstained_unanswerable"] == round(1 / 3, 4)
    assert (figures["median_characters"], figures["median_seconds"]) == (20, 1)
    assert figures["seconds_p50"] == 1
    assert figures["by_tag"] == {"t": {"questions": 7, "right": round(2 / 7, 4)}}


def test_latency_percentiles_by_hand() -> None:
    # Of 101 questions of 0.00, 0.01, … 1.00 seconds 50, 95 and 99 are faster than the percentile.
    rows = [row(True, False, 1, seconds=number / 100) for number in range(101)]
    figures = summarise(rows)
    assert (figures["seconds_p50"], figures["seconds_p95"], figures["seconds_p99"]) == (0.5, 0.95, 0.99)


def test_tokens_are_added_up_where_they_are_told() -> None:
    told = Row("q", True, (), {"right": 1.0, "would_be_right": 1.0}, tokens={"input": 30, "output": 4})
    silent = Row("r", True, (), {"right": 1.0, "would_be_right": 1.0})
    assert {k: v for k, v in summarise([told, told, silent]).items() if "tokens" in k} == {
        "tokens_input": 60,
        "tokens_output": 8,
    }
    assert not [name for name in summarise([silent]) if "tokens" in name]


def test_a_failed_question_has_the_worst_of_every_measure_of_one_that_did_not() -> None:
    assert set(row(True, False, 1).metrics) <= set(failed(True).metrics)
    assert set(row(False, False, 1).metrics) <= set(failed(False).metrics)
    assert failed(True).metrics.pop("abstained_answerable") == 1
    assert {value for name, value in failed(True).metrics.items() if name != "abstained_answerable"} == {0}
