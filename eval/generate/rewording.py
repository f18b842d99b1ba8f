"""Rules that say a sentence otherwise and change nothing it says; each leaves alone what it does not fit."""

import random
import re
from collections.abc import Callable

import opencc

from bot.text.written_numerals import write_numeral, write_year

Rule = Callable[[str, random.Random], str]

_SAME = (
    "举办/举行 召开/举行 位于/坐落于 地处/位于 提高/提升 因此/所以 由于/因为 目前/现在 认为/觉得 印发/下发 出台/发布 首创/首先创立 率先推出/最先推出 设立/成立 成立/创立 "
    "共有/一共有 帮助/协助 解决/化解 获得/取得 培养/培育 推进/推动 促进/推动 加快/加速 优化/改善 了解/知晓 考察/实地考察 举措/措施 办法/方法 "
    "途径/渠道 作用/功效 意见/看法 开展/进行 进行/开展 形成/构成 构成/组成 称为/叫作 被称为/被叫作 即/也就是 以及/和 与/和 同时/与此同时 "
    "此外/另外 例如/比如 近年来/最近几年 突破/超过 达到/达 全部/全都 组织/安排 邀请/请来 强调/着重指出 指出/谈到 表示/说 介绍/讲述 宣布/公布 完成/做完 重要/关键 "
    "显著/明显 持续/不断 不断/持续 迅速/很快 立即/马上 共同/一起 必须/务必 应当/应该 应该/应当 不得/不可以 不准/不许 无法/没法 可以/能够 能够/可以"
)
_SYNONYMS = tuple(tuple(pair.split("/")) for pair in _SAME.split())
"""Words with another that can stand in their place."""
_DROPPED = (
    "已经", "进一步", "不断", "共同", "积极", "主动", "有效", "充分", "始终", "深入", "切实", "逐步", "也", "还", "正式", "顺利", "同时", "另外", "此外", "据介绍，",
)  # fmt: skip
_OPENINGS = ("据介绍，", "文章提到，", "报道说，", "原文写道，", "根据资料，")
_FULL_WIDTH = {ord(character): ord(character) + 0xFEE0 for character in "0123456789%+"}


def _synonym(sentence: str, chance: random.Random) -> str:
    found = [pair for pair in _SYNONYMS if pair[0] in sentence and _apart(sentence, pair[0])]
    for word, other in chance.sample(found, min(2, len(found))):
        sentence = sentence.replace(word, other, 1)
    return sentence


def _apart(sentence: str, word: str) -> bool:
    """Whether a word stands outside quotation marks, and is no part of a longer word."""
    place = sentence.index(word)
    quoted = any(
        sentence.count(opening, 0, place) > sentence.count(closing, 0, place) for opening, closing in ("“”", "《》")
    )
    if re.search(r"不[得可能]不|没有没有|并没有|是不是|有没有", sentence):
        return False
    clear = len(word) > 1 or bool(re.search(rf"(?<![参给赋立即随未]){word}(?![其时使来必将便])", sentence))
    return clear and not quoted


def _reorder_list(sentence: str, chance: random.Random) -> str:
    """The items of an enumeration in another order, where it does not say that it has one."""
    items = re.search(r"(?<=[有是括即：为])((?:[\w“”]{2,6}、){2,}[\w“”]{2,6})(?=[，。；]|等)", sentence)
    if not items or re.search("依次|顺序|排|先|第|如果|和|与", sentence):
        return sentence
    names = items[0].split("、")
    return sentence.replace(items[0], "、".join(names[1:] + names[:1]))


def _move_time(sentence: str, chance: random.Random) -> str:
    """2020年，某地排第61名 → 某地2020年排第61名, where the subject is plain."""
    found = re.match(
        r"((?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)，?([\w“”]{2,14}?)(?=[在被把将派印召举提开]|成立|发布|达到|达)",
        sentence,
    )
    if not found or not found[1]:
        return sentence
    return found[2] + found[1] + sentence[found.end() :]


def _voice(sentence: str, chance: random.Random) -> str:
    """A由B发起 → B发起了A, and the like."""
    found = re.fullmatch(
        r"([\w“”《》·]{2,20})由([\w]{2,16}?)(于[\d年月日]{2,11})?(率先|最早)?(推出|首创|发起|提出|创办|审定|主持|牵头|印发|编写|承办|主办)。?",
        sentence,
    )
    if not found:
        return sentence
    thing, agent, time, manner, verb = found.groups()
    return f"{agent}{time or ''}{manner or ''}{verb}了{thing}。"


