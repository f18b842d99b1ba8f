"""Lists over several sentences."""

from bot.selection.candidates import candidate_sentences
from bot.selection.extract import Span
from bot.selection.spread_list import MAX_REACH, spread_list
from index.records import Hit, Passage


def first(text: str, end: int) -> Span:
    """The first sentence of the passage `text[:end]`."""
    passage = Passage(7, "桥.md", "桥", "", 0, end, text[:end])
    candidate = candidate_sentences([Hit(passage, 1, 1, 1)])[0]
    return Span(candidate, 0, text.index("。") + 1)


def said(text: str, end: int | None = None) -> list[str]:
    spans = spread_list(first(text, end or len(text)), lambda article: text)
    assert all(text[span.start : span.end] == span.text for span in spans)
    assert len({span.passage for span in spans}) == 1
    return [span.text for span in spans]


def spoken(text: str) -> list[str]:
    return [span.text for span in spread_list(first(text, len(text)), lambda article: text)]


def test_the_sentences_that_begin_items_are_gathered() -> None:
    text = "他提出三点要求：一是修桥。石匠要先到。二是铺路。三是种树。他说完就走。"
    assert said(text) == ["他提出三点要求：一是修桥。", "二是铺路。", "三是种树。"]


def test_items_beyond_the_passage_are_gathered_and_cited() -> None:
    text = "第一，修桥。石匠要先到。第二，铺路。"
    assert said(text, end=6) == ["第一，修桥。", "第二，铺路。"]


def test_a_number_out_of_turn_ends_nothing_and_adds_nothing() -> None:
    assert said("一是修桥。三是种树。二是铺路。") == ["一是修桥。", "二是铺路。"]


def test_a_sentence_without_items_or_with_all_of_them_stays() -> None:
    assert said("桥有五孔。二是铺路。") == ["桥有五孔。"]
    assert said("一是修桥，二是铺路。二是种树。") == ["一是修桥，二是铺路。"]


def test_what_lies_far_off_is_another_list() -> None:
    text = "一是修桥。" + "石匠来了。" * (MAX_REACH // 5) + "二是铺路。"
    assert said(text) == ["一是修桥。"]


def test_things_that_are_only_counted_are_told_by_the_next_sentences() -> None:
    assert said("合作社分三层。上层管账。中层管田。下层管船。石匠不在其中。") == [
        "合作社分三层。", "上层管账。", "中层管田。", "下层管船。",
    ]  # fmt: skip
    assert said("合作社分两层。上层管账。\n下层管船。") == ["合作社分两层。", "上层管账。"]


def test_a_list_may_begin_in_the_next_sentence_of_the_paragraph_unannounced() -> None:
    assert said("桥要好好修。一是请石匠。他要先到。二是备石料。") == ["桥要好好修。", "一是请石匠。", "二是备石料。"]
    assert said("桥要好好修。一是请石匠，二是备石料。二是铺路。") == ["桥要好好修。", "一是请石匠，二是备石料。"]
    assert said("桥要好好修。\n一是请石匠。二是备石料。") == ["桥要好好修。"]
    assert said("桥要好好修。石匠一是要先到。二是备石料。") == ["桥要好好修。"]


def test_a_list_may_begin_in_the_sentence_after_its_announcement() -> None:
    assert said("他提出两点要求。一是修桥。石匠要先到。二是铺路。") == ["他提出两点要求。", "一是修桥。", "二是铺路。"]


def test_numbered_items_with_their_explanations_are_gathered() -> None:
    text = "1. 先修桥。石匠要先到。\n2. 再铺路。\n3. 后种树。他说完就走。"
    assert spoken(text) == ["先修桥。", "再铺路。", "后种树。"]
    assert spoken("1.5米宽的桥。\n2. 再铺路。") == ["1.5米宽的桥。"]


def test_a_list_may_stand_under_a_heading_that_announces_it_again() -> None:
    text = "他提出三点要求，还盘点了账目。\n账目\n1. 欠石匠。\n2. 欠木匠。\n他的三点要求\n1. 先修桥。石匠要先到。\n2. 再铺路。"
    assert spoken(text) == ["先修桥。", "再铺路。"]
    assert spoken(text.replace("他的三点", "他的四点")) == ["他提出三点要求，还盘点了账目。"]


def test_things_that_are_named_at_once_need_no_more() -> None:
    assert said("他有修桥、铺路、种树三个要求。石匠来了。") == ["他有修桥、铺路、种树三个要求。"]


def test_the_next_sentence_may_name_them_all() -> None:
    assert said("他提出两点要求。一是修桥，二是铺路。石匠来了。") == ["他提出两点要求。", "一是修桥，二是铺路。"]
