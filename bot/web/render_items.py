"""Items of the bank as HTML: to choose from, to look at beside their evidence, to change."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bot.database.bank import Edition
from bot.quiz.item import KINDS, LETTERS, STATUSES, Item
from bot.quiz_texts import QuizTexts
from bot.web.forms import article_options, band_options, checks, option, send
from bot.web.trainer import MOST_MADE
from index.records import Article

SHOWN = 300
"""Items of a list; a filter finds the others."""
AROUND = 120
"""Characters of the article shown before and behind the evidence, at most."""


def make_form(articles: Sequence[Article], texts: QuizTexts) -> str:
    """How many items to make, of which kinds, from where."""
    return (
        f'<form class="panel" data-send="make"><h2>{escape(texts.make_heading)}</h2><div class="fields">'
        f'<label>{escape(texts.count)}<input type="number" name="count" value="10" min="1" max="{MOST_MADE}" required></label>'
        f'<label class="wide">{escape(texts.source)}<select name="source">{article_options(articles, texts)}</select></label></div>'
        f'<div class="fields">{checks("kind", texts.kinds, KINDS)}</div>'
        f'<div class="fields"><label class="check"><input type="checkbox" name="cover" value="1"> {escape(texts.cover)}</label>'
        f'<button class="main">{escape(texts.make)}</button></div></form>'
    )


def filter_form(articles: Sequence[Article], texts: QuizTexts) -> str:
    """Which items of the bank to list."""
    kinds = option("", texts.every_kind) + "".join(option(kind, texts.kinds[kind]) for kind in KINDS)
    statuses = option("", texts.every_status) + "".join(option(each, texts.statuses[each]) for each in STATUSES)
    return (
        '<form class="filter" data-send="find">'
        f'<select name="source" aria-label="{escape(texts.source)}">{article_options(articles, texts)}</select>'
        f'<select name="kind" aria-label="{escape(texts.kind)}">{kinds}</select>'
        f'<select name="status" aria-label="{escape(texts.status)}">{statuses}</select>'
        f'<select name="band" aria-label="{escape(texts.difficulty)}">{band_options(texts)}</select>'
        f'<input name="words" placeholder="{escape(texts.words)}" aria-label="{escape(texts.words)}">'
        f"<button>{escape(texts.find)}</button></form>"
    )


def item_list(items: Sequence[Item], opened: str, texts: QuizTexts) -> str:
    """Items to tick and to open; `opened` is the id of the one that is."""
    if not items:
        return f'<p class="hint">{escape(texts.no_items)}</p>'
    rows = "".join(_row(item, item.id == opened, texts) for item in items[:SHOWN])
    more = f'<p class="hint">{escape(texts.more_items.format(shown=SHOWN, all=len(items)))}</p>' if len(items) > SHOWN else ""  # fmt: skip
    tools = (
        f'<label class="check"><input type="checkbox" class="all"> {escape(texts.all_of.format(count=len(items)))}</label>'
        + send("approve", texts.approve)
        + send("retire", texts.retire)
    )
    return f'<div class="tools">{tools}</div><ul class="items" lang="zh-CN">{rows}</ul>{more}'


def _row(item: Item, opened: bool, texts: QuizTexts) -> str:
    facts = f"{texts.kinds[item.kind]} · {texts.difficulty} {item.difficulty:.2f}"
    current = ' aria-current="true"' if opened else ""
    return (
        f'<li><input type="checkbox" class="tick" value="{escape(item.id)}" aria-label="{escape(item.stem)}">'
        f'<button type="button" class="row" data-send="open" data-id="{escape(item.id)}"{current}>'
        f'<span class="stem">{escape(item.stem)}</span>'
        f'<span class="facts"><i class="status {item.status}">{escape(texts.statuses[item.status])}</i> {escape(facts)}</span>'
        "</button></li>"
    )


def item_card(history: Sequence[Edition], article: Article, texts: QuizTexts) -> str:
    """The item of the last edition beside its evidence, with what can be done to it."""
    item = history[-1].item
    actions = (send("approve", texts.approve, "main", ids=item.id) if item.status != "approved" else "") + (
        send("retire", texts.retire, ids=item.id) if item.status != "retired" else ""
    )
    facts = f"{texts.kinds[item.kind]} · {texts.difficulty} {item.difficulty:.2f} · {item.id}"
    return (
        f'<div class="card" data-item="{escape(item.id)}" lang="zh-CN"><div class="item">'
        f'<p class="facts"><i class="status {item.status}">{escape(texts.statuses[item.status])}</i> {escape(facts)}</p>'
        f"{item_view(item, texts)}"
        f'<p class="explanation"><b>{escape(texts.explanation)}</b> {escape(item.explanation)}</p>'
        f'<div class="tools">{actions}</div>'
        f'<details class="edit"><summary>{escape(texts.edit)}</summary>{_edit_form(item, texts)}</details>'
        f'<details class="history"><summary>{escape(texts.history.format(count=len(history)))}</summary>{_editions(history, texts)}</details>'
        f'</div><div class="evidence"><p class="facts">{escape(texts.evidence)}</p>{evidence_view(item, article)}</div></div>'
    )


def item_view(item: Item, texts: QuizTexts) -> str:
    """Stem and options, the right ones marked; the answers of the other kinds."""
    options = "".join(
        f'<li class="{"right" if text in item.answers else ""}"><b>{letter}</b> {escape(text)}</li>'
        for letter, text in item.lettered
    )
    answers = "".join(f"<li>{escape(answer)}</li>" for answer in item.answers)
    below = (
        f'<ol class="options">{options}</ol>'
        if options
        else f'<p class="facts">{escape(texts.points if item.kind == "short" else texts.accepted)}</p><ul class="answers">{answers}</ul>'
    )
    return f'<p class="stem">{escape(item.stem)}</p>{below}'


def evidence_view(item: Item, article: Article) -> str:
    """The evidence marked in what stands around it, below the title of its article."""
    start, end = item.evidence.start, item.evidence.end
    text = article.text
    if text[start:end] != item.evidence.text:  # the article has changed since, or left the index
        around = f"<mark>{escape(item.evidence.text)}</mark>"
    else:
        before, behind = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        cut = "…" if start > AROUND else ""
        more = "…" if len(text) > end + AROUND else ""
        around = f"{cut}{escape(before)}<mark>{escape(text[start:end])}</mark>{escape(behind)}{more}"
    return f'<h3>{escape(article.title)}</h3><p class="around">{around}</p>'


def _edit_form(item: Item, texts: QuizTexts) -> str:
    button = "radio" if item.kind in ("single", "judge") else "checkbox"
    spare = ("",) if item.kind in ("single", "multiple") and len(item.options) < 6 else ()
    fixed = " readonly" if item.kind == "judge" else ""
    options = "".join(
        f'<div class="choice"><input type="{button}" name="right" value="{place}" aria-label="{escape(texts.right_option)}"'
        f"{' checked' if text and text in item.answers else ''}>"
        f'<input name="option" value="{escape(text)}" aria-label="{LETTERS[place]}"{fixed}></div>'
        for place, text in enumerate((*item.options, *spare) if item.options else ())
    )
    lines = escape("\n".join(item.answers))
    hint = escape(texts.points if item.kind == "short" else texts.accepted)
    answers = "" if options else f'<label>{hint}<textarea name="answers" rows="3">{lines}</textarea></label>'
    return (
        f'<form data-send="save" data-id="{escape(item.id)}">'
        f'<label>{escape(texts.stem)}<textarea name="stem" rows="2" required>{escape(item.stem)}</textarea></label>{options}{answers}'
        f'<label>{escape(texts.explanation)}<textarea name="explanation" rows="3">{escape(item.explanation)}</textarea></label>'
        f'<button class="main">{escape(texts.save)}</button></form>'
    )


def _editions(history: Sequence[Edition], texts: QuizTexts) -> str:
    rows = "".join(
        f"<li>{each.number}. {escape(texts.changes[each.change])} · {escape(each.who)} · {escape(local_time(each.at))}"
        f'<span class="stem">{escape(each.item.stem)}</span>'
        + (send("restore", texts.restore, id=each.item.id, number=str(each.number)) if each is not history[-1] else "")
        + "</li>"
        for each in reversed(history)
    )
    return f"<ol>{rows}</ol>"


def local_time(at: str) -> str:
    """A time in UTC, ISO 8601, as the clock of this machine shows it, to the minute."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
