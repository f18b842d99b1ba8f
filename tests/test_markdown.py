"""Markdown to blocks."""

import pytest

from index.markdown import parse_markdown


def shape(text: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in parse_markdown(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 题\n\n文。", [(1, "题"), (0, "文。")]),
        ("#### 小题 ####\n文。", [(4, "小题"), (0, "文。")]),
        ("题\n===\n\n文。", [(1, "题"), (0, "文。")]),
        ("- 甲；\n- 乙。", [(0, "• 甲；"), (0, "• 乙。")]),
        ("3. 甲\n4. 乙", [(0, "3. 甲"), (0, "4. 乙")]),
        ("1. 甲\n   - 子\n2. 乙", [(0, "1. 甲"), (0, "• 子"), (0, "2. 乙")]),
        ("> 引文。", [(0, "引文。")]),
        ("见[通知](https://example.org/a.html)。", [(0, "见通知。")]),
        ("前![图](a.png)后。", [(0, "前后。")]),
        ("**重点：**“*最多*跑一次”。", [(0, "重点：“最多跑一次”。")]),
        ("这是**“重点”**内容。", [(0, "这是“重点”内容。")]),
        ("前<b>粗</b>后。", [(0, "前粗后。")]),
        ("<!-- 说明 -->\n\n文。", [(0, "文。")]),
        ("甲\n乙。", [(0, "甲乙。")]),
        ("Open\nRoad", [(0, "Open Road")]),
        ("```\n甲\n\n乙\n```", [(0, "甲"), (0, "乙")]),
        (r"5\*3，A&amp;B。", [(0, "5*3，A&B。")]),
        ("", []),
    ],
    ids=["heading", "level", "setext", "bullets", "numbers", "nested", "quote", "link", "picture", "emphasis",
         "bold quotes", "inline html", "comment", "soft break", "latin break", "code", "escapes", "empty"],
)  # fmt: skip
def test_markup_is_taken_off(text: str, expected: list[tuple[int, str]]) -> None:
    assert shape(text) == expected


def test_table_rows_are_lines_of_their_own() -> None:
    text = "| 地区 | 数量 |\n|---|---|\n| 东乡 | 12 |\n| 西乡 | 30 |\n\n尾。"
    assert shape(text) == [(0, "地区，数量"), (0, "东乡，12"), (0, "西乡，30"), (0, "尾。")]


def test_paragraph_torn_by_a_page_is_joined() -> None:
    text = "这条公路的两旁种满了桂花树，每到秋天香气能飘到山那边的图\n\n书馆里去。"
    assert shape(text) == [(0, text.replace("\n", ""))]


def test_list_items_are_never_joined() -> None:
    assert len(shape("- 这条公路的两旁种满了桂花树，香气能飘到山那边的图\n- 书馆里去。")) == 2
