"""A paper as HTML for the trainee: a form to fill in, and what came of it.

The form has no answer in it: options are sent by their places, and marked on the server.
"""

from collections.abc import Sequence
from html import escape

from bot.database.papers import StoredPaper
from bot.quiz.attempt import Attempt, Response
from bot.quiz.gates import question_of
from bot.quiz.item import BLANK, LETTERS, Item, Question
from bot.quiz_texts import QuizTexts
from bot.web.forms import option, send
from bot.web.render import link_target
from bot.web.render_papers import paper_name


def taking_notice(sentence: str) -> str:
    """Instead of a paper."""
    return f'<div class="taking"><p class="hint" role="status">{escape(sentence)}</p></div>'


def taking_form(stored: StoredPaper, names: Sequence[str], texts: QuizTexts) -> str:
    """The paper to fill in, under a name of the class list."""
    paper = stored.paper
    choose = option("", texts.choose_name) + "".join(option(name, name) for name in names)
    questions = "".join(_field(place, question, texts) for place, question in enumerate(paper.questions))
    facts = texts.taking_facts.format(questions=len(paper.questions), points=f"{paper.total:g}")
    rule = f"<p class='facts'>{escape(texts.multiple_rule)}</p>" if any(each.item.kind == "multiple" for each in paper.questions) else ""  # fmt: skip
    return (
        f'<form class="taking" data-send="hand_in" data-paper="{escape(paper.id)}" data-confirm="{escape(texts.unanswered)}" lang="zh-CN">'
        f'<header><h2>{escape(paper_name(stored, texts))}</h2><p class="facts">{escape(facts)}</p>{rule}'
        f'<label class="who">{escape(texts.name)}<select name="name" required>{choose}</select></label></header>{questions}'
        f'<footer><span class="done" data-text="{escape(texts.done)}" role="status"></span><button class="main">{escape(texts.hand_in)}</button></footer></form>'
    )


def _field(place: int, question: Question, texts: QuizTexts) -> str:
    item = question.item
    head = f"{texts.kinds[item.kind]} · {texts.points_of.format(points=f'{question.score:g}')}"
    if item.options:
        kind = "checkbox" if item.kind == "multiple" else "radio"
        letters = ["", ""] if item.kind == "judge" else [f"<b>{letter}</b> " for letter in LETTERS]
        inputs = "".join(
            f'<label class="option"><input type="{kind}" name="q{place}" value="{number}"> {letters[number]}<span>{escape(text)}</span></label>'
            for number, text in enumerate(item.options)
        )
    else:
        rows = 5 if item.kind == "short" else 1
        inputs = f'<textarea name="q{place}" rows="{rows}" maxlength="2000" aria-label="{escape(texts.your_answer)}"></textarea>'
    return (
        f'<fieldset data-question="{place}"><legend><small>{escape(head)}</small>'
        f'<span class="stem">{place + 1}. {_stem(item)}</span></legend>{inputs}</fieldset>'
    )


def _stem(item: Item) -> str:
    return escape(item.stem).replace(BLANK, '<span class="gap" aria-label="____">&emsp;&emsp;&emsp;</span>')


def taking_result(stored: StoredPaper, attempt: Attempt, texts: QuizTexts) -> str:
    """What was earned in all, and for each question what was given, what is right, and why."""
    paper = stored.paper
    rows = "".join(
        _outcome(place, question, response, texts)
        for place, (question, response) in enumerate(zip(paper.questions, attempt.responses, strict=True), 1)
    )
    pending = any(response.suggested for response in attempt.responses)
    note = f'<p class="facts">{escape(texts.suggested)}</p>' if pending else ""
    return (
        f'<div class="taking result" data-handed="{escape(paper.id)}" data-name="{escape(attempt.name)}" lang="zh-CN">'
        f'<header><h2>{escape(paper_name(stored, texts))}</h2><p class="total"><b>{attempt.score:g}</b> / {paper.total:g}</p>'
        f'<p class="facts">{escape(attempt.name)}</p>{note}</header>{rows}</div>'
    )


def _outcome(place: int, question: Question, response: Response, texts: QuizTexts) -> str:
    item = question.item
    state = "right" if response.score == question.score else "wrong" if response.score == 0 else "partly"
    ask = send("ask", texts.ask_about, question=question_of(item)) if state != "right" else ""
    source = link_target(item.article, [(item.evidence.start, item.evidence.end)])
    return (
        f'<section class="{state}"><p class="facts">{escape(texts.outcomes[state])} · {response.score:g} / {question.score:g}</p>'
        f'<p class="stem">{place}. {_stem(item)}</p>'
        f"<dl><div><dt>{escape(texts.your_answer)}</dt><dd>{_answers(item, response.given) or escape(texts.nothing)}</dd></div>"
        f"<div><dt>{escape(texts.right_answer)}</dt><dd>{_answers(item, item.answers)}</dd></div></dl>"
        f'<p class="explanation"><b>{escape(texts.explanation)}</b> {escape(item.explanation)}</p>'
        f'<div class="tools">{ask}<a href="{escape(source)}" target="_blank">{escape(texts.open_article)}</a></div></section>'
    )


def _answers(item: Item, answers: Sequence[str]) -> str:
    """Options with their letters, one a line; of a blank the article's writing."""
    if item.kind == "blank":
        answers = answers[:1]
    letters = {text: f"{letter} " for letter, text in item.lettered if item.kind != "judge"}
    in_order = sorted(answers, key=item.options.index) if set(answers) <= set(item.options) else answers
    return "<br>".join(escape(letters.get(answer, "") + answer) for answer in in_order)
