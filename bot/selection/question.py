"""What a question asks for: its kind, and the words that matter."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import rjieba

from bot.selection.slot import Slot, expected_slot
from index.normalize import matching_form
from index.words import ASKING

KINDS = ("compare", "definition", "who", "when", "where", "count", "list", "why", "how", "yes_no", "what")

_PATTERNS = (
    (
        "compare",
        r"分别|各自|各是|各有|相比|区别|不同之处|有何不同|有什么不同|对比|异同|哪些(地方|地区|城市|开发区|园区|单位)",
    ),
    (
        "definition",
        r"^(请问|请解释|解释)?(一下)?什么(是|叫)|何谓|指什么|是指|(什么|啥)意思|是什么(东西|制度|机制|概念|模式)?[？?。]?$|是一?[个家种次项]?(什么|怎么?)样的.{2,4}[？?]?$|含义|定义",
    ),
    ("why", r"为什么|为何|为啥|原因|缘何|何以|因何"),
    ("who", r"谁|哪位|哪几位|何人|什么人|哪些人|哪个人|哪一个人|名字"),
    ("when", r"什么时候|何时|哪(一)?(年|天|月|日)|几(年|月|号|时)|时间|日期|啥时候"),
    ("count", r"多少|几[^乎]|多(大|长|高|久|重|远|快)|百分之几|比例|数量"),
    ("list", r"哪些|哪几|哪[两三四五六七八九十]|有什么|包括|包含|列举|有哪|方面|几(个|种|项|条)"),
    ("where", r"哪里|哪儿|何地|何处|什么地方|在哪|哪(一)?(个|座|所)?(省|市|县|区|国|城|地|镇|乡|村|州|国家|城市)"),
    ("how", r"怎么|怎样|如何|咋"),
    ("yes_no", r"吗[？?]?$|是否|是不是|有没有|能不能|会不会"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)

_FUNCTION_WORDS = frozenset(
    "的了在是和与及或等为被把对于从到由以向中上下里内后前时有个这那其它他她们也都就而并且但将会能要所之不请我你叫名还又再该此各"
) | {
    "可以", "没有", "我们", "你们", "他们", "它们", "这个", "那个", "这些", "那些", "进行", "通过", "关于", "称为", "叫做", "主要", "属于",
}  # fmt: skip
_MEASURES = frozenset("家件条类项个位名只支座所门种款批届场部句点次堂宗道")
_ASKS_FOR = re.compile(r"什么|多少|哪|谁|何|几(?=[个名家项条年月天位次种点])|怎么|怎样|如何|为什么")
_ASKS_HOW = re.compile(r"怎么|怎样|如何")
_SEVERAL = re.compile(r"(?:什么|啥)(?:样的)?(?:要求|建议|意见|措施|举措|做法|经验|打算|体会)[？?]?$")
_FOCUS = re.compile(
    r"(?:哪一|哪些|哪几|哪[两三四五六七八九十\d]|哪|什么|多少|几)(?:[个家名位条项种次座所门类句份只届点](?=[\u4e00-\u9fff]{2}))?([\u4e00-\u9fff]{1,6})"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question read: `form` is its matching form, `words` its content words in order, once each.

    `focus` is the noun asked for (哪些“产业”, 多少家“企业”), `attribute` the content
    word that stands before the asking word (“发起人”是谁) or after 怎么 (怎么“考核”);
    empty where there is none.
    `slot` is what the answer must look like, None where anything goes.
    """

    text: str
    form: str
    kind: str
    words: tuple[str, ...]
    focus: str
    attribute: str
    slot: Slot | None

    @property
    def takes_list(self) -> bool:
        """Whether a list is to be shown whole: where one is asked for, ways of doing something, or what mostly comes in several."""
        listed = self.slot is not None and self.slot.family == "list"
        return self.kind in ("list", "compare", "how") or listed or bool(_SEVERAL.search(self.form))


def read_question(text: str, knows: Callable[[str], bool] = lambda bigram: False) -> Question:
    """Kind, content words and focus of a question, by its wording.

    `knows` says whether the corpus has a pair of characters: what the
    dictionary cuts apart (链长|制) is one word where the corpus joins it.
    """
    form = matching_form(text).strip()
    kind = next((kind for kind, pattern in _COMPILED if pattern.search(form)), "what")
    found = _FOCUS.search(form)
    head = next((word for word in rjieba.cut(found[1], False)), "") if found else ""
    words = content_words(ASKING.sub(" ", form), knows) or content_words(form, knows)
    focus = "" if head in _FUNCTION_WORDS else head
    return Question(text, form, kind, words, focus, _attribute(form, knows), expected_slot(form))


def _attribute(form: str, knows: Callable[[str], bool]) -> str:
    """The last content word before the first word that asks; of 怎么 and its like, the first one after it."""
    asking = _ASKS_FOR.search(form)
    if not asking:
        return ""
    after = content_words(form[asking.end() :], knows) if _ASKS_HOW.match(asking[0]) else ()
    before = content_words(form[: asking.start()], knows)
    return after[0] if after else before[-1] if before else ""


def content_words(form: str, knows: Callable[[str], bool] = lambda bigram: False) -> tuple[str, ...]:
    """Distinct words of a matching form that are neither punctuation nor function words.

    A measure word behind a blank, where a word that asks was cut out, is joined to none: 多少“只”基金.
    """
    words: list[str] = []
    joins = False
    for before, word in pairwise(["", *rjieba.cut(form, False)]):
        content = word[0].isalnum() and word not in _FUNCTION_WORDS
        single = joins and content and 1 in (len(word), len(words[-1]))
        if single and knows(words[-1][-1] + word[0]):
            words[-1] += word
        elif content:
            words.append(word)
        measure = before.isspace() and word in _MEASURES
        joins = content and not measure
    return tuple(dict.fromkeys(words))
