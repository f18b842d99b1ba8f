"""Answers and hits as text for the terminal."""

from collections.abc import Sequence

from bot.notes import notes, why_lines
from bot.records import Answer, Citation
from bot.texts import TEXTS
from index.records import Hit

_SOURCES = {"zh": "出处：", "en": "Sources:"}
_NEAREST = {"zh": "最接近的内容：", "en": "Nearest passages:"}


def print_answer(answer: Answer, language: str) -> None:
    """What was understood, the answer with its markers, the passages they point to, and the reasons if told."""
    for note in notes(answer, TEXTS[language]):
        print(f"（{note}）" if language == "zh" else f"({note})")
    print(answer.text)
    shown = answer.citations or answer.nearest
    if shown:
        print()
        print((_SOURCES if answer.citations else _NEAREST)[language])
    for citation in shown:
        print(f"[{citation.number}] {_place(citation)}")
        print(f"    {_one_line(citation.passage.text)}")
    if answer.why:
        print()
        for line in why_lines(answer.why, TEXTS[language]):
            print(line)


def print_hits(hits: Sequence[Hit], language: str) -> None:
    """One hit a paragraph, best first."""
    for rank, hit in enumerate(hits, 1):
        print(f"{rank}. {hit.score:.3f}  {_place(Citation(rank, hit.passage))}")
        print(f"    {_one_line(hit.passage.text)}")


def _place(citation: Citation) -> str:
    passage = citation.passage
    section = f" › {passage.section}" if passage.section else ""
    return f"{passage.title}{section}（{passage.article}）"


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
