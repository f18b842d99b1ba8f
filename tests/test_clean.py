"""Texts are rid of what formats cannot hold, and of nothing else."""

from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import Element

from bot.quiz.export.clean import clean_paper, clean_text, one_line
from tests.sample_paper import sample_paper


@given(st.text())
def test_xml_holds_every_clean_text(text: str) -> None:
    Element("text").text = clean_text(text)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])))
def test_what_people_write_stays(text: str) -> None:
    assert clean_text(text) == text


def test_control_characters_and_halves_of_pairs_go() -> None:
    assert clean_text(" 链\x00长\ud800制\r\n\r好\u200b吗\uffff ") == "链长制\n\n好\u200b吗"


def test_one_line() -> None:
    assert one_line(" 甲\n\u2028乙\t丙　丁 ") == "甲 乙 丙 丁"


def test_a_clean_paper_stays() -> None:
    assert clean_paper(sample_paper()) == sample_paper()
