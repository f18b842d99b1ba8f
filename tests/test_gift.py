"""GIFT as another program, ua-exam, reads it, and letter by letter."""

from dataclasses import replace

from hypothesis import given
from ua_exam.gift_parser import parse_gift_content

from bot.quiz.export.clean import clean_paper
from bot.quiz.export.gift import write_gift
from bot.quiz.item import TRUE, Item, Paper, Question
from tests.hostile_paper import hostile_papers
from tests.quiz_items import BLANK, PAPER, SINGLE
from tests.sample_paper import sample_paper

GIFT = """$CATEGORY: 乡镇常识（A卷）

::bridge-year::[plain]青石桥建于哪一年？ {
	=1786年
	~1768年
	~1876年
	~1687年
	####青石桥建于1786年，全长42米，有五个桥孔。（《青石桥的修缮》）
}

::breakfast::[plain]南坡小学的早餐有哪些？ {
	~%33.33333%一个鸡蛋
	~%33.33333%一碗豆浆
	~%33.33333%两个馒头
	~%-100%一杯牛奶
	####早餐有三样。（《南坡小学的早餐》）
}

::library-day::[plain]县图书馆每周一闭馆。 {FALSE####县图书馆每周二闭馆。（《县图书馆的夜间服务》）}

::repair-cost::[plain]2019年青石桥的修缮花费____。 {
	=%100%380万元
	####修缮用了七个月，花费380万元。（《青石桥的修缮》）
}

::library-loans::[plain]县图书馆的借书规则是什么？ {####（1）每位读者一次可以借八本书\\n（2）借期三十天\\n（3）超过借期需要先还书才能再借\\n每位读者一次可以借八本书，借期三十天。（《县图书馆的夜间服务》）}
"""


def test_each_kind_letter_by_letter() -> None:
    assert write_gift(PAPER).decode() == GIFT


def check(paper: Paper) -> None:
    """What ua-exam reads is what the paper has."""
    found = parse_gift_content(write_gift(paper).decode())
    for question, read in zip(paper.questions, found, strict=True):
        item = question.item
        assert read["title"] == item.id
        assert read["text"] == shown("[plain]" + item.stem)
        if item.kind in ("single", "multiple"):
            texts = [(option["text"].removeprefix("[plain]"), option["is_correct"]) for option in read["options"]]
            assert texts == [(shown(option), option in item.answers) for option in item.options]
        elif item.kind == "judge":
            assert read["correct"] is (item.answers == (TRUE,))
        elif item.kind == "blank":
            assert [option["text"].removeprefix("[plain]") for option in read["options"]] == list(
                map(accepted, item.answers)
            )
        else:
            assert read["type"] == "essay"


def shown(text: str) -> str:
    # ua-exam leaves the two characters that stand for the end of a line.
    return text.replace("\n", "\\n")


def accepted(answer: str) -> str:
    return shown(answer).replace("*", "\\*").replace("->", "→")


def test_the_sample() -> None:
    check(sample_paper())


# ua-exam reads &amp; and its like as HTML even in plain text.
@given(hostile_papers(without="&"))
def test_hostile_texts(paper: Paper) -> None:
    check(clean_paper(paper))


def test_what_moodle_would_read_as_something_else() -> None:
    def blocks(item: Item) -> list[str]:
        return write_gift(Paper("p", "甲/{乙}", "", (Question(item, 1),))).decode().split("\n\n")

    item = replace(SINGLE, stem="[html]x", options=("%5%以上", "[html]y", "a=b", "1"), answers=("%5%以上",))
    assert blocks(item)[0] == "$CATEGORY: 甲／｛乙｝"
    assert blocks(item)[1].split("\n\t")[:4] == [
        "::bridge-year::[plain][html]x {",
        "=[plain]%5%以上",
        "~[plain][html]y",
        "~a\\=b",
    ]
    item = replace(item, answers=("1",))
    assert "\n\t~[plain]%5%以上\n" in blocks(item)[1]
    item = replace(BLANK, answers=("a->b", "5*3"))
    assert "\n\t=%100%a→b\n\t=%100%5\\\\*3\n" in blocks(item)[1]
