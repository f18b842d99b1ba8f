"""One run over a set: every question answered, judged, and summed up."""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tqdm import tqdm

from bot.answer_json import answer_json
from bot.chain import AnswerChain
from bot.records import Answer
from eval.abstention import abstention_area, rightly_silent_at
from eval.answer_metrics import contains_all, mean
from eval.sets import Item, read_set
from index.errors import UserError


@dataclass(frozen=True, slots=True)
class Row:
    """One judged question; a question that failed carries its `error` and counts as wrong.

    `complete`: the answer has every required fact; `cited`: its first citation
    proves it (see `first_citation_right`). Both are of answers given, False for silence.
    """

    id: str
    answerable: bool
    tags: tuple[str, ...]
    abstained: bool
    complete: bool
    cited: bool
    characters: int
    seconds: float
    answer: dict[str, Any]
    error: str = ""


def run_set(chain: AnswerChain, path: Path, tag: str | None, out: Path | None, language: str) -> dict[str, Any]:
    """Answer the set at `path`; write rows.jsonl and summary.json into `out` where given."""
    items = read_set(path, tag)
    bar = tqdm(items, desc="answer", unit="question", disable=not sys.stderr.isatty())
    rows = [answer_item(chain, item, language) for item in bar]
    figures = summarise(rows)
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        lines = "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)
        (out / "rows.jsonl").write_text(lines, encoding="utf-8")
        (out / "summary.json").write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return figures


def answer_item(chain: AnswerChain, item: Item, language: str) -> Row:
    """Ask one question and judge its answer."""
    started = time.perf_counter()
    try:
        answer = chain.invoke({"question": item.question, "history": item.history})
    except UserError as error:
        seconds = time.perf_counter() - started
        return Row(item.id, item.answerable, item.tags, False, False, False, 0, seconds, {}, error.say(language))
    given = not answer.abstained
    return Row(
        id=item.id,
        answerable=item.answerable,
        tags=item.tags,
        abstained=answer.abstained,
        complete=given and contains_all("".join(s.text for s in answer.statements), item.answers),
        cited=given and first_citation_right(answer, item, chain),
        characters=sum(len(statement.text) for statement in answer.statements),
        seconds=time.perf_counter() - started,
        answer=answer_json(answer, item.id),
    )


def first_citation_right(answer: Answer, item: Item, chain: AnswerChain) -> bool:
    """Whether the first citation proves the answer.

    It does where its passage overlaps a quoted evidence, or where the sentence
    cited holds every required fact itself: articles tell the same facts twice.
    """
    statement, passage = answer.statements[0], answer.citations[0].passage
    text = chain.searcher.store.texts.article(passage.article).text
    for evidence in item.evidence:
        start = text.find(evidence.quote) if evidence.article == passage.article else -1
        if start >= 0 and passage.start < start + len(evidence.quote) and start < passage.end:
            return True
    return contains_all(statement.text, item.answers)


def summarise(rows: Sequence[Row]) -> dict[str, Any]:
    """Rates over the questions: `complete` over the answerable, `cited` over the answers given to them.

    `by_tag` gives for each tag the number of questions, and the rate of right
    ones: complete where answerable, silent where not.
    """
    answerable = [row for row in rows if row.answerable]
    unanswerable = [row for row in rows if not row.answerable]
    given = [row for row in answerable if not row.abstained and not row.error]
    known, unknown = ([row.answer.get("confidence", 0.0) for row in rows] for rows in (answerable, unanswerable))
    tags = sorted({tag for row in rows for tag in row.tags})
    return {
        "questions": len(rows),
        "failed": sum(bool(row.error) for row in rows),
        "complete": mean([row.complete for row in answerable]),
        "first_citation": mean([row.cited for row in given]),
        "abstained_answerable": mean([row.abstained for row in answerable]),
        "abstained_unanswerable": mean([row.abstained for row in unanswerable]),
        "abstention_area": abstention_area(known, unknown),
        "rightly_silent_at_5": rightly_silent_at(known, unknown, 0.05),
        "median_characters": median([row.characters for row in given]) if given else 0,
        "median_seconds": round(median([row.seconds for row in rows]), 4),
        "by_tag": {tag: _tag_rate([row for row in rows if tag in row.tags]) for tag in tags},
    }


def _tag_rate(rows: Sequence[Row]) -> dict[str, float]:
    right = [row.complete if row.answerable else row.abstained for row in rows]
    return {"questions": len(rows), "right": mean(right)}
