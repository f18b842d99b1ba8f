"""A text read for checking: its form, and the way back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.reading import read


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("鏈長制，由 **浙江省** 商務廳於 ２０１９ 年推出。[1]", "链长制,由浙江省商务厅于2019年推出。"),
        ("「一區多園」", "“一区多园”"),
        ("GDP growth 5.2 %", "gdp growth 5.2%"),
        ("第一行\n第二行", "第一行\n第二行"),
    ],
)
def test_the_form_is_what_is_compared(text: str, form: str) -> None:
    assert read(text).form == form


def test_a_place_leads_back_to_the_text() -> None:
    text = "鏈長制於 ２０１９ 年推出"
    reading = read(text)
    start = reading.form.index("2019年")
    assert text[slice(*reading.place(start, start + 5))] == "２０１９ 年"


def test_clauses_are_parted_by_marks_and_parentheses() -> None:
    reading = read("苏州(江苏)不是省会,却是地级市。")
    assert [reading.form[start:end] for start, end in reading.clauses] == ["苏州", "江苏", "不是省会", "却是地级市"]
    assert reading.clause(reading.form.index("省会")) == (6, 10)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_every_character_of_the_form_has_its_place(text: str) -> None:
    reading = read(text)
    assert len(reading.offsets) == len(reading.form)
    assert list(reading.offsets) == sorted(reading.offsets)
    assert "".join(word.text for word in reading.words) == reading.form
