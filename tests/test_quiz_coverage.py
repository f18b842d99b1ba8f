"""Which sections have items."""

from dataclasses import replace

from bot.quiz.coverage import section_covers, share_covered
from bot.quiz.item import Evidence, Item
from index.records import Article, Section

ARTICLE = Article("a.md", "题", "甲乙丙丁\n戊己\n庚辛", (Section("", 0, 4), Section("二", 5, 7), Section("三", 8, 8)))
ITEM = Item("1", "blank", "____", (), ("甲",), "", 0.5, "a.md", Evidence("甲乙", 0, 2))


def test_sections_without_text_do_not_count() -> None:
    covers = section_covers([ARTICLE], [ITEM])
    assert [(cover.number, cover.heading, cover.items) for cover in covers] == [(0, "题", 1), (1, "二", 0)]
    assert share_covered(covers) == 1 / 2


def test_an_item_covers_every_section_its_evidence_reaches_and_retired_ones_none() -> None:
    wide = replace(ITEM, evidence=Evidence("丁\n戊", 3, 6))
    assert [cover.items for cover in section_covers([ARTICLE], [ITEM, wide])] == [2, 1]
    assert [cover.items for cover in section_covers([ARTICLE], [replace(wide, status="retired")])] == [0, 0]
    assert share_covered([]) == 1.0
