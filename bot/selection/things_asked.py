"""Questions for a thing of some kind: which office, company or bank, what something is called."""

import re
from collections.abc import Callable
from itertools import takewhile

from bot.selection.new_words import new_spans
from bot.text.tagged import Word, tag_words
from bot.text.word_rarity import word_rarity
from index.sentences import Span

_BUREAU = r"(?<![布格结全])局(?![面势部限])"
_DIVISION = r"(?<![好到处相之各])处(?![理于处在置罚])"
_DEPARTMENT = r"(?<![干全内外支东西南北中])部(?![分署门])"
_THINGS = (
    (
        r"部门|科室|处室",
        rf"{_BUREAU}|{_DEPARTMENT}|{_DIVISION}|厅|(?<!党)委(?![托员书派常])|办公室|中心|科(?![技学创研])|(?<!网)站(?![位在起])|(?<![举开主承兴创])办(?![法理班不事学])",
    ),
    (r"局", _BUREAU),
    (r"厅", r"厅"),
    (r"处", _DIVISION),
    (r"公司|企业|厂家?", r"公司|集团|股份|银行|厂(?![房区])|科技|智能|电子|能源"),
    (
        r"单位|机构|机关|组织|平台|商会|协会",
        rf"厅|{_BUREAU}|委(?![员托])|院|校|公司|集团|中心|政府|协会|商会|{_DEPARTMENT}|支部|办公室|厂(?![房区])|银行|联盟|平台",
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
_CALLED = re.compile(
    r"哪一?[家个所支座款部本档]([\u4e00-\u9fff]{0,6}?(?:医院|银行|部队|律所|社区|小区|公园|景[点区]|影院|剧院|书店|超市|报社|电视台|媒体|小程序|软件|公众号))"
    r"|([\u4e00-\u9fff]{2})(?:的?名[字称](?:是|叫)?|叫|名叫|取名)(?:什么|啥)|(?:叫|名叫|取名)(?:什么|啥)"
)
_ZONE = r"(?:开发区|高新区|经开区|园区|新区|产业园|工业园)"
_ASKED_ZONE = re.compile(
    rf"哪一?[个家座]?(?:国家级?|省级)?{_ZONE}|{_ZONE}(?:是|叫|在)哪一?[个家座](?![省市县区州国城镇])"
)
_ZONE_NAME = re.compile(
    rf"(?!国家|全国|家级|[省市县]级|全[省市]|各|[这该本两几多一]|.[个家座些的])[\u4e00-\u9fff]{{2}}(?:国家级?|经济|技术|工业|产业|物流|科技|高新|服务)*{_ZONE}"
)
FAR = 12
"""Characters between the kind of a thing and its name."""
_NAMES = frozenset(("全称", "简称", "名字", "名称"))
_OWN = frozenset(("ns", "nz", "nr", "nt", "j", "en", "x"))
_NO_OWN = frozenset("pcudxrmqfv")
_NAMED = re.compile(r"名为|名叫|叫做?|取名|命名|简称|称为|“[^”]{2,}”|《|[a-z]{3,}")


def asked_thing(form: str) -> re.Pattern[str] | None:
    """What shows a thing of the kind that a question in matching form asks for, None where it asks for none."""
    return next((wanted for asked, wanted in _THING_TYPES if asked.search(form)), None)


def asked_zone(form: str, asked: str) -> Callable[[str], list[Span]] | None:
    """Where a text names a development zone that the question `asked` does not, if `form` asks which one."""
    return (lambda text: new_spans(_ZONE_NAME.finditer(text), asked)) if _ASKED_ZONE.search(form) else None


def asked_name(form: str, asked: str) -> Callable[[str], list[Span]] | None:
    """Where a text could tell what the thing asked for in `form`, a clause of the question `asked`, is called."""
    found = _CALLED.search(form)
    return _named(found[1] or found[2] or "", asked) if found else None


def _named(thing: str, asked: str) -> Callable[[str], list[Span]]:
    """Words that give a name: beside the kind of thing asked for (哪家“银行”), or a thing of this kind that has one of its own."""
    kind = "" if thing in _NAMES else _kind(thing)
    if not kind:
        return lambda text: new_spans(_NAMED.finditer(text), asked)

    def find(text: str) -> list[Span]:
        spans = []
        for found in re.finditer(re.escape(kind), text):
            near = _NAMED.finditer(text, max(0, found.start() - FAR), found.end() + FAR)
            spans += new_spans(near, asked)
        words = list(tag_words(text, False))
        for place, word in enumerate(words):
            if place and word.text.endswith(kind):
                before = words[place - 1]
                start = words[place - 2].start if place > 1 and words[place - 2].tag[0] in "nv" else before.start
                own = _is_own(before) or (start < before.start and before.tag[0] in "nv")
                if own and text[start : word.end] not in asked:
                    spans.append((start, word.end))
        return spans

    return find


def _is_own(word: Word) -> bool:
    """Whether a word can tell one thing of a kind from others: a name, a rare word, or part of one."""
    rare = len(word.text) == 1 or word_rarity([word.text])[0] == 1
    return word.tag[:2] in _OWN or (rare and word.tag[0] not in _NO_OWN)


def _kind(form: str) -> str:
    """The last of the nouns a text begins with: 餐饮“公司”承办的."""
    nouns = list(takewhile(lambda word: word.tag[0] in "nbaj" or word.tag == "vn", tag_words(form, False)))
    return nouns[-1].text if nouns else ""
