"""Questions that the articles do not answer, made from ones that they do."""

import re
from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

from bot.text.name_words import names
from bot.text.names import place_names
from eval.questions.sets import Item
from index.normalize import matching_form

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_ELSEWHERE = (
    "徐州", "芜湖", "宁德", "绵阳", "襄阳", "株洲", "遵义", "漳州", "湘潭", "洛阳", "泉州", "烟台", "保定", "赣州", "柳州", "宜昌",
    "常德", "九江", "桂林", "宝鸡", "大庆", "鞍山", "榆林", "曲靖", "咸阳", "南充", "衡阳", "岳阳", "威海", "唐山", "潍坊", "湛江",
)  # fmt: skip
_ENDINGS = "省市县区镇"


def near_miss_set(items: Sequence[Item], corpus: Sequence[str]) -> list[Item]:
    """Of every answerable item that names a place or a year one that asks of another, and has no answer.

    `corpus` are the texts of the articles. The id ends in `-near-miss`, the tags are
    `unanswerable` and `near-miss`, too. Items with a history are left out, and those
    where a place is but part of another name (全国百强县).
    """
    forms = [matching_form(text) for text in corpus]
    made = []
    for item in items:
        question = swap_qualifier(item.question, forms) if item.answerable and not item.history else None
        if question is not None and _is_whole(matching_form(item.question), question):
            tags = (*item.tags, "unanswerable", "near-miss")
            changed = replace(item, id=f"{item.id}-near-miss", question=question, answers=(), evidence=())
            made.append(replace(changed, answerable=False, tags=tags))
    return made


def _is_whole(form: str, swapped: str) -> bool:
    """Whether what was swapped is a year, or a place of the list with or without 省, 市, 县, 区."""
    start, behind = _first_difference(form, swapped), _first_difference(form[::-1], swapped[::-1])
    was = form[start : len(form) - behind]
    return was.isdigit() or was.rstrip("省市县区") in place_names()


def _first_difference(one: str, other: str) -> int:
    return next(place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)


def swap_qualifier(question: str, corpus: Sequence[str]) -> str | None:
    """The question asked of another place, or another year, that none of the texts in matching form names.

    None where the question names neither. The same question gives the same one again.
    """
    form = matching_form(question)
    seed = crc32(form.encode())
    if year := _YEAR.search(form):
        others = [str(int(year[0]) + step) for step in (1, -1, 2, -2, 3, -3)]
        free = [other for other in others if not any(other in text for text in corpus)]
        return form.replace(year[0], free[seed % len(free)]) if free else None
    places = sorted(names(form)["ns"], key=lambda place: (form.find(place), place))
    places = [place for place in places if any(place in text for text in corpus)]
    elsewhere = [place for place in _ELSEWHERE if not any(place in text for text in corpus)]
    if not places or not elsewhere:
        return None
    place, other = places[0], elsewhere[seed % len(elsewhere)]
    ending = place[-1] if len(place) > 2 and place[-1] in _ENDINGS else ""
    return form.replace(place, other + ending)
