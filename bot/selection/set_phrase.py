"""Set phrases with a number (“三早”, 两翼, “五个一”): questions for what they stand for, and where a text says it."""

import re
from collections.abc import Callable

from bot.selection.enumeration import enumerations
from index.sentences import Span

NEAR = 6
"""Characters between a phrase and the enumeration of what it stands for."""

_MEANT = (
    r"(?:分别|具体|各|都|究竟|到底)?(?:是指|指的是|指的?|是|叫|包括|有)"
    r"(?:(?:什么|啥|谁)(?:意思|含义|[\u4e00-\u9fff])?|哪(?!些.|一?[天年月日位])[\u4e00-\u9fff]{1,4})$"
)
_ASKED = re.compile(
    rf"[“\"]([^”\"]{{2,12}})[”\"][\u4e00-\u9fff]{{0,4}}?{_MEANT}|哪[“\"]([^”\"]{{2,12}})[”\"]"
    rf"|(?:^|[,，的])([二两三四五六七八九十双][^大个点条项种类家名位次年月天方“”\",，的]{{1,2}}){_MEANT}"
)
_NUMBER = re.compile(r"[一二两三四五六七八九十双\d]")


def set_phrase(form: str) -> str:
    """The set phrase with a number (“三早”, 两翼) whose members are asked for, or an empty string."""
    found = list(_ASKED.finditer(form))
    phrase = next((group for group in found[-1].groups() if group), "") if found else ""
    return phrase if _NUMBER.search(phrase) else ""


def meanings(phrase: str, wanted: int) -> Callable[[str], list[Span]]:
    """Where a text says what a set phrase with a number is, or enumerates what it stands for (“三早”：…, …“三早”).

    Where the text does not have the phrase, an enumeration that repeats its last character will do (早种、早收、早卖).
    """
    name = re.escape(phrase)
    says = re.compile(rf"{name}[”\"’]?[^。;；、，,“]{{0,6}}?(?:是|指|即)|{name}[”\"’]?[,，]即")
    leads = re.compile(rf"{name}[”\"’]?[^。;；、“]{{0,16}}?(?:[是指即]|包括|分别|[:：（(]|——)")

    def find(text: str) -> list[Span]:
        if phrase not in text:
            listed = [(start, end) for start, end, members in enumerations(text) if members >= wanted]
            return [(start, end) for start, end in listed if text.count(phrase[-1], start, end) >= wanted]
        spans = [match.span() for match in says.finditer(text)]
        for match in leads.finditer(text):
            after = enumerations(text[match.end() :])
            spans += [(match.end() + a, match.end() + b) for a, b, count in after if count >= wanted and a <= NEAR]
        for match in re.finditer(name, text):
            before = text[: match.start()].rstrip('“"‘')
            listed = [(a, b) for a, b, count in enumerations(before) if count >= wanted and b == len(before)]
            spans += [(a, b) for a, b in listed if "、" in before[a:b] or before[-1] in "的等这"]
        return spans

    return find
