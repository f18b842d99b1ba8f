"""Plain text to blocks: which lines are headings, which are torn sentences."""

import re
from dataclasses import replace
from itertools import pairwise

from index.blocks import LONG_LINE, Block, crosses_word, is_open, mend

MAX_HEADING = 40
"""Characters."""
MAX_QUESTION_HEADING = 12

_MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
_SUBTITLE = re.compile(r"^(——|--)")
_NAME_LINE = re.compile(
    r"^[(（]?(讲述人|本报记者|记者|通讯员|作者|文/|图/)"
    r"|(局|园区|委员会|管委会|办公室|镇|乡|街道|公司|中心|部|院|处|科|集团)\s+[\u4e00-\u9fff]{2,4}$"
)
_ENUMERATED = re.compile(r"^([一二三四五六七八九十]+|\d{1,2})[、.．]")
_NO_HEADING_END = re.compile(r"[，,、：:；;。]$")
_CONTINUATION = re.compile(r"[，。、；：,:;”）]|道[：:]")


def parse_plain_text(text: str) -> list[Block]:
    """Blocks of a plain text, its broken sentences joined.

    A heading is a line with #, or a short line without end punctuation that no
    word ties to the next line; ——subtitles and further heading lines directly
    below belong to it. Where a text marks headings with #, only lines beside
    such a heading are taken for one. Name lines (讲述人:…, 本报记者 …) stay alone.
    """
    lines = _lines(text)
    marked = sum(line.level > 0 for line in lines) >= 2
    blocks: list[Block] = []
    for position, line in enumerate(lines):
        before = blocks[-1] if blocks else Block("")
        after = lines[position + 1] if position + 1 < len(lines) else Block("")
        candidate = before.level or after.level or not marked
        if not line.level and candidate and not _tears(before) and _is_heading(line, after):
            line = replace(line, text=line.text.rstrip("：:"), level=2)
        blocks.append(line)
    return mend(_merge_headings(blocks))


def _lines(text: str) -> list[Block]:
    blocks: list[Block] = []
    gap = True
    for line in text.split("\n"):
        content = line.strip()
        if content:
            blocks.append(_line(content, gap or line.startswith(("\u3000", "  ", "\t"))))
        gap = not content
    return blocks


def _line(content: str, gap: bool) -> Block:
    if match := _MARKDOWN_HEADING.match(content):
        return Block(match[2], len(match[1]), gap)
    name_line = len(content) <= MAX_HEADING and bool(_NAME_LINE.search(content))
    return Block(content, gap=gap, closed=name_line)


def _tears(line: Block) -> bool:
    """Whether a line breaks off inside a sentence: what follows is its rest or a caption."""
    return not line.level and not line.closed and is_open(line.text) and len(line.text) >= LONG_LINE


def _is_heading(line: Block, after: Block) -> bool:
    text, following = line.text, after.text
    if _SUBTITLE.match(text):
        return len(text) <= 2 * MAX_HEADING
    if not following or len(text) > MAX_HEADING or line.closed or text.startswith("▲"):
        return False
    if _SUBTITLE.match(following):
        return True
    if after.level and text.endswith(("：", ":")):
        return True
    if text.endswith(("？", "?")):
        return len(text) <= MAX_QUESTION_HEADING and line.gap and after.gap
    if not is_open(text) or _NO_HEADING_END.search(text) or _CONTINUATION.match(following):
        return False
    short = len(text) <= MAX_HEADING // 2 or bool(_ENUMERATED.match(text)) or " " in text
    return short and (bool(after.level) or not crosses_word(text, following))


def _merge_headings(blocks: list[Block]) -> list[Block]:
    """One heading from neighbouring ones: 题目 + ——副题, or the lines of a long title."""
    result = blocks[:1]
    for before, block in pairwise(blocks):
        if _same_title(before, block):
            gap = "" if _SUBTITLE.match(block.text) else " "
            level = min(block.level, result[-1].level)
            result[-1] = replace(result[-1], text=result[-1].text + gap + block.text, level=level)
        else:
            result.append(block)
    return result


def _same_title(first: Block, second: Block) -> bool:
    if not first.level or not second.level or _SUBTITLE.match(first.text):
        return False
    return bool(_SUBTITLE.match(second.text)) or first.level == second.level == 2
