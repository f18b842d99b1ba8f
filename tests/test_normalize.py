"""The matching form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.normalize import matching_form


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("開發區的發展", "开发区的发展"),
        ("ＧＤＰ６％", "gdp6%"),
        ("①㎡", "1m2"),
        ("是吗？", "是吗?"),
        ("“好”。", "“好”。"),
        ("", ""),
    ],
    ids=["traditional", "full width", "compatibility", "question mark", "kept", "empty"],
)
def test_matching_form(text: str, form: str) -> None:
    assert matching_form(text) == form


@given(st.text("開發乾後裡台灣ＡａＺ１①，。 \U00020bb7", max_size=30))
def test_a_form_is_its_own_form(text: str) -> None:
    assert matching_form(matching_form(text)) == matching_form(text)
