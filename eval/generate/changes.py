"""Where a sentence can be made false by changing one thing, and what to put there."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import rjieba

from bot.text.written_numerals import write_numeral, write_year

KINDS = ("number", "date", "unit", "person", "place", "organisation", "polarity", "modality")

Names = Mapping[str, Sequence[str]]
Change = tuple[int, int, str]
"""Start and end of what is replaced, and its replacement."""


def changes(kind: str, statement: str, evidence: str, names: Names, chance: random.Random) -> Iterator[Change]:
    """The changes of one kind that a statement admits; `names` as for `eval.generate.tampered.tamper`."""
    if kind in names:
        return _name_changes(statement, evidence, names[kind], chance)
    return _BY_KIND[kind](statement, chance)


_PLAIN = r"(?<![\d.a-zA-Z+])(?P<n>\d+(?:\.\d+)?)(?![\d.]|[a-zA-Z]|年|月|日)"
_COUNTED = r"(?<![一二三四五六七八九十百千万〇第“])(?P<n>[一两二三四五六七八九十百千]{1,5})(?=[名家项条年次座份篇亿]|个(?!人)|亿元|万元)"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?=年|[-—至]\d{4}年)|(?P<han>二〇[〇一二]." "(?=年))"
_MONTH = r"(?<!\d)(?P<m>\d{1,2})月"
_DAY = r"(?<!\d)(?P<d>\d{1,2})日"
_UNITS = (
    (r"\d亿(?=元)", "亿", "万"), (r"\d万(?=元|平方米|人)", "万", "亿"), (r"\d%", "%", "‰"), ("个百分点", "个百分点", "%"),
    (r"\d平方公里", "平方公里", "平方米"), (r"\d公里", "公里", "米"), ("微克/立方米", "微克", "毫克"), (r"\d个月", "个月", "年"),
    (r"(?<!\d\d\d)[\d三五两]年(?![度底初])", "年", "个月"), (r"\d天", "天", "周"), (r"\d小时", "小时", "天"), (r"\d个小时", "个小时", "天"),
    (r"\d分钟", "分钟", "小时"), (r"\d名(?=[学员干党])", "名", "家"), (r"\d余?人(?![次均])", "人", "家"), (r"\d多?家(?!次)", "家", "人"),
    (r"\d只", "只", "亿元"), (r"\d余?次", "次", "年"), (r"\d件", "件", "年"), (r"\d吨", "吨", "公斤"), (r"\d亩", "亩", "平方公里"),
)  # fmt: skip


def _number_changes(sentence: str, chance: random.Random) -> Iterator[Change]:
    for match in re.finditer(f"{_PLAIN}|{_COUNTED.replace('?P<n>', '?P<han>')}", sentence):
        text = match["n"] or match["han"]
        now = _other_digits(text, chance) if match["n"] else _other_numeral(text, chance)
        yield match.start(), match.end(), now


def _other_digits(text: str, chance: random.Random) -> str:
    """Another number of as many digits."""
    while True:
        place = chance.choice([place for place, character in enumerate(text) if character.isdigit()])
        now = text[:place] + str(chance.randrange(10)) + text[place + 1 :]
        if float(now) != float(text) and not (now[0] == "0" and text[0] != "0"):
            return now


def _other_numeral(text: str, chance: random.Random) -> str:
    while True:
        now = write_numeral(chance.randrange(2, 10 if len(text) == 1 else 100))
        if now not in (text, text.replace("两", "二")):
            return now.replace("二", "两") if now == "二" else now


def _date_changes(sentence: str, chance: random.Random) -> Iterator[Change]:
    for match in re.finditer(_YEAR, sentence):
        year = int(match["y"] or 0) or 2000 + chance.randrange(10, 20)
        now = year + chance.choice([-5, -3, -2, -1, 1, 2, 3])
        if match["han"] != write_year(now):
            yield *match.span(), str(now) if match["y"] else write_year(now)
    for pattern, group, most in ((_MONTH, "m", 12), (_DAY, "d", 28)):
        for match in re.finditer(pattern, sentence):
            others = [number for number in range(1, most + 1) if number != int(match[group])]
            yield *match.span(group), str(chance.choice(others))


def _unit_changes(sentence: str, chance: random.Random) -> Iterator[Change]:
    for pattern, unit, other in _UNITS:
        for match in re.finditer(pattern, sentence):
            start = match.start() + match[0].index(unit)
            yield start, start + len(unit), other


def _name_changes(statement: str, evidence: str, names: Sequence[str], chance: random.Random) -> Iterator[Change]:
    others = [name for name in names if name not in evidence]
    longest = sorted(names, key=len, reverse=True)
    for match in re.finditer("|".join(map(re.escape, longest)), statement):
        yield *match.span(), chance.choice(others)


_VERBS = (
    "是 有 为 位于 成立 建成 提出 举办 举行 推出 首创 达 达到 占 担任 参加 参与 设立 出台 印发 发布 引进 建立 解决 走访 签约 获得 入选 进入 排 属于 来自 "
    "认为 表示 要求 建议 主张 支持 允许 包括 采取 实行 推行 开展 组织 设有 完成 上升 下降 增长 提高 帮助 邀请 学习 考察 观摩 讲 强调 部署 到达 返回 会见 批准 "
    "通过 宣布 启动 投入 发生 造成 导致 影响 改变 使用 接受 拒绝 同意 反对 保持 实现 突破 超过 覆盖 惠及 新增 累计 同比 开通 竣工 开工 投产 试运行 生效 施行"
)
_PREDICATES = frozenset(_VERBS.split())
_NEGATORS = {
    "没有": "", "不": "", "未": "", "并未": "", "并非": "是", "不是": "是", "尚未": "已经", "无法": "可以", "不属于": "属于", "不再": "再",
}  # fmt: skip


def _polarity_changes(sentence: str, chance: random.Random) -> Iterator[Change]:
    for word, tag, start, end, following in _words(sentence):
        if word in _NEGATORS and following.isalpha() and sentence[start - 1 : start] not in ("拒", "决", "绝"):
            yield start, end, _NEGATORS[word]
        elif word in _PREDICATES and tag[0] == "v" and following != "的" and not _is_denied(sentence, start):
            negators = {
                "是": ["不"],
                "有": ["没"],
                "为": ["不"],
                "属于": ["不"],
                "位于": ["不"],
                "来自": ["并非", "不是"],
            }
            yield start, start, chance.choice(negators.get(word, ["没有", "并未", "未", "不"]))


def _is_denied(sentence: str, start: int) -> bool:
    before = sentence[max(0, start - 3) : start]
    quoted = sentence.count("“", 0, start) > sentence.count("”", 0, start)
    titled = sentence.count("《", 0, start) > sentence.count("》", 0, start)
    return quoted or titled or bool(re.search("[不没未无非]|所$|的$", before))


_MODALS = {
    "必须": ["可以", "不必"], "应当": ["可以", "不得"], "应该": ["不必", "不得"], "应": ["可以", "不得"], "须": ["可以", "不必"],
    "可以": ["必须", "不得"], "可": ["必须", "不得"], "不得": ["可以", "应当"], "不准": ["可以", "应当"], "不能": ["可以", "必须"],
    "禁止": ["允许"], "允许": ["禁止"], "需要": ["不必"], "要": ["不必", "可以"], "能": ["必须", "不能"], "能够": ["必须", "不能"],
}  # fmt: skip


def _modality_changes(sentence: str, chance: random.Random) -> Iterator[Change]:
    for word, tag, start, end, following in _words(sentence):
        if word in _MODALS and tag[0] in "vdc" and following.isalpha():
            yield start, end, chance.choice(_MODALS[word])


def _words(sentence: str) -> Iterator[tuple[str, str, int, int, str]]:
    """Words with part of speech, start, end, and the character that follows."""
    start = 0
    for word, tag in rjieba.tag(sentence, False):
        end = start + len(word)
        yield word, tag, start, end, sentence[end : end + 1]
        start = end


_BY_KIND: dict[str, Callable[[str, random.Random], Iterator[Change]]] = {
    "number": _number_changes,
    "date": _date_changes,
    "unit": _unit_changes,
    "polarity": _polarity_changes,
    "modality": _modality_changes,
}
