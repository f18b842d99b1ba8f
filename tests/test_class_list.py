"""Class lists: typed, csv, xlsx, and what is wrong with some."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.quiz.class_list import MAX_BYTES, class_names, typed_names
from index.errors import UserError

NAMES = ["周明远", "欧阳 兰", "Ann Lee"]


def test_typed_names() -> None:
    assert typed_names(" 周明远、欧阳  兰\n\nAnn Lee,") == NAMES


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("周明远\n欧阳 兰\nAnn Lee\n", "utf-8"),
        ("\ufeff序号,姓名,单位\n1,周明远,甲局\n2,欧阳 兰,乙局\n,,\n3,Ann Lee,丙局\n", "utf-8"),
        ("序号,姓名\r\n1,周明远\r\n2,欧阳 兰\r\n3,Ann Lee\r\n", "gb18030"),
        ("1,周明远\n2,欧阳 兰\n3,Ann Lee", "utf-8"),
        ("培训班名单\n姓名\n周明远\n欧阳 兰\nAnn Lee", "utf-8"),
    ],
    ids=["bare", "heading and mark", "GB18030", "no heading", "title above"],
)
def test_csv(tmp_path: Path, content: str, encoding: str) -> None:
    path = tmp_path / "class.csv"
    path.write_bytes(content.encode(encoding))
    assert class_names(path) == NAMES


def test_xlsx(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["编号", "姓名"], *([number, name] for number, name in enumerate(NAMES)), [None, None]):
        book.active.append(row)
    book.save(tmp_path / "class.xlsx")
    assert class_names(tmp_path / "class.xlsx") == NAMES


def test_two_of_a_name_must_be_told_apart() -> None:
    with pytest.raises(UserError, match="张伟（一组）"):
        typed_names("张伟，李娜，张伟")


@pytest.mark.parametrize(
    "content", [b"", b"1,2\n3,4\n", b"PK\x03\x04 no book", b"\xff\xff\xff", b"x" * (MAX_BYTES + 1)]
)
@pytest.mark.parametrize("name", ["class.csv", "class.xlsx"])
def test_what_is_no_list_is_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError):
        class_names(tmp_path / name)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"lost\.csv"):
        class_names(tmp_path / "lost.csv")
