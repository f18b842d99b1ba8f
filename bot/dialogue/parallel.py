"""The last question asked of something else: 那园区精神呢."""

import re
from collections.abc import Callable, Iterator

import rjieba

from bot.dialogue.topic import bare, topic, without_leading_verbs
from bot.selection.question import content_words
from bot.text.name_words import names
from bot.text.word_rarity import word_costs
from index.words import ASKING

_AND = re.compile(
    r"^(?:其中|里面|上面)?(?:[它他她]们?的?|其(?!中))?(?P<other>.+?)的?(?:呢|又(?:是|有|叫)?(?:什么|哪些|谁|多少|怎么样))$"
)
_NO_OTHER = re.compile(
    r"^(?:还有|另外|其[他它余]|别的|为什么|怎么|然后|[它他她]们?|[这那]个?|具体|原因|[这那]样|接着|继续|剩下|还|更多)"
)
_PERSON = re.compile(r"(?:人|者|[局处科院校市县区镇班]长|员|书记|主任|经理|老师|教授)$")
_MEASURED = re.compile(r"[a-z]+[\d.]+")
_BORDER = re.compile(r"的|[“”‘’\"《》，,；;：:、\s]|是|有(?!限)|在|和|与|把|由")


def other_thing(question: str) -> str:
    """What a question of the form X呢 brings up instead; empty for another form."""
    found = _AND.match(bare(question))
    if not found or _NO_OTHER.match(found["other"]) or ASKING.search(found["other"]):
        return ""
    return found["other"].strip('“”‘’"')


def asked_of(other: str, base: str, knows: Callable[[str], bool]) -> Iterator[str]:
    """Ways to ask `base` of `other`, the likeliest first.

    `knows` says whether the articles have two characters beside each other.
    """
    form = bare(base)
    about = topic(base)
    like = _likest(other, form)
    if like:
        yield form.replace(like, other, 1)
    rest = form.removeprefix(about.whole) if form.startswith(about.whole) else ""
    owned = [f"{about.owner}的{other}{rest}"] if about.owner != about.whole and rest else []
    asking = ASKING.search(form)
    if asking and asking.start() and len(form) - asking.start() > 2:
        owned.append(f"{about.owner}{other}{form[asking.start() :]}")
    owned.append(f"{about.owner}的{other}{'是谁' if _PERSON.search(other) else '是什么'}")
    replaced = [form.replace(about.owner, other, 1)] if about.owner else []
    yield from [*replaced, *owned] if _is_name(other, knows) else [*owned[:1], *replaced, *owned[1:]]
    for name in [name for found in names(about.owner).values() for name in found if name != about.owner]:
        yield f"{name}的{other}是什么"
    if "的" in other:
        yield f"{other}是什么"


def _is_name(other: str, knows: Callable[[str], bool]) -> bool:
    """Whether it names a thing of its own, and no property of the last one."""
    rare = any(len(word) > 1 and word not in word_costs() for word in content_words(other, knows))
    return rare or any(names(other).values())


def _likest(other: str, form: str) -> str:
    """The part of a question that ends or begins as `other` does; empty where there is none."""
    if _MEASURED.fullmatch(other):
        found = _MEASURED.search(form)
        return found[0] if found else ""
    phrases = [part for part in _BORDER.split(ASKING.sub("，", form)) if part]
    for length in range(len(other) - 1, 1, -1):
        for phrase in phrases:
            place = phrase.find(other[-length:])
            if place > 0:
                return without_leading_verbs(phrase[: place + length])
            if phrase.startswith(other[:length]):
                return phrase
    words = [word for word in rjieba.cut(form, False) if len(word) > 1 and word[-1] == other[-1] and word != other]
    return words[0] if words and len(list(rjieba.cut(other, False))) == 1 else ""
