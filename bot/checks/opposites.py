"""Words of a statement whose opposite stands in the evidence: 增长 for 下降."""

import re
from collections.abc import Iterator

from bot.checks.problem import Problem, Span, compare_slots
from bot.text.reading import Reading

_OPPOSITES = tuple(
    tuple(side.split(" ") for side in pair.split("/"))
    for pair in (
        "增长 增加 上升 提高 提升 上涨 扩大 增强 加强 升/下降 减少 下滑 降低 下跌 缩小 减弱 削弱 降下来 降",
        "高于 多于 优于 领先/低于 少于 劣于 落后",
        "支持 同意 赞成/反对",
        "允许 准许/禁止",
        "成功/失败",
        "盈利/亏损",
        "进口/出口",
        "买入/卖出",
        "收入/支出",
        "免费/收费",
        "公开/保密",
        "首次/再次",
        "最大/最小",
        "最高/最低",
        "最多/最少",
        "最早/最晚",
        "最快/最慢",
        "最强/最弱",
        "最好/最差",
        "以上/以下",
        "之前 以前/之后 以后",
        "开始/结束",
        "全部 所有/部分",
        "上半年/下半年",
        "国内/国外",
        "省内/省外",
        "境内/境外",
        "内部/外部",
        "上级/下级",
        "上游/下游",
        "东部/西部",
        "南部/北部",
        "优势/劣势",
        "优点/缺点",
        "有利/不利",
        "合法/非法",
        "主动/被动",
        "直接/间接",
        "集中 统一/分散",
        "公有/私有",
        "先进/落后",
        "富裕/贫困",
        "城市/农村",
        "加快 加速/放缓 减速",
        "鼓励/限制",
        "引进/输出",
        "前者/后者",
        "长期/短期",
        "永久 正式/临时",
        "定期/不定期",
        "专职/兼职",
        "主要/次要",
        "肯定/否定",
        "真实/虚假",
        "相同/不同",
        "安全/危险",
    )
)
"""Two sides a pair, each of words that say about the same."""
_SIDES = {word: (side, other) for pair in _OPPOSITES for side, other in (pair, pair[::-1]) for word in side}
_ANY = re.compile("|".join(sorted((word for word in _SIDES if len(word) > 1), key=len, reverse=True)))
_MEASURES = {
    one: other for a, b in ("大小", "多少", "高低", "强弱", "快慢", "长短", "前后") for one, other in ((a, b), (b, a))
}
_MEASURE = re.compile(rf"(?P<of>[\u4e00-\u9fff]{{2}})(?P<how>[{''.join(_MEASURES)}])")


def check_opposites(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Words that the evidence has the opposite of in the same frame."""
    spans = [match.span() for match in _ANY.finditer(statement.form)]
    spans += [(word.start, word.end) for word in statement.words if len(word.text) == 1 and word.text in _SIDES]
    for span in spans:
        side, opposite = _SIDES[statement.form[slice(*span)]]
        others = [place for word in opposite for place in _places(word, evidence)]
        same = [place for word in side for place in _places(word, evidence)] if others else []
        problem = compare_slots(statement, span, evidence, same, others)
        if problem and problem.given:
            yield problem
    yield from _check_measures(statement, evidence)


def _check_measures(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Words of one character, such as 难度大, that the evidence has the opposite of behind the same characters."""
    for match in _MEASURE.finditer(statement.form):
        opposite = match["of"] + _MEASURES[match["how"]]
        if match[0] not in evidence.form and opposite in evidence.form:
            yield Problem(*match.span(), opposite)


def _places(word: str, text: Reading) -> list[Span]:
    """Where a word stands; one of a single character only as a word of its own."""
    if len(word) == 1:
        return [(other.start, other.end) for other in text.words if other.text == word]
    return [match.span() for match in re.finditer(word, text.form)] if word in text.form else []
