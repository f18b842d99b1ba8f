"""Sets of questions in spreadsheets."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from bot.records import Turn
from eval.questions.set_json import set_json
from eval.questions.sets import Evidence, Item, read_set
from eval.questions.tables import write_table
from index.errors import UserError

HEAD = "编号,问题,前面的问题,答案,文章,原文,有答案,标签\n"
ROW = "q1,几孔？,前问,五孔|5孔；桥,a.md,桥有五孔,是,dev 事实\n"
ITEM = Item("q1", "几孔？", (Turn("前问"),), (("五孔", "5孔"), ("桥",)), (Evidence("a.md", "桥有五孔"),), True, ("dev", "事实"))  # fmt: skip
UNANSWERABLE = Item("2", "几层？", (), (), (), False, ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_as_people_write_it(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "set.csv").write_text(f"{HEAD}{ROW},,,,,,,\n2,几层？,,,,,否,\n", encoding=encoding)
    assert read_set(tmp_path / "set.csv") == [ITEM, UNANSWERABLE]


def test_a_workbook_as_people_write_it(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["id", "question", "answers", "tags", "备注"])
    sheet.append([2019, "哪一年？", 2019, None, "不读"])
    sheet.append(["b", "有吗？", None, "test"])
    book.save(tmp_path / "set.xlsx")
    assert read_set(tmp_path / "set.xlsx") == [
        Item("2019", "哪一年？", (), (("2019",),), (), True, ()),
        Item("b", "有吗？", (), (), (), False, ("test",)),
    ]


TEXT = st.text(st.characters(blacklist_categories=["C", "Z"]), min_size=1, max_size=6)
TRICKY = st.sampled_from(["=1+1", "'=x", "[甲", "甲|乙", "甲；乙", "甲\n乙", "+86", "@甲", "a,b", '"'])
WORDS = TEXT | TRICKY
ITEMS = st.builds(
    lambda id, question, history, answers, evidence, tags: Item(
        id, question, tuple(history), tuple(map(tuple, answers)), tuple(evidence), bool(answers), tuple(tags)
    ),
    WORDS,
    WORDS,
    st.lists(st.builds(Turn, WORDS, st.just("") | WORDS), max_size=2),
    st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=3),
    st.lists(st.builds(Evidence, WORDS, WORDS), max_size=2),
    st.lists(WORDS, max_size=3),
)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(item=ITEMS)
def test_what_is_written_is_read_again(tmp_path: Path, suffix: str, item: Item) -> None:
    path = tmp_path / f"set{suffix}"
    write_table(path, [set_json(item)])
    assert read_set(path) == [item]


def test_a_spreadsheet_computes_nothing(tmp_path: Path) -> None:
    item = Item("=1+1", "=HYPERLINK(A1)", (), (), (), False, ())
    write_table(tmp_path / "set.xlsx", [set_json(item)])
    write_table(tmp_path / "set.csv", [set_json(item)])
    sheet = load_workbook(tmp_path / "set.xlsx").worksheets[0]
    assert [cell.data_type for cell in sheet[2]][:2] == ["s", "s"]
    assert (tmp_path / "set.csv").read_text(encoding="utf-8-sig").splitlines()[1].startswith("'=1+1,'=HYPERLINK")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("编号,问题\n1,问\n", r"第一行没有列名 answers"),
        (f"{HEAD}q,问,,甲,a.md,,是,\n", r"第 2 行的 evidence"),
        (f"{HEAD}q,问,,甲,,,也许,\n", r"第 2 行的 answerable"),
        (f'{HEAD}q,问,,"[甲",,,是,\n', r"第 2 行的 answers"),
        (f"{HEAD}{ROW}{ROW}", r"第 3 行的 id"),
        ("", r"第一行没有列名 id"),
        (f'{HEAD}q,"问', r"无法读取"),
    ],
    ids=["column", "quote", "truth", "json", "twice", "empty", "open quote"],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "set.csv").write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=message):
        read_set(tmp_path / "set.csv")


def test_a_workbook_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "set.xlsx").write_bytes(b"PK no workbook")
    with pytest.raises(UserError, match=r"set\.xlsx 无法读取"):
        read_set(tmp_path / "set.xlsx")
    with pytest.raises(UserError, match=r"none\.xlsx 无法读取"):
        read_set(tmp_path / "none.xlsx")


def test_control_characters_do_not_go_into_a_workbook(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="第 2 行"):
        write_table(tmp_path / "set.xlsx", [set_json(Item("a\x07", "问", (), (), (), False, ()))])
