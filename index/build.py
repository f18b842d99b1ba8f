"""Files → articles → passages → vectors and BM25 → a new live generation."""

import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

import numpy as np
from filelock import FileLock, Timeout
from tqdm import tqdm

from index.chunk import MAX_PASSAGE, chunk, windows
from index.dense import DenseIndex
from index.encode import Encoder
from index.errors import UserError
from index.lexical import LexicalIndex, Sentences
from index.normalize import matching_form
from index.records import Article, Passage
from index.sentences import split_sentences
from index.store import (
    FORMAT,
    SCHEMA,
    Manifest,
    Texts,
    article_row,
    live_generation,
    read_manifest,
    write_manifest,
)
from index.words import terms

Item = TypeVar("Item")

BATCH = 256
"""Windows encoded between two commits; an interrupted build loses no more than that."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: articles and passages now in the index, and articles that changed."""

    articles: int
    passages: int
    added: int
    updated: int
    removed: int
    seconds: float


def build_index(
    home: Path,
    articles: Sequence[Article],
    encoder: Encoder,
    max_passage: int = MAX_PASSAGE,
    progress: bool = False,
) -> Report:
    """Make the index in `home` hold exactly `articles`, in passages of up to `max_passage` characters.

    Text that is in the live index, or in an interrupted build, is not encoded
    again. Raises UserError where another build is running, or
    where `home` cannot be written.
    """
    started = time.perf_counter()
    try:
        (home / "index").mkdir(parents=True, exist_ok=True)
        with FileLock(home / "index" / "lock", timeout=0):
            changes, passages = _rebuild(home, articles, encoder, max_passage, progress)
    except Timeout as error:
        raise UserError(
            f"{home} 正在被另一个 tashan index 更新：请等它结束后再运行。",
            f"Another tashan index is updating {home}: wait until it has finished.",
        ) from error
    except OSError as error:
        raise UserError(
            f"无法写入 {home}（{error.strerror}）：请检查权限和剩余空间，或用 TASHAN_HOME 换一个文件夹。",
            f"{home} cannot be written ({error.strerror}): check its permissions and space, or change TASHAN_HOME.",
        ) from error
    return Report(len(articles), passages, *changes, time.perf_counter() - started)


def _rebuild(
    home: Path, articles: Sequence[Article], encoder: Encoder, max_passage: int, progress: bool
) -> tuple[tuple[int, int, int], int]:
    """Write the next generation and make it live; nothing where nothing has changed."""
    live = live_generation(home)
    old = _digests(live, encoder, max_passage) if live else {}
    new = {article.id: article.digest for article in articles}
    changes = _compare(old, new) if old is not None else (len(new), 0, 0)
    if live and old == new:
        return changes, read_manifest(live).passages
    building = home / "index" / "building"
    with closing(_open_building(building, encoder)) as database:
        _write_texts(database, articles, max_passage)
        if live and old:
            _keep_vectors(database, live)
        _encode_missing(database, encoder, progress)
        passages = _write_indexes(building, database, encoder, progress)
    manifest = Manifest(FORMAT, encoder.name, encoder.dimensions, max_passage, len(articles), passages)
    write_manifest(building, manifest)
    _make_live(home, building, live)
    return changes, passages


def _digests(generation: Path, encoder: Encoder, max_passage: int) -> dict[str, str] | None:
    """Digest of each article in a generation; None where it was made otherwise."""
    try:
        manifest = read_manifest(generation)
    except UserError:
        return None
    if (manifest.encoder, manifest.max_passage) != (encoder.name, max_passage):
        return None
    return {article.id: article.digest for article in Texts(generation / "texts.sqlite").articles()}


def _compare(old: dict[str, str], new: dict[str, str]) -> tuple[int, int, int]:
    """Numbers of articles added, updated and removed."""
    both = old.keys() & new.keys()
    return len(new.keys() - old.keys()), sum(old[id] != new[id] for id in both), len(old.keys() - new.keys())


def _open_building(building: Path, encoder: Encoder) -> sqlite3.Connection:
    """The database of the next generation; vectors of an interrupted build by the same encoder stay."""
    name = building / "encoder"
    if not name.exists() or name.read_text(encoding="utf-8") != encoder.name:
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir()
        name.write_text(encoder.name, encoding="utf-8")
    database = sqlite3.connect(building / "texts.sqlite")
    database.executescript(SCHEMA)
    return database


