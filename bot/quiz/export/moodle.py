"""Moodle's own XML (docs.moodle.org/en/Moodle_XML_format), with points, marking guides and tags.

Texts are HTML in which everything is escaped.
"""

from html import escape
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from bot.quiz.export.clean import html, one_line
from bot.quiz.export.gift import share, writing
from bot.quiz.export.sections import full_title, points
from bot.quiz.item import KIND_NAMES, TRUE, Item, Paper, Question

_TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "judge": "truefalse",
    "blank": "shortanswer",
    "short": "essay",
}


def write_moodle(paper: Paper) -> bytes:
    """The questions in one category below the top one of the course."""
    quiz = Element("quiz")
    category = SubElement(quiz, "question", type="category")
    # In the path of a category a slash is written twice.
    _text(category, "category", f"$course$/top/{one_line(full_title(paper)).replace('/', '//')}")
    for question in paper.questions:
        _add_question(quiz, question)
    indent(quiz)
    data: bytes = tostring(quiz, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _add_question(quiz: Element, question: Question) -> None:
    item = question.item
    node = SubElement(quiz, "question", type=_TYPES[item.kind])
    _text(node, "name", one_line(item.stem)[:100])
    _html(node, "questiontext", item.stem)
    _html(node, "generalfeedback", item.explanation)
    SubElement(node, "defaultgrade").text = points(question.score)
    # What a wrong try costs where a quiz allows several; nothing else is allowed for true and false.
    SubElement(node, "penalty").text = "1" if item.kind == "judge" else "0" if item.kind == "short" else "0.3333333"
    SubElement(node, "hidden").text = "0"
    SubElement(node, "idnumber").text = item.id
    {
        "multichoice": _add_options,
        "truefalse": _add_judgement,
        "shortanswer": _add_writings,
        "essay": _add_guide,
    }[_TYPES[item.kind]](node, item)
    tags = SubElement(node, "tags")
    for tag in (KIND_NAMES[item.kind], one_line(item.article)):
        _text(tags, "tag", tag)


def _add_options(node: Element, item: Item) -> None:
    single = item.kind == "single"
    SubElement(node, "single").text = str(single).lower()
    # The paper has its order, which differs between forms.
    SubElement(node, "shuffleanswers").text = "false"
    SubElement(node, "answernumbering").text = "ABCD"
    for option in item.options:
        right = option in item.answers
        fraction = share(item) if right else 0 if single else -100
        _html(node, "answer", option, fraction=f"{fraction:.7g}")


def _add_judgement(node: Element, item: Item) -> None:
    for value, right in (("true", item.answers == (TRUE,)), ("false", item.answers != (TRUE,))):
        _text(node, "answer", value, fraction="100" if right else "0", format="moodle_auto_format")


def _add_writings(node: Element, item: Item) -> None:
    SubElement(node, "usecase").text = "0"
    for answer in item.answers:
        _text(node, "answer", writing(answer), fraction="100", format="moodle_auto_format")


def _add_guide(node: Element, item: Item) -> None:
    SubElement(node, "responseformat").text = "plain"
    SubElement(node, "responserequired").text = "1"
    SubElement(node, "responsefieldlines").text = "10"
    SubElement(node, "attachments").text = "0"
    SubElement(node, "attachmentsrequired").text = "0"
    guide = SubElement(node, "graderinfo", format="html")
    listed = "".join(f"<li>{escape(point)}</li>" for point in item.answers)
    SubElement(guide, "text").text = f"<ol>{listed}</ol>"
    _html(node, "responsetemplate", "")


def _text(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(SubElement(parent, name, attributes), "text").text = text


def _html(parent: Element, name: str, text: str, **attributes: str) -> None:
    _text(parent, name, html(text), format="html", **attributes)
