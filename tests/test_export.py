"""Formats by name, files by format."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.quiz.export.export import FORMATS, check_name, export_paper, find_format, write_files
from index.errors import UserError
from tests.quiz_items import PAPER

each_format = pytest.mark.parametrize("name", FORMATS)


def test_an_unknown_format_is_told_with_those_there_are() -> None:
    with pytest.raises(UserError, match=r"“doc”.*docx、xlsx、csv、gift、moodle、qti、anki、json、text"):
        find_format("doc")


def test_a_name_must_fit_its_format() -> None:
    check_name(Path("卷.XLSX"), "xlsx", FORMATS["xlsx"])
    with pytest.raises(UserError, match=r"卷\.docx 的后缀与格式 xlsx 不符：.*\.xlsx"):
        check_name(Path("卷.docx"), "xlsx", FORMATS["xlsx"])


@each_format
def test_the_same_paper_gives_the_same_bytes(name: str) -> None:
    # Anki takes a changed note for newer by the time in the deck.
    if name != "anki":
        assert export_paper(PAPER, FORMATS[name]) == export_paper(PAPER, FORMATS[name])


@each_format
def test_texts_are_cleaned_before(name: str) -> None:
    assert all(export_paper(replace(PAPER, title="\x00 乡镇\ud800常识 "), FORMATS[name]).values())


@each_format
def test_a_paper_of_one_question_of_each_kind_alone(name: str) -> None:
    for question in PAPER.questions:
        assert all(export_paper(replace(PAPER, questions=(question,)), FORMATS[name]).values())


def test_word_is_three_files(tmp_path: Path) -> None:
    written = write_files(PAPER, FORMATS["docx"], tmp_path / "卷一.docx")
    assert [path.name for path in written] == ["卷一.docx", "卷一-答题卡.docx", "卷一-参考答案.docx"]
    assert all(path.stat().st_size for path in written)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"a\.csv 无法写入"):
        write_files(PAPER, FORMATS["csv"], tmp_path / "nowhere" / "a.csv")
