"""Citation recall and precision, with values by hand."""

from collections.abc import Sequence

import pytest

from bot.records import Answer, Citation, Proof, Statement, Struck
from eval.metrics.citation_metrics import citation_metrics, useful_citations
from index.records import Passage

BRIDGE = "青石桥建于1786年，全长42米。"
FAIR = "白水集市逢三、逢八开市。"


def passage(id: int, text: str) -> Passage:
    return Passage(id, "a.md", "", "", 0, len(text), text)


def answer(statements: Sequence[Statement], struck: int = 0) -> Answer:
    citations = (Citation(1, passage(1, BRIDGE)), Citation(2, passage(2, FAIR)))
    return Answer("问", tuple(statements), citations, (), False, 0.9, "llm", 0.0, struck=(Struck("假", "无"),) * struck)


def statement(text: str, *numbers: int) -> Statement:
    return Statement(text, numbers[0], 0, 1, None, tuple(Proof(number, 0, 1) for number in numbers[1:]))


def contains(text: str, evidence: Sequence[str]) -> bool:
    return all(character in "".join(evidence) for character in text)


@pytest.mark.parametrize(
    ("text", "evidence", "useful"),
    [
        ("甲", ["甲"], [True]),
        ("甲", ["乙"], [False]),
        ("甲", ["甲", "乙"], [True, False]),
        ("甲乙", ["甲", "乙"], [True, True]),
        ("甲", ["甲", "甲"], [True, True]),
        ("甲丙", ["甲", "乙"], [False, False]),
    ],
    ids=["alone", "not at all", "one needless", "both needed", "both suffice", "unsupported"],
)
def test_useful_citations(text: str, evidence: list[str], useful: list[bool]) -> None:
    assert useful_citations(text, evidence, contains) == useful


def test_measures_by_hand() -> None:
    found = citation_metrics(
        answer([statement("青石桥建于1786年。", 1, 2), statement("青石桥建于1876年。", 1)], struck=1)
    )
    assert found
    assert found.recall == 1 / 2  # the second year is wrong
    assert found.precision == 1 / 3  # of three citations the fair says nothing of the bridge
    assert found.supported == 1 / 3  # of three sentences written one was struck


def test_silence_has_no_citations() -> None:
    assert citation_metrics(answer([])) is None
    only_struck = citation_metrics(answer([], struck=2))
    assert only_struck
    assert (only_struck.recall, only_struck.precision, only_struck.supported) == (0, 0, 0)
