"""Lists to items."""

from random import Random

import pytest

from bot.quiz.making.corpus import Corpus
from bot.quiz.making.item_of_label import short_of_label, single_of_label
from bot.quiz.making.item_of_list import choice_stem, list_question, multiple_of_list, short_of_list, single_of_list
from bot.quiz.making.list_members import ListMembers
from bot.quiz.making.listing import Listing, listings
from bot.quiz.making.turn import Turn
from index.encode import Encoder
from tests.quiz_corpus import corpus


def listing(introduction: str, *members: str, details: tuple[str, ...] = ()) -> Listing:
    spans = tuple((number + 1, number + 2) for number in range(len(details)))
    return Listing("east.md", 0, introduction, members or ("光伏", "纺织", "家居"), details, False, 0, 9, spans)


@pytest.mark.parametrize(
    ("introduction", "question", "several"),
    [
        ("东湖把企业划成四类", "东湖把企业划成哪四类？", "东湖把企业划成四类，下列属于其中的有（　　）。"),
        ("东湖的园区精神共四句", "东湖的园区精神有哪四句？", "东湖的园区精神共四句，下列属于其中的有（　　）。"),
        ("东湖的主要举措有", "东湖的主要举措有哪些？", "东湖的主要举措有（　　）。"),
        ("东湖的课程主要有以下几类", "东湖的课程主要有哪几类？", ""),
        (
            "东湖地处三个经济圈的中心，即",
            "东湖地处三个经济圈的中心，具体指哪些？",
            "东湖地处三个经济圈的中心，下列属于其中的有（　　）。",
        ),
        ("东湖的各类企业数量如下", "东湖的各类企业数量分别是多少？", ""),
        ("东湖的10个维度依次是", "东湖的10个维度依次是什么？", "东湖的10个维度，下列属于其中的有（　　）。"),
        ("东湖很努力", "", ""),
    ],
)
def test_stems(introduction: str, question: str, several: str) -> None:
    made = listing(introduction)
    assert list_question(made) == question
    assert choice_stem(made, True) == several


@pytest.fixture(scope="module")
def two() -> tuple[Corpus, list[Listing]]:
    made = corpus()
    return made, [each for article in made.articles.values() for each in listings(article, made.lexicon)]


def test_a_short_item_has_a_point_for_each_member(two: tuple[Corpus, list[Listing]]) -> None:
    made, (first, _) = two
    item = short_of_list(first, made, Turn(0, True, Random(0)))
    assert item is not None
    assert item.stem == "东湖高新区重点发展哪三类产业？"
    assert item.answers == ("光伏", "智能家居", "时尚纺织")
    assert item.evidence.text.startswith("东湖高新区重点发展三类产业：")


def test_wrong_options_are_members_of_the_other_list(two: tuple[Corpus, list[Listing]], encoder: Encoder) -> None:
    made, found = two
    members = ListMembers(made, found, encoder)
    for seed in range(5):
        item = multiple_of_list(found[1], made, members, Turn(0, True, Random(seed)))
        if item:
            assert set(item.answers) == {"新能源", "数字经济", "高端装备"}
            assert set(item.options) - set(item.answers) <= {"光伏", "智能家居", "时尚纺织"}
            assert 4 <= len(item.options) <= 5
    assert single_of_list(found[1], made, members, Turn(0, True, Random(0))) is None  # 有 without a number


def test_a_label_is_asked_for_what_belongs_to_it() -> None:
    details = ("注重德才兼备，以德为先", "领导带头，以老带新", "放在主战场上练", "严管就是厚爱，权责结合")
    made = listing("东湖提出四点要求", "培养", "带领", "锻炼", "管理", details=details)
    item = single_of_label(made, 1, (), corpus(), Turn(2, True, Random(0)))
    assert item is not None
    assert item.stem == "东湖提出四点要求，其中“带领”的内容是（　　）。"
    assert item.options[2] == item.answers[0] == "领导带头，以老带新"
    assert set(item.options) == set(details)
    short = short_of_label(made, 1, corpus(), Turn(0, True, Random(0)))
    assert short is not None
    assert short.stem == "东湖提出四点要求，其中“带领”的内容是什么？"
