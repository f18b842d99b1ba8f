"""A run as a data set of RAGAS, for measures that a language model judges.

RAGAS (Es et al. 2024) needs packages that exclude those of this program, so it
runs in an environment of its own: `EvaluationDataset.from_jsonl(file)` there.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from eval.runs.judge import reference_answers
from eval.runs.rows import Row


def ragas_samples(rows: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """RAGAS's `SingleTurnSample` of every answer given to an answerable question.

    The contexts are the passages cited, the reference contexts the quoted
    evidence; the reference is the first writing of every required fact.
    """
    for row in rows:
        if row.given and row.answerable:
            yield {
                "user_input": row.question,
                "response": row.text,
                "retrieved_contexts": [citation["text"] for citation in row.answer["citations"]],
                "reference": reference_answers(row.answers)[0],
                "reference_contexts": [each.quote for each in row.evidence],
            }
