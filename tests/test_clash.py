"""Which items may stand on one paper."""

from dataclasses import replace

from bot.quiz.clash import clash, same_evidence, tells
from bot.quiz.item import FALSE, TRUE, Evidence, Item
from tests.quiz_items import BLANK, ITEMS, JUDGE, SINGLE

TELLING = Item("t", "judge", "青石桥的修缮在2019年花费三百八十万元，即380万元。", (TRUE, FALSE), (TRUE,), "", 0.5, "x.md",
               Evidence("无", 0, 1))  # fmt: skip


def test_items_of_other_facts_do_not_clash() -> None:
    assert not any(clash(one, other) for one in ITEMS for other in ITEMS if one is not other)


def test_the_same_question_clashes() -> None:
    assert clash(SINGLE, replace(SINGLE, id="copy", options=SINGLE.options[::-1]))


def test_a_stem_tells_an_answer() -> None:
    assert tells(TELLING, BLANK)
    assert not tells(BLANK, TELLING)
    assert clash(BLANK, TELLING)
    other_subject = replace(TELLING, stem="茶山镇的茶园投资380万元。")
    assert not tells(other_subject, BLANK)


def test_options_tell_too() -> None:
    asked = replace(
        SINGLE,
        id="o",
        stem="2019年青石桥的修缮有什么特点？",
        options=("花费380万元", "没有花钱"),
        answers=("没有花钱",),
    )
    assert tells(asked, BLANK)


def test_a_statement_tells_whether_it_is_so() -> None:
    assert tells(replace(SINGLE, stem="县图书馆每周一闭馆，为什么？"), JUDGE)


def test_evidence_overlaps_in_one_article_only() -> None:
    one = replace(SINGLE, evidence=Evidence("一二三", 0, 3))
    for start, end, article, same in ((2, 5, "bridge.md", True), (3, 5, "bridge.md", False), (0, 3, "tea.md", False)):
        other = replace(BLANK, article=article, evidence=Evidence("无", start, end))
        assert (same_evidence(one, other), same_evidence(other, one)) == (same, same)
