"""What the words of an answer must look like: a year, so many 家, a person, a list; and where such words stand."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.selection.enumeration import enumerations
from bot.selection.figures_asked import asked_count, asked_figure
from bot.selection.new_words import new_spans
from bot.selection.set_phrase import meanings, set_phrase
from bot.selection.things_asked import asked_name, asked_thing, asked_zone
from bot.selection.who_is import OFFICE, asked_person, offices
from bot.text.name_words import names
from index.sentences import Span
from index.words import ASKING

FAMILIES = ("figure", "list", "person", "place", "thing", "cause", "definition", "manner")

MARKED = ("figure", "person", "place")
"""Families whose spans are short enough to be marked in an answer."""

_ASKS_WHY = re.compile(r"为了?什么(?!样)|为何|为了?啥|凭什么|何以|图(?:个|的是)?(?:什么|啥)")
_WHY = re.compile(r"为什么|为何|为啥|原因|缘何|何以|凭什么|怎么会|理由|目的|用意|初衷|是要干(?:什么|嘛|啥)")
CAUSE = re.compile(
    r"(?:^|[，,。；;、)）:：\n])(?:[\u4e00-\u9fff]{2,4}[，,])?(?:是|就是)?为(?![止期时数首主例此由何基先名人本])(?=[\u4e00-\u9fff“]{3})|因为|由于|因此|因(?![地人势户此素材])|防止|以防|以免|避免|严防|用来|等问题|就可以|原因|为了|以便|使得|导致|得益于|因而|所以|出于|旨在|目的|理由|一方面|有利于|好处|一是|在于|考虑到|是因|鉴于|针对|意在|以期|受[^，,。]{1,16}影响|主要是|目标|才能|为的是|便于|从而|既能|又能|需要"
)
_HOW = re.compile(
    r"(?:怎么|咋|如何)(?!样|被?[评看夸说理概讲想])|靠(?:的是)?(?:什么|啥)|通过(?:什么|啥|哪)|用(?:的是)?(?:什么|啥)|(?:什么|啥)(?:办法|方式|手段|措施|方法|渠道|途径)"
)
_MANNER = re.compile(
    r"通过|采取|采用|实行|推行|建立|利用|依托|运用|凭借|借助|靠|以[^，,。]{1,14}[，,为]|按照?|开展|组织|设立|派|用|一是|首先|先[^，,。]{1,20}再|把|将"
)
_ROLE = rf"(?:{OFFICE}|人|员|者)"
_OFFICE = re.compile(rf"[\u4e00-\u9fff]{_ROLE}(?![\u4e00-\u9fff])")
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
_DEFINED = re.compile(
    r"^(?:请问)?(?:什么|啥)(?:是|叫做?)[^“\"]{0,8}[“\"]([^”\"]{2,16})[”\"][\u4e00-\u9fff]{0,8}[?？]?$"
    r"|^(?:请问)?(?:什么|啥)(?:是|叫做?)(?:[^“”\",，的]{2,12}的)?([^“”\"？?,，的]{2,14})[?？]?$"
    r"|[“\"]([^”\"]{2,16})[”\"][^，,的中里内]{0,6}?(?:是|指|是指|指的?是|说的是|叫)(?:个|一[个种项]|怎么一?|哪种)?(?:什么|啥|回事|干[嘛啥])"
    r"|(?:^|[,，的])([^“”\",，的在]{2,14}?)(?:(?:是|指|是指|指的?是|说的是)(?:个|一[个种项])?(?:什么|啥)(?:意思|东西|含义|概念|活动|项目|制度|机制|模式|做法|工程|行动|计划|平台|组织|会议|比赛|节[日气]|报告|地方)"
    r"|(?:指的?是|是指|指)(?:什么|啥)|(?:什么|啥)意思|是?(?:怎么|咋)一?回事|是干(?:什么|嘛|啥)的?)[呀啊呢]?[?？]?$"
    r"|^([^“”\",，的第最]{2,6})是(?:什么|啥)[呀啊呢]?[?？]?$"
    r"|^(?:[^“”\",，]{2,12}的)?([^“”\",，的]{2,10}(?:计划|制度?|(?<![办方做])法|会|工程|行动|清单|码|贷|券|账户|管家|班|日))是(?:什么|啥)[呀啊呢]?[?？]?$"
    r"|^([^“”\",，的]{2,14})是一?[个家种次项]?(?:什么|啥|怎么?)样的?(?:一[个家种])?[^的]{2,4}[?？]?$"
)
_OPEN, _CLOSE = r"[〔\[(【]", r"[〕\])】]"
_DOCUMENT = re.compile(
    rf"([\u4e00-\u9fff]{{2,8}}){_OPEN}(\d{{4}}){_CLOSE}(\d{{1,4}})号文?件?(?:是|叫|指)(?:一?[个份]|的)?(?:什么|啥|哪)"
)
"""A question for what a numbered document is: 国办发〔2018〕53号是什么."""
_ASKS_TO_TELL = re.compile(
    r"^请?你?(?:[给跟和]我)?(?:说一?说|讲一?讲|谈一?谈|聊一?聊|介绍一?下|解释一?下|告诉我)(?=.{2})"
)
_ACTED = re.compile(r"[由靠跟和与同被找向对]谁|谁(?:来|当|主办|组织|牵头|出|负责|发起|提出|印发|管)")
_ACTOR = (
    r"[\u4e00-\u9fff]{2,}(?:局|厅|委|办|部|公司|集团|中心|政府|组织|协会|商会|联盟|高新区|开发区|单位|全市|企业|会议)"
)
_TERM = re.compile(
    r"^(?:请问)?([^“”\",，的在]{2,10}(?:平台|组织|办法|机制|联盟|理念|机构))是(?:什么|啥)(?:机构|组织)?[呀啊呢]?[?？]?$"
)
_ANNOUNCED = re.compile(
    r"([两二三四五六七八九十])[大个项点条类种方面步层]{1,2}[^。;；]{0,12}[:：,，](?:一是|首先|第一|其一|1[.、．])"
)
_OPENS = r"(?:(?<=[。;；,，:：、!！?？\n”“\"‘《•的])|(?<=所谓)|(?<=什么是)|^|(?<=\d\. )|(?<=这[种项个套]))"
_NAME = re.compile(r"[\u4e00-\u9fff]{1,4}·[\u4e00-\u9fff]{1,6}")
_KIND_OF_PLACE = re.compile(r"哪(?:一|几)?(?:个|座)?([县区国镇乡村])(?![\u4e00-\u9fff]{0,2}级)")
_ZONE = r"(?<!高新)(?<!开发)(?<!经开)(?<!园)(?<!片)(?<!景)(?<!新)"
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
        return Slot("cause", _any(CAUSE))
    if figure := asked_figure(form):
        return Slot("figure", _new(figure, question))
    if _EACH.search(form) and not _WHICH.search(form):
        return None
    if _SEVERAL.search(form) and not _PERSON.search(form):
        return Slot("list", _members(form))
    if count := asked_count(form):
        return Slot("figure", _new(count, question))
    if person := asked_person(form):
        return Slot("definition", offices(person))
    if _PERSON.search(form):
        return Slot("person", _people(question))
    if zone := asked_zone(form, question):
        return Slot("thing", zone)
    if _PLACE.search(form):
        return Slot("place", _places(question, _KIND_OF_PLACE.search(form)))
    if _WHY.search(form):
        return Slot("cause", _any(CAUSE))
    if numbered := _DOCUMENT.search(form):
        return Slot("definition", _titles(*numbered.groups()))
    if term := _TERM.search(form):
        return Slot("definition", _definitions(term[1]))
    if thing := asked_thing(form):
        return Slot("thing", _any(thing))
    if defined := _DEFINED.search(form):
        return Slot("definition", _definitions(next(group for group in defined.groups() if group)))
    if _HOW.search(form):
        return Slot("manner", _any(_MANNER))
    if name := asked_name(form, question):
        return Slot("thing", name)
    return None


def _asking_clause(form: str) -> str:
    """The last clause of a question that asks; the others only lead up to it."""
    clauses = [clause for clause in re.split(r"[，,。；;？?]", form) if ASKING.search(clause)]
    return _ASKS_TO_TELL.sub("", clauses[-1] if clauses else form)


def _new(wanted: str, asked: str) -> Callable[[str], list[Span]]:
    """Matches of `wanted` that do not stand in the question."""
    pattern = re.compile(wanted)
    return lambda text: new_spans(pattern.finditer(text), asked)


def how_many(form: str) -> int:
    """Number of things a question asks to be listed: 哪三点 3, 五个…分别 5; 2 where it says none."""
    found = _MANY.search(form)
    return _number(found[1] or found[2]) if found else 2


def _number(digits: str) -> int:
    """The value of Arabic digits or of one Chinese one; 2 for longer Chinese numerals."""
    if digits.isdecimal():
        return int(digits)
    return "零一二三四五六七八九十".find(digits.replace("两", "二")) if len(digits) == 1 else 2


def _members(form: str) -> Callable[[str], list[Span]]:
    """Enumerations of as many as asked for, and the beginning of one that goes on in later sentences (三点要求:一是…)."""
    wanted = how_many(form)

    def find(text: str) -> list[Span]:
        listed = [(start, end) for start, end, members in enumerations(text) if members >= wanted]
        return listed + [found.span() for found in _ANNOUNCED.finditer(text) if _number(found[1]) >= wanted]

    return find


def _any(pattern: re.Pattern[str]) -> Callable[[str], list[Span]]:
    return lambda text: [match.span() for match in pattern.finditer(text)]


def _definitions(term: str) -> Callable[[str], list[Span]]:
    """Places where a text says what a term is: 链长制是…, “五员”即…, “湾场夜话”旨在…, 新材料，一种…, …称为“飞地”, 它是指….

    The term begins its clause, or stands in quotation marks: 以新材料为主导 defines nothing.
    """
    named = rf"{re.escape(term)}[”\"’]?(?:[（(][^（()）]{{1,30}}[)）])?"
    pattern = re.compile(
        rf"{_OPENS}{named}(?:[^。;；,，]{{0,12}}?[，,]?(?:是|指|即|就是|为|意味|称|也就|[:：])"
        r"|[^。;；,，]{0,4}?(?:[，,]一[种个项]|旨在|包括|涵盖|包含|分为|代表))"
        rf"|(?:称为|称之为|叫做?|名为|所谓|这就是)[“\"‘]?{re.escape(term)}(?=[”\"’。，,;；]|$)"
        r"|^(?:它|其|这[项种个一]?[\u4e00-\u9fff]{0,4}?)(?:是指|指的?是|就是指?)"
    )
    return _any(pattern)


def _titles(office: str, year: str, number: str) -> Callable[[str], list[Span]]:
    """Titles beside the number of a document, whose year stands in brackets of any kind: 《…办法》(国办发〔2018〕53号)."""
    document = rf"{office}{_OPEN}{year}{_CLOSE}{number}号"
    return _any(re.compile(rf"《[^》]+》(?={_OPEN}{document})|(?<={document})(?:文|文件)?{_CLOSE}?《[^》]+》"))


def _people(form: str) -> Callable[[str], list[Span]]:
    asked, acted, several = names(form)["nr"], _ACTED.search(form), _SEVERAL.search(form)

    def find(text: str) -> list[Span]:
        found = names(text)["nr"]
        people = sorted(name for name in found if not any(name in other for other in asked | (found - {name})))
        spans = [match.span() for name in people for match in re.finditer(re.escape(name), text)]
        if acted:
            spans += new_spans(re.finditer(_ACTOR, text), form)
        if several:
            # Whom a text lists by their offices alone: 既包括研究部主任、研究员，又有….
            listed = enumerations(text)
            spans += [(start, end) for start, end, _ in listed if len(_OFFICE.findall(text, start, end)) > 1]
        return spans + new_spans(_NAME.finditer(text), form)

    return find


def _places(form: str, kind: re.Match[str] | None) -> Callable[[str], list[Span]]:
    """`kind` is the match of a kind of place that its name ends with: 哪个“区”."""
    asked = names(form)["ns"]
    if kind and kind[1] == "国":
        return _new(r"[\u4e00-\u9fff]国(?![家有内际])|新加坡|日本|[欧非]洲", form)
    if kind:
        return _new(rf"[\u4e00-\u9fff]{{2,5}}{_ZONE}{kind[1]}(?![域里内级])", form)

    def find(text: str) -> list[Span]:
        spans = new_spans(_PLACE_NAME.finditer(text), form)
        places = sorted(names(text)["ns"] - asked)
        return spans + [match.span() for name in places for match in re.finditer(re.escape(name), text)]

    return find
