"""What may be asked at all."""

from index.errors import UserError

MAX_QUESTION = 2000
"""Characters."""


def check_question(text: str) -> str:
    """`text` without outer blanks. Raises UserError where it is empty, overlong or no text."""
    text = text.strip()
    if not text:
        raise UserError("问题是空的：请输入要问的内容。", "The question is empty: type what you want to ask.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise UserError(
            "问题里有不是 UTF-8 文字的字符：请重新输入。",
            "The question has characters that are not text in UTF-8: type it again.",
        )
    if len(text) > MAX_QUESTION:
        raise UserError(
            f"问题有 {len(text)} 个字，超过了 {MAX_QUESTION} 个字的上限：请缩短后再问。",
            f"The question has {len(text)} characters, more than {MAX_QUESTION}: shorten it.",
        )
    return text
