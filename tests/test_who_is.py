"""Who somebody is."""

import pytest

from bot.selection.question import read_question
from bot.selection.who_is import asked_person, offices


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("梁志良是谁", "梁志良"),
        ("请问卢飞霞是什么人?", "卢飞霞"),
        ("单大维到底是干什么的", "单大维"),
        ("班长是谁", ""),
        ("书记是谁", ""),
        ("房东是谁", ""),
        ("通讯员是谁", ""),
        ("茶园是谁开的", ""),
        ("谁是梁志良", ""),
    ],
)
def test_the_person_asked_for(question: str, name: str) -> None:
    assert asked_person(question) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("茶业局副局长梁志良到会", ["局副局长梁志良"]),
        ("书记梁志良,是茶业局局长", ["梁志良,是茶业局局长"]),
        ("梁志良:茶业局主任", ["梁志良:茶业局主任"]),
        ("青石镇的梁志良说", ["青石镇的梁志良"]),
        ("梁志良说,局长很忙", []),
        ("春茶好,梁志良到会", []),
    ],
)
def test_an_office_stands_beside_its_person(text: str, said: list[str]) -> None:
    assert [text[start:end] for start, end in offices("梁志良")(text)] == said


def test_the_question_asks_what_a_term_does() -> None:
    slot = read_question("梁志良是谁？").slot
    assert slot
    assert slot.family == "definition"
    other = read_question("茶业局局长是谁？").slot
    assert other
    assert other.family == "person"
