"""Which thing a question asks for, and where a text names it."""

import pytest

from bot.selection.things_asked import asked_name, asked_thing, asked_zone


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
    assert not wanted.search("这名干部在水利部谈工作布局")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("他在组织部挂职", True),
        ("他在招商处挂职", True),
        ("挂职干部全部到位", False),
        ("好处在于科研和办班", False),
        ("东部和中部", False),
    ],
)
def test_a_department_is_no_part_of_a_common_word(text: str, names: bool) -> None:
    wanted = asked_thing("他在哪个部门挂职")
    assert wanted is not None
    assert bool(wanted.search(text)) == names


@pytest.mark.parametrize("question", ["他最想弄明白哪个问题", "桥在哪里", "为什么修桥"])
def test_a_question_for_no_thing_of_a_known_kind(question: str) -> None:
    assert asked_name(question, question) is None
    assert asked_thing(question) is None


@pytest.mark.parametrize(
    ("question", "text", "zones"),
    [
        ("他在哪个开发区任职", "他是青石经济技术开发区的副主任", ["青石经济技术开发区"]),
        ("全国首个设在县里的国家级高新区是哪一家", "青石高新区设在县里,是国家级高新区", ["青石高新区"]),
        ("白水高新区跟哪家园区结对", "白水高新区和青石工业园区结对,两家园区相邻", ["青石工业园区"]),
        ("企业搬进了哪个园区", "企业退城入园,该园区很大", []),
    ],
)
def test_the_zone_asked_for_is_one_that_the_question_does_not_name(question: str, text: str, zones: list[str]) -> None:
    find = asked_zone(question, question)
    assert find is not None
    assert [text[start:end] for start, end in find(text)] == zones


def test_a_question_about_a_zone_asks_for_none() -> None:
    assert asked_zone("白水高新区是哪一年获批的", "白水高新区是哪一年获批的") is None
