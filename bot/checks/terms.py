"""Names, quotations and terms of a statement that its evidence does not have."""

import re
from collections.abc import Iterable, Iterator

from bot.checks.problem import Problem, Span, compare_slots, find_misplaced
from bot.text.names import Name
from bot.text.reading import Reading
from bot.text.word_rarity import word_rarity

EVERYDAY = 0.62
"""Rarity below which a single character is no part of a term."""
TELLING = 0.55
"""The same for a character of a term of three or more that the evidence has only apart from its neighbours."""
SHORT = 10
"""Characters up to which a quotation must be verbatim."""
BESIDE = 3
"""Letters beside a name that must stand beside another in the evidence, for that to be the right one."""
MOSTLY = 0.7
"""Share of the pairs of characters of a longer one that the evidence must have."""

_ADMINISTRATIVE = re.compile(r"(?:特别行政区|地区|自治区|自治州|自治县|省|市|县|区|镇|乡|村|州|国)$")
_BEFORE = frozenset("在由与和到于从是对向赴至抵访驻去往")
"""Characters that are taken for the first of a place."""
_LATIN = re.compile(r"(?=[\d.]*[a-z])[a-z\d](?:[a-z\d.+&'-]*[a-z\d+])?")
_LEADERSHIP = re.compile(r"(?:省|市|县|区|州)(?:委(?![员托])|政府|人大|政协|纪委)")
_QUOTED = re.compile(r"“([^“”]{2,})[“”]|《([^》]{2,})》")
_MARKS = re.compile(r"[^\w+]")
_SHORT = "北京:京 天津:津 上海:沪 重庆:渝 河北:冀 山西:晋 辽宁:辽 吉林:吉 黑龙江:黑 江苏:苏 浙江:浙 安徽:皖 福建:闽 江西:赣 山东:鲁 河南:豫 湖北:鄂 湖南:湘 广东:粤 海南:琼 四川:川 贵州:黔 云南:滇 甘肃:甘 广西:桂 宁夏:宁 新疆:新 西藏:藏 内蒙古:蒙"
_SHORT_NAMES = dict(pair.split(":") for pair in _SHORT.split())
_SHORT_RUN = re.compile(f"[{''.join(_SHORT_NAMES.values())}]{{2,}}")


