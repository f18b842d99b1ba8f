"""The plain text, read line by line as exam tools do."""

import re

from hypothesis import given

from bot.quiz.export.clean import clean_paper, one_line
from bot.quiz.export.plain_text import write_text
from bot.quiz.item import Paper
from tests.hostile_paper import hostile_papers
from tests.quiz_items import PAPER

TEXT = """乡镇常识（A卷）

1. [单选题] 青石桥建于哪一年？
A. 1786年
B. 1768年
C. 1876年
D. 1687年
答案：A
解析：青石桥建于1786年，全长42米，有五个桥孔。（《青石桥的修缮》）
难度：0.40
分值：2

2. [多选题] 南坡小学的早餐有哪些？
A. 一个鸡蛋
B. 一碗豆浆
C. 两个馒头
D. 一杯牛奶
答案：ABC
解析：早餐有三样。（《南坡小学的早餐》）
难度：0.50
分值：4

3. [判断题] 县图书馆每周一闭馆。
答案：错误
解析：县图书馆每周二闭馆。（《县图书馆的夜间服务》）
难度：0.30
分值：1

4. [填空题] 2019年青石桥的修缮花费____。
答案：380万元
解析：修缮用了七个月，花费380万元。（《青石桥的修缮》）
难度：0.60
分值：2

5. [简答题] 县图书馆的借书规则是什么？
答案：每位读者一次可以借八本书|借期三十天|超过借期需要先还书才能再借
解析：每位读者一次可以借八本书，借期三十天。（《县图书馆的夜间服务》）
难度：0.70
分值：6
"""
LINE = re.compile(r"(\d+)\. \[(..题)\] (.*)|([A-F])\. (.*)|(答案|解析|难度|分值)：(.*)")


def read(text: str) -> list[tuple[str, list[str], str]]:
    """Stem, options and explanation of each question; every line must be one of the kinds that there are."""
    found: list[tuple[str, list[str], str]] = []
    for line in filter(None, text.split("\n")[1:]):
        match = LINE.fullmatch(line)
        assert match, line
        if match[1]:
            found.append((match[3], [], ""))
        elif match[4]:
            found[-1][1].append(match[5])
        elif match[6] == "解析":
            found[-1] = (*found[-1][:2], match[7])
    return found


def test_the_text() -> None:
    assert write_text(PAPER).decode() == TEXT


@given(hostile_papers().map(clean_paper))
def test_hostile_texts_stay_on_their_lines(paper: Paper) -> None:
    items = [question.item for question in paper.questions]
    assert read(write_text(paper).decode()) == [
        (
            one_line(item.stem),
            [] if item.kind == "judge" else list(map(one_line, item.options)),
            one_line(item.explanation),
        )
        for item in items
    ]
