"""The Word paper as Word reads it: all questions, no answers, A4, Chinese fonts, page numbers."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from hypothesis import given, settings

from bot.quiz.export.clean import clean_paper
from bot.quiz.export.word_paper import columns_of, width_of, write_word_paper
from bot.quiz.item import BLANK, Paper
from tests.hostile_paper import hostile_papers
from tests.sample_paper import sample_paper


def opened(paper: Paper) -> WordDocument:
    return Document(BytesIO(write_word_paper(paper)))


def all_text(document: WordDocument) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_questions_stand_in_order_under_their_headings() -> None:
    lines = all_text(opened(sample_paper())).split("\n")
    assert lines[:2] == ["开发区建设管理能力提升培训班结业测验", "（A卷）"]
    assert "本卷共31题，满分85分。请将答案写在答题卡上。" in lines
    heading = lines.index("一、单项选择题（每题2分，共20分）")
    assert lines[heading + 2 : heading + 4] == [
        "1．链长制由哪个部门在全国首创？（\xa0\xa0\xa0\xa0）",
        "A．浙江省商务厅\tB．江苏省商务厅\tC．山西省商务厅\tD．浙江省发展改革委",
    ]
    numbers = [line.split("．")[0] for line in lines if line[0:1].isdigit()]
    assert numbers == [str(number) for number in range(1, 32)]


def test_a_stem_that_has_room_for_the_letter_gets_no_more() -> None:
    question = sample_paper().questions[0]
    asked = replace(question, item=replace(question.item, stem="（　　）首创链长制。"))
    lines = all_text(opened(replace(sample_paper(), questions=(asked,)))).split("\n")
    assert "1．（\xa0\xa0\xa0\xa0）首创链长制。" in lines


def test_the_paper_tells_no_answer() -> None:
    text = all_text(opened(sample_paper()))
    for question in sample_paper().questions:
        item = question.item
        assert item.explanation not in text
        if item.kind == "blank":
            assert item.stem.replace(BLANK, "_" * 12) in text
            assert item.stem.replace(BLANK, item.answers[0]) not in text
        if item.kind == "short":
            assert item.answers[0] not in text


def test_the_score_box_has_a_column_for_each_section() -> None:
    rows = [[cell.text for cell in row.cells] for row in opened(sample_paper()).tables[0].rows]
    assert rows[0] == ["题号", "一", "二", "三", "四", "五", "总分"]
    assert [row[0] for row in rows] == ["题号", "得分", "评卷人"]
    assert not any("".join(row[1:]) for row in rows[1:])


def test_page_and_fonts() -> None:
    document = opened(sample_paper())
    section = document.sections[0]
    assert (round(section.page_width.cm, 2), round(section.page_height.cm, 2)) == (21, 29.7)
    fields = [field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    styles = document.styles.element
    fonts = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:rFonts')}")
    assert fonts.get(qn("w:eastAsia")) == "宋体"
    for name in ("Title", "Heading 1"):
        assert document.styles[name].element.rPr.rFonts.get(qn("w:eastAsia")) == "黑体"
    assert not [name for name in fonts.attrib if name.endswith("Theme")]


@pytest.mark.parametrize(
    ("options", "columns"),
    [
        (("甲", "乙", "丙", "丁"), 4),
        (("甲" * 12,) * 4, 2),
        (("甲" * 30,) * 4, 1),
        (("甲",) * 6, 4),
        (("甲",) * 5, 3),
        (("甲\n乙", "丙", "丁", "戊"), 1),
        ((), 1),
    ],
)
def test_columns(options: tuple[str, ...], columns: int) -> None:
    assert columns_of(options) == columns


def test_width() -> None:
    assert width_of("链长制") == 3
    assert width_of("2019年") == pytest.approx(4 * 0.55 + 1)


@settings(max_examples=20, deadline=None)
@given(hostile_papers())
def test_hostile_texts_stay_texts(paper: Paper) -> None:
    paper = clean_paper(paper)
    text = all_text(opened(paper))
    for question in paper.questions:
        item = question.item
        assert item.stem.replace(BLANK, "_" * 12) in text
        assert item.kind == "judge" or all(f"．{option}" in text for option in item.options)
