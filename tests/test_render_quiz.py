"""The quiz tab's HTML: every text of items, articles and people is escaped."""

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.database.bank import Edition
from bot.database.papers import StoredPaper
from bot.quiz.attempt import Attempt, Response
from bot.quiz.item import BLANK, Evidence, Item, Paper, Question
from bot.quiz_texts import QUIZ_TEXTS
from bot.web import render_items, render_papers, render_results, render_taking
from index.records import Article
from tests.quiz_items import ITEMS, PAPER, SINGLE

TEXTS = QUIZ_TEXTS["zh"]
AT = "2026-01-02T03:04:05+00:00"


class Tags(HTMLParser):
    """Counts what opens and closes, and keeps the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def views(text: str) -> Iterator[str]:
    """Every view, with `text` wherever an item, an article or a person can have it."""
    article = Article(text, text, f"{text}甲。", (), topics=(text,))
    evidence = Evidence(article.text, 0, len(article.text))
    items = [
        replace(
            item,
            id=text,
            stem=text + BLANK,
            explanation=text,
            article=text,
            evidence=evidence,
            options=tuple(text + option for option in item.options)
            if item.kind in ("single", "multiple")
            else item.options,
            answers=tuple(text + answer for answer in item.answers) if item.kind != "judge" else item.answers,
        )
        for item in ITEMS
    ]
    paper = Paper(text, text, text, tuple(Question(item, 2) for item in items))
    stored = StoredPaper(paper, "published", AT)
    attempt = Attempt(text, text, AT, tuple(Response((text,), 0, True, text) for _ in items))
    yield render_items.make_form([article], TEXTS)
    yield render_items.item_list(items, text, TEXTS)
    for item in items:
        yield render_items.item_card(
            [Edition(1, AT, text, "made", item), Edition(2, AT, text, "edited", item)], article, TEXTS
        )
        yield render_papers.draw_view(item, text, True, TEXTS)
    yield render_papers.paper_list([stored], [("json/0", "JSON")], TEXTS)
    yield render_papers.class_form([text], TEXTS)
    yield render_taking.taking_form(stored, [text], TEXTS)
    yield render_taking.taking_result(stored, attempt, TEXTS)
    yield render_results.results_form([stored], text, TEXTS)
    yield render_results.results_view(stored, [attempt], [text, f"{text}乙"], TEXTS)


@given(st.text(alphabet="<>&\"'/=a img{}\n", max_size=12))
def test_no_text_adds_a_tag(text: str) -> None:
    for hostile, plain in zip(views(f"{text}<img src=x onerror=a()>\"'>"), views("甲"), strict=True):
        assert Tags(hostile).tags == Tags(plain).tags


def test_an_item_stands_beside_its_evidence() -> None:
    text = f"从前。\n{SINGLE.evidence.text}后来。"
    item = replace(SINGLE, evidence=Evidence(SINGLE.evidence.text, 4, 4 + len(SINGLE.evidence.text)))
    article = Article("bridge.md", "青石桥的修缮", text, ())
    assert f"从前。\n<mark>{SINGLE.evidence.text}</mark>后来。" in render_items.evidence_view(item, article)
    moved = replace(article, text="改了。")
    assert f"<mark>{SINGLE.evidence.text}</mark>" in render_items.evidence_view(item, moved)


def test_the_form_tells_no_answer() -> None:
    form = render_taking.taking_form(StoredPaper(PAPER, "published", AT), ["甲"], TEXTS)
    for item in ITEMS:
        assert item.explanation not in form
        assert item.options or not any(answer in form for answer in item.answers)
    assert "checked" not in form


def test_a_long_list_is_cut_and_says_so() -> None:
    items = [replace(SINGLE, id=str(number)) for number in range(render_items.SHOWN + 5)]
    shown = render_items.item_list(items, "", TEXTS)
    assert shown.count("<li>") == render_items.SHOWN
    assert "共 305 题" in shown


def test_a_result_says_what_was_given_and_what_is_right() -> None:
    responses = (
        Response(("1768年",), 0),
        Response(("一个鸡蛋",), 2),
        Response(("错误",), 1),
        Response((), 0),
        Response(("借期三十天",), 2, True),
    )
    shown = Tags(
        render_taking.taking_result(StoredPaper(PAPER, "published", AT), Attempt("p1", "甲", AT, responses), TEXTS)
    ).text
    assert "B 1768年" in shown and "A 1786年" in shown
    assert "部分得分 · 2 / 4" in shown
    assert "（未作答）" in shown
    assert shown.count("去问答里问一问") == 4


def one(kind: str) -> Item:
    return next(item for item in ITEMS if item.kind == kind)


@pytest.mark.parametrize(("kind", "button"), [("single", "radio"), ("judge", "radio"), ("multiple", "checkbox")])
def test_right_options_are_ticked_in_the_edit_form(kind: str, button: str) -> None:
    card = render_items.item_card([Edition(1, AT, "", "made", one(kind))], Article("a", "a", "", ()), TEXTS)
    assert card.count(f'type="{button}" name="right"') >= len(one(kind).options)
    assert card.count(" checked>") == len(one(kind).answers)
