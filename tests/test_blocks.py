"""Mending paragraphs that a scan has torn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.blocks import MAX_CAPTIONS, Block, crosses_word, is_open, join_lines, mend


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雨停了。", False), ("雨停了！”", False), ("雨停了……", False), ("雨停了...", False), ("雨停了；", False),
        ("他说“好”", False), ("雨停了", True), ("雨停了，", True), ("他说：", True), ("▲雨后的山", False), ("何大山 摄", False),
    ],
)  # fmt: skip
def test_is_open(text: str, expected: bool) -> None:
    assert is_open(text) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("雨停", "了", "雨停了"),
        ("Open", "Road", "Open Road"),
        ("GDP", "增长", "GDP增长"),
        ("19", "86", "19 86"),
        ("", "雨", "雨"),
    ],
    ids=["chinese", "latin", "mixed", "figures", "empty"],
)
def test_join_lines(first: str, second: str, expected: str) -> None:
    assert join_lines(first, second) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("他去了图", "书馆看书", True),
        ("他去了图书馆", "看书", False),
        ("共有35", "万人", True),
        ("共有35", "。", False),
    ],
    ids=["word", "border", "figure and unit", "figure and mark"],
)
def test_crosses_word(first: str, second: str, expected: bool) -> None:
    assert crosses_word(first, second) is expected


TORN = Block("这条公路的两旁种满了桂花树，每到秋天香气能飘到山那边的图")
REST = Block("书馆里去。", gap=True)


def test_mend_joins_over_a_gap() -> None:
    assert [block.text for block in mend([TORN, REST])] == [TORN.text + REST.text]


def test_mend_joins_three_parts() -> None:
    parts = [TORN, Block("书馆里去，游人常在那里的阅", gap=True), Block("览室里看书。", gap=True)]
    assert [block.text for block in mend(parts)] == ["".join(part.text for part in parts)]


@pytest.mark.parametrize(
    "between", [Block("小题", 2), Block("讲述人：何大山", closed=True)], ids=["heading", "name line"]
)
def test_mend_never_joins_across(between: Block) -> None:
    assert mend([TORN, between, REST]) == [TORN, between, REST]


def test_mend_leaves_headings_and_closed_lines_alone() -> None:
    blocks = [Block("山城新", 2), Block("路通车了。"), Block("讲述人：周明，", closed=True), Block("雪停了。")]
    assert mend(blocks) == blocks


def test_mend_gives_up_after_the_most_captions() -> None:
    captions = [Block("▲图", gap=True)] * (MAX_CAPTIONS + 1)
    assert mend([TORN, *captions, REST]) == [TORN, *captions, REST]


TEXT = st.text("山路图书馆，。！”0A", min_size=1, max_size=40)
BLOCKS = st.lists(st.builds(Block, TEXT, st.sampled_from([0, 0, 0, 2]), st.booleans(), st.booleans()), max_size=8)


@given(BLOCKS)
def test_mend_keeps_every_character(blocks: list[Block]) -> None:
    before = sorted("".join(block.text for block in blocks))
    after = sorted("".join(block.text for block in mend(blocks)).replace(" ", ""))
    assert after == before


@given(BLOCKS)
def test_mend_keeps_headings_in_order(blocks: list[Block]) -> None:
    assert [b for b in mend(blocks) if b.level] == [b for b in blocks if b.level]
