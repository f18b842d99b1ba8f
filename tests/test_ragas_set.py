"""Runs for RAGAS."""

from dataclasses import replace

from eval.runs.ragas_set import ragas_samples
from tests.test_rows import ROW

GIVEN = replace(ROW, answer={**ROW.answer, "citations": [{"number": 1, "text": "青石桥建于1786年。"}]})


def test_answers_given_become_samples() -> None:
    silent = replace(GIVEN, answer={"abstained": True})
    unanswerable = replace(GIVEN, answerable=False, answers=())
    failed = replace(GIVEN, answer={}, error="坏")
    assert list(ragas_samples([GIVEN, silent, unanswerable, failed])) == [
        {
            "user_input": GIVEN.question,
            "response": "建于1786年。[1]",
            "retrieved_contexts": ["青石桥建于1786年。"],
            "reference": "1786年",
            "reference_contexts": ["建于1786年"],
        }
    ]
