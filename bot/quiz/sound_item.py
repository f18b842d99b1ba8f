"""Whether an item that a person wrote or changed can stand on a paper."""

from dataclasses import replace

from bot.quiz.item import BLANK, FALSE, TRUE, Item
from index.errors import UserError


def sound_item(item: Item) -> Item:
    """The item without spaces around its texts. Raises UserError, which names what is wrong, where it cannot be asked.

    Single items have two to six options and one right one, multiple two or more
    right ones; the stem of a blank item has its blank once.
    """
    item = replace(
        item,
        stem=item.stem.strip(),
        options=tuple(option.strip() for option in item.options if option.strip()),
        answers=tuple(answer.strip() for answer in item.answers if answer.strip()),
        explanation=item.explanation.strip(),
    )
    wrong = _objection(item)
    if wrong:
        chinese, english = wrong
        raise UserError(
            f"这道题还不能用（{chinese}）：请修改。", f"This item cannot be used yet ({english}): change it."
        )
    return item


def _objection(item: Item) -> tuple[str, str] | None:
    options, right = item.options, len(item.answers)
    choice = item.kind in ("single", "multiple")
    rules = (
        (bool(item.stem), "没有题干", "it has no stem"),
        (bool(item.answers), "没有答案", "it has no answer"),
        (len(set(options)) == len(options), "有两个相同的选项", "two options are the same"),
        (not choice or 2 <= len(options) <= 6, "选项应有二至六个", "it needs two to six options"),
        (item.kind != "judge" or options == (TRUE, FALSE), "判断题的选项应是正确、错误", "its options are 正确 and 错误"),
        (not options or set(item.answers) <= set(options), "答案不在选项里", "its answer is not among the options"),
        (item.kind not in ("single", "judge") or right == 1, "答案应只有一个", "it needs exactly one answer"),
        (item.kind != "multiple" or right >= 2, "多选题的答案应有两个以上", "it needs two answers or more"),
        (item.kind != "blank" or item.stem.count(BLANK) == 1, f"题干里应有且只有一处{BLANK}", f"its stem needs {BLANK} once"),
    )  # fmt: skip
    return next(((chinese, english) for holds, chinese, english in rules if not holds), None)
