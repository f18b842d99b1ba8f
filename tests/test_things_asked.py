"""Which thing a question asks for, and where a text names it."""

import pytest

from bot.selection.things_asked import asked_name, asked_thing


def named(question: str, text: str) -> list[str]:
    find = asked_name(question, question)
    assert find is not None
    return [text[start:end] for start, end in find(text)]


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("他向哪家银行借的钱", "他向平湖银行借了钱。", "他向一家银行借了钱。"),
        ("村里人看了哪个影院的电影", "村里人去了青石影院。", "村里人在这家影院看了电影。"),
        ("他写的书名字叫什么", "他写了一本书,名为茶经。", "他写了一本书。"),
        ("合作社的小程序叫什么", "合作社做了小程序“一叶茶”。", "合作社做了小程序,人人会用。"),
    ],
)
def test_a_name_tells_a_thing_from_others_of_its_kind(question: str, right: str, wrong: str) -> None:
    assert named(question, right)
    assert not named(question, wrong)


def test_what_the_question_says_itself_is_no_answer() -> None:
    assert not named("平湖银行旁边的茶园叫什么", "平湖银行旁边有茶园。")


def test_a_thing_of_a_kind() -> None:
    wanted = asked_thing("他在哪个局工作")
    assert wanted is not None
    assert wanted.search("他在水务局工作")
    assert not wanted.search("他在水边工作")


@pytest.mark.parametrize("question", ["他最想弄明白哪个问题", "桥在哪里", "为什么修桥"])
def test_a_question_for_no_thing_of_a_known_kind(question: str) -> None:
    assert asked_name(question, question) is None
    assert asked_thing(question) is None
