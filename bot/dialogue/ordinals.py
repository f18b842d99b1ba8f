"""A place in a list: 第二点, 最后一项, 后者."""

import re
from dataclasses import dataclass

import rjieba

from bot.dialogue.topic import bare

_NUMBERS = "零一二三四五六七八九十"
_PLACE = re.compile(
    r"^(?:其中|里面|上面|刚才)?(?:[它他她你]们?)?(?:说|提|讲|列)?[到过]?的?"
    r"(?:第(?P<number>[一二三四五六七八九十]|\d{1,2})|(?P<last>最后)|倒数第(?P<back>[一二三四五六七八九])|(?P<side>[前后])(?=者|一[个条点项种家类]))"
    r"(?:者|一?[个点条项种类句步件家位字层章款名份座所块节]|一?(?:方面|部分|阶段))?"
)
_EXPANDS = re.compile(
    r"(?>请|你|再|能不能|能|可以|具体|详细|展开|介绍|解释|讲|说明|说|谈|一下|地|的|是|什么|啥|意思|含义|内容|怎么|怎样|如何|理解|指|呢|吗|吧|要|做|样|回事|哪)*+"
)


@dataclass(frozen=True, slots=True)
class Place:
    """The `index`-th of a list, from the end if negative, and what is asked of it; `rest` empty: all about it."""

    index: int
    rest: str


def place_in_list(question: str) -> Place | None:
    """The place that a question begins with, or None."""
    form = bare(question)
    found = _PLACE.match(form)
    if not found:
        return None
    rest = _without_noun(form[found.end() :])
    return Place(_index(found), "" if _EXPANDS.fullmatch(rest) else rest)


def _index(found: re.Match[str]) -> int:
    if found["number"]:
        number = found["number"]
        return (int(number) if number.isdigit() else _NUMBERS.index(number)) - 1
    if found["back"]:
        return -_NUMBERS.index(found["back"])
    return 0 if found["side"] == "前" else -1


def _without_noun(rest: str) -> str:
    """What follows the noun that names what the list is of: 最后一种“角色”要做什么.

    A word before nothing but 呢 or 是什么 is that noun, whatever the dictionary says: 第二个“作用”呢.
    """
    word, tag = next(iter(rjieba.tag(rest, True)), ("", ""))
    left = rest[len(word) :]
    named = tag.startswith("n") or (len(word) > 1 and left and _EXPANDS.fullmatch(left))
    return left if named and len(word) <= 3 else rest
