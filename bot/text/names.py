"""The people, places and organisations that a text names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from bot.text.tagged import Word
from bot.text.word_rarity import word_rarity

FOLDER = Path(__file__).resolve().parent
NOT_NAMES = FOLDER / "not_names.txt"
"""Everyday words that jieba's dictionary tags as people, places or organisations."""
PLACES = FOLDER / "places.txt"
"""Provinces, cities, counties and districts of China (administrative codes of 2020) without 省, 市, 县, 区.

Those that are everyday words are left out."""

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕"
    "殷罗毕郝邬安常乐傅皮卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆"
    "高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲封芮羿储靳松井段富巫乌焦谷车侯宓全班仰秋仲伊宫宁仇栾暴"
    "甘厉戎祖武符刘景詹束龙叶幸司韶黎蓟薄印宿白怀蒲邰鄂索咸赖卓蔺屠蒙池乔阴闻莘党翟谭贡劳逄姬申扶冉宰雍桑桂濮牛寿通边扈燕冀浦尚农温庄晏柴瞿阎充慕连茹习宦艾"
    "牟仉亓鱼容古易慎戈廖庾终居衡步都耿满弘匡国文寇广欧沃利蔚越夔隆师巩聂晁勾敖融冷訾辛阚那简饶曾沙丰巢关蒯相查荆红游竺权逯盖益桓公肖闫佟岳付代仝"
)
_OFFICES = frozenset("局厅院部委署")
_PARTICLE = re.compile("[在的于是有了和与]|[内外里中上下]$|城市$")
_MODIFIES = ("nvabjl", "nj")
"""First letters of the tags before 局, 厅, 委, 署, and before 部, 院."""
_NO_OFFICE = re.compile(r"(?:东|西|南|北|中|内|外|全|干|上|下|后|前|局|腹|头|面|尾|底|顶|胸|背|大|小|各|一)部$")
_FUNCTION = frozenset("由在与和同被把将向对从请让为给及或是据经随因用说到于等")
_BODY = re.compile(r"..(?:局|厅|院|委|署|部|委员会|协会|商会|联合会|集团|公司|大学|银行|法院)$")
_SITE = re.compile(
    r"(?P<area>省|市|县|区|镇|集镇|乡|村|街道|公司|有限公司|集团|(?:高新|经开|开发|园|新)区|园区)"
    r"|(?:集聚|示范|保税|工业|产业|科技)(?:区|园区?|城)|产业园|管委会|党工委|政府|大学|学院|银行|法院|(?:服务)?中心|研究[院所]"
    r"|事务所|委员会|协会|联合会|基金会|[大支总]队"
)
"""Words that a name stands before; those of the area need not stand in the evidence."""
_DISTRICT = re.compile(
    r"(?!开发|高新|经开|保税|示范|集聚|工业|旅游|试验|自贸|风景|自治|行政|居民|商务|核心|中心|老城|新城|主城)..[区县镇乡村]$"
)
_COMPLEMENTS = frozenset("出到进上下起来去成为了过住开完掉入给回往")
"""Characters that make a verb of the one before them (喊出), not a term."""
_BOUND = frozenset("制权税险病")
"""Characters that make a term of the word before them: 链长|制."""
_EMPTY = frozenset(
    "的了在是和与及或等为被把对于从到由以向中上下里内后前时有个这那其它他她们也都就而并且但将会能可要所之不没未无请我你还又再该此各"
    "则即均共仅已曾便却让使给用按据因若如比同跟每只才更最很太当得着过说称任派至"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name or term `form[start:end]`; `text` is the part of it that tells it from others.

    `kind` is "person", "place", "organisation", or "term" for a run of characters
    that is in no dictionary.
    """

    text: str
    kind: str
    start: int
    end: int


def find_names(words: Sequence[Word], guesses: Sequence[Word]) -> list[Name]:
    """The names among the dictionary's words of a text and its guessed words, some perhaps twice."""
    return [
        *_people(guesses), *_places(words), *_tagged_names(words, guesses), *_bodies(words), *_sites(words), *_terms(words),
    ]  # fmt: skip


def _people(guesses: Sequence[Word]) -> Iterator[Name]:
    for word, following in pairwise([*guesses, Word("", "x", -1, -1)]):
        if not word.tag.startswith("nr") or word.text in everyday_words():
            continue
        start = word.start + (len(word.text) > 2 and word.text[0] in _FUNCTION)
        end = word.end - (word.end - start > 2 and word.text[-1] in _FUNCTION)
        if word.tag == "nrt":
            if _is_rare(word.text):
                yield _name(word, "organisation", word.start, word.end)
        elif word.text[start - word.start] in SURNAMES:
            joins = following.start == word.end and following.text.isalpha() and len(following.text) + end - start <= 3
            if end - start == 1:
                if joins and following.tag[0] not in "upcrdmq":
                    yield Name(word.text + following.text, "person", start, following.end)
            elif end - start == 3 or (end - start == 2 and _is_rare(word.text)):
                yield _name(word, "person", start, end)


def _name(word: Word, kind: str, start: int, end: int) -> Name:
    return Name(word.text[start - word.start : end - word.start], kind, start, end)


def _is_rare(text: str) -> bool:
    return bool(word_rarity([text])[0] == 1)


def _places(words: Sequence[Word]) -> Iterator[Name]:
    """Places of the list that begin and end with words."""
    known = place_names()
    for number, word in enumerate(words):
        text = ""
        for other in words[number : number + 3]:
            text += other.text
            if len(text) > 8 or text[0] in _FUNCTION:
                break
            if text in known:
                yield Name(text, "place", word.start, other.end)


def _tagged_names(words: Sequence[Word], guesses: Sequence[Word]) -> Iterator[Name]:
    for word in (*words, *guesses):
        if len(word.text) < 2 or word.text in everyday_words() or _PARTICLE.search(word.text):
            continue
        if word.tag == "ns":
            yield Name(word.text, "place", word.start, word.end)
        elif word.tag in ("nt", "nz") and not _NO_OFFICE.search(word.text):
            yield Name(word.text, "organisation", word.start, word.end)


def _sites(words: Sequence[Word]) -> Iterator[Name]:
    """Bodies and places by the word that names them: 浦口|高新区, 平芝|公司, 皇|台|街道, 大观区."""
    for number, word in enumerate(words):
        if len(word.text) == 3 and _DISTRICT.match(word.text) and _is_rare(word.text):
            yield Name(word.text[:2], "place", word.start, word.end)
        site = _SITE.fullmatch(word.text)
        before = words[max(0, number - 3) : number]
        if not site or not before or not before[-1].text.isalpha() or before[-1].text in _EMPTY:
            continue
        text = before[-1].text if before[-1].tag[0] in "njil" else ""
        text = _ending(before) if len(text) < 2 else text
        if len(text) > 1:
            yield Name(text, "organisation", word.start - len(text), word.end)
        if not site["area"]:
            yield Name(word.text, "organisation", before[-1].start, word.end)


def _ending(words: Sequence[Word]) -> str:
    """The run of single characters that are no function words at the end of some words, and a name before it."""
    text = ""
    for word in reversed(words):
        named = bool(text) and word.tag in ("nr", "nrt", "ns", "nz")
        if not word.text.isalpha() or word.text in _EMPTY or (len(word.text) > 1 and not named):
            break
        text = word.text + text
        if len(word.text) > 1:
            break
    return text


def _terms(words: Sequence[Word]) -> Iterator[Name]:
    """Words outside the dictionary, which it leaves in single characters, or cuts before 制, 税, …"""
    for before, word in pairwise(words):
        if word.text in _BOUND and len(before.text) > 1 and before.text[0].isalpha():
            yield Name(before.text + word.text, "term", before.start, word.end)
    run: list[Word] = []
    for word in (*words, Word("", "x", -1, -1)):
        if len(word.text) == 1 and word.text.isalpha() and word.text not in _EMPTY and word.tag[0] not in "mq":
            run.append(word)
            continue
        if len(run) > 2 or (len(run) == 2 and run[-1].text not in _COMPLEMENTS):
            yield Name("".join(part.text for part in run), "term", run[0].start, run[-1].end)
        run = []


def _bodies(words: Sequence[Word]) -> Iterator[Name]:
    """Bodies by their end: 发展局, and 审批|局 with the word before it."""
    for word in words:
        if _BODY.search(word.text) and not _NO_OFFICE.search(word.text) and word.text not in everyday_words():
            yield Name(word.text, "organisation", word.start, word.end)
    for before, word in pairwise(words):
        if word.text in _OFFICES and len(before.text) > 1 and before.tag[0] in _MODIFIES[word.text in "部院"]:
            yield Name(before.text + word.text, "organisation", before.start, word.end)


@cache
def everyday_words() -> frozenset[str]:
    """The words of NOT_NAMES."""
    return frozenset(NOT_NAMES.read_text(encoding="utf-8").split())


@cache
def place_names() -> frozenset[str]:
    """The names of PLACES."""
    return frozenset(PLACES.read_text(encoding="utf-8").split())
