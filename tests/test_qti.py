"""QTI: built as text2qti builds it, whose packages Canvas imports; and hostile texts in it."""

from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from lxml import etree
from lxml.etree import QName, _Element
from text2qti.config import Config
from text2qti.qti import QTI
from text2qti.quiz import Quiz

from bot.quiz.export.clean import clean_paper
from bot.quiz.export.qti import TYPES, write_qti
from bot.quiz.item import Paper
from tests.hostile_paper import hostile_papers
from tests.quiz_items import PAPER
from tests.test_moodle import Shown

SAME_QUIZ = """Quiz title: 乡镇常识（A卷）
Points: 2
1.  青石桥建于哪一年？
... 青石桥建于1786年。
*a) 1786年
b)  1768年
c)  1876年
d)  1687年

Points: 4
2.  南坡小学的早餐有哪些？
... 早餐有三样。
[*] 一个鸡蛋
[*] 一碗豆浆
[*] 两个馒头
[ ] 一杯牛奶

Points: 1
3.  县图书馆每周一闭馆。
... 县图书馆每周二闭馆。
a)  True
*b) False

Points: 2
4.  2019年青石桥的修缮花费\\_\\_\\_\\_。
... 花费380万元。
*   380万元

Points: 6
5.  县图书馆的借书规则是什么？
... 可以借八本书。
____
"""
"""PAPER in the language of text2qti."""

Tree = tuple[str, list[tuple[str, str]], str, list["Tree"]]
GIVEN_NAMES = ("ident", "title", "identifier", "identifierref", "href", "linkrefid")
WRITTEN = ("fieldlabel", "setvar", "schema", "schemaversion")


def tree(node: _Element) -> Tree:
    """Elements and attributes without what each program names in its own way, and without texts for people."""
    attributes = [(name, "" if name in GIVEN_NAMES else value) for name, value in sorted(node.items())]
    plain = [(name, value) for name, value in attributes if "schemaLocation" not in name]
    name = QName(node).localname
    text = (node.text or "").strip() if name in WRITTEN else ""
    return name, plain, text, [tree(child) for child in node]


def read(data: bytes) -> dict[str, _Element]:
    """The parts of a package by their place in it: manifest, settings, questions."""
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    parts = {"manifest" if "/" not in name else "settings" if "meta" in name else "questions": etree.fromstring(data) for name, data in files.items()}  # fmt: skip
    manifest = parts["manifest"]
    assert {node.get("href") for node in manifest.iterfind(".//{*}file")} == set(files) - {"imsmanifest.xml"}
    return parts


def test_questions_are_built_as_text2qti_builds_them() -> None:
    theirs = read(QTI(Quiz(SAME_QUIZ, config=Config())).zip_bytes())["questions"]
    ours = read(write_qti(PAPER))["questions"]
    assert ours.nsmap[None] == theirs.nsmap[None]
    assert [tree(item) for item in ours.iterfind(".//{*}item")] == [
        tree(item) for item in theirs.iterfind(".//{*}item")
    ]
    assert tree(ours) == tree(theirs)


def test_resources_are_declared_as_text2qti_declares_them() -> None:
    theirs = read(QTI(Quiz(SAME_QUIZ, config=Config())).zip_bytes())["manifest"].find("{*}resources")
    ours = read(write_qti(PAPER))["manifest"].find("{*}resources")
    assert theirs is not None and ours is not None
    assert tree(ours) == tree(theirs)


def test_kinds_points_and_settings() -> None:
    parts = read(write_qti(PAPER))
    entries = [[field[1].text for field in item.iterfind(".//{*}qtimetadatafield")][:2] for item in parts["questions"].iterfind(".//{*}item")]  # fmt: skip
    assert entries == [[TYPES[each.item.kind], f"{each.score}"] for each in PAPER.questions]
    assert parts["settings"].findtext("{*}title") == "乡镇常识（A卷）"
    assert parts["settings"].findtext("{*}points_possible") == "15"


def test_the_same_question_has_the_same_name_in_each_package() -> None:
    def names(paper: Paper) -> list[str | None]:
        return [item.get("ident") for item in read(write_qti(paper))["questions"].iterfind(".//{*}item")]

    assert names(PAPER) == names(Paper("other", "别的", "B", PAPER.questions))
    assert len(set(names(PAPER))) == 5


@given(hostile_papers().map(clean_paper))
def test_hostile_texts_stay_texts(paper: Paper) -> None:
    found = list(read(write_qti(paper))["questions"].iterfind(".//{*}item"))
    for node, question in zip(found, paper.questions, strict=True):
        item = question.item
        texts = {mattext: Shown(mattext.text or "") for mattext in node.iterfind(".//{*}mattext")}
        assert all(text.tags <= {"p", "br"} for text in texts.values())
        stem, *others = (text.text for text in texts.values())
        assert stem == item.stem
        assert others[: len(item.options)] == list(item.options)
        assert others[-1].endswith(item.explanation)
        right = [value.text for value in node.iterfind(".//{*}varequal") if QName(value.getparent()).localname != "not"]  # type: ignore[arg-type]
        if item.options:
            labels = [label.get("ident") for label in node.iterfind(".//{*}response_label")]
            assert right == [
                label for label, option in zip(labels, item.options, strict=True) if option in item.answers
            ]
        else:
            assert right == (list(item.answers) if item.kind == "blank" else [])
