"""A question and its candidates to numbers."""

import numpy as np
import pytest

from bot.selection.candidates import Candidate, candidate_sentences
from bot.selection.features import NAMES, FeatureMaker
from bot.selection.question import read_question
from index.encode import Encoder
from index.records import Hit, Passage
from index.search import Searcher

TEXT = "青石桥有五个桥孔。白水集市卖竹器。青石桥全长42米。"


@pytest.fixture
def maker(searcher: Searcher, encoder: Encoder) -> FeatureMaker:
    return FeatureMaker(encoder, searcher.has_word)


@pytest.fixture
def candidates() -> list[Candidate]:
    return candidate_sentences([Hit(Passage(0, "a.md", "青石桥", "", 0, len(TEXT), TEXT), 1.0, 0.5, 0.5)])


def column(table: np.ndarray, name: str) -> list[float]:
    return [float(value) for value in table[:, NAMES.index(name)]]


def test_one_finite_row_a_candidate(maker: FeatureMaker, candidates: list[Candidate]) -> None:
    table = maker.features(read_question("青石桥有几个桥孔？"), candidates)
    assert (table.shape, table.dtype) == ((3, len(NAMES)), np.float32)
    assert np.isfinite(table).all()
    assert len(set(NAMES)) == len(NAMES)


def test_the_sentence_with_all_words_has_all_of_their_weight(maker: FeatureMaker, candidates: list[Candidate]) -> None:
    first, second, third = column(maker.features(read_question("青石桥的桥孔"), candidates), "words")
    assert first == pytest.approx(1)
    assert second == 0
    assert 0 < third < 1


def test_the_kind_of_the_question_is_marked(maker: FeatureMaker, candidates: list[Candidate]) -> None:
    table = maker.features(read_question("为什么要修青石桥？"), candidates)
    assert column(table, "why") == [1, 1, 1]
    assert column(table, "how") == [0, 0, 0]


def test_rows_do_not_depend_on_earlier_questions(maker: FeatureMaker, candidates: list[Candidate]) -> None:
    question = read_question("青石桥有几个桥孔？")
    before = maker.features(question, candidates)
    maker.features(read_question("集市卖什么？"), candidates)
    np.testing.assert_array_equal(maker.features(question, candidates), before)


@pytest.mark.parametrize(
    "text", ["？", "什么", "😀", "a" * 2000, "桥" * 2000], ids=["mark", "what", "emoji", "latin", "long"]
)
def test_odd_questions_give_finite_rows(maker: FeatureMaker, candidates: list[Candidate], text: str) -> None:
    assert np.isfinite(maker.features(read_question(text), candidates)).all()


def test_mark_is_what_was_asked_for(maker: FeatureMaker) -> None:
    text = "青石桥建于1786年，1950年重修。"
    start, end = maker.mark(read_question("青石桥哪一年重修？"), text) or (0, 0)
    assert text[start:end] == "1950年"
    assert maker.mark(read_question("怎样过青石桥？"), text) is None


def test_a_person_is_marked_rather_than_the_office(maker: FeatureMaker) -> None:
    text = "链长制的发起人是浙江省商务厅开发区处原处长梁志良。"
    found = maker.mark(read_question("链长制是谁发起的"), text)
    assert found
    assert text[slice(*found)] == "梁志良"


def test_an_actor_is_marked_without_what_leads_to_it(maker: FeatureMaker) -> None:
    text = "青石桥这座古桥由青石县文物局发起重修。"
    start, end = maker.mark(read_question("青石桥重修是谁发起的？"), text) or (0, 0)
    assert text[start:end] == "青石县文物局"
