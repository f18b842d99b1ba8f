"""A JSON list of the command line's items, each with its place on the paper."""

import json

from bot.quiz.item import Paper
from bot.quiz.item_json import item_json


def write_json(paper: Paper) -> bytes:
    """To the fields of `item_json` come `number`, `score`, and `paper` with id, title and form."""
    about = {"id": paper.id, "title": paper.title, "form": paper.form}
    rows = [
        item_json(question.item) | {"number": number, "score": question.score, "paper": about}
        for number, question in enumerate(paper.questions, 1)
    ]
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
