"""Files to articles."""

import codecs
import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from tqdm import tqdm

from index.blocks import Block
from index.errors import UserError
from index.files import find_files
from index.markdown import parse_markdown
from index.plain_text import parse_plain_text
from index.records import Article, Section

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_articles(paths: Sequence[Path], progress: bool = False) -> tuple[list[Article], list[UserError]]:
    """The articles below `paths` by id, and the reason for each file that was left out.

    Raises UserError for a path that is not there, or where nothing can be read.
    """
    articles: list[Article] = []
    skipped: list[UserError] = []
    for id, path in tqdm(find_files(paths), desc="read", unit="file", disable=not progress):
        try:
            articles.append(read_article(id, path))
        except UserError as reason:
            skipped.append(reason)
    if not articles:
        places = "、".join(map(str, paths))
        raise UserError(
            f"{places} 里没有可以读取的文章（.md、.txt）{_reasons(skipped, 'zh')}：请放入文章后再运行。",
            f"{places} holds no article that can be read (.md, .txt){_reasons(skipped, 'en')}: add some and run again.",
        )
    return articles, skipped


def _reasons(skipped: Sequence[UserError], language: str) -> str:
    return "".join(f"（{reason.say(language)}）" for reason in skipped[:3])


def read_article(id: str, path: Path) -> Article:
    """Read one file.

    Raises UserError, naming the file, where it cannot be read, is not text in
    UTF-8, UTF-16 with BOM or GB18030, has broken front matter, or is empty.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            f"{path} 无法读取（{error.strerror}）：请检查文件权限。",
            f"{path} cannot be read ({error.strerror}): check its permissions.",
        ) from error
    text = _decode(data, path).replace("\r\n", "\n").replace("\r", "\n")
    fields, body = _front_matter(text, path)
    parse = parse_plain_text if path.suffix.lower() == ".txt" else parse_markdown
    blocks = parse(body)
    if not any(not block.level for block in blocks):
        raise UserError(
            f"{path} 没有正文：请补上内容或移走该文件。",
            f"{path} has no text: add some or move the file away.",
        )
    return _assemble(id, path, fields, blocks, hashlib.sha256(data).hexdigest())


def _decode(data: bytes, path: Path) -> str:
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if _CONTROL.search(text):
        raise UserError(
            f"{path} 不是文本文件：请另存为 UTF-8 或 GB18030 编码的文本。",
            f"{path} is not a text file: save it as text in UTF-8 or GB18030.",
        )
    if encoding == "gb18030" and not _looks_chinese(text):
        raise UserError(
            f"{path} 的编码无法识别：请另存为 UTF-8。",
            f"{path} is in an unknown encoding: save it as UTF-8.",
        )
    return text


def _encoding(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def _looks_chinese(text: str) -> bool:
    """Whether nine in ten characters beyond ASCII are in GB2312's everyday set.

    GB18030 decodes almost any bytes; other encodings come out as rare characters.
    """
    beyond = [character for character in text if not character.isascii()]
    everyday = sum(1 for character in beyond if _in_gb2312(character))
    return bool(beyond) and everyday >= 0.9 * len(beyond)


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return character in "—·€"
    return True


def _front_matter(text: str, path: Path) -> tuple[dict[str, Any], str]:
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    try:
        fields = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date that no calendar has
        raise UserError(
            f"{path} 开头的 front matter 不是有效的 YAML：请改正或删去两行 --- 之间的内容。",
            f"{path} has front matter that is not valid YAML: mend or remove what stands between the --- lines.",
        ) from error
    return (fields, text[match.end() :]) if isinstance(fields, dict) else ({}, text)


def _assemble(id: str, path: Path, fields: dict[str, Any], blocks: list[Block], digest: str) -> Article:
    """Lay the blocks out as text; the first heading is the title where no field gives one."""
    title = str(fields.get("title") or "").strip()
    if not title and blocks[0].level:
        title, blocks = blocks[0].text, blocks[1:]
    text, sections = _lay_out(blocks)
    topics = fields.get("topics") or ()
    return Article(
        id=id,
        title=title or path.stem,
        text=text,
        sections=sections,
        source=str(fields.get("source") or ""),
        published=str(fields.get("published") or ""),
        place=str(fields.get("place") or ""),
        topics=tuple(map(str, topics)) if isinstance(topics, list | tuple) else (str(topics),),
        digest=digest,
    )


def _lay_out(blocks: Sequence[Block]) -> tuple[str, tuple[Section, ...]]:
    """One block a line; a section's heading is the path of headings above it."""
    lines: list[str] = []
    length = 0
    open_headings: list[Block] = []
    starts: list[tuple[str, int, int]] = [("", 0, 0)]
    for block in blocks:
        line_start = length
        lines.append(block.text)
        length += len(block.text) + 1
        if block.level:
            open_headings = [h for h in open_headings if h.level < block.level] + [block]
            starts.append((" › ".join(h.text for h in open_headings), line_start, length))
    text = "\n".join(lines)
    ends = [line_start for _, line_start, _ in starts[1:]] + [len(text)]
    return text, tuple(_sections(starts, ends))


def _sections(starts: list[tuple[str, int, int]], ends: list[int]) -> Iterator[Section]:
    for (heading, _, start), end in zip(starts, ends, strict=True):
        if start < end:
            yield Section(heading, start, end)
