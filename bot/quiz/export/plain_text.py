"""Plain text as Chinese exam tools import it: stem, options A. to F., 答案：, 解析：, a blank line.

There is no standard; tools recognise a question by its number, the kind in
square brackets, options by a letter and a point at the start of a line, and the
two labels. So every stem and option is one line here, and a line of a stem can
not pass for a label. Several writings of a blank are separated by a bar; the
points of a marking guide stand on one line.
"""

from bot.quiz.export.clean import one_line
from bot.quiz.export.sections import full_title, points
from bot.quiz.export.table import answer_cell
from bot.quiz.item import KIND_NAMES, Item, Paper


def write_text(paper: Paper) -> bytes:
    """The text in UTF-8."""
    blocks = [one_line(full_title(paper))]
    for number, question in enumerate(paper.questions, 1):
        blocks.append("\n".join(_lines(number, question.item, question.score)))
    return ("\n\n".join(blocks) + "\n").encode()


def _lines(number: int, item: Item, score: float) -> list[str]:
    options = [] if item.kind == "judge" else item.lettered
    return [
        f"{number}. [{KIND_NAMES[item.kind]}] {one_line(item.stem)}",
        *(f"{letter}. {one_line(option)}" for letter, option in options),
        f"答案：{one_line(answer_cell(item))}",
        f"解析：{one_line(item.explanation)}",
        f"难度：{item.difficulty:.2f}",
        f"分值：{points(score)}",
    ]
