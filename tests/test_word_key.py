"""The key: answers at a glance, then each with its proof."""

from io import BytesIO

from docx import Document

from bot.quiz.export.word_key import write_word_key
from tests.sample_paper import sample_paper

DOCUMENT = Document(BytesIO(write_word_key(sample_paper())))


def test_answers_at_a_glance() -> None:
    rows = [[cell.text for cell in row.cells] for table in DOCUMENT.tables for row in table.rows]
    assert rows[0] == ["题号", *map(str, range(1, 11))]
    assert rows[1] == ["答案", "A", "B", "C", "D", "C", "A", "B", "D", "B", "C"]
    assert rows[3] == ["答案", "ABC", "ACD", "ACDE", "ABCD", "BC"]
    assert rows[5] == ["答案", "√", "×", "√", "×", "√", "×"]


def test_each_question_has_its_answer_and_its_source() -> None:
    lines = [paragraph.text for paragraph in DOCUMENT.paragraphs]
    at = lines.index("2．链长制的发起人是谁？")
    assert lines[at + 1] == "答案：B　梁志良　（难度0.30）"
    assert (
        lines[at + 2]
        == "解析：链长制的发起人是浙江省商务厅开发区处原处长梁志良。（《链长制：浙江首创的产业链协调机制》）"
    )
    assert sum(line.startswith("解析：") for line in lines) == 31


def test_accepted_writings_and_marking_points() -> None:
    lines = [paragraph.text for paragraph in DOCUMENT.paragraphs]
    assert "答案：2019（也可写作：二〇一九）　（难度0.30）" in lines
    at = lines.index("29．数字经济的三个“前所未有”是什么？")
    assert lines[at + 1 : at + 5] == [
        "评分要点，每点约2.7分：　（难度0.30）",
        "（1）发展速度快",
        "（2）辐射范围广",
        "（3）影响程度深",
    ]
