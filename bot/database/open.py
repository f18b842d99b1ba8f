"""Opening the application database: one SQLite file, or whatever a SQLAlchemy URL names."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from bot.database.tables import ABOUT, METADATA, VERSION
from index.errors import UserError

FILE_NAME = "tashan.sqlite"
BUSY = 30.0
"""Seconds that one writer waits for another."""


class Database:
    """Short transactions; any thread may use it, and several processes the same database."""

    def __init__(self, engine: Engine) -> None:
        self._reading = engine
        self._writing = engine.execution_options(writes=True)
        self._name = engine.url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the database, whatever others write. Raises UserError where it cannot be read."""
        with self._told(), self._reading.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of what is written or, after an exception, nothing. Raises UserError where it cannot be written."""
        with self._told(), self._writing.begin() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _unusable(self._name, error) from error


def open_database(url: str, home: Path) -> Database:
    """The database at the SQLAlchemy URL, or the file of `home` where it is empty; made where there is none.

    Raises UserError where it cannot be opened or another version made it.
    """
    if not url:
        home.mkdir(parents=True, exist_ok=True)
        url = f"sqlite:///{home / FILE_NAME}"
    try:
        name = make_url(url).render_as_string(hide_password=True)
        engine = create_engine(url, json_serializer=partial(json.dumps, ensure_ascii=False))
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        shown = "TASHAN_DATABASE" if isinstance(error, ArgumentError) else name
        raise _unusable(shown, error) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    database = Database(engine)
    with database.writing() as connection:
        METADATA.create_all(connection)
        version = connection.execute(select(ABOUT.c.version)).scalar()
        if version is None:
            connection.execute(insert(ABOUT).values(version=VERSION))
    if version not in (None, VERSION):
        raise UserError(
            f"数据库 {name} 的版本是 {version}，本程序用的是 {VERSION}：请换用相应版本的程序，或用 TASHAN_DATABASE 另指一个数据库。",
            f"The database {name} has version {version}, this program uses {VERSION}: take the program of that version, or name another database by TASHAN_DATABASE.",
        )
    return database


def _prepare_sqlite(connection: Any, record: object) -> None:
    """Readers and one writer at a time side by side; transactions begin where we say."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {int(BUSY * 1000)}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later would fail where another one wrote between.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _unusable(name: str, error: SQLAlchemyError | ImportError) -> UserError:
    reason = str(getattr(error, "orig", None) or error).splitlines()[0]
    return UserError(
        f"数据库 {name} 不能使用（{reason}）：请检查 TASHAN_DATABASE 或该文件。",
        f"The database {name} cannot be used ({reason}): check TASHAN_DATABASE or that file.",
    )
