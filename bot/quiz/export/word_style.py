"""What the three Word documents share: A4, Chinese fonts, a title, tables, page numbers."""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from bot.quiz.export.pack import pack_again
from bot.quiz.item import Paper

BODY_FONT, HEADING_FONT, LATIN_FONT = "宋体", "黑体", "Times New Roman"
"""The fonts of Chinese papers, which every Chinese Word has."""
FALLBACKS = {BODY_FONT: "SimSun", HEADING_FONT: "SimHei"}
"""Their English names, by which other systems know them or their stand-ins."""
BODY_SIZE = 10.5
"""五号, in points."""
TEXT_WIDTH = 17.4
"""Of a page without its margins, in cm."""


def new_document(paper: Paper, part: str) -> WordDocument:
    """An A4 document that begins with the paper's title and, below, its form and the part: （A卷）答题卡.

    At the foot of each page stand the same and the numbers of page and pages.
    """
    below = (f"（{paper.form}卷）" if paper.form else "") + part
    title = paper.title + below
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - TEXT_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Cm(2)
    _set_defaults(document)
    _set_style(document, "Title", 18, before=0, after=4)
    _set_style(document, "Heading 1", 12, before=10, after=4)
    _number_pages(section.footer.paragraphs[0], title)
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.language = title, "", "", "zh-CN"
    # No clock: the same paper gives the same bytes.
    properties.created = properties.modified = datetime(2020, 1, 1, tzinfo=UTC)
    for line, size in ((paper.title, 18), (below, 14)):
        if line:
            heading = document.add_paragraph(style="Title")
            heading.add_run(line).font.size = Pt(size)
            heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return document


def document_bytes(document: WordDocument) -> bytes:
    """The .docx file."""
    stream = BytesIO()
    document.save(stream)
    return pack_again(stream.getvalue())


def add_name_line(document: WordDocument) -> None:
    """Where a trainee writes: 姓名、单位、组别、日期."""
    line = document.add_paragraph("　".join(f"{label}：{'_' * 14}" for label in ("姓名", "单位", "组别", "日期")))
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.space_before = line.paragraph_format.space_after = Pt(6)


def add_table(document: WordDocument, rows: int, columns: int, height: float) -> Table:
    """An empty table with lines, as wide as the text; rows are at least `height` cm high and stay on one page."""
    table = document.add_table(rows, columns, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for row in table.rows:
        row.height = Cm(height)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for cell in table._cells:
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    return table


def write_cell(cell: _Cell, text: str) -> None:
    """Put a text into the middle of a cell."""
    cell.paragraphs[0].text = text
    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def indent(paragraph: Paragraph, left: float, first: float = 0) -> None:
    """Indent by characters of the body: all lines by `left`, the first by `left + first`."""
    paragraph.paragraph_format.left_indent = Pt(left * BODY_SIZE)
    paragraph.paragraph_format.first_line_indent = Pt(first * BODY_SIZE)


def _set_defaults(document: WordDocument) -> None:
    """Body font, size, language and spacing of everything that no style sets."""
    styles = document.styles.element
    old = styles.find(qn("w:docDefaults"))
    new = parse_xml(
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{_fonts(BODY_FONT)}"
        f'<w:sz w:val="{BODY_SIZE * 2:g}"/><w:szCs w:val="{BODY_SIZE * 2:g}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    styles.replace(old, new)
    fonts = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in FALLBACKS.items()
    )
    fonts._blob = fonts.blob.replace(b"</w:fonts>", entries.encode() + b"</w:fonts>")


def _fonts(chinese: str) -> str:
    # “ ” … — belong to both scripts: the hint makes Word take the Chinese font for them.
    return (
        f'<w:rFonts w:ascii="{LATIN_FONT}" w:hAnsi="{LATIN_FONT}" w:cs="{LATIN_FONT}" '
        f'w:eastAsia="{chinese}" w:hint="eastAsia"/>'
    )


def _set_style(document: WordDocument, name: str, size: float, before: float, after: float) -> None:
    """Make a style of the template black, plain and of the heading font; sizes and distances in points."""
    style = document.styles[name].element
    style.remove(style.rPr)
    style.append(
        parse_xml(
            f"<w:rPr {nsdecls('w')}>{_fonts(HEADING_FONT)}"
            f'<w:sz w:val="{size * 2:g}"/><w:szCs w:val="{size * 2:g}"/></w:rPr>'
        )
    )
    border = style.pPr.find(qn("w:pBdr"))
    if border is not None:
        style.pPr.remove(border)
    shape = document.styles[name].paragraph_format
    shape.space_before, shape.space_after, shape.keep_with_next = Pt(before), Pt(after), True


def _number_pages(paragraph: Paragraph, title: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, field in ((f"{title}　第 ", "PAGE"), (" 页　共 ", "NUMPAGES"), (" 页", None)):
        paragraph.add_run(text).font.size = Pt(9)
        if field:
            number = OxmlElement("w:fldSimple")
            number.set(qn("w:instr"), field)
            paragraph._p.append(number)
            number.append(parse_xml(f'<w:r {nsdecls("w")}><w:rPr><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r>'))
