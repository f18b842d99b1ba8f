"""What a statement can be asked for."""

import pytest

from bot.quiz.making.target import place_level, targets
from tests.quiz_corpus import corpus

LEXICON = corpus().lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "东湖高新区是嘉兴市的国家级高新区，2012年由东湖镇改制而来，面积51.5平方公里。",
            ["body 东湖高新区", "place 嘉兴市", "date 2012年", "figure 51.5平方公里"],
        ),
        ("西山高新区在全国高新区中排第61名。", ["body 西山高新区", "figure 第61名"]),
        ("东湖高新区以“小管委会+大公司”模式运营。", ["body 东湖高新区", "quotation “小管委会+大公司”"]),
        ("东湖高新区管委会主任周明远提出三点要求。", ["person 周明远"]),
        ("东湖高新区学习《学员管理规定》。", ["body 东湖高新区", "title 《学员管理规定》"]),
        ("东湖高新区、西山高新区走访企业30—40家。", []),
        ("东湖高新区迈出第一步，走访企业百余次。", ["body 东湖高新区"]),
        ("嘉兴市委到西山高新区走访。", ["body 西山高新区"]),
        ("根据《东湖高新区的起步》，面积51.5平方公里。", ["figure 51.5平方公里"]),
    ],
)
def test_targets_in_the_order_of_the_text(text: str, found: list[str]) -> None:
    assert [f"{target.kind} {target.answer}" for target in targets(text, LEXICON)] == found


def test_a_target_tells_its_place_and_what_can_stand_there() -> None:
    text = "东湖高新区以“小管委会+大公司”模式运营，引进企业380余家。"
    for target in targets(text, LEXICON):
        assert text[target.start : target.end] == target.answer
    groups = {target.kind: target.group for target in targets(text, LEXICON)}
    assert groups == {"body": "zone", "quotation": "模式", "figure": "家"}


def test_what_stands_twice_is_no_target() -> None:
    assert targets("东湖高新区就是东湖高新区。", LEXICON) == []


def test_levels_of_places() -> None:
    assert [place_level(name) for name in ("浙江", "浙江省", "南京市", "叶县", "秀洲区", "昆山")] == [
        "province", "full province", "city", "county", "district", "other",
    ]  # fmt: skip
