"""An answer to its measures, by the names of `eval.metrics.measures`."""

from collections.abc import Mapping, Sequence
from itertools import islice, product

from bot.records import Answer
from eval.metrics.answer_metrics import contains_all
from eval.metrics.citation_metrics import citation_metrics
from eval.metrics.measures import BY_NAME
from eval.metrics.overlap_metrics import character_f1, exact_match, rouge_l
from eval.metrics.retrieval_metrics import measure_rankings
from eval.questions.sets import Evidence, Item
from index.records import Passage
from index.sentences import split_sentences

RANKED = ("success@1", "success@5", "recall@5", "mrr@10", "ndcg@10")
"""Of the passages that the answer was chosen from; a question has them where its set quotes evidence."""
CITED = ("citation_recall", "citation_precision", "supported")
MAX_REFERENCES = 64
"""Reference answers put together from the groups of a question."""


def judge(item: Item, answer: Answer, withheld: str, found: Sequence[int], relevant: Sequence[int]) -> dict[str, float]:
    """The measures of an answer; `found` and `relevant` are ids of passages, `withheld` what an abstention held back.

    `would_be_right` is what the confidence speaks of: whether the answer, given or
    withheld, has every required fact; never where there is no answer.
    """
    text = "".join(statement.text for statement in answer.statements)
    metrics: dict[str, float]
    metrics = _judge_known(item, answer, text) if item.answerable else {"abstained_unanswerable": answer.abstained}
    metrics["right"] = metrics["complete" if item.answerable else "abstained_unanswerable"]
    metrics["would_be_right"] = contains_all(text or withheld, item.answers)
    if not answer.abstained:
        metrics |= _judge_citations(item, answer, relevant)
    if item.evidence:
        metrics |= measure_rankings([(list(map(str, found)), set(map(str, relevant)))], RANKED)[0]
    return {name: round(float(value), 6) for name, value in metrics.items()}


def judge_failure(item: Item) -> dict[str, float]:
    """The worst value of every measure that the question could have had."""
    known = ("complete", "abstained_answerable", "first_citation", "exact_match", "f1", "rouge_l")
    names = ["right", "would_be_right", *CITED, *(known if item.answerable else ["abstained_unanswerable"])]
    return {name: BY_NAME[name].worst for name in [*names, *(RANKED if item.evidence else ())]}


def _judge_known(item: Item, answer: Answer, text: str) -> dict[str, float]:
    """Of an answerable question; silence has none of the words."""
    references = reference_answers(item.answers)
    words = next((s.text[slice(*s.mark)] for s in answer.statements if s.mark), text)
    return {
        "complete": contains_all(text, item.answers),
        "abstained_answerable": answer.abstained,
        "exact_match": exact_match(words, references),
        "f1": character_f1(words, references),
        "rouge_l": rouge_l(text, ["\n".join(e.quote for e in item.evidence)] if item.evidence else references),
    }


def reference_answers(groups: Sequence[Sequence[str]]) -> list[str]:
    """What a shortest right answer may read: one string of every group, in their order."""
    return ["、".join(chosen) for chosen in islice(product(*groups), MAX_REFERENCES)]


def _judge_citations(item: Item, answer: Answer, relevant: Sequence[int]) -> Mapping[str, float]:
    """`first_citation`: its passage overlaps a quoted evidence, or the sentence cited holds every required
    fact itself, for articles tell the same facts twice."""
    cited = citation_metrics(answer)
    metrics = {}
    if item.answerable:
        cited_first = answer.citations[0].passage
        first = cited_first.id in relevant or any(_holds(cited_first, evidence) for evidence in item.evidence)
        metrics["first_citation"] = float(first or contains_all(answer.statements[0].text, item.answers))
    if cited:
        values = (cited.recall, cited.precision, cited.supported)
        metrics |= dict(zip(CITED, values, strict=True))
    return metrics


def _holds(passage: Passage, evidence: Evidence) -> bool:
    """Whether a passage that has grown to hold a whole list has the beginning of a quoted evidence."""
    start, end = split_sentences(evidence.quote)[0]
    return passage.article == evidence.article and evidence.quote[start:end] in passage.text
