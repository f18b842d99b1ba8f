"""The index on disk: one folder a generation, and a file that names the live one.

    HOME/index/current            name of the live generation, replaced by one rename
    HOME/index/NAME/manifest.json format, encoder, dimensions, parameters, counts
    HOME/index/NAME/texts.sqlite  articles, passages, windows, and vectors by content
    HOME/index/NAME/vectors.faiss row i belongs to window i
    HOME/index/NAME/lexical/      BM25 arrays and words
    HOME/index/building/          the next generation while it is made

A reader opens one generation and never sees half of one.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from index.dense import DenseIndex
from index.errors import UserError
from index.lexical import LexicalIndex
from index.records import Article, Passage, Section

FORMAT = 1

SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL, sections TEXT NOT NULL,
    source TEXT NOT NULL, published TEXT NOT NULL, place TEXT NOT NULL, topics TEXT NOT NULL,
    digest TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS passages (
    id INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
    section TEXT NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS windows (
    id INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id),
    start INTEGER NOT NULL, stop INTEGER NOT NULL, content BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS vectors (content BLOB PRIMARY KEY, vector BLOB NOT NULL);
"""

_PASSAGE = """
SELECT passages.id, article, title, section, start, stop, substr(text, start + 1, stop - start)
FROM passages JOIN articles ON articles.id = article
"""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was made with; another `format`, encoder or parameter needs a rebuild."""

    format: int
    encoder: str
    dimensions: int
    max_passage: int
    articles: int
    passages: int


class Texts:
    """The articles and passages of one generation, read from SQLite by id."""

    def __init__(self, path: Path) -> None:
        # Nothing writes to a generation once it is live: any thread may read.
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)

    def article(self, id: str) -> Article:
        """Raises KeyError for an id that is not in the index."""
        row = self._connection.execute("SELECT * FROM articles WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        return _article(row)

    def articles(self) -> list[Article]:
        """All articles, by id."""
        return [_article(row) for row in self._connection.execute("SELECT * FROM articles ORDER BY id")]

    def passage(self, id: int) -> Passage:
        """Raises KeyError for an id that is not in the index."""
        row = self._connection.execute(f"{_PASSAGE} WHERE passages.id = ?", (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        return Passage(*row)

    def passages(self) -> Iterator[Passage]:
        """All passages in the order of their ids, 0 and up."""
        for row in self._connection.execute(f"{_PASSAGE} ORDER BY passages.id"):
            yield Passage(*row)


@dataclass(frozen=True, slots=True)
class Store:
    """One generation, open for reading."""

    manifest: Manifest
    texts: Texts
    lexical: LexicalIndex
    dense: DenseIndex


def live_generation(home: Path) -> Path | None:
    """Folder of the live generation, or None where there is none yet."""
    pointer = home / "index" / "current"
    try:
        return pointer.parent / pointer.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None


def read_manifest(generation: Path) -> Manifest:
    """Raises UserError for a manifest of another format, or one that cannot be read."""
    path = generation / "manifest.json"
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        if fields.get("format") != FORMAT:
            raise ValueError(fields.get("format"))
        return Manifest(**fields)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise UserError(
            f"索引 {path} 的格式不是本版本的格式 {FORMAT}：请删除 {generation.parent} 后重新运行 tashan index。",
            f"The index {path} is not of this version's format {FORMAT}:"
            f" delete {generation.parent} and run tashan index again.",
        ) from error


def open_store(home: Path, encoder: str) -> Store:
    """Open the live generation.

    Raises UserError where there is none, or where it was made with another encoder.
    """
    generation = live_generation(home)
    if generation is None:
        raise UserError(
            f"{home} 里还没有索引：请先运行 tashan index 文件夹。",
            f"There is no index in {home}: run tashan index FOLDER first.",
        )
    manifest = read_manifest(generation)
    if manifest.encoder != encoder:
        raise UserError(
            f"索引是用编码器 {manifest.encoder} 建的，当前设置是 {encoder}：请重新运行 tashan index。",
            f"The index was built with encoder {manifest.encoder}, the setting is {encoder}: run tashan index again.",
        )
    return Store(
        manifest,
        Texts(generation / "texts.sqlite"),
        LexicalIndex.load(generation / "lexical"),
        DenseIndex.load(generation / "vectors.faiss"),
    )


def write_manifest(generation: Path, manifest: Manifest) -> None:
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=2)
    (generation / "manifest.json").write_text(text + "\n", encoding="utf-8")


def article_row(article: Article) -> tuple[str, ...]:
    """An article as a row of the articles table."""
    sections = json.dumps([asdict(section) for section in article.sections], ensure_ascii=False)
    topics = json.dumps(article.topics, ensure_ascii=False)
    head = (article.id, article.title, article.text, sections, article.source)
    return (*head, article.published, article.place, topics, article.digest)


def _article(row: tuple[str, ...]) -> Article:
    id, title, text, sections, source, published, place, topics, digest = row
    spans = tuple(Section(**section) for section in json.loads(sections))
    return Article(id, title, text, spans, source, published, place, tuple(json.loads(topics)), digest)
