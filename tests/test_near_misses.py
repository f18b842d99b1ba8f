"""Unanswerable questions made from answerable ones."""

from dataclasses import replace

from bot.records import Turn
from eval.generate.near_misses import near_miss_set, swap_qualifier
from eval.questions.sets import Evidence, Item

CORPUS = ("2019年,苏州市的茶园有两千亩。", "徐州不产茶。")


def test_another_place_that_no_text_names() -> None:
    made = swap_qualifier("苏州市的茶园有多大？", CORPUS)
    assert made is not None
    assert "苏州" not in made
    assert "徐州" not in made
    assert made.endswith("市的茶园有多大?")


def test_another_year_that_no_text_names() -> None:
    made = swap_qualifier("2019年的茶园有多大？", CORPUS)
    assert made is not None
    assert made.endswith("年的茶园有多大?")
    assert "2019" not in made


def test_a_question_without_place_or_year_is_left() -> None:
    assert swap_qualifier("茶园有多大？", CORPUS) is None


def test_the_same_question_gives_the_same_one() -> None:
    assert swap_qualifier("苏州市的茶园有多大？", CORPUS) == swap_qualifier("苏州市的茶园有多大？", CORPUS)


def item(question: str, **changes: object) -> Item:
    return replace(Item("q", question, (), (("两千亩",),), (Evidence("a.md", "两千亩"),), True, ("dev",)), **changes)


def test_a_set_of_them_has_no_answers() -> None:
    (made,) = near_miss_set([item("苏州市的茶园有多大？")], CORPUS)
    assert (made.id, made.answerable, made.answers, made.evidence) == ("q-near-miss", False, (), ())
    assert made.tags == ("dev", "unanswerable", "near-miss")
    assert made.question == swap_qualifier("苏州市的茶园有多大？", CORPUS)


def test_unanswerable_questions_and_later_ones_are_left_out() -> None:
    sources = [item("苏州有多大？", answerable=False), item("苏州有多大？", history=(Turn("前问"),)), item("多大？")]
    assert near_miss_set(sources, CORPUS) == []


def test_a_place_inside_a_longer_name_is_left() -> None:
    corpus = ("全国百强县里有昆山。",)
    assert swap_qualifier("全国百强县里有谁？", corpus) is not None
    assert near_miss_set([item("全国百强县里有谁？")], corpus) == []
