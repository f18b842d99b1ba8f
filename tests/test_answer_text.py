"""What an answer names and lists."""

import pytest

from bot.dialogue.answer_text import items, named, without_markers


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("梁志良。", "梁志良"),
        ("有，叫光伏党建联盟。[1]", "光伏党建联盟"),
        ("位于苏州工业园区。", "苏州工业园区"),
        ("“五心”。", "五心"),
        ("", ""),
        ("秀洲高新区把一条产业链上的企业党组织联结起来的党建组织形式。", ""),
    ],
    ids=["name", "yes", "place", "quoted", "nothing", "statement"],
)
def test_named(answer: str, name: str) -> None:
    assert named(answer) == name


@pytest.mark.parametrize(
    ("answer", "listed"),
    [
        ("学习员、战斗员、联络员。", ["学习员", "战斗员", "联络员"]),
        ("服务意识和进位争先意识。", ["服务意识", "进位争先意识"]),
        ("一是建厂房，二是建孵化器。", ["建厂房", "建孵化器"]),
        ("1. 建链；2. 补链；3. 强链。[1]", ["建链", "补链", "强链"]),
        ("即“张家港精神”“昆山之路”和“园区经验”。", ["张家港精神", "昆山之路", "园区经验"]),
        ("他提出三点建议：健全机制、拓宽渠道、汇聚合力。", ["健全机制", "拓宽渠道", "汇聚合力"]),
        ("提高站位；从严治学。", ["提高站位", "从严治学"]),
        ("梁志良。", []),
        ("", []),
    ],
    ids=["marks", "pair", "counted", "numbered", "quoted", "introduced", "semicolons", "one", "nothing"],
)
def test_items(answer: str, listed: list[str]) -> None:
    assert items(answer) == listed


def test_markers_go() -> None:
    assert without_markers("甲。[1]乙。[12]") == "甲。乙。"
