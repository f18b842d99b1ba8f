"""Results of a paper, by hand, and as files read by other programs."""

import csv
import io

import pytest
from openpyxl import load_workbook

from bot.quiz.attempt import Attempt
from bot.quiz.item import Paper, Question
from bot.quiz.mark import mark_paper
from bot.quiz.results import question_results
from bot.quiz.results_file import results_file
from index.errors import UserError
from tests.quiz_items import JUDGE, SINGLE

PAPER = Paper("p", "小测", "A", (Question(SINGLE, 2), Question(JUDGE, 1), Question(JUDGE, 1)))


def attempt(name: str, *given: str) -> Attempt:
    return Attempt(
        "p", name, "2026-01-02T03:04:05+00:00", mark_paper(PAPER, [[each] if each else [] for each in given])
    )


BEST = attempt("甲", "1786年", "错误", "错误")
MIDDLE = attempt("=乙", "1786年", "错误", "正确")
WORST = attempt("丙", "1768年", "正确", "正确")
ALL = [WORST, BEST, MIDDLE]


def test_difficulty_discrimination_and_choices() -> None:
    first, second, third = question_results(PAPER, ALL)
    assert [each.share_right for each in (first, second, third)] == pytest.approx([2 / 3, 2 / 3, 1 / 3])
    assert (first.chosen, second.chosen) == ((2, 1, 0, 0), (1, 2))
    # 甲 乙 丙 earn 2 2 0 here and 2 1 0 with the others: 2 / sqrt(8/3 * 2)
    assert first.discrimination == pytest.approx(2 / (8 / 3 * 2) ** 0.5)


def test_too_few_or_equal_attempts_do_not_discriminate() -> None:
    assert question_results(PAPER, []) == []
    assert question_results(PAPER, [BEST, WORST])[0].discrimination is None
    assert question_results(PAPER, [BEST] * 4)[0].discrimination is None


def test_csv_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    data = results_file(PAPER, ALL, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row[:5] for row in rows[2:5]] == [["甲", "4.0", "2.0", "1.0", "1.0"], ["'=乙", "3.0", "2.0", "1.0", "0.0"],
                                              ["丙", "0.0", "0.0", "0.0", "0.0"]]  # fmt: skip
    assert rows[8][:6] == ["1", "single", "青石桥建于哪一年？", "A", "0.67", "0.87"]
    assert rows[8][6:] == ["2", "1", "0", "0"]


def test_xlsx_reads_back() -> None:
    book = load_workbook(io.BytesIO(results_file(PAPER, ALL, "xlsx")))
    assert book.sheetnames == ["学员", "题目"]
    assert [cell.value for cell in book["学员"]["A"]] == ["姓名", "甲", "=乙", "丙"]
    assert book["学员"]["A3"].data_type == "s"
    assert [cell.value for cell in book["题目"][2]][:6] == [1, "single", "青石桥建于哪一年？", "A", 0.67, 0.87]


def test_another_format_is_refused() -> None:
    with pytest.raises(UserError, match="pdf"):
        results_file(PAPER, ALL, "pdf")
