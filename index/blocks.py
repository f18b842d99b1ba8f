"""The shared form between a file and an article: headings and paragraphs, and the mending of scans."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import rjieba


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`level` 1 to 6) or a paragraph, list item or name line (`level` 0).

    `gap`: blank lines stand before it; `closed`: it neither goes on nor is gone on with.
    """

    text: str
    level: int = 0
    gap: bool = False
    closed: bool = False


LONG_LINE = 25
"""Characters; a longer line that ends openly is a broken sentence, not a heading."""
MAX_CAPTION = 60
"""Characters; a longer block inside a broken sentence is no picture caption."""
MAX_CAPTIONS = 5

_SENTENCE_END = re.compile(r"([。！？!?；;…]|\.{3})[”’」』）)》\"']*$|[”）)》]$")
_COMMA = re.compile(r"[，,、：:（(《“]$")
_PICTURE = re.compile(r"^▲|摄$")
_FIGURE = re.compile(r"\d$")


def is_open(text: str) -> bool:
    """Whether a line ends neither a sentence nor a quotation."""
    return not _SENTENCE_END.search(text) and not _PICTURE.search(text)


def join_lines(first: str, second: str) -> str:
    """Two parts of one sentence; a blank only between two words of Latin script."""
    latin = first[-1:].isascii() and first[-1:].isalnum() and second[:1].isascii() and second[:1].isalnum()
    return f"{first}{' ' if latin else ''}{second}"


def crosses_word(first: str, second: str) -> bool:
    """Whether a word of the dictionary, or a figure and its unit, lies across two lines."""
    if _FIGURE.search(first) and second[:1].isalnum():
        return True
    left, right = first[-8:], second[:8]
    position = 0
    for word in rjieba.cut(left + right, False):
        if position < len(left) < position + len(word):
            return True
        position += len(word)
    return False


def mend(blocks: Sequence[Block]) -> list[Block]:
    """Join paragraphs that a page or a picture has torn inside a sentence.

    Captions that stand between the two parts come after the joined paragraph.
    """
    mended: list[Block] = []
    position = 0
    while position < len(blocks):
        block = blocks[position]
        captions: list[Block] = []
        position += 1
        while not captions and (found := _continuation(block, blocks, position)):
            captions = list(blocks[position:found])
            block = replace(block, text=join_lines(block.text, blocks[found].text))
            position = found + 1
        mended.extend([block, *captions])
    return mended


def _continuation(torn: Block, blocks: Sequence[Block], position: int) -> int:
    """Index of the block that goes on where `torn` breaks off, or 0 for none."""
    if torn.level or torn.closed or not is_open(torn.text):
        return 0
    rest = blocks[position : position + MAX_CAPTIONS + 1]
    near = [len(rest), *(i for i, block in enumerate(rest) if block.level or block.closed)]
    rest = rest[: min(near)]
    for index, block in enumerate(rest):
        if not _PICTURE.search(block.text) and crosses_word(torn.text, block.text):
            return position + index
        if not _may_be_caption(block.text):
            break
    if not rest or not (len(torn.text) >= LONG_LINE or _COMMA.search(torn.text)):
        return 0
    return _first_whole(torn, rest, position)


def _first_whole(torn: Block, rest: Sequence[Block], position: int) -> int:
    """Without a torn word as a guide: the next line, or the first block that is no caption."""
    direct = not rest[0].gap or _COMMA.search(torn.text)
    if direct and not _PICTURE.search(rest[0].text):
        return position
    for index, block in enumerate(rest):
        if not _may_be_caption(block.text):
            return position + index
    return 0


def _may_be_caption(text: str) -> bool:
    """A short complete sentence, or one that a picture mark or the photographer betrays."""
    return bool(_PICTURE.search(text)) or (len(text) <= MAX_CAPTION and not is_open(text))
