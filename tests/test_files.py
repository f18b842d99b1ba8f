"""Folders to article files and their ids."""

from pathlib import Path

import pytest

from index.errors import UserError
from index.files import find_files


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("正文。", encoding="utf-8")
    return path


def ids(*paths: Path) -> list[str]:
    return [id for id, _ in find_files(paths)]


def test_ids_are_paths_below_the_folder_in_order(articles_folder: Path) -> None:
    assert ids(articles_folder) == ["bridge.md", "library.md", "market/fair.txt", "market/tea.txt", "school.md"]


def test_hidden_files_and_other_suffixes_are_left_out(tmp_path: Path) -> None:
    for name in ("a.md", "b.MARKDOWN", "c.Txt", ".d.md", ".e/f.md", "g.docx", "h", "i.md.bak"):
        write(tmp_path / "in" / name)
    assert ids(tmp_path / "in") == ["a.md", "b.MARKDOWN", "c.Txt"]


def test_a_folder_below_a_hidden_one_is_read_where_it_is_named(tmp_path: Path) -> None:
    write(tmp_path / ".hidden" / "in" / "a.md")
    assert ids(tmp_path / ".hidden" / "in") == ["a.md"]


def test_a_named_file_is_called_by_its_name(tmp_path: Path) -> None:
    assert find_files([write(tmp_path / "a.md")]) == [("a.md", tmp_path / "a.md")]


def test_same_path_in_two_folders_gets_the_folder_in_front(tmp_path: Path) -> None:
    for name in ("east/a.md", "west/a.md", "west/b.md"):
        write(tmp_path / name)
    assert ids(tmp_path / "east", tmp_path / "west") == ["b.md", "east/a.md", "west/a.md"]


def test_folders_of_one_name_lose_no_article(tmp_path: Path) -> None:
    for name in ("east/articles/a.md", "west/articles/a.md"):
        write(tmp_path / name)
    assert ids(tmp_path / "east/articles", tmp_path / "west/articles") == ["east/articles/a.md", "west/articles/a.md"]


def test_an_id_grown_by_its_folder_meets_no_other(tmp_path: Path) -> None:
    for name in ("east/a.md", "east/west/a.md", "west/a.md"):
        write(tmp_path / name)
    found = find_files([tmp_path / "east", tmp_path / "west"])
    assert {path.relative_to(tmp_path).as_posix() for _, path in found} == {"east/a.md", "east/west/a.md", "west/a.md"}
    assert len(dict(found)) == 3


def test_a_folder_named_twice_counts_once(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.md")
    assert ids(tmp_path / "in", tmp_path / "in", tmp_path / "in" / "a.md") == ["a.md"]


def test_a_broken_link_is_found_so_that_reading_names_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "gone.md")
    assert ids(tmp_path) == ["a.md"]


@pytest.mark.parametrize("name", ["nowhere", "n" * 300], ids=["missing", "too long a name"])
def test_a_missing_path_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as error:
        find_files([tmp_path / name])
    assert name in error.value.chinese
    assert name in error.value.english
