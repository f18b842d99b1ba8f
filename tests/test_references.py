"""Whether a sentence can be understood without its article."""

import pytest

from bot.quiz.making.anchors import anchors
from bot.quiz.making.references import is_anchored, leans
from bot.text.reading import read
from tests.quiz_corpus import corpus

LEXICON = corpus().lexicon


@pytest.mark.parametrize(
    "text",
    [
        "他表示要学习东湖高新区的经验。",
        "这一做法来自东湖高新区。",
        "我们在东湖高新区看到了差距。",
        "去年东湖高新区引进了30家企业。",
        "因此东湖高新区引进了30家企业。",
        "全市都学习东湖高新区。",
        "市委书记到东湖高新区走访。",
        "双方于2021年签约。",
        "出席开班仪式的有50人。",
        "东湖高新区引进了企业，当月见效。",
    ],
)
def test_leaning_sentences(text: str) -> None:
    reading = read(text)
    assert leans(reading, anchors(reading, LEXICON))


@pytest.mark.parametrize(
    "text",
    [
        "东湖高新区引进企业380余家。",
        "东湖高新区与西山高新区合作，双方于2021年签约。",
        "周明远是东湖高新区管委会主任，他提出了新的做法。",
        "苏州市委提出了新的目标。",
        "东湖高新区说“我们的园区要争先”。",
    ],
)
def test_sentences_that_name_what_they_speak_of(text: str) -> None:
    reading = read(text)
    assert not leans(reading, anchors(reading, LEXICON))


@pytest.mark.parametrize(
    ("text", "anchored"),
    [
        ("东湖高新区引进企业380余家。", True),
        ("2012年，东湖高新区引进了企业。", True),
        ("“一窗受理”是一种做法。", True),
        ("参加会议的有东湖高新区的干部。", False),
        ("公司近年发展很快。", False),
        ("在东湖高新区，干部们很务实。", True),
        ("通过走访东湖高新区，学到了经验。", False),
    ],
)
def test_the_subject_must_be_named(text: str, anchored: bool) -> None:
    reading = read(text)
    assert is_anchored(reading, anchors(reading, LEXICON)) == anchored
