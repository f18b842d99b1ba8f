"""Texts of a paper as file formats hold them."""

import re
from dataclasses import replace
from html import escape

from bot.quiz.item import Item, Paper, Question

_NO_CHARACTER = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]")
"""Control characters, halves of surrogate pairs, and code points that are none: XML 1.0 refuses or discourages them."""
_NEW_LINE = re.compile("\r\n?")


def clean_text(text: str) -> str:
    """The text with one kind of line end, no blanks around it, and characters of XML 1.0 only."""
    return _NO_CHARACTER.sub("", _NEW_LINE.sub("\n", text)).strip()


def clean_paper(paper: Paper) -> Paper:
    """The paper with clean texts; offsets of the evidence stay as they are."""
    questions = tuple(Question(_clean_item(question.item), question.score) for question in paper.questions)
    return replace(paper, title=clean_text(paper.title), form=clean_text(paper.form), questions=questions)


def _clean_item(item: Item) -> Item:
    return replace(
        item,
        id=clean_text(item.id),
        stem=clean_text(item.stem),
        options=tuple(map(clean_text, item.options)),
        answers=tuple(map(clean_text, item.answers)),
        explanation=clean_text(item.explanation),
        article=clean_text(item.article),
        evidence=replace(item.evidence, text=clean_text(item.evidence.text)),
    )


def one_line(text: str) -> str:
    """The text with every stretch of white space as one space."""
    return " ".join(text.split())


def html(text: str) -> str:
    """The text as HTML that shows it: everything escaped, lines broken."""
    return escape(text).replace("\n", "<br>")
