"""Reports: what is in them, and that nothing gets out of its place."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from markdown_it import MarkdownIt

from eval.report.texts import TEXTS
from eval.report.view import Value, conditions, figures, slices, value
from eval.report.write import html_report, markdown_report
from tests.runs import HOSTILE, answered, hostile, run, unanswerable

ROWS = [answered("a"), answered("b", False, 0.9), unanswerable("c"), unanswerable("d", False, 0.7)]
ONE = {"甲": run(ROWS)}
TWO = {"甲": run(ROWS), "乙": run([answered("a"), answered("b")], settings={"passages": 4})}


class Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, Any]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_figures_are_means_over_the_questions_that_have_them() -> None:
    made = {figure.measure.name: figure.values for figure in figures(list(TWO.values()))}
    assert value(ROWS, "right") == Value(2 / 4, 4)
    assert made["right"][0].interval == (0.0, 1.0)
    assert [(each.mean, each.questions) for each in made["right"]] == [(2 / 4, 4), (2 / 2, 2)]
    assert [(each.mean, each.questions) for each in made["complete"]] == [(1 / 2, 2), (2 / 2, 2)]
    assert [(each.mean, each.questions) for each in made["abstained_unanswerable"]] == [(1 / 2, 2), (None, 0)]
    assert "f1" not in made


def test_slices_begin_with_the_worst_of_the_last_run() -> None:
    rows = [answered("a", tags=("easy",)), answered("b", False, tags=("hard",)), answered("c", tags=("hard", "odd"))]
    assert [(each.tag, each.values[0].mean) for each in slices([run(rows)])] == [
        ("hard", 0.5),
        ("easy", 1.0),
        ("odd", 1.0),
    ]


def test_conditions_tell_what_differs() -> None:
    found = conditions(list(TWO.values()))
    assert [(each.name, each.values, each.differs) for each in found["settings"]] == [("passages", ("8", "4"), True)]
    assert not any(each.differs for each in found["versions"])


@pytest.mark.parametrize("runs", [ONE, TWO], ids=["one", "two"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_needs_nothing_but_itself(runs: dict[str, Any], language: str) -> None:
    page = html_report(runs, language)
    parsed = Page(page)
    assert not {tag for tag, _ in parsed.tags} & {"script", "link", "img", "iframe", "object", "a"}
    assert not re.search(r"https?:|url\(|@import", page)
    assert not {name for _, attributes in parsed.tags for name in attributes if name.startswith("on")}
    assert sum(tag == "svg" for tag, _ in parsed.tags) == 4
    for text in ("title", "figures", "plots", "slices", "cases", "conditions"):
        assert TEXTS[language][text] in parsed.text


def test_the_worst_cases_come_with_their_evidence_marked() -> None:
    page = html_report({"甲": run([answered("b", False, 0.9)])})
    assert "<mark>两千亩</mark>" in page
    assert "三千亩" in page
    page = html_report(
        {"甲": run([answered("b", metrics={"right": 1.0, "would_be_right": 1.0, "first_citation": 0.0})])}
    )
    assert "<mark>茶山镇有茶园两千亩，\n主要种白茶和黄茶。</mark>" in page


def test_no_more_cases_than_wanted() -> None:
    rows = [answered(f"wrong-{number}", False) for number in range(5)]
    assert len(re.findall(r"<code>wrong-", html_report({"甲": run(rows)}, cases=3))) == 3
    assert len(re.findall(r"wrong-", markdown_report({"甲": run(rows)}, cases=3))) == 3


def test_hostile_text_stays_text() -> None:
    runs = {HOSTILE: run([hostile()], set=HOSTILE, tag=HOSTILE, settings={HOSTILE: HOSTILE}), "乙": run([hostile()])}
    parsed = Page(html_report(runs))
    assert not [tag for tag, _ in parsed.tags if tag in ("script", "img", "a")]
    assert parsed.text.count("window.hacked=1") >= 20
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown_report(runs))
    assert {tag for tag, _ in Page(shown).tags} <= {
        "h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "br",
    }  # fmt: skip


def test_markdown_has_a_whole_table() -> None:
    shown = MarkdownIt("commonmark").enable("table").render(markdown_report(TWO))
    cells = re.findall(r"<td[^>]*>(.*?)</td>", shown)
    right = cells.index("right ↑")
    # Of the two questions that both runs have, one was lost before.
    assert cells[right : right + 6] == ["right ↑", "0.500", "1.000", "+0.500 [+0.000, +1.000]", "1.000", "4 / 2"]


def test_of_two_runs_what_was_won_and_lost_stands_side_by_side() -> None:
    page = html_report(
        {"甲": run([answered("a"), answered("b", False)]), "乙": run([answered("a", False), answered("b")])}
    )
    pairs = page[page.index('<section id="pairs">') : page.index('<section id="cases">')]
    lost, won = pairs.split("<h3>")[1:]
    assert TEXTS["zh"]["lost"] in lost and "<code>a</code>" in lost and "<code>b</code>" not in lost
    assert TEXTS["zh"]["won"] in won and "<code>b</code>" in won
    assert 'id="pairs"' not in html_report(ONE)
    strangers = {"甲": run([answered("a")]), "乙": run([answered("b")])}
    assert 'id="pairs"' not in html_report(strangers)


def test_a_run_that_was_cut_off_or_had_failures_says_so() -> None:
    broken = answered("x", False, answer={}, error="模型没有回应")
    made = run([broken])
    page = Page(html_report({"甲": type(made)(made.manifest, made.rows, {})}))
    assert TEXTS["zh"]["interrupted"] in page.text
    assert "1 题出错" in page.text
    assert "模型没有回应" in page.text
