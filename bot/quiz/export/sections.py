"""A paper in sections, one a kind, as Chinese papers have them: 一、单项选择题（每题2分，共20分）."""

from dataclasses import dataclass
from itertools import groupby

from bot.quiz.item import KIND_NAMES, Item, Paper, Question

_HEADINGS = KIND_NAMES | {"single": "单项选择题", "multiple": "多项选择题"}
_ORDINALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Section:
    """Neighbouring questions of one kind; `first` is the number of the first, counted over the whole paper from 1."""

    ordinal: str
    kind: str
    first: int
    questions: tuple[Question, ...]

    @property
    def total(self) -> float:
        """All points of the section."""
        return sum(question.score for question in self.questions)

    @property
    def heading(self) -> str:
        """Ordinal, kind and points: "each" only where all have the same."""
        scores = {question.score for question in self.questions}
        each = f"每题{points(scores.pop())}分，" if len(scores) == 1 else f"共{len(self.questions)}题，"
        return f"{self.ordinal}、{_HEADINGS[self.kind]}（{each}共{points(self.total)}分）"

    @property
    def numbered(self) -> list[tuple[int, Question]]:
        """The questions with their numbers."""
        return list(enumerate(self.questions, self.first))


def sections(paper: Paper) -> list[Section]:
    """The sections in the order of the paper."""
    found: list[Section] = []
    first = 1
    for kind, group in groupby(paper.questions, key=lambda question: question.item.kind):
        questions = tuple(group)
        found.append(Section(_ordinal(len(found)), kind, first, questions))
        first += len(questions)
    return found


def _ordinal(index: int) -> str:
    return _ORDINALS[index] if index < len(_ORDINALS) else str(index + 1)


def points(score: float) -> str:
    """2.0 as 2, 2.5 as 2.5."""
    return f"{score:g}"


def full_title(paper: Paper) -> str:
    """The title with the form, where there are forms: 培训测验（A卷）."""
    return f"{paper.title}（{paper.form}卷）" if paper.form else paper.title


def answer_text(item: Item) -> str:
    """The answer as a key shows it: letters, 正确, the article's writing and the others, or the points of the guide."""
    if item.kind in ("single", "multiple"):
        return item.letters
    if item.kind == "blank" and len(item.answers) > 1:
        return f"{item.answers[0]}（也可写作：{'、'.join(item.answers[1:])}）"
    return "；".join(item.answers)


def guide(item: Item) -> str:
    """The points of the marking guide, a line each."""
    return "".join(f"（{place}）{point}\n" for place, point in enumerate(item.answers, 1))
