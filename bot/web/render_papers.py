"""Papers as HTML for the trainer: composing, publishing, the class list, drawing."""

from collections.abc import Mapping, Sequence
from html import escape

from bot.database.papers import StoredPaper
from bot.quiz.compose import FORMS, POINTS, difficulty
from bot.quiz.item import KINDS, Item
from bot.quiz_texts import QuizTexts
from bot.web.forms import article_options, band_options, option, send
from bot.web.render_items import item_view
from index.records import Article

NUMBERS = {"single": 10, "multiple": 0, "judge": 5, "blank": 5, "short": 0}


def compose_form(articles: Sequence[Article], there: Mapping[str, int], texts: QuizTexts) -> str:
    """What a new paper shall hold; `there` counts the approved items of each kind."""
    kinds = "".join(
        f'<tr><th>{escape(texts.kinds[kind])}<small>{escape(texts.there.format(count=there.get(kind, 0)))}</small></th>'
        f'<td><input type="number" name="count-{kind}" value="{min(NUMBERS[kind], there.get(kind, 0))}" min="0" max="100" aria-label="{escape(texts.count)}"></td>'
        f'<td><input type="number" name="score-{kind}" value="{POINTS[kind]:g}" min="0.5" max="100" step="0.5" aria-label="{escape(texts.points_each)}"></td></tr>'
        for kind in KINDS
    )  # fmt: skip
    forms = "".join(option(str(number), texts.forms[number - 1]) for number in range(1, len(FORMS) + 1))
    return (
        f'<form class="panel" data-send="compose"><h2>{escape(texts.compose_heading)}</h2>'
        f'<div class="fields"><label class="wide">{escape(texts.paper_title)}<input name="title" required maxlength="60" value="{escape(texts.default_title)}"></label></div>'
        f'<table class="parts"><tr><td></td><td>{escape(texts.count)}</td><td>{escape(texts.points_each)}</td></tr>{kinds}</table>'
        f'<div class="fields"><label class="wide">{escape(texts.source)}<select name="source">{article_options(articles, texts)}</select></label>'
        f"<label>{escape(texts.difficulty)}<select name=\"band\">{band_options(texts)}</select></label></div>"
        f'<div class="fields"><label>{escape(texts.parallel)}<select name="forms">{forms}</select></label>'
        f'<label>{escape(texts.seed)}<input type="number" name="seed" value="1" min="0" max="999999"></label>'
        f'<button class="main">{escape(texts.compose)}</button></div></form>'
    )  # fmt: skip


def paper_list(papers: Sequence[StoredPaper], files: Sequence[tuple[str, str]], texts: QuizTexts) -> str:
    """Every paper with its state, its link, its questions, and its `files`: a path below the paper's, and a name."""
    if not papers:
        return f'<p class="hint">{escape(texts.no_papers)}</p>'
    return "".join(_paper(stored, files, texts) for stored in papers)


def _paper(stored: StoredPaper, files: Sequence[tuple[str, str]], texts: QuizTexts) -> str:
    paper = stored.paper
    id = escape(paper.id)
    facts = texts.paper_facts.format(
        questions=len(paper.questions), points=f"{paper.total:g}", difficulty=f"{difficulty(paper):.2f}"
    )
    published = stored.status == "published"
    change = (
        send("close_paper", texts.close, id=paper.id)
        if published
        else send("publish", texts.publish, "main", id=paper.id)
    )
    link = f'<a class="link" href="?paper={id}" target="_blank">{escape(texts.take_link)}</a>' if published else ""
    links = "".join(f'<a href="quiz/papers/{id}/{escape(path)}" download>{escape(name)}</a>' for path, name in files)
    shown = (
        f'<details data-key="files-{id}"><summary>{escape(texts.download)}</summary><p class="files">{links}</p></details>'
        if links
        else ""
    )
    questions = "".join(
        f"<li>{item_view(each.item, texts)}<p class='facts'>{escape(texts.points_of.format(points=f'{each.score:g}'))}</p></li>"
        for each in paper.questions
    )
    return (
        f'<section class="paper" data-paper="{id}"><h3>{escape(paper_name(stored, texts))}</h3>'
        f'<p class="facts"><i class="status {stored.status}">{escape(texts.paper_statuses[stored.status])}</i> {escape(facts)} · {id}</p>'
        f'<div class="tools">{change}{link}</div>{shown}'
        f'<details data-key="questions-{id}"><summary>{escape(texts.questions)}</summary><ol class="questions" lang="zh-CN">{questions}</ol></details></section>'
    )


def paper_name(stored: StoredPaper, texts: QuizTexts) -> str:
    """The title with its form."""
    return texts.named_form.format(title=stored.paper.title, form=stored.paper.form)


def class_form(names: Sequence[str], texts: QuizTexts) -> str:
    """The class list, to be changed."""
    lines = escape("\n".join(names))
    return (
        f'<form class="panel" data-send="names"><h2>{escape(texts.class_heading.format(count=len(names)))}</h2>'
        f'<p class="facts">{escape(texts.class_hint)}</p>'
        f'<label>{escape(texts.names)}<textarea name="names" rows="14" lang="zh-CN">{lines}</textarea></label>'
        f'<button class="main">{escape(texts.save)}</button></form>'
    )


def draw_view(item: Item | None, name: str, answer: bool, texts: QuizTexts) -> str:
    """A question and a name, large for the room; the answer on request."""
    tools = send("draw", texts.draw, "main") + (send("answer", texts.show_answer) if item and not answer else "")
    tools += f'<button type="button" class="whole">{escape(texts.whole_screen)}</button>'
    if item is None:
        return f'<div class="draw"><p class="hint">{escape(texts.draw_hint)}</p><div class="tools">{tools}</div></div>'
    shown = item_view(item, texts) if answer else _question(item)
    why = f'<p class="explanation">{escape(item.explanation)}</p>' if answer else ""
    return (
        f'<div class="draw" lang="zh-CN"><p class="name">{escape(name)}</p><p class="facts">{escape(texts.kinds[item.kind])}</p>'
        f'{shown}{why}<div class="tools">{tools}</div></div>'
    )


def _question(item: Item) -> str:
    options = "".join(f"<li><b>{letter}</b> {escape(text)}</li>" for letter, text in item.lettered)
    return f'<p class="stem">{escape(item.stem)}</p><ol class="options">{options}</ol>'
