"""What the words of an answer must look like: a year, so many 家, a person, a list."""

import re
from collections.abc import Callable
from functools import lru_cache

import rjieba

from bot.question import Question

_DIGIT = r"[\d一二三四五六七八九十百千万亿两半几〇零]"
_NUMBER = rf"{_DIGIT}[\d.,一二三四五六七八九十百千万亿两余多几个〇零]*"
_YEAR = r"(?<!\d)\d{4}(?=年|[-—至]\d{4}年)|[一二][〇零一二三四五六七八九]{3}年|[去今前当同]年|[上本]世纪|年代"
_DATE = rf"{_YEAR}|\d{{1,2}}月|[一二三四五六七八九十]+月|\d{{1,2}}日|月底|月初|年[初底末]|[春夏秋冬]季|[春初深]?[夏秋冬]|春节|周[一二三四五六日]|上午|下午|当天|日前|近日"
_SHARE = r"\d[\d.]*%|百分之|[一二三四五六七八九十\d]成|分之|倍|百分点"
_MONEY = rf"{_NUMBER}.{{0,2}}元"
_AREA = rf"{_NUMBER}.{{0,2}}(平方公里|平方米|公顷|亩|平方千米)"
_ORDER = rf"第{_DIGIT}+|{_NUMBER}(位|名)|榜首|首位|第一|前{_DIGIT}"
_SPAN_OF_TIME = rf"{_NUMBER}(年|个?月|天|日|周|个?小时|分钟|学时|届)|多年|半年"
_SEPARATOR = re.compile(r"[、;,\n]|和|以及|与|及")

_UNITS = {
    "名": "名人位个", "人": "名人位个", "位": "位名人个", "个": "个家项条种名位处座只", "家": "家个户", "条": "条个项",
    "项": "项个条种", "种": "种类个项", "次": "次回场", "只": "只个支", "支": "支个只", "门": "门个堂", "类": "类种个",
    "篇": "篇", "份": "份张", "辆": "辆台", "台": "台辆", "场": "场次", "届": "届", "层": "层", "座": "座个", "所": "所个",
}  # fmt: skip

_ASKED = (
    ("share", re.compile(r"百分之|百分比|比例|占比|占.{0,4}多少|多大(份额|比重)|几成|[率](是|为|达到?|有)?多少|多少个百分点|增(长|速).{0,4}(多少|几)"), _SHARE),
    ("year", re.compile(r"哪一?年|何年|几几年|哪个年份"), _YEAR),
    ("date", re.compile(r"什么时候|何时|哪一?[天日月]|几月|几号|几日|啥时候|什么时间|日期"), _DATE),
    ("area", re.compile(r"面积|多大的?地|占地"), _AREA),
    ("money", re.compile(r"多少钱|多少[亿万]?元|经费|投资额|产值|收入|总额|(规模|价值)(是|为|有|达到?)?多少"), _MONEY),
    ("order", re.compile(r"第几|排名|名次|几位$"), _ORDER),
    ("duration", re.compile(r"多(久|长时间|少年|少天|少个?小时|少个?月)|几(年|天|个?小时|个月|周)|多长"), _SPAN_OF_TIME),
)  # fmt: skip
_NOUNS = (
    (r"部门|科室|处室", r"局|部(?!分|署)|委(?!托)|办公室|中心|科(?!技|学)|处(?!理)|站"),
    (r"公司|企业|厂家?", r"公司|集团|企业|股份|厂|银行"),
    (r"单位|机构|机关", r"厅|局|委|院|校|公司|集团|中心|政府|协会|部(?!分|署)|办公室"),
    (r"大学|学校|高校|院校", r"大学|学院|学校|中学|小学|高中"),
    (r"文件|办法|规定|政策|意见|条例|法规", r"《|办法|意见|方案|规定|条例|通知|纲要|规划"),
    (r"职务|职位|本职|身份", r"[长员]|书记|主任|经理|教授|负责人|顾问"),
    (r"课程?|题目|主题", r"“|《|课"),
    (r"口号|比方|原则|理念|精神|说法|方法论?", r"“|‘"),
)
_NOUN_TYPES = tuple(
    (
        re.compile(rf"(?:哪[一两几]?[个家所份项门句]?|什么)的?({asked})|({asked})(?:是|叫|有)(?:什么|哪)"),
        re.compile(wanted),
    )
    for asked, wanted in _NOUNS
)
_WHY = re.compile(r"为什么|为何|为啥|原因|缘何|何以|凭什么")
_CAUSE = r"因为|由于|因此|原因|为了|以便|使得|导致|得益于|因而|所以|出于|旨在|目的|理由|一方面|有利于|好处"
_PERSON = re.compile(
    r"谁|哪位|哪几位|何人|叫什么名字|姓名|名叫|(主任|书记|局长|处长|长|负责人|老师|教授|总经理|人)叫什么"
)
_PLACE = re.compile(
    r"哪里|哪儿|何地|何处|什么地方|在哪(?!个|一|些|几|家|所|天|年)|哪(一)?个(省|市|县|区|国|城|地|镇|乡|村|州)"
)
_SEVERAL = re.compile(r"哪些|哪几|哪[两三四五六七八九十]|分别|各(是|有|自)|包括什么|有什么")
_NUMBERED = re.compile(r"哪([两二三四五六七八九十\d])|([两二三四五六七八九十\d])(?:个|大|项|点|条|类|种|方面|区|步)")
_COUNT = re.compile(r"(?:多少|(?<!哪)几)([\u4e00-\u9fff])")
_NAME = re.compile(r"[\u4e00-\u9fff]·[\u4e00-\u9fff]")
_PLACE_NAME = re.compile(r"[\u4e00-\u9fff]{2,8}(省|市|县|区|镇|乡|村|国|州|园|湖|山|街道|岛|城|馆|路|港)")

