"""Answers and articles to HTML; whatever comes from a document or a user is escaped.

Messages contain no line break, since the chat component reads them as Markdown:
a line that opens with a block element stays HTML to its end.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from urllib.parse import parse_qs, urlencode

from bot.notes import place_of
from bot.records import Answer, Citation, Statement, Struck
from bot.texts import Texts
from index.records import Article

Span = tuple[int, int]
"""Start and end offset in the text of an article."""

EXCERPT = 60
"""Characters shown of a passage that is near an unanswered question."""

_MARK = re.compile(r"(\d{1,9})-(\d{1,9})")
_LIST_ITEM = re.compile(r"\s*(?:[-*•·●]|\d+[.、])\s")


def page_header(texts: Texts) -> str:
    return f"<h1>{escape(texts.title)}</h1><p>{escape(texts.subtitle)}</p>"


def question_message(question: str) -> str:
    return f'<div class="question" lang="zh-CN">{_one_line(question)}</div>'


def notice_message(sentence: str) -> str:
    """A sentence of the program itself: it is searching, or what went wrong."""
    return f'<div class="notice" role="status">{_one_line(sentence)}</div>'


def answer_message(answer: Answer, texts: Texts) -> str:
    """The statements with their `[n]` and the sources, or the abstention with what came nearest.

    What was struck stands in its place, struck through, with the reason.
    """
    if answer.abstained:
        return _abstention(answer, texts)
    said = [_statement(statement, answer, texts) for statement in answer.statements]
    for struck in reversed(answer.struck):
        said.insert(struck.after, _struck(struck))
    pending = f'<span class="pending">{_one_line(answer.pending)}</span>' if answer.pending else ""
    body = "".join(said) + pending
    sources = "".join(_source(citation, _spans(answer, citation.number), texts) for citation in answer.citations)
    notice = f'<p class="aside">{_one_line(answer.notice)}</p>' if answer.notice else ""
    return f'<div class="answer"><p lang="zh-CN">{body}</p>{notice}{_source_list(texts.sources, sources)}</div>'


def _abstention(answer: Answer, texts: Texts) -> str:
    nearest = "".join(
        _source(citation, [(citation.passage.start, citation.passage.end)], texts, EXCERPT)
        for citation in answer.nearest
    )
    return (
        f'<div class="abstention"><p class="aside">{_one_line(answer.notice)}</p>'
        f"{_source_list(texts.nearest, nearest)}</div>"
    )


def _source_list(heading: str, items: str) -> str:
    if not items:
        return ""
    return f'<div class="sources"><p>{escape(heading)}</p><ol>{items}</ol></div>'


def _statement(statement: Statement, answer: Answer, texts: Texts) -> str:
    cited = {citation.number: citation for citation in answer.citations}
    links = (
        _link(cited[proof.number], [(proof.start, proof.end)], texts, "citation", f"[{proof.number}]")
        for proof in statement.proofs
    )
    start, end = statement.mark or (0, 0)
    marked = f"<strong>{_one_line(statement.text[start:end])}</strong>" if statement.mark else ""
    return _one_line(statement.text[:start]) + marked + _one_line(statement.text[end:]) + "".join(links)


def _struck(struck: Struck) -> str:
    return f'<s class="struck">{_one_line(struck.text)}</s><small class="reason">（{_one_line(struck.reason)}）</small>'


def _source(citation: Citation, spans: Sequence[Span], texts: Texts, excerpt: int = 0) -> str:
    """One item of a list of sources, with the first `excerpt` characters of its passage."""
    label = f"[{citation.number}] {place_of(citation.passage)}"
    quote = " ".join(citation.passage.text[:excerpt].split())
    more = f'<span class="excerpt">{escape(quote)}…</span>' if quote else ""
    return f'<li lang="zh-CN">{_link(citation, spans, texts, "source", label)}{more}</li>'


def _link(citation: Citation, spans: Sequence[Span], texts: Texts, kind: str, label: str) -> str:
    name = " ".join(texts.open_source.format(number=citation.number, title=place_of(citation.passage)).split())
    target = link_target(citation.passage.article, spans)
    return f'<a class="{kind}" href="{escape(target)}" aria-label="{escape(name)}">{_one_line(label)}</a>'


def _spans(answer: Answer, number: int) -> list[Span]:
    proofs = (proof for said in answer.statements for proof in said.proofs)
    return [(proof.start, proof.end) for proof in proofs if proof.number == number]


def _one_line(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def link_target(article: str, spans: Iterable[Span]) -> str:
    """A URL fragment that names an article and the spans to mark; `read_target` reads it back."""
    marks = ",".join(f"{start}-{end}" for start, end in spans)
    return "#" + urlencode({"article": article, "marks": marks})


def read_target(target: str) -> tuple[str, list[Span]]:
    """Article id and spans; what cannot be read is left out, since browsers can send anything."""
    fields = parse_qs(target.removeprefix("#"))
    marks = _MARK.finditer(fields.get("marks", [""])[0])
    return fields.get("article", [""])[0], [(int(mark[1]), int(mark[2])) for mark in marks]


def article_hint(texts: Texts) -> str:
    return f'<p class="hint">{escape(texts.article_hint)}</p>'


def article_view(article: Article, spans: Iterable[Span], texts: Texts) -> str:
    """The article under its title and origin, with a close button."""
    spans = list(spans)
    facts = (
        (texts.origin, article.source),
        (texts.published, article.published),
        (texts.place, article.place),
    )
    shown = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in facts if value)
    return (
        f'<article lang="zh-CN" tabindex="-1" aria-label="{escape(article.title)}"'
        f' data-target="{escape(link_target(article.id, spans))}">'
        f'<header><h2>{escape(article.title)}</h2><button type="button" class="close"'
        f' aria-label="{escape(texts.close)}">×</button></header>'
        f"<dl>{shown}</dl>{article_body(article, spans)}</article>"
    )


def article_body(article: Article, spans: Iterable[Span]) -> str:
    """One element a line; without its tags and unescaped it is `article.text` exactly.

    Spans may overlap, cross lines and reach beyond the text.
    """
    marked = _merge(spans, len(article.text))
    headings = _headings(article)
    lines = []
    start = 0
    for line in article.text.split("\n"):
        end = start + len(line)
        kind = ' class="item"' if _LIST_ITEM.match(line) else ""
        opening, closing = headings.get(start, (f"<p{kind}>", "</p>"))
        content = "".join(_marked_line(article.text, start, end, marked))
        lines.append(f"{opening}{content}{closing}" if line else "")
        start = end + 1
    return "\n".join(lines)


def _headings(article: Article) -> dict[int, tuple[str, str]]:
    """The tags around each heading, by the offset of its line.

    The heading of a section names those above it, too (`A › B`); the lines
    right before the section are headings as far as they agree with it.
    """
    found = {}
    for section in article.sections:
        names = section.heading.split(" › ")
        end = section.start - 1
        for depth in range(len(names), 0, -1):
            start = article.text.rfind("\n", 0, max(end, 0)) + 1
            if not names[depth - 1] or article.text[start:end] != names[depth - 1]:
                break
            level = min(depth + 2, 6)
            found[start] = (f"<h{level}>", f"</h{level}>")
            end = start - 1
    return found


def _merge(spans: Iterable[Span], length: int) -> list[Span]:
    """The spans within a text of `length` characters, in order, joined where they touch."""
    merged: list[Span] = []
    for start, end in sorted((max(start, 0), min(end, length)) for start, end in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        elif start < end:
            merged.append((start, end))
    return merged


def _marked_line(text: str, start: int, end: int, marked: Sequence[Span]) -> Iterator[str]:
    """The pieces of the line `text[start:end]`, those inside `marked` in a mark element."""
    for mark_start, mark_end in marked:
        if mark_end <= start or mark_start >= end:
            continue
        yield escape(text[start : max(start, mark_start)])
        start = max(start, mark_start)
        yield f"<mark>{escape(text[start : min(end, mark_end)])}</mark>"
        start = min(end, mark_end)
    yield escape(text[start:end])
