"""Results of a paper as HTML for the trainer: each question, each trainee, free texts to look at again."""

from collections.abc import Sequence
from html import escape

from bot.database.papers import StoredPaper
from bot.quiz.attempt import Attempt, Response
from bot.quiz.item import Question
from bot.quiz.results import QuestionResult, best_first, question_results
from bot.quiz_texts import QuizTexts
from bot.web.forms import option, send
from bot.web.render_items import local_time
from bot.web.render_papers import paper_name

FILES = {"xlsx": "Excel", "csv": "CSV"}
"""Formats of `results_file`, and what they are called in every language."""


def results_form(papers: Sequence[StoredPaper], chosen: str, texts: QuizTexts) -> str:
    """Which paper's results to show."""
    if not papers:
        return f'<p class="hint">{escape(texts.no_papers)}</p>'
    choices = "".join(option(each.paper.id, f"{paper_name(each, texts)} · {each.paper.id}", each.paper.id == chosen) for each in papers)  # fmt: skip
    return (
        f'<form class="choose" data-send="results"><select name="paper" aria-label="{escape(texts.paper_title)}">{choices}</select>'
        f"<button>{escape(texts.show_results)}</button></form>"
    )


def results_view(stored: StoredPaper, attempts: Sequence[Attempt], names: Sequence[str], texts: QuizTexts) -> str:
    """Tables of the questions and the trainees, files of both, and who has not handed in."""
    id = escape(stored.paper.id)
    if not attempts:
        return f'<p class="hint">{escape(texts.no_attempts)}</p>'
    missing = [name for name in names if name not in {attempt.name for attempt in attempts}]
    absent = (
        f'<p class="facts" lang="zh-CN">{escape(texts.missing.format(names="、".join(missing)))}</p>' if missing else ""
    )
    mean = sum(attempt.score for attempt in attempts) / len(attempts)
    total = stored.paper.total
    facts = texts.result_facts.format(count=len(attempts), mean=f"{mean:.1f}", points=f"{total:g}")
    files = "".join(f'<a href="quiz/results/{id}/{format}" download>{name}</a>' for format, name in FILES.items())
    return (
        f'<h3>{escape(paper_name(stored, texts))}</h3><p class="facts">{escape(facts)}</p>{absent}<p class="files">{files}</p>'
        f"<h4>{escape(texts.per_question)}</h4>{_questions(question_results(stored.paper, attempts), texts)}"
        f'<p class="facts">{escape(texts.definitions)}</p>'
        f"<h4>{escape(texts.per_trainee)}</h4>{_trainees(stored, attempts, texts)}"
    )


def _questions(results: Sequence[QuestionResult], texts: QuizTexts) -> str:
    heads = "".join(f"<th>{escape(head)}</th>" for head in texts.question_columns)
    rows = "".join(_question(number, result) for number, result in enumerate(results, 1))
    return f'<div class="wide"><table class="results" lang="zh-CN"><tr>{heads}</tr>{rows}</table></div>'


def _question(number: int, result: QuestionResult) -> str:
    item = result.question.item
    apart = "—" if result.discrimination is None else f"{result.discrimination:.2f}"
    weak = ' class="weak"' if result.discrimination is not None and result.discrimination < 0.2 else ""
    counts = " ".join(
        f'<span class="{"right" if text in item.answers else ""}">{letter} {count}</span>'
        for (letter, text), count in zip(item.lettered, result.chosen, strict=True)
    )
    share = round(100 * result.share_right)
    return (
        f'<tr><td>{number}</td><td class="text">{escape(item.stem)}</td>'
        f'<td><span class="bar"><i style="width: {share}%"></i></span>{result.share_right:.2f}</td><td{weak}>{apart}</td><td class="counts">{counts}</td></tr>'
    )


def _trainees(stored: StoredPaper, attempts: Sequence[Attempt], texts: QuizTexts) -> str:
    return "".join(_trainee(stored, attempt, texts) for attempt in best_first(attempts))


def _trainee(stored: StoredPaper, attempt: Attempt, texts: QuizTexts) -> str:
    marks = "".join(
        _response(stored, attempt, number, question, response, texts)
        for number, (question, response) in enumerate(zip(stored.paper.questions, attempt.responses, strict=True), 1)
    )
    waiting = sum(response.suggested for response in attempt.responses)
    note = f' <i class="status draft">{escape(texts.to_check.format(count=waiting))}</i>' if waiting else ""
    again = send("withdraw", texts.withdraw, paper=stored.paper.id, name=attempt.name)
    return (
        f'<details class="trainee" data-key="{escape(attempt.name)}" lang="zh-CN"><summary><span>{escape(attempt.name)}{note}</span><b>{attempt.score:g}</b></summary>'
        f'<p class="facts">{escape(local_time(attempt.at))} {again}</p><ol>{marks}</ol></details>'
    )


def _response(
    stored: StoredPaper, attempt: Attempt, number: int, question: Question, response: Response, texts: QuizTexts
) -> str:
    given = escape("；".join(response.given) or texts.nothing)
    note = f' <i class="status draft">{escape(texts.suggestion)}</i>' if response.suggested else ""
    changed = f" <small>{escape(texts.marked_by.format(who=response.marker))}</small>" if response.marker else ""
    answer = escape("；".join(question.item.answers))
    return (
        f'<li><span class="stem">{escape(question.item.stem)}</span><span class="given">{given}</span>'
        f'<span class="facts">{escape(texts.right_answer)} {answer}{note}{changed}</span>'
        f'<form data-send="score" data-paper="{escape(stored.paper.id)}" data-name="{escape(attempt.name)}" data-number="{number}">'
        f'<input type="number" name="points" value="{response.score:g}" min="0" max="{question.score:g}" step="0.5" aria-label="{escape(texts.points_each)}">'
        f" / {question.score:g} <button>{escape(texts.save)}</button></form></li>"
    )
