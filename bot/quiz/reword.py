"""An item in the words of a chat model: another stem, other wrong options, the same answer and evidence."""

import json
import re
from dataclasses import replace
from typing import Any

from bot.quiz.item import BLANK, KIND_NAMES, Item
from bot.quiz.making.stem import GAP, MAX_STEM
from bot.writing.cited import visible
from bot.writing.instructions import as_data, without_orders
from bot.writing.llm import ChatModel
from bot.writing.prompt import fill
from bot.writing.sources import overlap
from bot.writing.write import MAX_REASONING

ABOUT = 0.5
"""Share of a new stem's pairs of characters that the old one, or the evidence, must have."""
MAX_OPTION = 80
"""Characters of a wrong option that a model writes."""

_OBJECT = re.compile(r"\{.*\}", re.DOTALL)
_CHOICES = ("single", "multiple")


def reword(item: Item, title: str, model: ChatModel) -> Item | None:
    """The item in the model's words, not checked yet; None where its reply is no such item.

    Options stay in their places, wrong ones replaced. Raises ModelFailure.
    """
    wrong = item.distractors if item.kind in _CHOICES else []
    data = fill(
        "quiz_item",
        kind=KIND_NAMES[item.kind],
        stem=as_data(item.stem),
        answers=as_data("；".join(item.answers)),
        distractors=as_data("；".join(wrong)) or "无",
        title=as_data(title),
        evidence=as_data(without_orders(item.evidence.text)),
    )
    reply = ""
    for piece in model.stream(fill("quiz"), data):
        reply += piece
        if len(reply) > MAX_REASONING:
            return None
    return _read(reply, item, wrong)


def _read(reply: str, item: Item, wrong: list[str]) -> Item | None:
    found = _OBJECT.search(visible(reply))
    try:
        fields: Any = json.loads(found[0]) if found else None
    except ValueError:
        return None
    if not isinstance(fields, dict):
        return None
    stem, others = fields.get("stem"), fields.get("distractors", [])
    if not isinstance(stem, str) or not isinstance(others, list) or not all(isinstance(each, str) for each in others):
        return None
    stem, others = stem.strip(), [each.strip() for each in others]
    if not _is_stem(stem, item) or (wrong and not _are_options(others, wrong, item)):
        return None
    new = iter(others)
    options = [next(new) if option in wrong else option for option in item.options]
    return replace(item, stem=stem, options=tuple(options))


def _is_stem(stem: str, item: Item) -> bool:
    """Whether it is one line of fitting length, with the gap or blank where the item has one, or else a question."""
    if not 6 <= len(stem) <= 2 * MAX_STEM or "\n" in stem or without_orders(stem) != stem:
        return False
    if overlap(stem, f"{item.stem}\n{item.explanation}") < ABOUT:
        return False
    if item.kind == "blank":
        return stem.count(BLANK) == 1
    if item.kind == "judge":
        return stem[-1] in "。" and GAP not in stem and BLANK not in stem
    if item.kind == "short":
        return stem[-1] in "？?。"
    return stem.count(GAP) == 1 or (GAP not in stem and stem[-1] in "？?")


def _are_options(others: list[str], wrong: list[str], item: Item) -> bool:
    fitting = all(0 < len(each) <= MAX_OPTION and "\n" not in each for each in others)
    return fitting and len(others) == len(wrong) and len({*others, *item.answers}) == len(others) + len(item.answers)
