"""Plain text to headings and paragraphs; all texts are made up in the manner of scanned newspapers."""

import pytest

from index.blocks import Block
from index.plain_text import parse_plain_text

LONG = "县里的老人们常说修路比修房更要紧因为一条好路能让山货当天进城"
assert len(LONG) > 25


def shape(text: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in parse_plain_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山城新路\n新路昨天通车。", [(2, "山城新路"), (0, "新路昨天通车。")]),
        ("山城新路\n——记修路的人们\n新路昨天通车。", [(2, "山城新路——记修路的人们"), (0, "新路昨天通车。")]),
        ("一、修路\n村民自己修路。\n二、架桥\n桥也修好了。",
         [(2, "一、修路"), (0, "村民自己修路。"), (2, "二、架桥"), (0, "桥也修好了。")]),
        ("# 大题\n## 小题\n内容。", [(1, "大题"), (2, "小题"), (0, "内容。")]),
        ("内容在这里。\n最后一行没有句号", [(0, "内容在这里。"), (0, "最后一行没有句号")]),
        ("先说结论，\n然后说原因。", [(0, "先说结论，然后说原因。")]),
        ("", []),
        (" \n\n\t\n", []),
    ],
    ids=["title", "subtitle", "enumerated", "marked", "last line", "comma goes on", "empty", "blank"],
)  # fmt: skip
def test_headings_and_paragraphs(text: str, expected: list[tuple[int, str]]) -> None:
    assert shape(text) == expected


def test_line_broken_inside_a_sentence_is_joined() -> None:
    assert shape(f"{LONG}\n所以大家都来出力。") == [(0, f"{LONG}所以大家都来出力。")]


def test_word_torn_by_a_blank_line_is_joined() -> None:
    text = "这条公路的两旁种满了桂花树，每到秋天香气能飘到山那边的图\n\n书馆里去。"
    assert shape(text) == [(0, text.replace("\n", ""))]


def test_caption_inside_a_sentence_comes_after_it() -> None:
    text = "这条公路的两旁种满了桂花树，每到秋天香气能飘到山那边的图\n\n▲秋天的山路\n\n书馆里去。"
    assert shape(text) == [
        (0, "这条公路的两旁种满了桂花树，每到秋天香气能飘到山那边的图书馆里去。"),
        (0, "▲秋天的山路"),
    ]


def test_caption_by_its_photographer_comes_after_the_sentence() -> None:
    rest = "这话一点不假，" + "前年冬天大雪封山，" * 7 + "全靠新路送粮。"
    text = f"{LONG}，\n\n老人在路口等车。吴小毛 摄\n\n{rest}"
    assert shape(text) == [(0, f"{LONG}，{rest}"), (0, "老人在路口等车。吴小毛 摄")]


def test_latin_words_keep_a_blank_between_joined_lines() -> None:
    assert shape("他们用的软件叫做，\nOpen\nRoad，很好用。")[0][1].count("Open Road") == 1


@pytest.mark.parametrize(
    "line",
    ["讲述人：何大山", "本报记者 何大山", "通讯员 林小溪", "（作者：何大山）"],
    ids=["told", "reporter", "correspondent", "author"],
)
def test_name_line_stays_alone(line: str) -> None:
    assert shape(f"先前的一段。\n{line}\n山里下了雪。") == [(0, "先前的一段。"), (0, line), (0, "山里下了雪。")]


def test_name_line_is_not_joined_to_a_torn_line() -> None:
    assert (0, "讲述人：何大山") in shape(f"{LONG}\n讲述人：何大山\n山里下了雪。")


def test_only_marked_lines_are_headings_where_a_text_marks_them() -> None:
    text = "# 甲\n正文一。\n短的一行\n正文二。\n# 乙\n正文三。"
    assert [words for level, words in shape(text) if level] == ["甲", "乙"]


def test_short_question_between_blank_lines_is_a_heading() -> None:
    assert shape("前文。\n\n路从哪来？\n\n路是人修的。") == [(0, "前文。"), (2, "路从哪来？"), (0, "路是人修的。")]


def test_question_inside_a_paragraph_is_no_heading() -> None:
    assert all(not block.level for block in parse_plain_text("前文。\n路从哪来？\n路是人修的。"))


def test_long_title_on_two_lines_is_one_heading() -> None:
    assert shape("山城二十年\n一条路的故事\n新路昨天通车。")[0] == (2, "山城二十年 一条路的故事")


def test_indented_line_counts_as_a_new_paragraph() -> None:
    assert parse_plain_text("第一段。\n\u3000\u3000第二段。")[1] == Block("第二段。", gap=True)
