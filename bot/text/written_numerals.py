"""Whole numbers to Chinese numerals."""

_DIGITS = "零一二三四五六七八九"
_SMALL = ("", "十", "百", "千")
_LARGE = ("", "万", "亿", "万亿")


def write_numeral(number: int) -> str:
    """The Chinese numeral of a number from 0 up to, not including, 10**16: 10203 is 一万零二百零三."""
    if not 0 <= number < 10**16:
        raise ValueError(f"no numeral for {number}")
    groups = [number // 10**power % 10**4 for power in (12, 8, 4, 0)]
    text, skipped = "", False
    for group, large in zip(groups, reversed(_LARGE), strict=True):
        if group:
            gap = bool(text) and (group < 1000 or skipped)
            text += ("零" if gap else "") + _group(group) + large
        skipped = not group
    text = text.replace("万亿", "万", 1) if groups[0] and groups[1] else text
    return (text[1:] if text.startswith("一十") else text) or _DIGITS[0]


def _group(group: int) -> str:
    text = ""
    for power in (3, 2, 1, 0):
        digit = group // 10**power % 10
        if digit:
            text += _DIGITS[digit] + _SMALL[power]
        elif text and not text.endswith("零") and group % 10**power:
            text += "零"
    return text


def write_year(year: int) -> str:
    """A year digit by digit: 2019 is 二〇一九."""
    return "".join("〇" if digit == "0" else _DIGITS[int(digit)] for digit in str(year))
