"""Words of a text that name people, places and organisations: a quick look, for ranking many sentences.

`bot.text.names` finds the same with more care, and takes longer.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import rjieba

from bot.text.names import SURNAMES, everyday_words, place_names
from bot.text.word_rarity import word_rarity

_LINKS = frozenset("与和同对向从在到于由让给请是以讲")
_TRAILS = frozenset("与和同对向从在到于由让给请是以为把被将")
_TITLE = re.compile(
    r"书记|主任|总?经理|董事长|理事长|秘书长|负责人|创始人|委员|常委|民警|警官|法官|医生|医师|护士|教授|老师|教师|研究员|工程师"
    r"|记者|通讯员|院士|校友|总监|干事|主席|[\u4e00-\u9fff]{0,2}[局处科院校镇市县区部厅州省乡关园厂行站所队团组会班社司]长"
)
_NAMES_NOBODY = re.compile(r"[pcudxrmqf]")
"""First letters of the tags of words that are no part of a name."""
_NO_PERSON = re.compile(r"[区园局镇市省县制员长厂港院部班级化性业型度量产会]$|高新|.{4}")
_COUNTS_FIRMS = re.compile(
    r"等?(?:[两三四五六七八九十]|\d+)家(?!人|属|长|庭)"
    r"|等[\u4e00-\u9fff]{0,4}?(?:企业|公司|集团)(?!家|主|负责|代表|[职员]工|干部|高管)"
)
_LISTED = 60
"""Characters before such words in which the firms are listed."""
_LONGEST_FIRM = 4
"""Characters of a firm's short name; the last one listed is not longer, or a verb stands there (李国斌走访了|两家企业)."""
_NO_PLACE = frozenset("度业化性")
_ZONES = frozenset(("高新区", "开发区", "经开区", "经济", "工业园区", "高新技术"))
"""What begins the rest of a development zone's name."""


@lru_cache(maxsize=40_000)
def names(form: str) -> dict[str, frozenset[str]]:
    """Names in a text in matching form by part of speech: nr person, ns place, nt organisation.

    Tagged twice, with and without the words that the model of unknown words
    adds: it alone finds most people, and swallows some places. Its people are
    checked again, by surname and rarity, for it takes much for a name.
    """
    found: dict[str, set[str]] = {"nr": set(), "ns": set(), "nt": set()}
    dictionary, guessed = rjieba.tag(form, False), rjieba.tag(form, True)
    for word, tag in [*guessed, *dictionary, *_joined(dictionary), *_of_zones(guessed)]:
        if word in place_names():
            # The dictionary takes some of them for people (吴江) or things (运城).
            tag = "ns"
        name = _person(word) if tag[:2] == "nr" else _place(word) if tag[:2] == "ns" else word
        if tag[:2] in found and len(name) > 1 and name not in everyday_words():
            found[tag[:2]].add(name)
    found["nr"].update(_titled(dictionary))
    firms = list(_firms(form))
    found["nr"] = {name for name in found["nr"] if not any(firm.endswith(name) for firm in firms)}
    return {tag: frozenset(words) for tag, words in found.items()}


def _joined(tagged: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Surnames with the given name that the dictionary takes for a common word (周|明远)."""
    for (surname, tag), (given, kind) in pairwise(tagged):
        if tag == "nr" and surname in SURNAMES and len(given) < 3 and kind[0] in "anirt":
            yield surname + given, "nr"


def _of_zones(tagged: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Rare words that name the development zone which follows (秀洲|高新区)."""
    for (word, tag), (after, _) in pairwise(tagged):
        if after in _ZONES and tag in ("n", "nz") and 1 < len(word) < 4 and word_rarity([word])[0] == 1:
            yield word, "ns"


def _titled(tagged: list[tuple[str, str]]) -> Iterator[str]:
    """Two or three characters behind a title that begin with a surname: 部长|单|大维, 主任|王平."""
    for place, (title, _) in enumerate(tagged):
        if not _TITLE.fullmatch(title):
            continue
        name = ""
        for word, tag in tagged[place + 1 : place + 4]:
            if len(name + word) > 3 or _NAMES_NOBODY.match(tag) or (len(name) > 1 and (len(word) > 1 or tag[0] == "v")):
                break
            if len(word) > 1 and tag[:2] != "nr" and not name and word_rarity([word])[0] < 1:
                break
            name += word
        if len(name) > 1 and name[0] in SURNAMES and name not in everyday_words() and not _NO_PERSON.search(name):
            yield name


def _firms(form: str) -> Iterator[str]:
    """What is counted as houses or called enterprises, with words before it: 引来了隆基 in 引来了隆基和阿特斯两家行业龙头."""
    for counted in _COUNTS_FIRMS.finditer(form):
        before = re.split(r"[^\u4e00-\u9fff、]", form[max(0, counted.start() - _LISTED) : counted.start()])[-1]
        firms = re.split("[、和与]", before)
        if len(firms[-1]) <= _LONGEST_FIRM:
            yield from firms


def _person(word: str) -> str:
    """The word where it can be a Chinese person's name, without a preposition that clings to it; else nothing."""
    if len(word) > 2 and word[0] in _LINKS and word[1] in SURNAMES:
        word = word[1:]
    if len(word) > 2 and word[-1] in _TRAILS:
        word = word[:-1]
    plain = word[0] not in SURNAMES or _NO_PERSON.search(word) or word_rarity([word])[0] < 1
    return "" if plain else word


def _place(word: str) -> str:
    """The word where it is a place: the dictionary also tags 城市 and 东西 as places; common words must be known ones."""
    known = word in place_names() or (word[-1] in "省市县区国州" and len(word) > 2) or word_rarity([word])[0] == 1
    return word if known and word[-1] not in _NO_PLACE else ""
