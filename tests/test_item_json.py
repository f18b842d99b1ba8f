"""Items survive the way through JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quiz.item import Item
from bot.quiz.item_json import item_json, read_item
from tests.quiz_items import SINGLE


def test_one_answer_is_a_string() -> None:
    assert item_json(SINGLE)["answer"] == "1786年"


@given(st.text(), st.lists(st.text(), min_size=2, max_size=6, unique=True), st.integers(0, 1000))
def test_round_trip(stem: str, options: list[str], permille: int) -> None:
    item = Item("1", "multiple", stem, tuple(options), tuple(options[:2]), "", permille / 1000, "a.md", SINGLE.evidence)
    assert read_item(json.loads(json.dumps(item_json(item), ensure_ascii=False))) == item


@pytest.mark.parametrize("change", [{"kind": "essay"}, {"status": "lost"}, {"answer": "别的部门"}])
def test_what_is_no_item_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        read_item(item_json(SINGLE) | change)
