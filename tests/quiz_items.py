"""Items of a quiz about the five tiny articles, and how tests change them."""

from bot.quiz.item import FALSE, TRUE, Evidence, Item, Paper, Question

SINGLE = Item(
    id="bridge-year",
    kind="single",
    stem="青石桥建于哪一年？",
    options=("1786年", "1768年", "1876年", "1687年"),
    answers=("1786年",),
    explanation="青石桥建于1786年，全长42米，有五个桥孔。（《青石桥的修缮》）",
    difficulty=0.4,
    article="bridge.md",
    evidence=Evidence("青石桥建于1786年，全长42米，有五个桥孔。", 0, 22),
)
MULTIPLE = Item(
    id="breakfast",
    kind="multiple",
    stem="南坡小学的早餐有哪些？",
    options=("一个鸡蛋", "一碗豆浆", "两个馒头", "一杯牛奶"),
    answers=("一个鸡蛋", "一碗豆浆", "两个馒头"),
    explanation="早餐有三样。（《南坡小学的早餐》）",
    difficulty=0.5,
    article="school.md",
    evidence=Evidence("早餐有三样：", 40, 46),
)
JUDGE = Item(
    id="library-day",
    kind="judge",
    stem="县图书馆每周一闭馆。",
    options=(TRUE, FALSE),
    answers=(FALSE,),
    explanation="县图书馆每周二闭馆。（《县图书馆的夜间服务》）",
    difficulty=0.3,
    article="library.md",
    evidence=Evidence("县图书馆每周二闭馆，其余各天开放到晚上九点。", 0, 22),
)
BLANK = Item(
    id="repair-cost",
    kind="blank",
    stem="2019年青石桥的修缮花费____。",
    options=(),
    answers=("380万元",),
    explanation="修缮用了七个月，花费380万元。（《青石桥的修缮》）",
    difficulty=0.6,
    article="bridge.md",
    evidence=Evidence("修缮用了七个月，花费380万元。", 55, 71),
)
SHORT = Item(
    id="library-loans",
    kind="short",
    stem="县图书馆的借书规则是什么？",
    options=(),
    answers=("每位读者一次可以借八本书", "借期三十天", "超过借期需要先还书才能再借"),
    explanation="每位读者一次可以借八本书，借期三十天。（《县图书馆的夜间服务》）",
    difficulty=0.7,
    article="library.md",
    evidence=Evidence("每位读者一次可以借八本书，借期三十天。", 30, 50),
)
ITEMS = (SINGLE, MULTIPLE, JUDGE, BLANK, SHORT)
PAPER = Paper(
    "p1", "乡镇常识", "A", tuple(Question(item, score) for item, score in zip(ITEMS, (2, 4, 1, 2, 6), strict=True))
)
"""Fifteen points."""


def single(number: int, difficulty: float = 0.5, article: str = "") -> Item:
    """The `number`-th of any number of items that have nothing in common."""
    name = chr(ord("甲") + number) + chr(ord("一") + 3 * number)
    options = tuple(f"{number:03}{digit}米" for digit in range(4))
    return Item(f"s{number:03}", "single", f"{name}塔有多高？", options, options[:1], "", difficulty, article or f"{number}.md",
                Evidence("塔。", 0, 2))  # fmt: skip
