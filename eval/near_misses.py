"""Questions that the articles do not answer, made from ones that they do."""

import re
from collections.abc import Sequence
from zlib import crc32

from bot.text.name_words import names
from index.normalize import matching_form

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_ELSEWHERE = (
    "徐州", "芜湖", "宁德", "绵阳", "襄阳", "株洲", "遵义", "漳州", "湘潭", "洛阳", "泉州", "烟台", "保定", "赣州", "柳州", "宜昌",
    "常德", "九江", "桂林", "宝鸡", "大庆", "鞍山", "榆林", "曲靖", "咸阳", "南充", "衡阳", "岳阳", "威海", "唐山", "潍坊", "湛江",
)  # fmt: skip
_ENDINGS = "省市县区镇"


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
