"""What the words of an answer must look like."""

import pytest

from bot.answer_type import expected_answer, names
from bot.question import read_question


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        ("桥建于哪一年？", "桥建于1786年。", "桥建得很早。"),
        ("哪年修的桥？", "二〇一九年修桥。", "修桥花了七个月。"),
        ("什么时候修的桥？", "去年3月修桥。", "桥由石匠修。"),
        ("修桥花了多少钱？", "修桥花了380万元。", "修桥花了七个月。"),
        ("白茶的占比是多少？", "白茶占35%。", "白茶有35亩。"),
        ("茶园面积多大？", "茶园有两千亩。", "茶园有两千人。"),
        ("修桥用了多久？", "修桥用了七个月。", "修桥用了石头。"),
        ("桥有多少个孔？", "桥有五个孔。", "桥有许多石狮。"),
        ("合作社有多少户社员？", "社员有120户。", "社员来自各村。"),
        ("排名第几？", "排名第三。", "排名靠前。"),
        ("合作社由谁发起？", "合作社由周明远发起。", "合作社由农民发起。"),
        ("早餐有哪些东西？", "鸡蛋、豆浆和馒头。", "早餐免费。"),
        ("书店在哪里？", "书店在杭州市。", "书店很小。"),
        ("为什么要修桥？", "因为过河不便。", "桥有五孔。"),
        ("他在哪个部门工作？", "他在商务局工作。", "他工作五年。"),
        ("是哪家公司修的桥？", "桥由某某集团修。", "桥由石匠修。"),
        ("桥上有哪三种石兽？", "狮、象、龟。", "狮和象。"),
    ],
    ids=["year", "year in characters", "date", "money", "share", "area", "duration", "count", "households", "order",
         "person", "several", "place", "cause", "office", "company", "three"],
)  # fmt: skip
def test_an_answer_of_the_type_asked_for_passes(question: str, right: str, wrong: str) -> None:
    check = expected_answer(read_question(question))
    assert check is not None
    assert check(right)
    assert not check(wrong)


def test_what_the_question_itself_has_is_no_answer() -> None:
    check = expected_answer(read_question("2019年修好的桥有多少个孔？"))
    assert check is not None
    year = expected_answer(read_question("2019年修的桥建于哪一年？"))
    assert year is not None
    assert not year("2019年修了桥。")
    assert year("2019年修的桥建于1786年。")


@pytest.mark.parametrize("question", ["什么是链长制？", "怎样借书？"])
def test_other_questions_expect_no_type(question: str) -> None:
    assert expected_answer(read_question(question)) is None


def test_names_by_kind() -> None:
    found = names("李克强在北京大学谈上海")
    assert (found["nr"], found["ns"], found["nt"]) == ({"李克强"}, {"上海"}, {"北京大学"})
    assert names("")["nt"] == frozenset()
