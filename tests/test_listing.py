"""Lists with an introduction that can be read alone."""

import pytest

from bot.quiz.making.listing import Listing, listings
from index.records import Article, Section
from tests.quiz_corpus import corpus

LEXICON = corpus().lexicon


def found(text: str, title: str = "东湖高新区的要求") -> list[Listing]:
    return list(listings(Article("a.md", title, text, (Section("", 0, len(text)),)), LEXICON))


def test_members_are_cleaned() -> None:
    (listing,) = found("东湖高新区提出三点要求：一是认真学习；二是联系实际；三是严肃纪律。")
    assert listing.introduction == "东湖高新区提出三点要求"
    assert listing.members == ("认真学习", "联系实际", "严肃纪律")
    assert (listing.is_open, listing.details, listing.spans) == (False, (), ())


def test_labels_are_parted_from_details() -> None:
    text = "东湖高新区布局三组产业：\n• 主导产业（补强）：光伏、家居；\n• 新兴产业：数字经济；\n• 未来产业：人工智能。"
    (listing,) = found(text)
    assert listing.members == ("主导产业", "新兴产业", "未来产业")
    assert listing.details == ("光伏、家居", "数字经济", "人工智能")
    assert [text[start:end] for start, end in listing.spans][1] == "• 新兴产业：数字经济；"
    assert not listing.headed


@pytest.mark.parametrize(
    "text",
    [
        "东湖高新区提出四点要求：一是认真学习；二是联系实际；三是严肃纪律。",  # three, not four
        "他提出三点要求：一是认真学习；二是联系实际；三是严肃纪律。",  # who?
        "东湖高新区提出三点要求：一是学习；二是学习；三是学习。",
    ],
)
def test_no_listings(text: str) -> None:
    assert found(text) == []


def test_a_title_names_what_the_introduction_does_not() -> None:
    text = "严肃要求的办法有三种：固定座位、随机点名、夜间查寝。"
    assert [each.introduction for each in found(text)] == ["根据《东湖高新区的要求》，严肃要求的办法有三种"]
    assert found(text, "怎样办班") == []
