"""A statement and what is asked of it to the words of an item."""

import pytest

from bot.quiz.making.stem import asked, blanked, clip, gapped
from bot.quiz.making.target import Target, targets
from tests.quiz_corpus import corpus

LEXICON = corpus().lexicon


def target(text: str, kind: str) -> Target:
    return next(target for target in targets(text, LEXICON) if target.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "stem"),
    [
        ("西山高新区2015年成立。", "date", "西山高新区哪一年成立？"),
        ("西山高新区在全国高新区中排第61名。", "figure", "西山高新区在全国高新区中排第几名？"),
        ("东湖高新区引进企业380余家。", "figure", "东湖高新区引进企业多少家？"),
        ("投资1100亿元的是东湖高新区。", "figure", "投资多少亿元的是东湖高新区？"),
        ("东湖高新区引进企业380余家。", "body", "哪个园区引进企业380余家？"),
        ("东湖高新区以“小管委会+大公司”模式运营。", "quotation", "东湖高新区以什么模式运营？"),
        ("西山高新区位于苏州市。", "place", "西山高新区位于哪个市？"),
        ("2015年，西山高新区成立。", "date", ""),
        ("西山高新区的达标率为76%。", "figure", ""),
        ("东湖高新区管委会主任周明远提出做法。", "person", ""),
        ("东湖高新区引进企业380余家，职工很多。", "figure", ""),
    ],
)
def test_plain_questions(text: str, kind: str, stem: str) -> None:
    assert asked(text, target(text, kind)) == stem


def test_gaps_and_blanks() -> None:
    text = "东湖高新区以“小管委会+大公司”模式引进企业380余家。"
    assert gapped(text, target(text, "figure")) == "东湖高新区以“小管委会+大公司”模式引进企业（　　）。"
    assert blanked(text, target(text, "figure")) == ("东湖高新区以“小管委会+大公司”模式引进企业____余家。", "380")
    assert blanked(text, target(text, "quotation"))[1] == "小管委会+大公司"
    assert blanked("投资1100亿元的是东湖高新区。", target("投资1100亿元的是东湖高新区。", "figure"))[1] == "1100亿"
    assert blanked("西山高新区2015年成立。", target("西山高新区2015年成立。", "date")) == (
        "西山高新区____年成立。",
        "2015",
    )


LONG = (
    "东湖高新区引进企业380余家，其中光伏企业占了一大半，智能家居企业也有不少，时尚纺织企业则是当地传统的优势所在；"
    "西山高新区的企业更多。"
)


def test_a_long_statement_ends_where_its_target_has_been_said() -> None:
    assert clip(LONG, target(LONG, "figure")) == "东湖高新区引进企业380余家。"


@pytest.mark.parametrize(
    ("text", "kind", "clipped"),
    [
        ("2015年，西山高新区成立。", "date", "2015年，西山高新区成立。"),
        (
            "东湖高新区管委会主任周明远说，授课老师的理论基础很丰富，而且有着长期的工作实践，听课给了自己很大的启发，让自己进一步解放了思想。",
            "person",
            "东湖高新区管委会主任周明远说，授课老师的理论基础很丰富。",
        ),
    ],
)
def test_no_statement_ends_before_it_says_anything(text: str, kind: str, clipped: str) -> None:
    assert clip(text, target(text, kind)) == clipped