Check = Callable[[str], bool]


def expected_answer(question: Question) -> Check | None:
    """A test whether a text in matching form can hold the answer, or None where any text can."""
    form = question.form
    for _, asked, wanted in _ASKED:
        if asked.search(form):
            return _new(wanted, form)
    if found := _COUNT.search(form):
        return _new(rf"{_NUMBER}.{{0,1}}[{_UNITS.get(found[1], found[1])}]", form)
    if "多少" in form:
        return _new(_NUMBER, form)
    if _PERSON.search(form):
        return lambda text: bool(_people(text) - _people(form)) or bool(_NAME.search(text))
    if _PLACE.search(form):
        return lambda text: (
            any(match[0] not in form for match in _PLACE_NAME.finditer(text)) or bool(_places(text) - _places(form))
        )
    if _SEVERAL.search(form):
        separators = _how_many(form) - 1
        return lambda text: len(_SEPARATOR.findall(text)) >= separators
    if _WHY.search(form):
        return lambda text: bool(re.search(_CAUSE, text))
    for asked_noun, wanted_noun in _NOUN_TYPES:
        if asked_noun.search(form):
            return lambda text, wanted=wanted_noun: bool(wanted.search(text))  # type: ignore[misc]
    return None


def _how_many(form: str) -> int:
    """Number of things a question asks to be listed: 哪三点 3, 五个…分别 5; 2 where it says none."""
    found = _NUMBERED.search(form)
    if not found:
        return 2
    digit = next(group for group in found.groups() if group)
    return int(digit) if digit.isdigit() else "零一二三四五六七八九十".find(digit.replace("两", "二"))


def _new(wanted: str, asked: str) -> Check:
    """Whether a text has a match of `wanted` that does not stand in the question."""
    pattern = re.compile(wanted)
    return lambda text: any(match[0] not in asked for match in pattern.finditer(text))


@lru_cache(maxsize=20_000)
def names(text: str) -> dict[str, frozenset[str]]:
    """Names in a text by part of speech: nr person, ns place, nt organisation."""
    found: dict[str, set[str]] = {"nr": set(), "ns": set(), "nt": set()}
    for word, tag in rjieba.tag(text, True):
        if tag[:2] in found and len(word) > 1:
            found[tag[:2]].add(word)
    return {tag: frozenset(words) for tag, words in found.items()}


def _people(text: str) -> frozenset[str]:
    return names(text)["nr"]


def _places(text: str) -> frozenset[str]:
    return names(text)["ns"]
