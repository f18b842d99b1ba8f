"""Items of a set as the JSON objects of its file."""

from dataclasses import asdict
from typing import Any

from eval.questions.sets import Item


def set_json(item: Item) -> dict[str, Any]:
    """What `eval.questions.sets.read_set` reads back; `history` only where there is one."""
    row = asdict(item)
    turns = [{name: text for name, text in turn.items() if text} for turn in row.pop("history")]
    return {"id": row.pop("id"), "question": row.pop("question"), **({"history": turns} if turns else {}), **row}
