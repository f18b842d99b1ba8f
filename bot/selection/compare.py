"""A question about two things to two questions about one."""

import re

from index.normalize import matching_form

_PAIR = re.compile(
    r"(?P<first>[^，,。？?、的在]{2,14}?)(?:和|与|跟|同|、)"
    r"(?P<second>[^，,。？?、的在]{2,14}?)(?P<rest>[，,]?(?:两人|二人|二者|两者|两地|两家)?"
    r"(?:的|在|到|原来|各|分别|有|都|来自|相比|对比|之间|哪).*)$"
)
_TWO = re.compile(r"分别|各(?!级|地|类|种|项|区|单位|企业|方面)|相比|区别|不同|对比|异同|哪个.{0,3}[多少大小高低早晚]")
_EACH = re.compile(r"^[，,]?(两人|二人|二者|两者|两地|两家)|分别|各自|各|相比|对比|之间")
_DIFFER = re.compile(r"有(什么|何|哪些)?(不同|区别|差异|异同)(之处)?|(不同|区别)(在哪里?|是什么)?")


def split_comparison(question: str) -> tuple[str, ...]:
    """The question asked of each of its two subjects (A和B分别…), or the question alone."""
    form = matching_form(question)
    pair = _PAIR.search(form) if compares(form) else None
    if not pair:
        return (question,)
    second, said = _same_kind(pair["first"], pair["second"])
    before, rest = form[: pair.start()], said + _DIFFER.sub("是什么", _EACH.sub("", pair["rest"]))
    return tuple(f"{before}{subject}{rest}" for subject in (pair["first"], second))


def compares(form: str) -> bool:
    """Whether a question in matching form asks of several things what is true of each."""
    return bool(_TWO.search(form))


def _same_kind(first: str, second: str) -> tuple[str, str]:
    """The second subject, and what is said of both: it ends as the first one does (青石茶园和白水“茶园”|接待游客)."""
    kind = first[-2:]
    end = second.find(kind, 1) + len(kind)
    return (second[:end], second[end:]) if kind in second[1:] else (second, "")
