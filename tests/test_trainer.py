"""The trainer's part without a page: fields of forms, right and wrong ones."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.database.quizzes import open_quizzes
from bot.quiz.item import KINDS, Item
from bot.quiz.wanted import Wanted
from bot.web.trainer import MOST_MADE, Order, Progress, Trainer
from index.errors import UserError
from index.records import Article
from tests.quiz_items import BLANK, ITEMS, MULTIPLE, SINGLE

ARTICLES = [
    Article("bridge.md", "青石桥的修缮", "", (), topics=("古桥",)),
    Article("school.md", "南坡小学的早餐", "", (), topics=("早餐", "古桥")),
]


class Shelf:
    def article(self, article_id: str, /) -> Article:
        return {article.id: article for article in ARTICLES}[article_id]

    def articles(self) -> list[Article]:
        return ARTICLES


class Maker:
    """Keeps its orders, and makes the items of `tests.quiz_items` each time."""

    def __init__(self) -> None:
        self.orders: list[Order] = []

    def __call__(self, order: Order, progress: Progress) -> Sequence[Item]:
        self.orders.append(order)
        progress(1, order.count)
        return ITEMS


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def trainer(tmp_path: Path, maker: Maker) -> Trainer:
    return Trainer(open_quizzes("", tmp_path), Shelf(), maker)


@pytest.fixture
def filled(trainer: Trainer) -> Trainer:
    trainer.make({"count": ["5"], "kind": KINDS}, "王老师", lambda done, all: None)
    trainer.bank.give_status([item.id for item in ITEMS], "approved", "王老师")
    return trainer


def test_items_are_made_to_order(trainer: Trainer, maker: Maker) -> None:
    told: list[tuple[int, int]] = []
    fields = {"count": ["7"], "kind": ["short", "single"], "source": ["topic:早餐"], "cover": ["1"]}
    assert trainer.make(fields, "", lambda *step: told.append(step)) == (5, 0)
    assert trainer.make({"count": ["1e5"], "kind": ["single"]}, "", lambda *step: None) == (0, 5)
    first, second = maker.orders
    assert first == Order(7, ("single", "short"), ("school.md",), True, ())
    assert (second.count, second.articles, second.cover, len(second.known)) == (MOST_MADE, (), False, 5)
    assert told == [(1, 7)]


@pytest.mark.parametrize("fields", [{}, {"count": ["0"], "kind": ["single"]}, {"count": ["3"], "kind": ["essay"]},
                                    {"count": ["x"], "kind": ["single"]}, {"count": ["-1"], "kind": ["single"]}])  # fmt: skip
def test_an_order_that_makes_nothing_is_told(trainer: Trainer, fields: dict[str, list[str]]) -> None:
    with pytest.raises(UserError):
        trainer.make(fields, "", lambda *step: None)


def test_a_search_form_becomes_a_wish(trainer: Trainer) -> None:
    assert trainer.wanted({}) == Wanted()
    fields = {
        "source": ["topic:古桥"],
        "kind": ["blank"],
        "status": ["draft"],
        "band": ["0.35-0.65"],
        "words": ["甲 乙"],
    }
    assert trainer.wanted(fields) == Wanted(("bridge.md", "school.md"), ("blank",), ("draft",), 0.35, 0.65, "甲 乙")
    assert trainer.wanted({"source": ["article:a:b.md"]}).articles == ("a:b.md",)


def test_an_edit_form_becomes_an_item(filled: Trainer) -> None:
    fields = {"stem": ["何时？"], "option": ["甲", "乙", "丙", ""], "right": ["2"], "explanation": ["看原文。"]}
    filled.save(SINGLE.id, fields, "李老师")
    item = filled.bank.history(SINGLE.id)[-1].item
    assert (item.stem, item.options, item.answers, item.explanation) == (
        "何时？",
        ("甲", "乙", "丙"),
        ("丙",),
        "看原文。",
    )
    assert (item.evidence, item.status) == (SINGLE.evidence, "approved")
    filled.save(BLANK.id, {"stem": ["花费____。"], "answers": ["380万元\n三百八十万\n"], "right": ["9"]}, "")
    assert filled.bank.history(BLANK.id)[-1].item.answers == ("380万元", "三百八十万")
    with pytest.raises(UserError, match="两个以上"):
        filled.save(MULTIPLE.id, {"stem": ["？"], "option": ["甲", "乙"], "right": ["0", "7"]}, "")


def test_papers_are_composed_of_approved_items(filled: Trainer) -> None:
    filled.bank.give_status([MULTIPLE.id], "retired", "")
    assert filled.approved() == {"single": 1, "judge": 1, "blank": 1, "short": 1}
    fields = {"title": ["小测"], "count-single": ["1"], "score-single": ["2.5"], "forms": ["2"], "seed": ["4"]}
    composed = filled.compose(fields)
    assert [(paper.form, paper.total) for paper in composed.papers] == [("A", 2.5), ("B", 2.5)]
    assert len(filled.papers.all()) == 2
    for wrong in (
        {"count-multiple": ["1"], "score-multiple": ["4"]},
        {"count-single": ["1"], "score-single": ["0"]},
        {},
    ):
        with pytest.raises(UserError):
            filled.compose({"title": ["小测"], **wrong})
    with pytest.raises(UserError):
        filled.compose({**fields, "band": ["0.65-1"]})


def test_a_draw_has_an_approved_item_and_a_name(trainer: Trainer) -> None:
    assert trainer.draw() == (None, "")
    trainer.make({"count": ["5"], "kind": KINDS}, "", lambda *step: None)
    trainer.bank.give_status([SINGLE.id], "approved", "")
    trainer.set_names({"names": ["周明远"]})
    item, name = trainer.draw()
    assert item is not None
    assert (item.id, name) == (SINGLE.id, "周明远")


def test_an_article_that_has_left_the_index_keeps_its_id(trainer: Trainer) -> None:
    assert trainer.article("bridge.md") == ARTICLES[0]
    assert trainer.article("gone.md").title == "gone.md"
