"""Runs small enough to read, for the tests of what shows them."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from bot.records import Turn
from eval.questions.sets import Evidence
from eval.runs.rows import MANIFEST, ROWS, SUMMARY, Found, Manifest, Row, Run, row_line

HOSTILE = "</p></style><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>`|**[x](javascript:alert(1))\n# 甲"
PASSAGE = "茶山镇有茶园两千亩，\n主要种白茶和黄茶。"


def answered(id: str, right: bool = True, confidence: float = 0.8, question: str = "茶园有多大？", **changes: object) -> Row:  # fmt: skip
    """An answerable question with an answer that cites the passage."""
    citation = {
        "number": 1,
        "article": "tea.txt",
        "title": "春茶",
        "section": "",
        "text": PASSAGE,
        "start": 0,
        "end": 20,
    }
    answer = {"answer": f"{'茶山镇有茶园两千亩，主要种白茶和黄茶。' if right else '三千亩。'}[1]", "abstained": False,
              "confidence": confidence, "citations": [citation], "nearest": []}  # fmt: skip
    metrics = {"right": float(right), "complete": float(right), "would_be_right": float(right), "first_citation": 1.0}
    row = Row(
        id, True, ("fact", "dev"), metrics, question, (), (("两千亩", "2000亩"),), (Evidence("tea.txt", "茶园两千亩"),), answer,
        found=(Found(3, "tea.txt", 0, 20, 2.0, 0.5, 1.0), Found(4, "tea.txt", 20, 30, 1.0, 0.5, 1.0)), relevant=(3,), seconds=0.02,
    )  # fmt: skip
    return replace(row, **changes)


def unanswerable(id: str, silent: bool = True, confidence: float = 0.2) -> Row:
    """A question without answer, declined or not."""
    row = answered(id, False, confidence, "茶园的主人是谁？", answers=(), evidence=(), relevant=(), answerable=False)
    metrics = {"right": float(silent), "abstained_unanswerable": float(silent), "would_be_right": 0.0}
    said = {**row.answer, "abstained": silent}
    return replace(
        row, answer=said, metrics=metrics, tags=("unanswerable", "dev"), withheld="三千亩。" if silent else ""
    )


def hostile(id: str = "hostile") -> Row:
    """Attacks from every text that a run keeps."""
    row = answered(
        id, False, question=HOSTILE, history=(Turn(HOSTILE, HOSTILE),), answers=((HOSTILE,),), tags=(HOSTILE,)
    )
    citation = {**row.answer["citations"][0], "title": HOSTILE, "article": HOSTILE, "text": HOSTILE}
    answer = {**row.answer, "answer": f"{HOSTILE}[1]", "citations": [citation]}
    return replace(row, answer=answer, evidence=(Evidence(HOSTILE, HOSTILE),))


def run(rows: Sequence[Row], **changes: object) -> Run:
    index = {"hash": "cd" * 8, "encoder": "bundled", "articles": 5, "passages": 9}
    versions = {"tashan": "0.1.0", "python": "3.11.7"}
    manifest = Manifest(
        "tea.jsonl", "ab" * 8, "dev", len(rows), index, {"passages": 8}, versions, "2026-11-21T19:26:06+00:00"
    )
    return Run(replace(manifest, **changes), tuple(rows), {"questions": len(rows)})


def write_run(folder: Path, made: Run) -> Path:
    """The run as `tashan eval run --out` keeps it."""
    folder.mkdir(parents=True)
    (folder / MANIFEST).write_text(json.dumps(asdict(made.manifest)), encoding="utf-8")
    (folder / ROWS).write_text("".join(map(row_line, made.rows)), encoding="utf-8")
    (folder / SUMMARY).write_text(json.dumps(made.summary), encoding="utf-8")
    return folder
