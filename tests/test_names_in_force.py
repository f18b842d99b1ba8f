"""Whether the names in force at a figure are those asked about."""

import pytest

from bot.selection.names_in_force import NAMES, NamesInForce

LIST = "马骏:沙河产业园区副主任,挂职部门为经济发展与统计局;"
BETTER = "蚌埠的目标是120亿元,浙江嘉兴的目标是260亿元"


def told(asked: str, text: str, filling: str = "", before: str = "") -> dict[str, float]:
    """The features that are not 0."""
    names = NamesInForce(asked, [text, before])
    span = (text.index(filling), text.index(filling) + len(filling)) if filling else None
    return {name: value for name, value in names.row(text, span, before).items() if value}


@pytest.mark.parametrize(("asked", "relation"), [("马骏在哪个部门挂职", "same"), ("董琳琳在哪个部门挂职", "other")])
def test_the_person_in_force_is_the_last_before_the_words_that_answer(asked: str, relation: str) -> None:
    assert told(asked, LIST, "经济发展与统计局") == {f"{relation}_person": 1.0}


@pytest.mark.parametrize(
    ("asked", "figure", "relation"),
    [("蚌埠", "120", "same"), ("蚌埠", "260", "other"), ("嘉兴", "260", "same"), ("浙江", "260", "same")],
)
def test_places_that_stand_together_are_all_in_force(asked: str, figure: str, relation: str) -> None:
    assert told(f"{asked}的目标是多少", BETTER, figure) == {f"{relation}_place": 1.0}


def test_without_words_that_answer_the_first_name_of_the_sentence_is_in_force() -> None:
    assert told("连云港以什么为主导", "蚌埠以硅基新材料为主导,连云港不同") == {"other_place": 1.0}


def test_a_name_before_the_sentence_counts_half() -> None:
    assert told("蚌埠有多少家企业", "共有企业90家", "90", before="蚌埠的企业很多。") == {"same_place": 0.5}


def test_a_question_without_names_has_no_such_features() -> None:
    assert NAMES == ("same_person", "other_person", "same_place", "other_place")
    assert told("共有多少家企业", "蚌埠有企业90家", "90") == {}
