"""Answers and hits as the JSON objects of the command line."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.records import Answer, Citation
from index.records import Hit


def answer_json(answer: Answer, id: str | int | None = None) -> dict[str, Any]:
    """One answer; offsets count characters in the article's text.

    A chat model's sentences that the articles do not confirm are no part of
    `answer` but listed as `struck`; `notice` says why its answer is not shown;
    `marks` are the words of the answer that fill what was asked. These keys are there only where they have something to say.
    """
    row: dict[str, Any] = {
        "id": id,
        "question": answer.question,
        "answer": answer.text,
        "abstained": answer.abstained,
        "confidence": round(answer.confidence, 4),
        "citations": [_citation(citation) for citation in answer.citations],
        "nearest": [_citation(citation) for citation in answer.nearest],
        "mode": answer.mode,
        "seconds": round(answer.seconds, 4),
    }
    marks = [statement.text[slice(*statement.mark)] for statement in answer.statements if statement.mark]
    if marks:
        row["marks"] = marks
    if answer.struck:
        row["struck"] = [asdict(struck) for struck in answer.struck]
    if answer.notice and not answer.abstained:
        row["notice"] = answer.notice
    return row


def hits_json(hits: Sequence[Hit], id: str | int | None = None) -> dict[str, Any]:
    """The hits of one search, best first; `id` only where one was given."""
    found = [
        {
            "passage": hit.passage.id,
            "article": hit.passage.article,
            "title": hit.passage.title,
            "section": hit.passage.section,
            "text": hit.passage.text,
            "score": round(hit.score, 6),
            "dense": round(hit.dense, 6),
            "lexical": round(hit.lexical, 6),
        }
        for hit in hits
    ]
    return {"hits": found} if id is None else {"id": id, "hits": found}


def _citation(citation: Citation) -> dict[str, Any]:
    passage = citation.passage
    return {
        "number": citation.number,
        "article": passage.article,
        "title": passage.title,
        "section": passage.section,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
    }
