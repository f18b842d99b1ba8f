"""The people, bodies and terms of a corpus."""

import pytest

from bot.quiz.making.lexicon import body_class, is_odd, read_lexicon, title_subject
from index.records import Article, Section
from tests.quiz_corpus import corpus


def article(title: str, text: str) -> Article:
    return Article("a.md", title, text, (Section("", 0, len(text)),))


def test_bodies_have_their_class() -> None:
    bodies = corpus().lexicon.bodies
    assert bodies["东湖高新区"] == bodies["西山高新区"] == "zone"
    assert "国家级高新区" not in bodies  # many are


def test_people_are_introduced_by_a_post() -> None:
    assert corpus().lexicon.people == {"周明远"}


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["副局长李哲多次听取汇报。"], ""),  # 李哲|多次, or 李哲多|次
        (["局长荆富功说，要学习。", "局长荆富功作报告。"], "荆富功"),
        (["副局长谢纳以此为题。", "谢纳表示，要学习。"], "谢纳"),
    ],
)
def test_a_name_ends_where_texts_go_on_differently(texts: list[str], name: str) -> None:
    people = read_lexicon([article("学习", "".join(texts))]).people
    assert people == ({name} if name else set())


@pytest.mark.parametrize(
    ("title", "text", "subject"),
    [
        ("青石桥的修缮", "青石桥建于1786年。", "青石桥"),
        ("茶山镇：春茶", "茶山镇有茶园。", "茶山镇"),
        ("青石桥的修缮", "桥建于1786年。", ""),
    ],
)
def test_a_title_says_what_its_article_is_about(title: str, text: str, subject: str) -> None:
    assert title_subject(article(title, text)) == subject


def test_classes_and_odd_words() -> None:
    assert [body_class(name) for name in ("浙江省商务厅", "毅达资本", "浦口经开区", "溧城街道", "张三")] == [
        "office", "firm", "zone", "town", "",
    ]  # fmt: skip
    assert is_odd("福莱特")
    assert not is_odd("大数据")
