"""Opening the application database, and what stands in the way."""

import sqlite3
from pathlib import Path

import pytest

from bot.database.bank import Bank
from bot.database.open import FILE_NAME, open_database
from bot.database.tables import METADATA
from index.errors import UserError
from tests.quiz_items import ITEMS, SINGLE


def test_a_file_in_the_home_by_default(tmp_path: Path) -> None:
    Bank(open_database("", tmp_path / "new")).add(ITEMS, "")
    assert (tmp_path / "new" / FILE_NAME).exists()
    assert Bank(open_database("", tmp_path / "new")).item(SINGLE.id) == SINGLE


def test_any_url(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    Bank(open_database(url, tmp_path)).add(ITEMS, "")
    assert Bank(open_database(url, tmp_path)).item(SINGLE.id) == SINGLE
    assert not (tmp_path / FILE_NAME).exists()


def test_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    bank = Bank(database := open_database("", tmp_path))
    bank.add(ITEMS, "")
    with database.writing():
        assert bank.item(SINGLE.id) == SINGLE


def test_what_fails_is_not_half_written(tmp_path: Path) -> None:
    bank = Bank(open_database("", tmp_path))

    def broken() -> object:
        yield SINGLE
        raise RuntimeError

    with pytest.raises(RuntimeError):
        bank.add(broken(), "")  # type: ignore[arg-type]
    assert bank.find() == []


def test_another_version_is_told(tmp_path: Path) -> None:
    open_database("", tmp_path)
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute("UPDATE about SET version = 99")
    connection.commit()
    connection.close()
    with pytest.raises(UserError, match="99") as error:
        open_database("", tmp_path)
    assert "TASHAN_DATABASE" in error.value.english


@pytest.mark.parametrize("url", ["nonsense", "nosuch://host/name", "sqlite:////proc/none/x.db"])
def test_an_unusable_url_is_one_sentence(url: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        open_database(url, tmp_path)
    for sentence in (error.value.chinese, error.value.english):
        assert "TASHAN_DATABASE" in sentence
        assert "\n" not in sentence


def test_a_password_is_not_shown(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        open_database("nosuch://me:secret@host/name", tmp_path)
    assert "secret" not in error.value.chinese


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("这是一篇文章。" * 100, encoding="utf-8")
    with pytest.raises(UserError, match=FILE_NAME):
        open_database("", tmp_path)


def test_the_tables_suit_other_databases() -> None:
    """Each can be made on PostgreSQL and MySQL, as far as their dialects know."""
    from sqlalchemy.dialects import mysql, postgresql
    from sqlalchemy.schema import CreateTable

    for table in METADATA.sorted_tables:
        for dialect in (postgresql.dialect(), mysql.dialect()):  # type: ignore[no-untyped-call]
            assert table.name in str(CreateTable(table).compile(dialect=dialect))
