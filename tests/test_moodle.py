"""Moodle's XML, read by lxml as the format's documentation describes it."""

from html.parser import HTMLParser

from hypothesis import given
from lxml import etree
from lxml.etree import _Element

from bot.quiz.export.clean import clean_paper
from bot.quiz.export.moodle import write_moodle
from bot.quiz.item import TRUE, Paper
from tests.hostile_paper import hostile_papers
from tests.quiz_items import PAPER
from tests.sample_paper import sample_paper


class Shown(HTMLParser):
    """The text that a browser would show of a piece of HTML, and its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags = "", set[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: object) -> None:
        self.tags.add(tag)
        self.text += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.text += data


def questions(paper: Paper) -> list[_Element]:
    """Without the category."""
    return etree.fromstring(write_moodle(paper)).findall("question")[1:]


def shown(node: _Element) -> str:
    found = Shown(node.findtext("text") or "")
    assert node.get("format") == "html"
    assert found.tags <= {"br"}
    return found.text


def test_the_category() -> None:
    first = etree.fromstring(write_moodle(PAPER))[0]
    assert (first.get("type"), first.findtext("category/text")) == ("category", "$course$/top/乡镇常识（A卷）")


def test_each_kind_has_its_type_and_points() -> None:
    found = questions(PAPER)
    assert [node.get("type") for node in found] == ["multichoice", "multichoice", "truefalse", "shortanswer", "essay"]
    assert [node.findtext("defaultgrade") for node in found] == ["2", "4", "1", "2", "6"]
    assert [node.findtext("single") for node in found] == ["true", "false", None, None, None]
    assert [node.findtext("idnumber") for node in found] == [each.item.id for each in PAPER.questions]


def test_fractions() -> None:
    found = [[answer.get("fraction") for answer in node.findall("answer")] for node in questions(PAPER)]
    assert found == [["100", "0", "0", "0"], ["33.33333", "33.33333", "33.33333", "-100"], ["0", "100"], ["100"], []]


def test_fractions_of_right_answers_make_a_whole() -> None:
    for node, question in zip(questions(sample_paper()), sample_paper().questions, strict=True):
        if question.item.kind == "multiple":
            fractions = [float(answer.get("fraction", "")) for answer in node.findall("answer")]
            assert abs(sum(fraction for fraction in fractions if fraction > 0) - 100) < 0.001


def test_the_marking_guide_is_for_the_grader() -> None:
    guide = questions(PAPER)[4].findtext("graderinfo/text")
    assert guide == "<ol><li>每位读者一次可以借八本书</li><li>借期三十天</li><li>超过借期需要先还书才能再借</li></ol>"


@given(hostile_papers().map(clean_paper))
def test_hostile_texts_stay_texts(paper: Paper) -> None:
    for node, question in zip(questions(paper), paper.questions, strict=True):
        item = question.item
        text, feedback = (node.find(name) for name in ("questiontext", "generalfeedback"))
        assert text is not None and feedback is not None
        assert (shown(text), shown(feedback)) == (item.stem, item.explanation)
        answers = node.findall("answer")
        if item.kind in ("single", "multiple"):
            right = [float(answer.get("fraction", "")) > 0 for answer in answers]
            assert list(zip(map(shown, answers), right, strict=True)) == [
                (option, option in item.answers) for option in item.options
            ]
        elif item.kind == "judge":
            right = [answer.findtext("text") for answer in answers if answer.get("fraction") == "100"]
            assert right == ["true" if item.answers == (TRUE,) else "false"]
        elif item.kind == "blank":
            assert [answer.findtext("text") for answer in answers] == [
                each.replace("*", "\\*") for each in item.answers
            ]
        else:
            assert Shown(node.findtext("graderinfo/text") or "").tags <= {"ol", "li", "br"}
