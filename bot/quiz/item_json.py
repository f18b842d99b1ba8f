"""Quiz items as the JSON objects of the command line, and back."""

from typing import Any

from bot.quiz.item import KINDS, STATUSES, Evidence, Item

ONE_ANSWER = ("single", "judge")
"""Kinds whose `answer` is one string; the others have a list of them."""


def item_json(item: Item) -> dict[str, Any]:
    """`answer` is the right option of single and judge, and a list for the other kinds (see `Item.answers`)."""
    return {
        "id": item.id,
        "kind": item.kind,
        "stem": item.stem,
        "options": list(item.options),
        "answer": item.answers[0] if item.kind in ONE_ANSWER else list(item.answers),
        "explanation": item.explanation,
        "difficulty": round(item.difficulty, 3),
        "article": item.article,
        "evidence": {"text": item.evidence.text, "start": item.evidence.start, "end": item.evidence.end},
        "status": item.status,
    }


def read_item(row: dict[str, Any]) -> Item:
    """The item of an object that `item_json` made. Raises ValueError, KeyError or TypeError where it is none."""
    answer = row["answer"]
    item = Item(
        id=str(row["id"]),
        kind=row["kind"],
        stem=str(row["stem"]),
        options=tuple(map(str, row["options"])),
        answers=(answer,) if isinstance(answer, str) else tuple(map(str, answer)),
        explanation=str(row["explanation"]),
        difficulty=float(row["difficulty"]),
        article=str(row["article"]),
        evidence=Evidence(str(row["evidence"]["text"]), int(row["evidence"]["start"]), int(row["evidence"]["end"])),
        status=row["status"],
    )
    if item.kind not in KINDS or item.status not in STATUSES:
        raise ValueError(f"{item.kind}, {item.status}")
    if item.options and not set(item.answers) <= set(item.options):
        raise ValueError("answer")
    return item
