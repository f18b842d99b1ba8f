"""Whether a text fills what a question asks for."""

import pytest

from bot.selection.question import read_question
from bot.selection.slot_features import NAMES, SlotView, missing, qualifiers
from bot.selection.word_match import WordMatch, WordVectors, analyse
from index.encode import Encoder


@pytest.fixture
def vectors(encoder: Encoder) -> WordVectors:
    return WordVectors(encoder)


def row(vectors: WordVectors, question: str, shown: str, heading: str = "") -> dict[str, float]:
    read = read_question(question)
    view = SlotView(read, WordMatch(read.words, vectors))
    return view.row(shown, analyse(shown), analyse(heading), analyse(shown))


def test_has_and_lacks(vectors: WordVectors) -> None:
    filled = row(vectors, "青石桥建于哪一年？", "青石桥建于1786年。")
    empty = row(vectors, "青石桥建于哪一年？", "青石桥有五孔。")
    assert set(filled) == set(NAMES)
    assert (filled["has_figure"], filled["lacks_figure"]) == (1, 0)
    assert (empty["has_figure"], empty["lacks_figure"], empty["lacks_near"]) == (0, 1, 1)
    assert filled["slot_words"] == pytest.approx(1)


def test_a_qualifier_of_another_place_is_missing(vectors: WordVectors) -> None:
    here = row(vectors, "海宁的桥有几孔？", "桥有五孔。", heading="海宁的桥")
    there = row(vectors, "海宁的桥有几孔？", "桥有五孔。", heading="平湖的桥")
    assert (here["qualifiers_missing"], there["qualifiers_missing"]) == (0, 1)


def test_a_deputy_is_not_the_chief(vectors: WordVectors) -> None:
    assert row(vectors, "合作社主任是谁？", "副主任周明远到会。")["deputy"] == 1
    assert row(vectors, "合作社主任是谁？", "主任周明远到会。")["deputy"] == 0


def test_nearness_counts_from_the_key_word(vectors: WordVectors) -> None:
    near = row(vectors, "合作社的发起人是谁？", "发起人周明远是石匠。")
    far = row(vectors, "合作社的发起人是谁？", "发起人种了许多茶树，后来遇见周明远。")
    assert near["slot_attribute"] == 1
    assert 0 < far["slot_attribute"] < near["slot_attribute"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("2019年海宁市有多少家企业", {"2019", "海宁"}),
        ("“五员”指的是什么", {"五员"}),
        ("合肥高新区有多大", {"合肥"}),
        ("第二批干部何时出发", {"第二批"}),
        ("桥有几孔", set()),
    ],
)
def test_qualifiers(question: str, expected: set[str]) -> None:
    assert qualifiers(question) == expected


def test_a_preposition_may_cling_to_a_qualifier() -> None:
    assert not missing("去海宁", "他在海宁学习")
    assert missing("海宁", "他在平湖学习")
    assert not missing("首个", "全国第一个试点")
    assert missing("首批", "全国第一个试点")
