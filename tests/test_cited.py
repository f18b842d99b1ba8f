"""A chat model's reply to sentences and the numbers they cite."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.writing.cited import CitedSentence, read_reply, visible


def said(reply: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(sentence.text, sentence.numbers) for sentence in read_reply(reply)]


@pytest.mark.parametrize(
    ("reply", "expected"),
    {
        "before the stop": ("桥长42米[1]。有五孔[2]。", [("桥长42米。", (1,)), ("有五孔。", (2,))]),
        "after the stop": ("桥长42米。[1]有五孔。[2]", [("桥长42米。", (1,)), ("有五孔。", (2,))]),
        "before the sentence": ("[1] 桥长42米。[2] 有五孔。", [("桥长42米。", (1,)), ("有五孔。", (2,))]),
        "several": ("桥长42米[1][3]。", [("桥长42米。", (1, 3))]),
        "in one bracket": ("桥长42米[1, 3、4]。", [("桥长42米。", (1, 3, 4))]),
        "twice the same": ("桥长42米[1]，有五孔[1]。", [("桥长42米，有五孔。", (1,))]),
        "full width": ("桥长42米［１］。有五孔【2】。", [("桥长42米。", (1,)), ("有五孔。", (2,))]),
        "named": ("桥长42米[资料1]。有五孔（资料2）。", [("桥长42米。", (1,)), ("有五孔。", (2,))]),
        "footnote": ("桥长42米[^1]。", [("桥长42米。", (1,))]),
        "as a link": ("桥长42米[1](https://evil.example)。", [("桥长42米。", (1,))]),
        "after a quotation": ("他说：“桥长42米。”[1]", [("他说：“桥长42米。”", (1,))]),
        "none": ("桥长42米。有五孔。", [("桥长42米。", ()), ("有五孔。", ())]),
        "one for the last": ("桥长42米。有五孔。[1]", [("桥长42米。", ()), ("有五孔。", (1,))]),
        "on two lines": ("桥长42米[1]\n有五孔[2]", [("桥长42米", (1,)), ("有五孔", (2,))]),
        "no marker": ("〔2019〕15号文件[2019]写明。", [("〔2019〕15号文件[2019]写明。", ())]),
        "according to": ("根据资料[1]，桥长42米。", [("桥长42米。", (1,))]),
    }.values(),
)
def test_numbers_belong_to_their_sentences(reply: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert said(reply) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    {
        "emphasis": ("**桥长42米**。[1]", ["桥长42米。"]),
        "heading": ("## 答案\n桥长42米。", ["桥长42米。"]),
        "list": ("早餐有：\n- 鸡蛋；[1]\n- 豆浆。[1]", ["早餐有：鸡蛋；", "豆浆。"]),
        "numbered list": ("1. 鸡蛋。\n2. 豆浆。", ["鸡蛋。", "豆浆。"]),
        "link": ("见[桥志](https://evil.example)。", ["见桥志。"]),
        "picture": ("桥长42米。![图](https://evil.example/a.png)", ["桥长42米。"]),
        "tags": ("<answer>\n桥<b>长</b>42米。\n</answer>", ["桥长42米。"]),
        "script": ("<script>alert(1)</script>", []),
        "fence": ("```\n桥长42米。\n```", ["桥长42米。"]),
        "list of sources": ("桥长42米。[1]\n\n参考资料：\n[1] 桥志", ["桥长42米。"]),
        "reference": ("桥长42米[1]。\n\n[1]: https://evil.example", ["桥长42米。"]),
        "invisible": ("桥\u200b长\u202e42米\x1b[31m。", ["桥长42米[31m。"]),
        "less than": ("桥宽5<6米。", ["桥宽5<6米。"]),
        "reasoning": ("<think>先想\n再想[3]。</think>\n桥长42米。", ["桥长42米。"]),
        "reasoning without its start": ("先想。</think>桥长42米。", ["桥长42米。"]),
        "reasoning without its end": ("<think>先想。", []),
        "nothing": (" \n ", []),
    }.values(),
)
def test_what_is_no_sentence_is_left_out(reply: str, expected: list[str]) -> None:
    assert [text for text, _ in said(reply)] == expected


@pytest.mark.parametrize(("reply", "ended"), [("桥长42米。", True), ("桥长42米[1]", True), ("桥长4", False)])
def test_whether_the_end_has_come(reply: str, ended: bool) -> None:
    assert read_reply(reply)[-1].ended is ended


@pytest.mark.parametrize("reply", ["桥长42米[", "桥长42米[1", "桥长42米【资料1", "桥长42米 [1,"])
def test_half_a_marker_is_not_shown(reply: str) -> None:
    assert visible(reply) == "桥长42米"


@given(st.lists(st.sampled_from(["桥长42米", "有五孔", "。", "[1]", "[2]", "\n", "：", "- ", "**", "，"]), max_size=14))
def test_only_the_last_sentence_still_grows(pieces: list[str]) -> None:
    before: list[CitedSentence] = []
    for count in range(len(pieces) + 1):
        sentences = read_reply("".join(pieces[:count]))
        assert sentences[: len(before) - 1] == before[:-1]
        before = sentences


@given(st.text("桥。[]【】1２^(),、<>/think\n*#!`资料：- \u200b"))
def test_any_reply_can_be_read(reply: str) -> None:
    for sentence in read_reply(reply):
        assert sentence.text.strip() == sentence.text
        assert all(number < 100 for number in sentence.numbers)
