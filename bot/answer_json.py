"""Answers and hits as the JSON objects of the command line."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.records import Answer, Citation
from bot.why import Why
from index.records import Hit


def answer_json(answer: Answer, id: str | int | None = None) -> dict[str, Any]:
    """One answer; offsets count characters in the article's text.

    A chat model's sentences that the articles do not confirm are no part of
    `answer` but listed as `struck`; `notice` says why its answer is not shown;
    `marks` are the words of the answer that fill what was asked. These,
    "corrections", "understood" and "why" are there only where they have something to say.
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
    if answer.corrections:
        row["corrections"] = [asdict(correction) for correction in answer.corrections]
    if answer.understood:
        row["understood"] = answer.understood
    if answer.why:
        row["why"] = _why(answer.why)
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


def _why(why: Why) -> dict[str, Any]:
    hits = [{**_passage(reason.hit), "terms": list(reason.terms)} for reason in why.hits]
    return {
        "searched": why.searched,
        "hits": hits,
        "sentences": [{**asdict(sentence), "score": round(sentence.score, 4)} for sentence in why.sentences],
        "confidence": round(why.confidence, 4),
        "threshold": round(why.threshold, 4),
        "milliseconds": {step.name: round(step.milliseconds, 2) for step in why.steps},
    }


def _passage(hit: Hit) -> dict[str, Any]:
    """A hit without its text."""
    row = hits_json([hit])["hits"][0]
    del row["text"]
    return row


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
