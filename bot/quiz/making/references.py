"""Whether a sentence can be understood without its article: what it names, and what it leans on."""

import re
from collections.abc import Sequence

from bot.quiz.making.anchors import Anchor
from bot.text.reading import Reading
from bot.text.tagged import Word

_NEVER = re.compile(
    r"我(?!国)|咱|本(?:报|文|次|区|市|省|县|院|校|期|月|年|届|班|单位|部门)|记者|通讯员|编者|报道|文章|全文|摄$|整理|图为|上述|如下所|前者|后者|笔者|大家|人们|到会"
    r"|近期|日前|近日|刚刚|不久前|去年|今年|明年|当年(?!度)|年初|当月|[一二三四五六七八九十]年前|现如今|^之前|昨|谈道|[这那]样|同一[期次天]|某"
)
"""Words of a time or a speaker that only the article tells."""
_POINTS = re.compile(
    r"[这此](?!外|起彼伏)|那(?!么)|该(?![做办有如怎当将把成]|淘汰|出|是)|[他她它]们?|其(?![中余实他间它次])|当地|当时|同日|当天|次日|首日|同年|双方|两地|两家|两者|二者|彼此|各方"
)
"""Words that point back; they must find a name in the sentence itself."""
_PLURAL = re.compile(r"双方|两地|两家|两者|二者|彼此|[他她它]们")
_NEARLY = re.compile(r"[这此]")
"""Of those, what points to something in another clause, or right before it: 链长制这项工作制度."""
_OPENING = re.compile(
    r"但|而(?!且)|因此|所以|于是|随后|之后|此|后来|后又|由此|对此|从而|其|另|再|又|也|还|并|则|接下来|最后|第[一二三四五六][，,、是条个]|[一二三]是|首先|同样|不过|然而|结果"
    r"|可(?!以)|就|反而|否则|实施后|例如|比如|如(?!何)|建议|希望|要求|主张|要(?!素)"
)
"""Words at the beginning that join a sentence to the one before, or tell what nobody does."""
_RELATIVE = re.compile(
    r"(?P<inside>[市县区])里|(?:全|副)?(?P<area>[省市县区乡镇村])(?:委|政府|长|直|领导|创文|党工委|商务|工信|交警|人民|科委|行政|平台|[0-9万])?"
    r"|(?P<body>高新区|经开区|开发区|管委会|党工委|园区|街道|公司|集团)"
)
"""Bodies and areas that are somebody's: which one must be said before."""
_GENERAL = frozenset(["开发区", "园区", "公司", "管委会", "集团"])
"""Those of them that may stand for any of their kind behind some name."""
_MEETING = re.compile(r"仪式|会议|会上|座谈会|讨论会|汇报会|推进会|培训班|培训")
_OF_MEETINGS = frozenset(["开班", "培训", "讨论", "交流", "座谈", "专题", "此次", "动员", "工作", "结业"])
_ATTENDS = frozenset(["出席", "参加", "举办", "召开", "举行", "主持", "组织", "结束", "迎来", "参与", "开展", "进行"])
_LEADING = frozenset([
    "在", "早在", "从", "对", "为", "据", "按", "按照", "截至", "自", "受", "随着", "经", "以",
    "围绕", "通过", "作为", "除", "除了", "当", "到", "于", "根据", "依托", "面对", "针对", "与", "同",
    "用", "至于",
])  # fmt: skip
_TIME_END = re.compile(r"^[^“”]{2,8}(?:来|后|时|间|前|里|中|畔)$")
_VERB = re.compile(r"v(?!n)|df")


def leans(reading: Reading, named: Sequence[Anchor]) -> bool:
    """Whether the text speaks of something that it does not name."""
    outside = _without_quotations(reading.form)
    if _NEVER.search(outside) or _OPENING.match(outside) or _meets_nameless(reading):
        return True
    return _points_back(reading, outside, named) or _is_relative(reading, outside, named)


def _points_back(reading: Reading, outside: str, named: Sequence[Anchor]) -> bool:
    for match in _POINTS.finditer(outside):
        before = [anchor for anchor in named if anchor.end <= match.start() and anchor.kind != "concept"]
        repeats = match[0] == "该" and outside[match.end() : match.end() + 3] in outside[: match.start()]
        touches = _NEARLY.match(match[0]) and any(anchor.end == match.start() for anchor in named)
        if repeats or touches:
            continue
        if not before or (_PLURAL.match(match[0]) and len(before) < 2):
            return True
        if match[0] in "他她" and all(anchor.kind != "person" for anchor in before):
            return True
        if _NEARLY.match(match[0]) and match.start() < reading.clauses[0][1]:
            return True
    return False


def _is_relative(reading: Reading, outside: str, named: Sequence[Anchor]) -> bool:
    """Whether a word such as 市委, 全省, 高新区 stands without the name of its place, there or before."""
    for number, word in enumerate(reading.words):
        match = _RELATIVE.match(outside, word.start)
        if not match or (match["body"] and match.end() < word.end) or match.end() - match.start() < 2:
            continue
        before = reading.words[number - 1] if number else None
        touches = before is not None and (before.tag[0] in "njbzslag" or before.text[-1] in "”）)·")
        inside = any(anchor.start <= word.start < anchor.end for anchor in named)
        names = [reading.form[anchor.start : anchor.end] for anchor in named if anchor.end <= word.start]
        if not touches and not inside and not any(_belongs(match, name) for name in names):
            return True
    return False


def _belongs(match: re.Match[str], name: str) -> bool:
    """Whether a body or area may be that of a name: 市委 of 运城 or 运城市, 高新区 of 平顶山高新区."""
    if body := match["body"]:
        return body in _GENERAL or name.endswith(body)
    area = match["area"] or match["inside"]
    return name.endswith(area) or (area in "省市" and name[-1] not in "省市县区乡镇村")


def _meets_nameless(reading: Reading) -> bool:
    """Whether a meeting or a course is spoken of as if it were known: 出席开班仪式, 会上."""
    words = reading.words
    for number, word in enumerate(words):
        if _MEETING.fullmatch(word.text):
            before = next((other for other in reversed(words[:number]) if other.text not in _OF_MEETINGS), None)
            if before is None or before.text in _ATTENDS or not (before.tag[0] in "njbszliv" or before.text in "的”为"):
                return True
    return False


def is_anchored(reading: Reading, named: Sequence[Anchor]) -> bool:
    """Whether a name stands in the subject: before the first verb, or in a leading 在…， that a subject follows."""
    led = False
    for start, end in reading.clauses:
        words = [word for word in reading.words if start <= word.start < end]
        if not words:
            continue
        if led and words[0].tag[0] in "nrjbsmt":
            return True
        if _leads(words):
            led = any(start <= anchor.start < end and anchor.kind != "concept" for anchor in named)
            continue
        verb = next((word.start for word in words if _VERB.match(word.tag)), end)
        subject = [anchor for anchor in named if start <= anchor.start <= verb]
        return any(anchor.kind != "concept" or anchor.start == start for anchor in subject)
    return False


def _leads(words: Sequence[Word]) -> bool:
    """Whether a clause only says when, where or by what: 2020年，在科技创新上，10余年来，"""
    text = "".join(word.text for word in words)
    return words[0].text in _LEADING or all(word.tag[0] in "mtfqx" for word in words) or bool(_TIME_END.match(text))


def _without_quotations(form: str) -> str:
    """The form with quoted text blanked out, of the same length."""
    return re.sub(r"“[^“”]*”|《[^《》]*》", lambda match: "“" + "口" * (len(match[0]) - 2) + "”", form)
