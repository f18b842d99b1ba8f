"""The columns that Excel and csv share: one row a question."""

from bot.quiz.export.sections import KIND_NAMES
from bot.quiz.item import Item, Paper

COLUMNS = (
    "题号", "题型", "题干", "选项A", "选项B", "选项C", "选项D", "选项E", "选项F",
    "答案", "解析", "分值", "难度", "文章", "依据", "编号",
)  # fmt: skip
SEPARATOR = "|"
"""Between the accepted writings of a blank and between the points of a marking guide."""
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""What makes a spreadsheet take a text for a formula."""


def rows(paper: Paper) -> list[list[str | float]]:
    """The cells of each question under `COLUMNS`; texts as they are."""
    table: list[list[str | float]] = []
    for number, question in enumerate(paper.questions, 1):
        item = question.item
        options = [] if item.kind == "judge" else list(item.options)
        options += [""] * (6 - len(options))
        source = [item.article, item.evidence.text, item.id]
        measures = [question.score, round(item.difficulty, 3)]
        asked = [number, KIND_NAMES[item.kind], item.stem, *options]
        table.append([*asked, answer_cell(item), item.explanation, *measures, *source])
    return table


def answer_cell(item: Item) -> str:
    """BD; 正确 or 错误; or what is accepted, separated."""
    return item.letters if item.kind in ("single", "multiple") else SEPARATOR.join(item.answers)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would calculate the text instead of showing it."""
    return text.lstrip(" ").startswith(_FORMULA)
