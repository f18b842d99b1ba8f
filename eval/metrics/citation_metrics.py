"""Citation recall and precision (ALCE), with the verifier in place of a model of entailment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from bot.records import Answer, Statement
from bot.verify import verify
from index.records import Passage


@dataclass(frozen=True, slots=True)
class CitationMetrics:
    """Measures of one answer, each 0 to 1, after Gao et al. 2023, "Enabling Large Language Models to Generate Text with Citations".

    `recall`: share of the statements that all their citations together support.
    `precision`: share of the citations that are needed or suffice: their statement
    is supported, and the citation supports it alone or the others do not.
    `supported`: share of all sentences written, those struck included, that are
    supported by their citations.
    """

    recall: float
    precision: float
    supported: float


def citation_metrics(answer: Answer) -> CitationMetrics | None:
    """None for an answer without any sentence."""
    passages = {citation.number: citation.passage for citation in answer.citations}
    judged = [_judge(statement, passages) for statement in answer.statements]
    written = len(answer.statements) + len(answer.struck)
    if not written:
        return None
    useful = [each for citations in judged for each in citations]
    held = [any(citations) for citations in judged]
    return CitationMetrics(
        recall=fmean(held) if held else 0.0,
        precision=fmean(useful) if useful else 0.0,
        supported=sum(held) / written,
    )


def _judge(statement: Statement, passages: dict[int, Passage]) -> list[bool]:
    """For each citation of a statement whether it is one of those that make it supported."""
    cited = [passages[number] for number in dict.fromkeys(proof.number for proof in statement.proofs)]
    return useful_citations(statement.text, [_evidence(passage) for passage in cited], _supports)


def useful_citations(
    statement: str, evidence: Sequence[str], supports: Callable[[str, Sequence[str]], bool]
) -> list[bool]:
    """ALCE's precision of each piece of evidence; where any is useful, the statement is supported by all together."""
    if not supports(statement, evidence):
        return [False] * len(evidence)
    if len(evidence) == 1:
        return [True]
    others = [[*evidence[:place], *evidence[place + 1 :]] for place in range(len(evidence))]
    return [
        supports(statement, [own]) or not supports(statement, rest) for own, rest in zip(evidence, others, strict=True)
    ]


def _supports(statement: str, evidence: Sequence[str]) -> bool:
    return verify(statement, "\n".join(evidence)).kind == "supported"


def _evidence(passage: Passage) -> str:
    return "\n".join(part for part in (passage.title, passage.section, passage.text) if part)
