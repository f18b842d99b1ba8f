"""Quiz items as text for the terminal, and what is known about a set of them."""

import sys
from collections.abc import Sequence
from itertools import groupby

from bot.quiz.coverage import share_covered
from bot.quiz.item import KINDS, TRUE, Item
from bot.quiz.make import Made

_KINDS = {
    "zh": dict(zip(KINDS, ("单选", "多选", "判断", "填空", "简答"), strict=True)),
    "en": {kind: kind for kind in KINDS},
}
_LABELS = {
    "zh": {"answer": "答案：", "explanation": "解析：", "difficulty": "难度：", "or": " 或 "},
    "en": {"answer": "Answer: ", "explanation": "Explanation: ", "difficulty": "Difficulty: ", "or": " or "},
}
_GATES = {
    "zh": {
        "repeat": "不与别题重复或泄露", "evidence": "原文证明答案", "distractors": "错误选项经核对为错", "leak": "题干不漏答案",
        "answerable": "问答系统只凭题干能找到依据", "balance": "答案位置均衡",
    },
    "en": {
        "repeat": "repeats and tells no other", "evidence": "evidence holds the answer", "distractors": "wrong options are wrong",
        "leak": "stem leaks nothing", "answerable": "answerable from its stem", "balance": "answers spread evenly",
    },
}  # fmt: skip


def print_items(items: Sequence[Item], language: str) -> None:
    """The items, numbered, with options, answer, explanation and difficulty."""
    labels = _LABELS[language]
    for number, item in enumerate(items, 1):
        print(f"{number}. [{_KINDS[language][item.kind]}] {item.stem}")
        for letter, option in item.lettered if item.kind != "judge" else ():
            print(f"   {letter}. {option}")
        print(f"   {labels['answer']}{_answer(item, labels['or'])}")
        print(f"   {labels['explanation']}{item.explanation}")
        print(f"   {labels['difficulty']}{item.difficulty:.2f}  {item.id}\n")


def _answer(item: Item, joins: str) -> str:
    if item.kind == "short":
        return "".join(f"（{number}）{point}" for number, point in enumerate(item.answers, 1))
    return item.letters if item.kind in ("single", "multiple") else joins.join(item.answers)


def print_report(made: Made, language: str) -> None:
    """On standard error: what each gate let pass, and which sections have no item."""
    for figure in made.gates:
        print(f"{_GATES[language][figure.name]}\t{figure.passed}/{figure.checked}", file=sys.stderr)
    true = sum(item.answers == (TRUE,) for item in made.items if item.kind == "judge")
    covered, total = sum(cover.items > 0 for cover in made.covers), len(made.covers)
    text = {
        "zh": f"判断题为真 {true} 道；有题的小节 {covered}/{total}（{share_covered(made.covers):.0%}）；还没有题的：",
        "en": f"{true} true statements; sections with items {covered}/{total} ({share_covered(made.covers):.0%}); without:",
    }
    print(text[language], file=sys.stderr)
    for article, bare in groupby((cover for cover in made.covers if not cover.items), key=lambda cover: cover.article):
        print(f"  {article}\t{'；'.join(cover.heading for cover in bare)}", file=sys.stderr)
