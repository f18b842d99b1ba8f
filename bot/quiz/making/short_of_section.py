"""A whole section to an open question: what covers the sections that nothing else does."""

import re

from bot.quiz.item import Item
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.difficulty import difficulty
from bot.quiz.making.finish import finish
from bot.quiz.making.raw_lists import MARKER
from bot.quiz.making.stand_alone import is_telling
from bot.quiz.making.turn import Turn
from index.records import Section
from index.sentences import split_sentences

MAX_POINTS, MAX_LENGTH = 6, 700
"""Points of the guide; characters of the section."""

_REPORTS = re.compile(r"本报|记者|我们|我(?=[省市区县])|编者按|扫码")
_INTRODUCES = re.compile(r"[：:]$")


def short_of_section(article_id: str, section: Section, corpus: Corpus, turn: Turn) -> Item | None:
    """What the section of a heading says; its sentences are the points.

    Nothing for one without a heading, a long one, one that speaks as a
    newspaper does, or below a title that does not tell what it is about.
    """
    article = corpus.articles[article_id]
    spans = split_sentences(article.text, section.start, section.end)
    text = article.text[section.start : section.end]
    if not section.heading or not spans or len(text) > MAX_LENGTH or _REPORTS.search(text):
        return None
    if not is_telling(article.title, corpus.lexicon):
        return None
    start, end = spans[0][0], spans[-1][1]
    sentences = [MARKER.sub("", article.text[first:last]) for first, last in spans]
    points = [sentence for sentence in sentences if not _INTRODUCES.search(sentence)][:MAX_POINTS]
    heading = section.heading.split(" › ")[-1]
    stem = f"根据《{article.title}》，简述“{_unquoted(heading)}”部分的主要内容。"
    hard = difficulty("short", heading, parts=len(points))
    return finish("short", stem, (), points, hard, article, start, end) if points else None


def _unquoted(heading: str) -> str:
    return heading.translate(str.maketrans("“”", "‘’"))
