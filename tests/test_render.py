"""HTML of messages and articles: links, marks at exact offsets, and nothing that gets out of the text."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.records import Answer, Citation, Proof, Statement, Struck
from bot.texts import TEXTS
from bot.web.render import (
    answer_message,
    article_body,
    article_view,
    link_target,
    notice_message,
    question_message,
    read_target,
)
from index.records import Article, Passage, Section

TEXT = "前言一句。\n由来\n第一句。第二句。\n• 甲；\n细则\n第三句。"
ARTICLE = Article(
    "a/链长制.md",
    "链长制",
    TEXT,
    (Section("", 0, 5), Section("由来", 9, 23), Section("由来 › 细则", 26, 30)),
    source="培训班侧记",
    place="浙江",
)
PASSAGES = (
    Passage(0, ARTICLE.id, ARTICLE.title, "由来", 9, 17, "第一句。第二句。"),
    Passage(1, ARTICLE.id, ARTICLE.title, "", 0, 5, "前言一句。"),
)
CITATIONS = tuple(Citation(number, passage) for number, passage in enumerate(PASSAGES, 1))
ANSWER = Answer(
    "问",
    (Statement("第一句。", 1, 9, 13), Statement("前言一句。", 2, 0, 5), Statement("第二句。", 1, 13, 17)),
    CITATIONS,
    (),
    False,
    0.9,
    "extract",
    0.1,
)
ABSTAINED = Answer("问", (), (), CITATIONS, True, 0.1, "extract", 0.1, "没有找到。")
HOSTILE = "<script>alert(1)</script></mark></p><img src=x onerror=alert(1)>\" onclick='x' &lt;b&gt; `${1}` {{x}}"
ZH = TEXTS["zh"]


class Tags(HTMLParser):
    """Collects the tags with their attributes, and the text between them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def links(self, kind: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag == "a" and attrs["class"] == kind]


def plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


def marked(markup: str) -> list[str]:
    return [unescape(found) for found in re.findall(r"<mark>(.*?)</mark>", markup, re.DOTALL)]


def test_each_number_opens_its_own_sentence_and_each_source_all_of_them() -> None:
    answer = Tags(answer_message(ANSWER, ZH))
    assert [read_target(link["href"] or "") for link in answer.links("citation")] == [
        (ARTICLE.id, [(9, 13)]),
        (ARTICLE.id, [(0, 5)]),
        (ARTICLE.id, [(13, 17)]),
    ]
    assert [read_target(link["href"] or "")[1] for link in answer.links("source")] == [[(9, 13), (13, 17)], [(0, 5)]]
    assert answer.text == "第一句。[1]前言一句。[2]第二句。[1]出处[1] 链长制 › 由来[2] 链长制"


@pytest.mark.parametrize("language", TEXTS)
def test_links_say_where_they_lead(language: str) -> None:
    link = Tags(answer_message(ANSWER, TEXTS[language])).links("citation")[0]
    assert "1" in (link["aria-label"] or "")
    assert "链长制 › 由来" in (link["aria-label"] or "")


def test_abstention_looks_different_and_shows_what_came_nearest() -> None:
    abstained = Tags(answer_message(ABSTAINED, ZH))
    assert abstained.tags[0] == ("div", {"class": "abstention"})
    assert abstained.text.startswith("没有找到。最接近的内容[1] 链长制 › 由来第一句。")
    assert [read_target(link["href"] or "")[1] for link in abstained.links("source")] == [[(9, 17)], [(0, 5)]]
    assert not abstained.links("citation")


def test_what_a_model_wrote_is_shown_with_all_its_proofs_and_what_was_struck() -> None:
    statements = (Statement("第一句和前言。", 1, 9, 13, further=(Proof(2, 0, 5),)),)
    struck = (Struck("第九句。", "原文没有说“第九句”。"), Struck("第十句。", "无关。", 1))
    answer = Answer("问", statements, CITATIONS, (), False, 0.9, "llm", 0.1, struck=struck, pending="第二")
    page = Tags(answer_message(answer, ZH))
    assert page.text.startswith("第九句。（原文没有说“第九句”。）第一句和前言。[1][2]第十句。（无关。）第二出处")
    assert [tag for tag, attrs in page.tags if attrs.get("class") in ("struck", "pending")] == ["s", "s", "span"]
    assert [read_target(link["href"] or "")[1] for link in page.links("citation")] == [[(9, 13)], [(0, 5)]]
    assert [read_target(link["href"] or "")[1] for link in page.links("source")] == [[(9, 13)], [(0, 5)]]