_QUOTED_NUMBER = re.compile(r"“[^”]*\d[^”]*”|《[^》]*\d[^》]*》")
"""A quotation with a number: its wording is not ours to change."""


def _numbers(sentence: str, chance: random.Random) -> str:
    """Digits to Chinese numerals: 2019年, 30%, 1.2万, 42家, 5月14日."""
    if _QUOTED_NUMBER.search(sentence):
        return sentence
    sentence = re.sub(r"(?<!\d)((?:19|20)\d\d)(?=年)", lambda m: write_year(int(m[1])), sentence)
    sentence = re.sub(r"(?<![\d.])(\d{1,2})(?=[月日])", lambda m: write_numeral(int(m[1])), sentence)
    sentence = re.sub(r"(?<![\d.])(\d{1,3})%", lambda m: "百分之" + write_numeral(int(m[1])), sentence)
    return re.sub(
        r"(?<![\d.a-zA-Z/])(\d{1,3})(余|多)?(?=[个家名人项条位次年天种座万亿只门](?!\d))",
        lambda m: write_numeral(int(m[1])) + (m[2] or ""),
        sentence,
    )


def _digits(sentence: str, chance: random.Random) -> str:
    """Single Chinese numerals before a word that counts to digits; 1.2万 to 12000; 余 to 多."""
    if _QUOTED_NUMBER.search(sentence) or re.search("[“《][^”》]*[二三四五六七八九余][^”》]*[”》]", sentence):
        return sentence
    sentence = re.sub(r"(?<![\d.])(\d+\.\d)万(?=[人元名户家亩吨])", lambda m: str(round(float(m[1]) * 10000)), sentence)
    sentence = re.sub(r"(\d)余(?=[家个名人项次])", r"\1多", sentence)
    return re.sub(
        r"(?<![一二三四五六七八九十百千万零第几〇点“”前])([二三四五六七八九])(?=[个家名项条位](?!一))",
        lambda m: str("一二三四五六七八九".index(m[1]) + 1),
        sentence,
    )


def _drop_aside(sentence: str, chance: random.Random) -> str:
    return re.sub(r"(?<=[\u4e00-\u9fff])（[^（）]*）(?=[，。的])", "", sentence)


def _drop_adverb(sentence: str, chance: random.Random) -> str:
    return next((sentence.replace(word, "", 1) for word in _DROPPED if _is_adverb(word, sentence)), sentence)


def _is_adverb(word: str, sentence: str) -> bool:
    return (
        len(word) > 1
        and bool(re.search(rf"(?<![不没未的并]){word}(?![的地性度力])", sentence))
        and _apart(sentence, word)
    )


def _widen(sentence: str, chance: random.Random) -> str:
    return sentence.translate(_FULL_WIDTH)


_SIMPLE_TO_TRADITIONAL = opencc.OpenCC("s2t")


def _traditional(sentence: str, chance: random.Random) -> str:
    return str(_SIMPLE_TO_TRADITIONAL.convert(sentence))


def _open(sentence: str, chance: random.Random) -> str:
    return chance.choice(_OPENINGS) + sentence


def _first_clauses(sentence: str, chance: random.Random) -> str:
    """The sentence up to its last comma, where that is outside quotations and what is left stands alone."""
    head, comma, _ = sentence.rpartition("，")
    whole = all(head.count(a) == head.count(b) for a, b in ("“”", "《》", "（）"))
    return (
        head + "。"
        if comma and whole and len(head) > 15 and not re.search("如果|虽然|由于|因为|不是|除|只有|一旦|为了|不仅", head)
        else sentence
    )


RULES: dict[str, Rule] = {
    "aside": _drop_aside,
    "head": _first_clauses,
    "time": _move_time,
    "voice": _voice,
    "list": _reorder_list,
    "adverb": _drop_adverb,
    "synonym": _synonym,
    "numerals": _numbers,
    "digits": _digits,
    "opening": _open,
    "full width": _widen,
    "traditional": _traditional,
}
"""The rules by name, in the order in which several are used: what reads the plain sentence comes first."""
