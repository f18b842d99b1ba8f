"""Markdown to blocks, its markup taken off."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce

from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.blocks import Block, join_lines, mend


def parse_markdown(text: str) -> list[Block]:
    """Headings, paragraphs, list items and table rows of a Markdown text (CommonMark, tables).

    Ordered lists keep their numbers, others get •; links leave their text, pictures and HTML leave nothing.
    """
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return mend(list(_blocks(tokens)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    level = 0
    marker = ""
    numbers: list[int] = []
    cells: list[str] | None = None
    for token in tokens:
        match token.type:
            case "heading_open":
                level = int(token.tag[1:])
            case "heading_close":
                level = 0
            case "ordered_list_open":
                numbers.append(int(token.attrGet("start") or 1))
            case "bullet_list_open":
                numbers.append(0)
            case "ordered_list_close" | "bullet_list_close":
                numbers.pop()
            case "list_item_open":
                marker = f"{numbers[-1]}. " if numbers[-1] else "• "
                numbers[-1] += 1 if numbers[-1] else 0
            case "tr_open":
                cells = []
            case "tr_close":
                yield Block("，".join(filter(None, cells or [])), closed=True)
                cells = None
            case "inline" if cells is not None:
                cells.append(_plain(token))
            case "inline":
                content = _plain(token)
                if content:
                    yield Block(marker + content, level, closed=bool(marker))
                    marker = ""
            case "code_block" | "fence":
                yield from (Block(line.strip(), closed=True) for line in token.content.splitlines() if line.strip())


def _plain(token: Token) -> str:
    """The words of an inline token; broken lines joined, marks that Chinese quotes defeat removed."""
    lines: list[str] = [""]
    for child in token.children or []:
        match child.type:
            case "text" | "code_inline":
                lines[-1] += child.content
            case "softbreak" | "hardbreak":
                lines.append("")
    text = reduce(join_lines, (line.strip() for line in lines))
    return re.sub(r"\*\*|__", "", text).strip()
