"""Unanswerable questions made from answerable ones."""

from eval.near_misses import swap_qualifier

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