def check_terms(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """The names and terms that the evidence does not have, with what it has of their kind in their place."""
    people = [name for name in statement.names if name.kind == "person"]
    others = [name for name in statement.names if name.kind != "person"]
    absent = {
        **dict.fromkeys(_absent_matches(_LATIN, statement, evidence), _spans(_LATIN, evidence)),
        **dict.fromkeys(_absent_matches(_LEADERSHIP, statement, evidence), _spans(_LEADERSHIP, evidence)),
        **{span: _alike(statement, span, evidence) for span in _absent_quotations(statement, evidence)},
        **dict.fromkeys(_absent_names(others, statement, evidence), _rivals(statement, evidence, False)),
        **dict.fromkeys(_absent_names(people, statement, evidence), _rivals(statement, evidence, True)),
    }
    for span, rivals in sorted(absent.items()):
        yield compare_slots(statement, span, evidence, (), rivals) or Problem(*span)
    yield from dict.fromkeys(_misplaced_names(statement, evidence))


def _misplaced_names(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Names that the evidence has, but another of their kind in their place (the one person for the other)."""
    for name in statement.names:
        same = [match.span() for match in re.finditer(re.escape(name.text), evidence.form)]
        whole = name.text == statement.form[name.start : name.end]
        if same and whole and name.start not in statement.counted:
            others = [
                (other.start, other.end)
                for other in evidence.names
                if other.kind == name.kind and evidence.form[other.start : other.end] == other.text not in name.text
            ]
            if problem := find_misplaced(statement, (name.start, name.end), evidence, same, others, BESIDE):
                yield problem


def _absent_names(names: Iterable[Name], statement: Reading, evidence: Reading) -> Iterator[Span]:
    for name in names:
        if name.start not in statement.counted and not _stands(name, statement, evidence):
            yield name.start, name.end


def _rivals(statement: Reading, evidence: Reading, people: bool) -> list[Span]:
    """The names of the evidence, of people or of all else, that the statement does not have."""
    names = [name for name in evidence.names if name.text not in statement.form]
    return [(name.start, name.end) for name in names if (name.kind == "person") == people]


def _alike(statement: Reading, span: Span, evidence: Reading) -> list[Span]:
    """The quotations of the evidence that share neighbouring characters with one of the statement."""
    pairs = {statement.form[place : place + 2] for place in range(span[0], span[1] - 1)}
    return [
        (start, end) for start, end in _spans(_QUOTED, evidence) if any(p in evidence.form[start:end] for p in pairs)
    ]


def _spans(pattern: re.Pattern[str], text: Reading) -> list[Span]:
    return [match.span() for match in pattern.finditer(text.form)]


def _stands(name: Name, statement: Reading, evidence: Reading) -> bool:
    """Whether a name stands in the evidence, as far as its guessed borders are right (赴|秀洲, 李哲|则, 俄|外交部)."""
    if name.text in evidence.form:
        return True
    if name.kind == "person":
        longer = any(other.kind == "person" and name.text.startswith(other.text) for other in evidence.names)
        return longer or not _uncovered(name, statement.form, evidence.form)
    if name.kind == "term":
        known = name.text[1:] if name.text[0] in _BEFORE else name.text
        apart = _uncovered(name, statement.form, evidence.form) if len(known) > 2 else ""
        odd = any(word_rarity([character])[0] >= TELLING for character in apart)
        return known in evidence.form or not (odd or any(_is_new(one, evidence.form) for one in known))
    rest = name.text[1:]
    if len(rest) > 1 and rest in evidence.form and (name.text[0] in evidence.form or name.text[0] in _BEFORE):
        return True
    return name.kind == "place" and _stands_in_short(name.text, evidence.form)


def _stands_in_short(text: str, given: str) -> bool:
    """Whether the evidence has a place without 省, 市, …, or in short (沪苏浙 for 上海)."""
    stem = _ADMINISTRATIVE.sub("", text)
    if len(stem) > 1 and stem in given:
        return True
    short = _SHORT_NAMES.get(stem, "")
    return bool(short) and any(short in run for run in _SHORT_RUN.findall(given))


def _uncovered(name: Name, stated: str, given: str) -> str:
    """The characters of a name that stand beside neither of their neighbours in the evidence.

    A guessed name without any is made of pieces of the evidence: 杨昊|现 of 杨昊 and 现效力.
    """
    pairs = [(place, stated[place : place + 2]) for place in range(max(0, name.start - 1), name.end)]
    covered = {place + i for place, pair in pairs for i in (0, 1) if len(pair) == 2 and pair in given}
    return "".join(stated[place] for place in range(name.start, name.end) if place not in covered)


def _absent_matches(pattern: re.Pattern[str], statement: Reading, evidence: Reading) -> Iterator[Span]:
    for match in pattern.finditer(statement.form):
        if match.start() not in statement.counted and not re.search(
            rf"(?<![a-z]){re.escape(match[0])}(?![a-z])", evidence.form
        ):
            yield match.span()


def _absent_quotations(statement: Reading, evidence: Reading) -> Iterator[Span]:
    given = _MARKS.sub("", evidence.form)
    for match in _QUOTED.finditer(statement.form):
        group = 1 if match[1] else 2
        if not _is_quoted(_MARKS.sub("", match[group]), given):
            yield match.span(group)


def _is_quoted(text: str, given: str) -> bool:
    """Whether a quotation stands in the evidence, a long one all but for a few words or the form of its numbers."""
    pairs = [text[i : i + 2] for i in range(len(text) - 1)]
    return text in given or (len(text) > SHORT and sum(pair in given for pair in pairs) >= MOSTLY * len(pairs))


def _is_new(character: str, form: str) -> bool:
    return character not in form and word_rarity([character])[0] >= EVERYDAY
