"""Answers and hits as text for the terminal."""

import sys
from collections.abc import Iterable, Sequence

from bot.notes import notes, place_of, why_lines
from bot.records import Answer, Statement
from bot.texts import TEXTS
from index.records import Hit, Passage

_SOURCES = {"zh": "出处：", "en": "Sources:"}
_NEAREST = {"zh": "最接近的内容：", "en": "Nearest passages:"}
_STRIKE, _BOLD, _PLAIN = "\033[9m", "\033[1m", "\033[0m"


def print_answer(answer: Answer, language: str) -> None:
    """What was understood, the answer with its markers, the passages they point to, and the reasons if told."""
    for note in notes(answer, TEXTS[language]):
        print(f"（{note}）" if language == "zh" else f"({note})")
    print(_said(answer, sys.stdout.isatty()))
    if answer.notice and not answer.abstained:
        print(f"\n{answer.notice}")
    shown = answer.citations or answer.nearest
    if shown:
        print()
        print((_SOURCES if answer.citations else _NEAREST)[language])
    for citation in shown:
        print(f"[{citation.number}] {_place(citation.passage)}")
        print(f"    {_one_line(citation.passage.text)}")
    if answer.why:
        print()
        for line in why_lines(answer.why, TEXTS[language]):
            print(line)


def show_growing(answers: Iterable[Answer]) -> Answer:
    """Show on a terminal how an answer grows, take that away again, and return the complete answer."""
    from rich.live import Live
    from rich.text import Text

    with Live(transient=True) as live:
        for answer in answers:
            live.update(Text.from_ansi(_said(answer, True) + answer.pending))
    return answer


def _said(answer: Answer, terminal: bool) -> str:
    """The text of the answer, what was asked for in bold, and what was struck in its place, struck through."""
    if answer.abstained:
        return answer.text
    bold = (_BOLD, _PLAIN) if terminal else ("**", "**")
    parts = [_bold(statement, *bold) for statement in answer.statements]
    before, behind = (_STRIKE, _PLAIN) if terminal else ("~~", "~~")
    for struck in reversed(answer.struck):
        parts.insert(struck.after, f"{before}{struck.text}{behind}（{struck.reason}）")
    return "".join(parts)


def _bold(statement: Statement, before: str, behind: str) -> str:
    if statement.mark is None:
        return statement.numbered
    start, end = statement.mark
    return f"{statement.numbered[:start]}{before}{statement.numbered[start:end]}{behind}{statement.numbered[end:]}"


def print_hits(hits: Sequence[Hit], language: str) -> None:
    """One hit a paragraph, best first."""
    for rank, hit in enumerate(hits, 1):
        print(f"{rank}. {hit.score:.3f}  {_place(hit.passage)}")
        print(f"    {_one_line(hit.passage.text)}")


def _place(passage: Passage) -> str:
    return f"{place_of(passage)}（{passage.article}）"


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
