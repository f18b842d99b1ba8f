"""Open questions of definitions, purposes and causes, and of whole sections."""

from random import Random

import pytest

from bot.quiz.making.corpus import Corpus
from bot.quiz.making.short_of_section import short_of_section
from bot.quiz.making.short_of_statement import guide, short_of_statement
from bot.quiz.making.statement import Statement
from bot.quiz.making.turn import Turn
from tests.quiz_corpus import corpus

TURN = Turn(0, True, Random(0))


@pytest.fixture(scope="module")
def made() -> Corpus:
    return corpus()


@pytest.mark.parametrize(
    ("text", "stem", "points"),
    [
        (
            "“一窗受理”是东湖高新区的一种办事方式，由周明远提出。",
            "什么是“一窗受理”？",
            ("东湖高新区的一种办事方式", "由周明远提出"),
        ),
        (
            "东湖高新区是嘉兴市的国家级高新区，2012年由东湖镇改制而来。",
            "请简要介绍东湖高新区。",
            ("嘉兴市的国家级高新区", "2012年由东湖镇改制而来"),
        ),
        ("一窗受理的目的，是让企业少跑腿、办成事。", "一窗受理的目的是什么？", ("让企业少跑腿、办成事",)),
        (
            "东湖高新区选择在苏州办班，是因为苏州的园区连续7年排名第一。",
            "东湖高新区选择在苏州办班的原因是什么？",
            ("苏州的园区连续7年排名第一",),
        ),
        ("周明远是东湖高新区管委会主任，提出了一窗受理的做法。", "", ()),
        ("东湖高新区引进企业380余家。", "", ()),
    ],
)
def test_questions_and_points(made: Corpus, text: str, stem: str, points: tuple[str, ...]) -> None:
    item = short_of_statement(Statement("east.md", 0, text, 0, 9), made, TURN)
    assert (item.stem, item.answers) == (stem, points) if item else not stem


def test_short_clauses_join_and_points_are_few() -> None:
    assert guide("区域发展中，政府推动的机制，又强，做法是引导产业发展") == [
        "区域发展中，政府推动的机制，又强",
        "做法是引导产业发展",
    ]
    assert len(guide("，".join(["推动产业发展"] * 9))) == 5


def test_a_section_is_asked_for_what_it_says(made: Corpus) -> None:
    article = made.articles["east.md"]
    item = short_of_section("east.md", article.sections[0], made, TURN)
    assert item is not None
    assert item.stem == "根据《东湖高新区的起步》，简述“概况”部分的主要内容。"
    assert (
        "".join(item.answers)
        == item.evidence.text
        == article.text[slice(article.sections[0].start, article.sections[0].end)]
    )
