"""Units of measure and the words that count things, and which of them stand for each other."""

import re
from fractions import Fraction

_SCALES: dict[str, dict[str, Fraction | int]] = {
    "share": {"%": Fraction(1, 100), "％": Fraction(1, 100), "成": Fraction(1, 10), "‰": Fraction(1, 1000), "分之": 1},
    "points": {"个百分点": 1, "百分点": 1},
    "length": {
        "公里": 1000, "千米": 1000, "km": 1000, "里": 500, "米": 1, "m": 1, "厘米": Fraction(1, 100), "cm": Fraction(1, 100),
        "毫米": Fraction(1, 1000), "mm": Fraction(1, 1000), "海里": 1852,
    },
    "area": {
        "平方公里": 10**6, "平方千米": 10**6, "km2": 10**6, "平方米": 1, "m2": 1, "平米": 1, "公顷": 10**4,
        "亩": Fraction(2000, 3),
    },
    "volume": {"立方米": 1000, "m3": 1000, "立方": 1000, "升": 1, "毫升": Fraction(1, 1000)},
    "mass": {"吨": 10**6, "公斤": 1000, "千克": 1000, "kg": 1000, "斤": 500, "克": 1, "毫克": Fraction(1, 1000), "微克": Fraction(1, 10**6)},
    "density": {"微克/立方米": 1, "毫克/立方米": 1000},
    "power": {"千瓦": 1, "kw": 1, "兆瓦": 1000, "mw": 1000, "瓦": Fraction(1, 1000)},
    "energy": {"千瓦时": 1, "度": 1},
    "months": {"年": 12, "周年": 12, "载": 12, "个季度": 3, "季度": 3, "个月": 1},
    "days": {"天": 1, "日": 1, "周": 7, "个星期": 7, "星期": 7, "礼拜": 7},
    "minutes": {"小时": 60, "个小时": 60, "钟头": 60, "分钟": 1, "秒": Fraction(1, 60), "秒钟": Fraction(1, 60)},
    "yuan": {"元": 1, "块钱": 1, "元人民币": 1}, "dollars": {"美元": 1}, "euros": {"欧元": 1}, "hong kong": {"港元": 1},
    "yen": {"日元": 1}, "pounds": {"英镑": 1},
    "times": {"倍": 1}, "age": {"岁": 1, "周岁": 1}, "degrees": {"摄氏度": 1, "℃": 1, "°c": 1},
}  # fmt: skip
_KINDS = {
    "thing": "个 项 条 点 种 类 件 方面 大 档 句 步 处 款 层 级 轮 样 大类 方面 领域",
    "organisation": "个 家 户 所 座 处 间 支",
    "person": "个 名 人 位 员 口 名次 位次 人次",
    "occasion": "次 回 场 届 遍 趟 轮 人次 家次 件次 辆次 堂 节",
    "document": "份 篇 本 册 部 张 件 个 页 卷",
    "vehicle": "辆 台 架 艘 列 只 部 辆次 台次 套",
    "fund": "只 支 个",
    "place": "个 座 片 处 块 宗 栋 幢",
    "visit": "家 家次 户 户次", "matter": "件 件次 项 个", "team": "支 个 组",
}  # fmt: skip
_ALONE = "时 期 号 版 股 学时 课时 世纪 年代 点 分 代 批 环 把 枚 颗 粒 棵 株 头 门 团 字 番 位数 套 幅 首 道 强 维 班 段 级 局 席 票 箱 桶 包 只 份 人份 届 亩次 万人次"

_MEASURES = {unit: (dimension, factor) for dimension, units in _SCALES.items() for unit, factor in units.items()}
_COUNTS: dict[str, set[str]] = {}
for _unit, _kind in ((unit, kind) for kind, units in _KINDS.items() for unit in units.split()):
    _COUNTS.setdefault(_unit, set()).add(_kind)
_NO_UNIT = "成(?=[立为功员果长就绩本效熟都])|分(?=[布别为成析工享配])|点(?=[钟击评])|号召|级别|家庭|度过|名(?=[为称字])|位(?=[于列居])"
"""Words that begin with a unit and are none."""
_ALL = sorted({*_MEASURES, *_COUNTS, *_ALONE.split()}, key=len, reverse=True)
UNIT = rf"(?!{_NO_UNIT})(?:{'|'.join(map(re.escape, _ALL))})"
"""Pattern of a unit in matching form."""


def in_base(value: Fraction, unit: str) -> Fraction:
    """A value in the base of its dimension: 1.2 公里 is 1200, 三成 is 3/10."""
    return value * _MEASURES[unit][1] if unit in _MEASURES else value


def is_measure(unit: str) -> bool:
    """Whether the unit measures something (米, 元, 年) rather than counting (个, 家)."""
    return unit in _MEASURES


def counts_things(unit: str) -> bool:
    """Whether the unit counts items of any kind: 个, 项, 条, 点, 方面."""
    return "thing" in _COUNTS.get(unit, ())


def same_kind(unit: str, other: str) -> bool:
    """Whether two units can count or measure the same thing; a number without a unit goes with any."""
    if unit == other or not unit or not other:
        return True
    if unit in _MEASURES or other in _MEASURES:
        return _dimension(unit) == _dimension(other)
    return bool(_COUNTS.get(unit, {unit}) & _COUNTS.get(other, {other}))


def _dimension(unit: str) -> str:
    return _MEASURES[unit][0] if unit in _MEASURES else unit
