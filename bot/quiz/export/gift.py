"""GIFT, Moodle's format in plain text (docs.moodle.org/en/GIFT_format).

Every text is marked [plain], so that Moodle shows it as it is instead of as HTML.
"""

from bot.quiz.export.clean import one_line
from bot.quiz.export.sections import full_title, guide
from bot.quiz.item import TRUE, Item, Paper

_ESCAPES = str.maketrans({character: f"\\{character}" for character in "\\~=#{}:"} | {"\n": "\\n"})

_WIDE = {ord(character): ord(character) + 0xFEE0 for character in "\\~=#{}:/%"}
"""For the name of a category, where nothing can be escaped: what would mean something, as wide as Chinese."""


def write_gift(paper: Paper) -> bytes:
    """The questions in one category; GIFT knows no points, and a marking guide is shown as feedback."""
    blocks = [
        f"$CATEGORY: {one_line(full_title(paper)).translate(_WIDE)}",
        *(_question(question.item) for question in paper.questions),
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def _question(item: Item) -> str:
    return f"::{_escape(one_line(item.id))}::[plain]{_escape(item.stem)} {{{_answers(item)}}}"


def _answers(item: Item) -> str:
    feedback = f"####{_plain(item.explanation)}"
    if item.kind == "judge":
        return ("TRUE" if item.answers == (TRUE,) else "FALSE") + feedback
    if item.kind == "blank":
        # With -> in it, an answer would be one of a matching question; GIFT cannot escape that.
        return (
            "".join(f"\n\t=%100%{_plain(writing(answer).replace('->', '→'))}" for answer in item.answers)
            + f"\n\t{feedback}\n"
        )
    if item.kind == "short":
        return f"####{_plain(guide(item) + item.explanation)}"
    lines = [f"\n\t{mark}{_plain(option)}" for mark, option in zip(_marks(item), item.options, strict=True)]
    return "".join(lines) + f"\n\t{feedback}\n"


def _marks(item: Item) -> list[str]:
    """= for the right one of single; of multiple each right one earns its share, each wrong one takes all."""
    if item.kind == "single":
        return ["=" if option in item.answers else "~" for option in item.options]
    return [f"~%{share(item) if option in item.answers else -100:.7g}%" for option in item.options]


def share(item: Item) -> float:
    """Percent that one of the right options earns, to five decimals: Moodle knows 33.33333 but not 33.3."""
    return round(100 / len(item.answers), 5)


def writing(answer: str) -> str:
    """An accepted writing without Moodle's wild card: * stands for itself."""
    return answer.replace("*", "\\*")


def _plain(text: str) -> str:
    # A bracket would begin the name of a format, a percent sign a weight.
    return f"[plain]{_escape(text)}" if text.startswith(("[", "%")) else _escape(text)


def _escape(text: str) -> str:
    return text.translate(_ESCAPES)
