"""The cheapest reading of a text, over the articles of docs_corpus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.correction.language import Language
from bot.correction.spelling import Piece, Slot, cheapest, words_in
from index.search import Searcher


@pytest.fixture(scope="module")
def language(searcher: Searcher) -> Language:
    return Language(searcher.store)


def read(text: str, language: Language, **meant: dict[str, float]) -> list[Piece]:
    slots = [Slot({character: 0.0} | meant.get(character, {})) for character in text]
    return cheapest(slots, words_in(text), language)


def test_a_term_of_the_articles_is_one_piece(language: Language) -> None:
    assert [piece.text for piece in read("链长制", language)] == ["链长制"]


def test_a_slip_is_read_where_its_price_is_worth_it(language: Language) -> None:
    cheap = read("练长制", language, 练={"链": 7.0})
    assert [(piece.text, piece.price) for piece in cheap] == [("链长制", 7.0)]
    dear = read("练长制", language, 练={"链": 70.0})
    assert "".join(piece.text for piece in dear) == "练长制"


def test_two_slips_side_by_side_cost_little_more_than_one(language: Language) -> None:
    (piece,) = read("连常制", language, 连={"链": 7.0}, 常={"长": 7.0})
    assert (piece.text, piece.price) == ("链长制", 9.0)


@given(text=st.text("链长制亩均论英雄的是了秀洲区x龘", max_size=12))
def test_the_pieces_cover_the_text(text: str, language: Language) -> None:
    pieces = read(text, language)
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.start for piece in pieces] == [0, *(piece.end for piece in pieces)][: len(pieces)]


def test_every_single_character_is_a_word() -> None:
    assert {(0, 1), (1, 2), (0, 2)} <= {(word.start, word.end) for word in words_in("企业")}
    assert words_in("") == []
