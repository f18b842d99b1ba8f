"""What stands around an answer on the page: above it what was understood, below it a fold with the reasons."""

from collections.abc import Iterable
from html import escape

from bot.notes import confidence_note, correction_note, place_of, score_note, times
from bot.records import Answer
from bot.texts import Texts
from bot.web.render import answer_message
from bot.why import HitReason, SentenceReason, Why


def framed_answer(answer: Answer, texts: Texts) -> str:
    """The message of an answer with what was understood and, where told, the reasons."""
    why = _fold(answer.why, texts) if answer.why else ""
    return f"{_notes(answer, texts)}{answer_message(answer, texts)}{why}"


def _notes(answer: Answer, texts: Texts) -> str:
    """The correction with a button that asks again without, and what a later question was taken for."""
    notes = []
    if answer.corrections:
        button = (
            f'<button type="button" class="exact" data-question="{escape(answer.question)}">'
            f"{escape(texts.exact)}</button>"
        )
        notes.append(f"{_text(correction_note(answer, texts))} {button}")
    if answer.understood:
        notes.append(_text(texts.understood.format(question=answer.understood)))
    return "".join(f'<p class="note">{note}</p>' for note in notes)


def _fold(why: Why, texts: Texts) -> str:
    return (
        f'<details class="why"><summary>{escape(texts.why)}</summary>'
        f"<p>{_text(texts.searched.format(question=why.searched))}</p><p>{escape(confidence_note(why, texts))}</p>"
        f"<p>{escape(texts.hits)}</p>{_list(_hit(reason, texts) for reason in why.hits)}"
        f"<p>{escape(texts.sentences)}</p>{_list(_sentence(sentence, texts) for sentence in why.sentences)}"
        f"<p>{escape(texts.took.format(steps=times(why, texts)))}</p></details>"
    )


def _list(items: Iterable[str]) -> str:
    return f'<ul lang="zh-CN">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


def _hit(reason: HitReason, texts: Texts) -> str:
    terms = "".join(f" <b>{_text(term)}</b>" for term in reason.terms)
    return f"<i>{escape(score_note(reason.hit, texts))}</i> {_text(place_of(reason.hit.passage))}{terms}"


def _sentence(sentence: SentenceReason, texts: Texts) -> str:
    chosen = f" <b>{escape(texts.chosen)}</b>" if sentence.chosen else ""
    return f"<i>{sentence.score:.2f}</i> {_text(sentence.text)}{chosen}"


def _text(text: str) -> str:
    """Escaped, on one line: the chat reads a line break as Markdown."""
    return escape(" ".join(text.split()))
