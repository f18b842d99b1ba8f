"""The columns that Excel and csv share: one row a question."""

from bot.quiz.item import KIND_NAMES, LETTERS, Item, Paper

COLUMNS = (
    "题号", "题型", "题干", *(f"选项{letter}" for letter in LETTERS),
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
        options += [""] * (len(LETTERS) - len(options))
        source: list[str | float] = [item.article, item.evidence.text, item.id]
        measures: list[str | float] = [question.score, round(item.difficulty, 3)]
        asked: list[str | float] = [number, KIND_NAMES[item.kind], item.stem, *options]
        table.append([*asked, answer_cell(item), item.explanation, *measures, *source])
    return table


def answer_cell(item: Item) -> str:
    """BD; 正确 or 错误; or what is accepted, separated."""
    return item.letters if item.kind in ("single", "multiple") else SEPARATOR.join(item.answers)


def csv_cell(cell: str | float) -> str | float:
    """A formula behind an apostrophe, as OWASP advises: csv has no types."""
    return f"'{cell}" if isinstance(cell, str) and is_formula(cell) else cell


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would calculate the text instead of showing it."""
    return text.lstrip(" ").startswith(_FORMULA)