def test_what_was_asked_for_stands_out_and_stays_escaped() -> None:
    statements = (Statement("桥有<5>孔。", 1, 9, 13, (2, 5)),)
    html = answer_message(Answer("问", statements, CITATIONS, (), False, 0.9, "extract", 0.1), ZH)
    assert "桥有<strong>&lt;5&gt;</strong>孔。" in html


def test_a_growing_answer_needs_no_statement_yet() -> None:
    answer = Answer("问", (), (), (), False, 0.9, "llm", 0.1, pending="第一")
    assert Tags(answer_message(answer, ZH)).text == "第一"


def test_article_shows_title_origin_headings_and_items() -> None:
    view = article_view(ARTICLE, [], ZH)
    assert "<h2>链长制</h2>" in view
    assert "<dt>来源</dt><dd>培训班侧记</dd>" in view
    assert "<dt>地点</dt><dd>浙江</dd>" in view
    assert "时间" not in view
    assert article_body(ARTICLE, []).split("\n") == [
        "<p>前言一句。</p>",
        "<h3>由来</h3>",
        "<p>第一句。第二句。</p>",
        '<p class="item">• 甲；</p>',
        "<h4>细则</h4>",
        "<p>第三句。</p>",
    ]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(9, 13)], ["第一句。"]),
        ([(13, 17), (9, 13)], ["第一句。第二句。"]),
        ([(9, 15), (11, 17)], ["第一句。第二句。"]),
        ([(13, 21)], ["第二句。", "• 甲"]),
        ([(27, 99)], ["三句。"]),
        ([(99, 200), (5, 5), (4, 2)], []),
    ],
    ids=["one", "touching", "overlapping", "across lines", "beyond the end", "nothing"],
)
def test_marks_are_exact(spans: list[tuple[int, int]], expected: list[str]) -> None:
    assert marked(article_body(ARTICLE, spans)) == expected


@given(st.text("ab<&>\"'/ \n甲。\u2028\r"), st.lists(st.tuples(st.integers(-2, 40), st.integers(-2, 40))))
def test_without_tags_the_article_is_its_text(text: str, spans: list[tuple[int, int]]) -> None:
    body = article_body(Article("a", "题", text, ()), spans)
    assert plain(body) == text
    inside = {position for start, end in spans for position in range(start, end)}
    assert "".join(marked(body)) == "".join(
        character for position, character in enumerate(text) if position in inside and character != "\n"
    )


@given(st.text(), st.lists(st.tuples(st.integers(0, 10**8), st.integers(0, 10**8))))
def test_a_link_reads_back(article: str, spans: list[tuple[int, int]]) -> None:
    assert read_target(link_target(article, spans)) == (article, spans)


@pytest.mark.parametrize("target", ["", "#", "#article=&marks=x-y", "#marks=1-", "#%ff&=&=&marks=9999999999999-"])
def test_an_unreadable_link_names_nothing(target: str) -> None:
    assert read_target(target) == ("", [])


def hostile_markups() -> list[str]:
    passage = Passage(0, HOSTILE, HOSTILE, HOSTILE, 0, len(HOSTILE), HOSTILE)
    cited = (Citation(1, passage),)
    statements = (Statement(f"{HOSTILE}\n{HOSTILE}", 1, 0, 5),)
    struck = (Struck(HOSTILE, HOSTILE), Struck("[a](javascript:alert(1)) ![b](http://evil.example/c.png)", "x", 1))
    answer = Answer(HOSTILE, statements, cited, (), False, 1, "llm", 1, HOSTILE, struck, HOSTILE)
    abstained = Answer(HOSTILE, (), (), cited, True, 0, "llm", 1, HOSTILE)
    article = Article(HOSTILE, HOSTILE, f"{HOSTILE}\n{HOSTILE}", (Section(HOSTILE, len(HOSTILE) + 1, 99),), HOSTILE)
    return [
        question_message(HOSTILE),
        notice_message(HOSTILE),
        answer_message(answer, ZH),
        answer_message(abstained, ZH),
        article_view(article, [(0, 30), (50, 200)], ZH),
    ]


@pytest.mark.parametrize("markup", hostile_markups(), ids=["question", "notice", "answer", "abstention", "article"])
def test_hostile_text_stays_text(markup: str) -> None:
    page = Tags(markup)
    assert not {"script", "img", "b"} & {tag for tag, _ in page.tags}
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]
    assert all((attrs.get("href") or "#").startswith("#") and "src" not in attrs for _, attrs in page.tags)
    assert HOSTILE[:40] in page.text
