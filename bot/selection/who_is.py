"""Questions for who somebody is (梁志良是谁): an answer names the office beside the person."""

import re
from collections.abc import Callable

from bot.text.names import SURNAMES
from bot.text.tagged import tag_words
from index.sentences import Span

OFFICE = r"(?:书记|主任|[局处科院校镇市县区部厅州省乡关园厂行站所队团组会班社司]长|负责人|老师|教授|总经理|经理|董事长|领导|干部|专家|同志|学员|学者|顾问|秘书|主席|总监|[老士新]兵|民警|警官|法官|医生|大夫|护士|记者|嘉宾|居民|师傅|同学|选手|教练|主播|掌门|老板|模范|爱人|妻子|丈夫|儿子|女儿|孩子)"
"""Pattern of what somebody is: an office, a profession, a relation."""

_WHO = re.compile(
    r"(?:请问)?([\u4e00-\u9fff]{2,4})(?:到底|究竟)?是(?:谁|什么人|哪位|干什么的|干啥的|做什么的)[呀啊呢]?[?？]?"
)
_BODY = r"(?:[市县区镇乡村局厅委办处]|街道|公司|集团|中心|政府|管委会)"
_NO_NAME = re.compile(rf"(?:{OFFICE}|[人员者])$")


def asked_person(form: str) -> str:
    """The person of whom a question in matching form asks who that is, or an empty string."""
    found = _WHO.fullmatch(form)
    name = found[1] if found else ""
    if not name or name[0] not in SURNAMES or _NO_NAME.search(name):
        return ""
    words = list(tag_words(name, False))
    return "" if len(words) == 1 and not words[0].tag.startswith("nr") else name


def offices(name: str) -> Callable[[str], list[Span]]:
    """Where a text names the office of a person, or where one works: 商务厅副厅长侯向军; 荆富功，市商务局局长; 板桥集镇王永国."""
    pattern = re.compile(
        rf"[\u4e00-\u9fff]{{2}}(?:{OFFICE}|{_BODY})的?{name}|{name}(?:[，,：:（(、]|是|[现曾]?任|担任)[^。；;]{{0,30}}?{OFFICE}"
    )
    return lambda text: [found.span() for found in pattern.finditer(text)]
