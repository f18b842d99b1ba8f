"""What a question asks for."""

import pytest

from bot.selection.question import KINDS, content_words, read_question


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("什么是链长制？", "definition"), ("链长制是什么？", "definition"), ("何谓一区多园", "definition"),
        ("为什么要修桥？", "why"), ("桥由谁来修？", "who"), ("哪位同志负责修桥", "who"), ("桥是什么时候修的？", "when"),
        ("桥有多少个孔？", "count"), ("桥有多长？", "count"), ("早餐有哪些东西？", "list"), ("书店在哪里？", "where"),
        ("怎样修桥？", "how"), ("如何借书", "how"), ("桥修好了吗？", "yes_no"), ("东桥和西桥有什么区别？", "compare"),
        ("甲乙两桥分别由谁修建？", "compare"), ("修桥的事", "what"), ("為什麼要修橋？", "why"),
    ],
)  # fmt: skip
def test_kind(text: str, kind: str) -> None:
    assert read_question(text).kind == kind
    assert kind in KINDS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("什么是图书馆？", ("图书馆",)),
        ("图书馆在哪里？", ("图书馆",)),
        ("图书馆和图书馆的读者", ("图书馆", "读者")),
        ("GDP增长了多少", ("gdp", "增长")),
        ("為什麼要修圖書館", ("修", "图书馆")),
        ("讲讲图书馆是怎么回事", ("图书馆",)),
        ("", ()),
        ("？？", ()),
    ],
    ids=["definition", "where", "once each", "latin", "traditional", "asked to tell", "empty", "marks"],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert read_question(text).words == words


def test_words_that_only_ask_are_kept_where_nothing_else_is_left() -> None:
    assert read_question("什么？").words == ("什么",)


def test_a_word_the_dictionary_cuts_is_joined_where_the_corpus_has_it() -> None:
    assert content_words("链长制") == ("链长", "制") or content_words("链长制") == ("链", "长", "制")
    assert content_words("链长制", knows={"链长", "长制"}.__contains__) == ("链长制",)


def test_a_measure_word_is_joined_to_nothing() -> None:
    words = read_question("浦口有多少只基金", knows={"只基"}.__contains__).words
    assert words == ("浦口", "只", "基金")


@pytest.mark.parametrize(
    ("text", "focus"),
    [("有哪些产业？", "产业"), ("有多少家企业？", "企业"), ("有多少家？", "家"), ("修桥的事", ""), ("谁修的桥", "")],
    ids=["which", "how many", "unit alone", "none", "who"],
)
def test_focus(text: str, focus: str) -> None:
    assert read_question(text).focus == focus


@pytest.mark.parametrize(
    ("text", "takes"),
    [
        ("校长提了什么要求？", True),
        ("桥上有哪些石兽？", True),
        ("怎样修桥？", True),
        ("什么要求最难？", False),
        ("谁修的桥？", False),
    ],
)
def test_what_comes_in_several_is_shown_whole(text: str, takes: bool) -> None:
    assert read_question(text).takes_list == takes


def test_text_is_kept_as_written() -> None:
    question = read_question("ＧＤＰ是什麼？")
    assert (question.text, question.form) == ("ＧＤＰ是什麼？", "gdp是什么?")