def _write_texts(database: sqlite3.Connection, articles: Sequence[Article], max_passage: int) -> None:
    passages = [(a.id, heading, *span) for a in articles for heading, span in chunk(a, max_passage)]
    texts = {article.id: article.text for article in articles}
    window_rows = (row for id, _, start, end in passages for row in _window_rows(id, texts[id], start, end))
    with database:
        for table in ("windows", "passages", "articles"):
            database.execute(f"DELETE FROM {table}")
        database.executemany("INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?)", map(article_row, articles))
        database.executemany(
            "INSERT INTO passages (id, article, section, start, stop) VALUES (?,?,?,?,?)",
            ((id, *row) for id, row in enumerate(passages)),
        )
        database.executemany(
            "INSERT INTO windows (id, article, start, stop, content) VALUES (?,?,?,?,?)",
            ((id, *row) for id, row in enumerate(window_rows)),
        )


def _window_rows(article: str, text: str, start: int, end: int) -> Iterator[tuple[str, int, int, bytes]]:
    """Article, offsets and content hash of each window of the passage `text[start:end]`."""
    sentences = split_sentences(text, start, end)
    for first, last in windows(len(sentences)):
        window_start, window_end = sentences[first][0], sentences[last - 1][1]
        content = hashlib.sha256(matching_form(text[window_start:window_end]).encode()).digest()
        yield article, window_start, window_end, content


def _keep_vectors(database: sqlite3.Connection, live: Path) -> None:
    database.execute("ATTACH ? AS live", (str(live / "texts.sqlite"),))
    with database:
        database.execute(
            "INSERT OR IGNORE INTO vectors SELECT * FROM live.vectors WHERE content IN (SELECT content FROM windows)"
        )
    database.execute("DETACH live")


def _encode_missing(database: sqlite3.Connection, encoder: Encoder, progress: bool) -> None:
    """Encode each content once, in batches that are kept if the run is interrupted."""
    missing = database.execute(
        "SELECT content, substr(text, start + 1, stop - start) FROM windows JOIN articles ON articles.id = article"
        " WHERE content NOT IN (SELECT content FROM vectors) GROUP BY content ORDER BY windows.id"
    ).fetchall()
    with tqdm(total=len(missing), desc="encode", unit="window", disable=not progress) as bar:
        for batch in _batches(iter(missing), BATCH):
            vectors = encoder.encode_passages([text for _, text in batch])
            with database:
                database.executemany(
                    "INSERT INTO vectors VALUES (?, ?)",
                    ((content, vector.tobytes()) for (content, _), vector in zip(batch, vectors, strict=True)),
                )
            bar.update(len(batch))


def _batches(items: Iterator[Item], size: int) -> Iterator[list[Item]]:
    while batch := list(islice(items, size)):
        yield batch


def _write_indexes(building: Path, database: sqlite3.Connection, encoder: Encoder, progress: bool) -> int:
    """Write BM25 and FAISS for the passages in the database; return their number."""
    with database:
        database.execute("DELETE FROM vectors WHERE content NOT IN (SELECT content FROM windows)")
    rows = database.execute("SELECT vector FROM windows JOIN vectors USING (content) ORDER BY id")
    vectors = (np.frombuffer(vector, np.float32) for (vector,) in rows)
    dense = DenseIndex.build(encoder.dimensions, map(np.stack, _batches(vectors, 4096)))
    dense.save(building / "vectors.faiss")
    total = int(database.execute("SELECT count(*) FROM passages").fetchone()[0])
    passages = tqdm(
        Texts(building / "texts.sqlite").passages(), total=total, desc="words", unit="passage", disable=not progress
    )
    shutil.rmtree(building / "lexical", ignore_errors=True)
    LexicalIndex.build(map(_sentence_terms, passages)).save(building / "lexical")
    return total


def _sentence_terms(passage: Passage) -> Sentences:
    """Index terms by sentence; title and heading belong to the first."""
    text = passage.text
    sentences = [terms(text[start:end]) for start, end in split_sentences(text)]
    return [terms(f"{passage.title} {passage.section}") + sentences[0], *sentences[1:]]


def _make_live(home: Path, building: Path, live: Path | None) -> None:
    """Rename the finished generation, then the pointer; older generations go, the last one stays.

    A reader that has just read the pointer may still be opening the last one.
    """
    folder = home / "index"
    (building / "encoder").unlink()
    generation = folder / f"generation-{time.time_ns():x}"
    building.rename(generation)
    pointer = folder / "current.new"
    with pointer.open("w", encoding="utf-8") as file:
        file.write(generation.name)
        file.flush()
        os.fsync(file.fileno())
    pointer.replace(folder / "current")
    for other in folder.glob("generation-*"):
        if other not in (generation, live):
            shutil.rmtree(other, ignore_errors=True)
