"""Titles of a statement against those of its evidence: 主任 for 副主任, 书记 for the one who is 市长."""

import re
from collections.abc import Iterator

from bot.checks.problem import Problem
from bot.text.reading import Reading

NEAR = 12
"""Characters between a person and a title of theirs, at most."""

_TITLES = "主任 书记 局长 处长 部长 厅长 市长 县长 区长 镇长 省长 院长 校长 会长 主席 总经理 秘书长 主编 教授 调研员 支队长 大队长 理事长 董事长"
_TITLE = re.compile(rf"(?P<former>原|前(?!任))?(?P<deputy>副?)(?P<title>{_TITLES.replace(' ', '|')})")
_FORMERLY = re.compile("曾|原|前任|时任|当时|卸任|退休")


def check_titles(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Titles that the evidence has only with 副, only without it, only as former ones (原处长), or for another."""
    given = list(_TITLE.finditer(evidence.form))
    formerly = bool(_FORMERLY.search(statement.form))
    for match in _TITLE.finditer(statement.form):
        same_title = [other for other in given if other["title"] == match["title"]]
        same = [other for other in same_title if other["deputy"] == match["deputy"]]
        if same_title and not any(formerly or not other["former"] for other in same):
            yield Problem(*match.span(), (same or same_title)[0][0])
        elif other := _title_of(_person_behind(match.end(), statement), match, evidence):
            yield Problem(*match.span(), other)


def _person_behind(place: int, statement: Reading) -> str:
    return next((name.text for name in statement.names if name.kind == "person" and name.start == place), "")


def _title_of(person: str, stated: re.Match[str], evidence: Reading) -> str:
    """The title right before a person in the evidence, where the stated one is nowhere near them; else nothing."""
    places = [match.start() for match in re.finditer(re.escape(person), evidence.form)] if person else []
    around = [evidence.form[max(0, place - NEAR) : place + len(person) + NEAR] for place in places]
    wanted = stated["deputy"] + stated["title"]
    titles = [title for text in around for title in _TITLE.finditer(text)]
    if any(
        title["deputy"] + title["title"] == wanted and not _is_anothers(title, person, evidence) for title in titles
    ):
        return ""
    before = [title[0] for title in _TITLE.finditer(evidence.form) if title.end() in places]
    return before[0] if before else ""


def _is_anothers(title: re.Match[str], person: str, evidence: Reading) -> bool:
    """Whether a title is directly followed by the name of somebody else, in the text it was found in."""
    behind = title.string[title.end() :]
    others = (name.text for name in evidence.names if name.kind == "person" and not name.text.startswith(person))
    return not behind.startswith(person) and any(behind.startswith(other) for other in others)
