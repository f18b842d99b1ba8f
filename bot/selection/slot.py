"""What the words of an answer must look like: a year, so many 家, a person, a list; and where such words stand."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.selection.enumeration import enumerations
from bot.selection.set_phrase import meanings, set_phrase
from bot.text.name_words import names
from index.sentences import Span
from index.words import ASKING

FAMILIES = ("figure", "list", "person", "place", "thing", "cause", "definition")

MARKED = ("figure", "person", "place")
"""Families whose spans are short enough to be marked in an answer."""

_DIGIT = r"[\d一二三四五六七八九十百千万亿两半几〇零]"
_NUMBER = rf"(?:\d[\d.,]*(?:[十百千万亿]+)?|{_DIGIT}+)[余多几]?"
_YEAR = r"(?<!\d)(?:19|20|1[0-8])\d{2}(?=年|[-—至]\d{4}年)年?|[一二][〇零一二三四五六七八九]{3}年|[去今前当同]年|[上本]世纪|年代|“?十[二三四五]五”?|\d{1,4}年"
_DATE = rf"{_YEAR}|\d{{1,2}}月(?:\d{{1,2}}日)?|[一二三四五六七八九十]+月|\d{{1,2}}日|月底|月初|年[初底末]|[春夏秋冬]季|[春初深]?[夏秋冬]|春节|周[一二三四五六日]|上午|下午|当天|日前|近日|第[一二两三四五六七八九十\d]+天"
_CLOCK = r"\d{1,2}[:：]\d{2}|[\d一二两三四五六七八九十]+点(?:半|[\d一二三四五六七八九十]+分)?|早[一二三四五六七八九十]+晚[一二三四五六七八九十]+"
_SHARE = r"\d[\d.]*%|百分之[\d.一二三四五六七八九十百]+|[一二三四五六七八九十\d]成|[\d一二三四五六七八九十百]+分之[\d一二三四五六七八九十百]+|[\d.一二三四五六七八九十]+倍|[\d.]+个?百分点|一半|过半|近?半数"
_MONEY = rf"{_NUMBER}.{{0,2}}元"
_AREA = rf"{_NUMBER}.{{0,2}}(?:平方公里|平方米|公顷|亩|平方千米|平米)"
_ORDER = rf"第{_DIGIT}+[位名]?|{_NUMBER}个?(?:位|名)|榜首|首位|第一|前{_DIGIT}+|末位|倒数"
_RANGE = r"(?:\d{1,2}月)?\d{1,2}日?(?:至|到|—{1,2}|-|~)(?:\d{1,2}月)?\d{1,2}日"
_DURATION = rf"(?<![\d月]){_NUMBER}(?:周年|个月|天|日|周|个?小时|分钟|学时|届|个工作日|个季度)|(?<!\d)\d{{1,3}}年|[一二三四五六七八九十两几]+年|{_RANGE}|多年|半年|[一每][周月季年天日][一二两三四]?|全年|整年"

_UNITS = {
    "名": "名人位个", "人": "名人位个", "位": "位名人个", "个": "个家项条种名位处座只", "家": "家个户", "条": "条个项",
    "项": "项个条种", "种": "种类个项", "次": "次回场", "只": "只个支", "支": "支个只", "门": "门个堂", "类": "类种个",
    "篇": "篇", "份": "份张", "辆": "辆台", "台": "台辆", "场": "场次", "届": "届", "层": "层", "座": "座个", "所": "所个",
    "户": "户家", "年": "年届", "点": "点个项条",
}  # fmt: skip

_FIGURES = (
    (re.compile(r"几点|何时(上|下)班|时间段"), _CLOCK),
    (re.compile(r"哪个月|几月份?$"), r"\d{1,2}月|[一二三四五六七八九十]+月"),
    (re.compile(r"连续(几|多少)"), rf"{_NUMBER}个?[年届次月天]"),
    (re.compile(r"百分之|百分比|比例|占比|比重|占(?!地).{0,6}(多少|几成)|多大(份额|比重)|几成|率(是|为|达到?|有)?多少|多少个百分点|增(长|速|幅).{0,4}(多少|几)|几分之几"), _SHARE),
    (re.compile(r"哪一?年|何年|几几年|哪个年份"), _YEAR),
    (re.compile(r"什么时候|何时|哪一?[天日月]|几月|几号|几日|啥时候?|什么时间|日期|哪(一|两)?(段时间|几天)"), _DATE),
    (re.compile(r"面积|多大的?地|占地|多少(亩|公顷|平方)"), _AREA),
    (re.compile(r"电话|手机号|号码|热线"), r"\d{5,}|\d{3,4}-\d{4,}"),
    (re.compile(r"网址|网站|邮箱|链接"), r"www|https?|\.c(?:n|om)|@|[\u4e00-\u9fff]网"),
    (re.compile(r"地址|门牌|哪条(路|街)"), r"[\u4e00-\u9fff]{2,}(?:路|街|大道|巷)|\d+号"),
    (re.compile(r"(成立|建立|创建|开园|开工|投产|挂牌)(的)?(时间|日期)"), _DATE),
    (re.compile(r"年龄|几岁|多大(年纪|岁数)"), rf"{_NUMBER}岁"),
    (re.compile(r"(投资额|产值|税收|营收|总额|金额|投资|经费)$"), _MONEY),
    (re.compile(r"(人口|人数|数量|家数|总数|户数|次数|职工数|员工数)$"), _NUMBER),
    (re.compile(r"(占比|比重|比例|增速|增幅)$"), _SHARE),
    (
        re.compile(
            r"多少钱|多少[亿万]?元|经费|(?:投资额?|产值|税收|收入|总额|资金|工资|薪酬|费用?|价格|奖金|补贴|预算|gdp|生产总值)(?:总共|一共|总额|大概|大约)?(?:是|为|有|要|达到?)?(?:多少|几)"
        ),
        _MONEY,
    ),
    (re.compile(r"第几|排名(多少|如何)|名次(是|为|如何|怎么样|多少)|[位名排]?居?几位$"), _ORDER),
    (re.compile(r"多(久|长时间|少年|少天|少个?小时|少个?月|少日)|(?<![那这前后近头好])几(年|天|个?小时|个月|周|个工作日)|时长|多长(时间)?"), _DURATION),
)  # fmt: skip

_THINGS = (
    (r"部门|科室|处室|[局厅处]", r"局|部(?![分署])|委(?!托)|办公室|中心|科(?![技学])|处(?!理)|站|办(?![法理])"),
    (r"公司|企业|厂家?", r"公司|集团|股份|银行|厂(?![房区])|科技|智能|电子|能源"),
    (
        r"单位|机构|机关|组织|平台|商会|协会",
        r"厅|局|委(?![员托])|院|校|公司|集团|中心|政府|协会|商会|部(?![分署门])|办公室|厂(?![房区])|银行|联盟|平台",
    ),
    (r"酒店|宾馆|饭店", r"酒店|宾馆|饭店"),
    (r"专业", r"[\u4e00-\u9fff]{2,}专业(?![的型化性人技孵])"),
    (
        r"级别|级(?=的?[领干]|$)",
        r"(?:国家|省|[市县区处厅科局乡镇村])级|[省市县区]委书记|(?<![局所会])[省市县区]长",
    ),
    (r"交通工具|车", r"高铁|飞机|大巴|火车|客车|轮船|地铁|班车|公交"),
    (r"国家", r"[\u4e00-\u9fff]国|新加坡|日本|欧洲"),
    (r"大学|学校|高校|院校", r"大学|学院|学校|中学|小学|高中"),
    (r"文件|办法|规定|政策|意见|条例|法规|方案", r"《|办法|意见|方案|规定|条例|通知|纲要|规划"),
    (
        r"职务|职位|本职|身份|官|岗位",
        r"[局厅处科院校镇市县区部组行厂站所]长|书记|主任|经理|教授|负责人|顾问|董事|部长|调研员|研究员|秘书|主席|总监",
    ),
    (r"课程?|题目|主题", r"“|《|课"),
    (r"口号|比方|原则|理念|精神|说法|方法论?|称号|一句话", r"“|‘"),
)
_THING_TYPES = tuple(
    (re.compile(rf"(?:哪[一两几]?[个家所份项门句级种]?|什么|啥)的?({asked})|({asked})(?:是|叫|有)(?:什么|哪|啥)"), re.compile(wanted))
    for asked, wanted in _THINGS
)  # fmt: skip
_ASKS_WHY = re.compile(r"为什么|为何|为啥|凭什么|何以")
_WHY = re.compile(r"为什么|为何|为啥|原因|缘何|何以|凭什么|怎么会|理由")
CAUSE = re.compile(
    r"因为|由于|因此|原因|为了|以便|使得|导致|得益于|因而|所以|出于|旨在|目的|理由|一方面|有利于|好处|一是|在于|才能|为的是|便于|从而|既能|又能|需要"
)
_ROLE = r"(?:书记|主任|[局处科院校镇市县区部厂行]长|负责人|老师|教授|总经理|经理|董事长|领导|干部|专家|同志|学员|学者|顾问|秘书|主席|总监|人|员|者|爱人|妻子|丈夫|儿子|女儿|孩子)"
_PERSON = re.compile(
    rf"谁(?!家)|哪(?:些|几[位名]?)(?:干部|学员|领导|老师|专家|教授|代表|同志|讲师|负责人|成员)|哪一?位|哪[几两三四五六七八九十]位|何人|什么人|哪(?:个|些|几个)人|姓什么|姓名|名叫|{_ROLE}(?:各|分别|都)?(?:叫|是)(?:什么|啥)(?:名字)?$|{_ROLE}(?:各|分别|都)?叫(?:什么|啥)"
)
_PLACE = re.compile(
    r"哪里|哪儿|何地|何处|什么地方|在哪(?!个|一|些|几|家|所|天|年|方)|哪(?:一|几)?(?:个|座)?(?:省|市|县|区|国|城|地|镇|乡|村|州)"
)
_SEVERAL = re.compile(r"哪些|哪[几两三四五六七八九十\d]|分别|各(?:是|有|自|叫)|包括什么|有什么|都有啥|有啥|依次")
_EACH = re.compile(r"分别|各(?:是|有|自|叫)")
_WHICH = re.compile(r"哪[些几两三四五六七八九十\d]|[两二三四五六七八九十\d]+[大个项点条类种家位名座]")
_MANY = re.compile(
    r"哪([两二三四五六七八九十\d]+)|(?<![第\d])([两二三四五六七八九十]|\d{1,2})(?=大|个|项|点|条|类|种|方面|区|步|家|位|名|座|门|字|化|抓|可|无)"
)
_COUNT = re.compile(r"(?:多少|(?<![哪十那这前后近头好])几)(?=([\u4e00-\u9fff]{2})?)([\u4e00-\u9fff])")
_DEFINED = re.compile(
    r"^(?:请问)?(?:什么|啥)(?:是|叫做?)[“\"]?([^”\"？?,，的]{2,12})[”\"]?[?？]?$"
    r"|[“\"]([^”\"]{2,12})[”\"](?:是|指|是指|指的?是)(?:什么|啥)(?:意思|东西|含义|概念)?[呀啊呢]?[?？]?$"
    r"|(?:^|[,，的])([^“”\",，的]{2,8}?)(?:(?:是|指|是指|指的?是)(?:什么|啥)意思|(?:指的?是|是指|指)(?:什么|啥))[呀啊呢]?[?？]?$"
    r"|^([^“”\",，的第最]{2,6})是(?:什么|啥)[呀啊呢]?[?？]?$"
    r"|^([^“”\",，的]{2,10})是一?[个家种次项]?(?:什么|啥|怎么?)样的?(?:一[个家种])?[^的]{2,4}[?？]?$"
)
_ACTED = re.compile(r"[由靠跟和与同被找向对]谁|谁(?:来|当|主办|组织|牵头|出|负责|发起|提出|印发|管)")
_ACTOR = (
    r"[\u4e00-\u9fff]{2,}(?:局|厅|委|办|部|公司|集团|中心|政府|组织|协会|商会|联盟|高新区|开发区|单位|全市|企业|会议)"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{1,4}·[\u4e00-\u9fff]{1,6}")
_KIND_OF_PLACE = re.compile(r"哪(?:一|几)?(?:个|座)?([县区国镇乡村])(?![\u4e00-\u9fff]{0,2}级)")
_ZONE = r"(?<!高新)(?<!开发)(?<!经开)(?<!园)(?<!片)(?<!景)(?<!新)"
_CALLED = re.compile(
    r"(中心|公司|平台|园区|基地|联盟|[学法]院|大学|研究院|[协商]会|机制|模式|制度)?(?:叫|名叫|取名)(?:什么|啥)"
)
_NAMED = r"名为|名叫|叫做?|取名|命名|简称|称为|“[^”]{2,}”|《"
_PLACE_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:省|市|县|区|镇|乡|村|国|州|园|湖|山|街道|岛|城|馆|路|港|中心|大学|酒店)"
)


@dataclass(frozen=True, slots=True)
class Slot:
    """The place an answer fills: `find` gives the spans of a text in matching form that could fill it.

    `family` is one of FAMILIES. What stands in the question itself fills nothing.
    """

    family: str
    find: Callable[[str], list[Span]]

    def __call__(self, form: str) -> bool:
        """Whether the text has words that could fill it."""
        return bool(self.find(form))


def expected_slot(question: str) -> Slot | None:
    """What a question in matching form asks for, or None where any text can be the answer."""
    form = _asking_clause(question)
    if phrase := set_phrase(form):
        return Slot("list" if _SEVERAL.search(form) else "definition", meanings(phrase, how_many(form)))
    if _ASKS_WHY.search(form):
        return Slot("cause", _causes)
    for asked, wanted in _FIGURES:
        if asked.search(form):
            return Slot("figure", _new(wanted, question))
    if _EACH.search(form) and not _WHICH.search(form):
        return None
    if _SEVERAL.search(form) and not _PERSON.search(form):
        return Slot("list", _members(form))
    if found := _COUNT.search(form):
        return Slot("figure", _new(_counted(found), question))
    if "多少" in form:
        return Slot("figure", _new(rf"(?<!第){_NUMBER}(?![\d年月日])", question))
    if _PERSON.search(form):
        return Slot("person", _people(question))
    if _PLACE.search(form):
        return Slot("place", _places(question, _KIND_OF_PLACE.search(form)))
    if _WHY.search(form):
        return Slot("cause", _causes)
    for asked_thing, wanted_thing in _THING_TYPES:
        if asked_thing.search(form):
            return Slot("thing", lambda text, wanted=wanted_thing: [m.span() for m in wanted.finditer(text)])  # type: ignore[misc]
    if defined := _DEFINED.search(form):
        return Slot("definition", _definitions(next(group for group in defined.groups() if group)))
    if called := _CALLED.search(form):
        return Slot("thing", _named(called[1], question))
    return None


def _asking_clause(form: str) -> str:
    """The last clause of a question that asks; the others only lead up to it."""
    clauses = [clause for clause in re.split(r"[，,。；;？?]", form) if ASKING.search(clause)]
    return clauses[-1] if clauses else form


def _new(wanted: str, asked: str) -> Callable[[str], list[Span]]:
    """Matches of `wanted` that do not stand in the question."""
    pattern = re.compile(wanted)
    return lambda text: [match.span() for match in pattern.finditer(text) if match[0] not in asked]


def how_many(form: str) -> int:
    """Number of things a question asks to be listed: 哪三点 3, 五个…分别 5; 2 where it says none."""
    found = _MANY.search(form)
    if not found:
        return 2
    digits = (found[1] or found[2]).replace("两", "二")
    if digits.isdecimal():
        return int(digits)
    return "零一二三四五六七八九十".find(digits) if len(digits) == 1 else 2


def _counted(asked: re.Match[str]) -> str:
    """The pattern of a number with the measure word asked for (多少“家”), or beside the thing itself (多少“党员”: 党员150余人)."""
    thing, unit = asked.groups()
    if unit in _UNITS:
        return rf"{_NUMBER}.{{0,1}}[{_UNITS[unit]}]"
    return rf"{_NUMBER}.{{0,1}}{unit}|(?<={thing}){_NUMBER}[\u4e00-\u9fff]" if thing else rf"{_NUMBER}.{{0,1}}{unit}"


def _members(form: str) -> Callable[[str], list[Span]]:
    wanted = how_many(form)
    return lambda text: [(start, end) for start, end, members in enumerations(text) if members >= wanted]


def _named(kind: str | None, asked: str) -> Callable[[str], list[Span]]:
    """Words that give a name; a thing of the kind asked for, with what tells it from others, has one, too."""
    return _new(rf"{_NAMED}|[\u4e00-\u9fff]{{2,6}}{kind}" if kind else _NAMED, asked)


def _causes(text: str) -> list[Span]:
    return [match.span() for match in CAUSE.finditer(text)]


def _definitions(term: str) -> Callable[[str], list[Span]]:
    """Places where a text says what a term is: 链长制是…, “五员”即…, 所谓…"""
    pattern = re.compile(
        rf"{re.escape(term)}[”\"’]?(?:[（(][^（()）]{{1,30}}[)）])?[^。;；,，]{{0,12}}?[，,]?(?:是|指|即|就是|为|意味|称|也就|[:：])"
    )
    return lambda text: [match.span() for match in pattern.finditer(text)]


def _people(form: str) -> Callable[[str], list[Span]]:
    asked, acted = names(form)["nr"], _ACTED.search(form)

    def find(text: str) -> list[Span]:
        found = names(text)["nr"]
        people = sorted(name for name in found if not any(name in other for other in asked | (found - {name})))
        spans = [match.span() for name in people for match in re.finditer(re.escape(name), text)]
        if acted:
            spans += [match.span() for match in re.finditer(_ACTOR, text) if match[0] not in form]
        return spans + [match.span() for match in _NAME.finditer(text) if match[0] not in form]

    return find


def _places(form: str, kind: re.Match[str] | None) -> Callable[[str], list[Span]]:
    """`kind` is the match of a kind of place that its name ends with: 哪个“区”."""
    asked = names(form)["ns"]
    if kind and kind[1] == "国":
        return _new(r"[\u4e00-\u9fff]国(?![家有内际])|新加坡|日本|[欧非]洲", form)
    if kind:
        return _new(rf"[\u4e00-\u9fff]{{2,5}}{_ZONE}{kind[1]}(?![域里内级])", form)

    def find(text: str) -> list[Span]:
        spans = [match.span() for match in _PLACE_NAME.finditer(text) if match[0] not in form]
        places = sorted(names(text)["ns"] - asked)
        return spans + [match.span() for name in places for match in re.finditer(re.escape(name), text)]

    return find
