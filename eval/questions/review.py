"""What a set has, and what a reviewer should look at."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.metrics.answer_metrics import contains_all
from eval.questions.sets import Item


def count_set(items: Sequence[Item]) -> dict[str, Any]:
    """Questions, those answerable, those with history, those without evidence, and how many each tag has."""
    return {
        "questions": len(items),
        "answerable": sum(item.answerable for item in items),
        "history": sum(bool(item.history) for item in items),
        "without_evidence": sum(item.answerable and not item.evidence for item in items),
        "tags": dict(sorted(Counter(tag for item in items for tag in item.tags).items())),
    }


def doubts(items: Sequence[Item], texts: Mapping[str, str] | None) -> Iterator[tuple[str, str, str]]:
    """Ids of questions with what is doubtful about them, in Chinese and in English.

    Asked twice; evidence that lacks a required fact; with the `texts` of the
    articles by id, quotes that do not stand there.
    """
    first: dict[tuple[Any, ...], str] = {}
    for item in items:
        earlier = first.setdefault((item.question, item.history), item.id)
        if earlier != item.id:
            yield item.id, f"与 {earlier} 问法相同", f"asks what {earlier} asks"
        if item.evidence and not contains_all("\n".join(each.quote for each in item.evidence), item.answers):
            yield item.id, "所引原文没有全部答案要点", "the quoted evidence lacks a required fact"
        for each in item.evidence if texts is not None else ():
            if each.quote not in (texts or {}).get(each.article, ""):
                yield item.id, f"{each.article} 里没有所引的原文", f"its quote does not stand in {each.article}"
