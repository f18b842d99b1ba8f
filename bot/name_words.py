"""Names of people, places and organisations in a text, by part of speech."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import rjieba

from bot.word_rarity import word_rarity

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
    "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟"
    "殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍成苗谷曲盛冉骆柴蒲项欧凤路游靳辛管滕屈景荆卓卫祁瞿艾储解穆"
)
_COMMON_PLACES = frozenset(
    [
        "中国",
        "美国",
        "日本",
        "英国",
        "法国",
        "德国",
        "印度",
        "韩国",
        "俄罗斯",
        "新加坡",
        "欧洲",
        "亚洲",
        "非洲",
        "北京",
        "上海",
        "天津",
        "重庆",
        "香港",
        "澳门",
        "台湾",
        "河北",
        "山西",
        "辽宁",
        "吉林",
        "黑龙江",
        "江苏",
        "浙江",
        "安徽",
        "福建",
        "江西",
        "山东",
        "河南",
        "湖北",
        "湖南",
        "广东",
        "海南",
        "四川",
        "贵州",
        "云南",
        "陕西",
        "甘肃",
        "青海",
        "内蒙古",
        "广西",
        "西藏",
        "宁夏",
        "新疆",
        "武汉",
        "南京",
        "广州",
        "杭州",
        "深圳",
        "成都",
        "长沙",
        "西安",
        "洛阳",
        "青岛",
        "苏州",
        "沈阳",
        "昆明",
        "济南",
        "扬州",
        "太原",
        "哈尔滨",
        "厦门",
        "福州",
        "郑州",
        "南昌",
        "长春",
        "徐州",
        "兰州",
        "绍兴",
        "宁波",
        "无锡",
        "温州",
        "合肥",
        "大连",
        "南通",
        "常州",
    ]
)
_LINKS = frozenset("与和同对向从在到于由让给请是以讲")
_NO_PERSON = re.compile(r"[区园局镇市省县制员长厂港院部班级化性业型度量产会]$|高新|.{4}")


@lru_cache(maxsize=40_000)
def names(text: str) -> dict[str, frozenset[str]]:
    """Names in a text by part of speech: nr person, ns place, nt organisation.

    Tagged twice, with and without the words that the model of unknown words
    adds: it alone finds most people, and swallows some places. Its people are
    checked again, by surname and rarity, for it takes much for a name.
    """
    found: dict[str, set[str]] = {"nr": set(), "ns": set(), "nt": set()}
    dictionary = rjieba.tag(text, False)
    for word, tag in [*rjieba.tag(text, True), *dictionary, *_joined(dictionary)]:
        name = _person(word) if tag[:2] == "nr" else _place(word) if tag[:2] == "ns" else word
        if tag[:2] in found and len(name) > 1:
            found[tag[:2]].add(name)
    return {tag: frozenset(words) for tag, words in found.items()}


def _joined(tagged: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Surnames with the given name that the dictionary takes for a common word (周|明远)."""
    for (surname, tag), (given, kind) in pairwise(tagged):
        if tag == "nr" and surname in _SURNAMES and len(given) < 3 and kind[0] in "anirt":
            yield surname + given, "nr"


def _person(word: str) -> str:
    """The word where it can be a Chinese person's name, without a preposition that clings to it; else nothing."""
    if len(word) > 2 and word[0] in _LINKS and word[1] in _SURNAMES:
        word = word[1:]
    plain = word[0] not in _SURNAMES or _NO_PERSON.search(word) or word_rarity([word])[0] < 1
    return "" if plain else word


def _place(word: str) -> str:
    """The word where it is a place: the dictionary also tags 城市 and 东西 as places; common words must be known ones."""
    if word[-1] in "度业化性":
        return ""
    known = word in _COMMON_PLACES or (word[-1] in "省市县区国州" and len(word) > 2) or word_rarity([word])[0] == 1
    return word if known else ""
