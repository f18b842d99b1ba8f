"""Questions that lean on an earlier one: copies of a set, each with its subject left out or pointed back to."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from bot.records import Turn
from eval.generate.subjects import THINGS, Subject, subject_of
from eval.questions.sets import Item
from index.normalize import matching_form
from index.words import ASKING

_DEFINES = re.compile(r"^(?:是|指|说|怎么|叫)[^，,]{0,4}(?:什么|怎样|理解|何)[^，,]{0,5}$")
_PLAIN = re.compile(r"多少|几(?!乎)|哪一?[年天月]|什么时候|何时|为什么|为何|怎么|怎样|什么意思|什么是|是什么")
"""Asks for what no pronoun of a later question can point to: a figure, a time, a reason, the thing itself."""
_PRONOUNS = {"person": "他", "place": "那里", "thing": "它"}
_SAME = 4
"""Characters that two questions about one subject may not begin with alike: they would ask the same."""


@dataclass(frozen=True, slots=True)
class _Asked:
    item: Item
    subject: Subject


def follow_up_set(items: Sequence[Item], seed: int = 0) -> list[Item]:
    """For every item that begins with its subject, one copy of each kind that its grammar admits.

    The kinds are pronoun (它是哪年提出的), noun (该制度是哪年提出的) and ellipsis (是哪年提出的).
    Before it comes another question of the set about the same subject, with its
    answer, where one asks for what is no thing to point at; else one that
    introduces the subject. Items with a history are left out. Answers and
    evidence stay; the id ends in the kind, the tags are `follow-up` and the kind, too.
    """
    found = ((item, subject_of(item.question)) for item in items if not item.history)
    asked = [_Asked(item, subject) for item, subject in found if subject]
    made = []
    for each in asked:
        earlier = _earlier(each, asked, Random(f"{seed} {each.item.id}"))
        if earlier is None:
            continue
        for kind, lean in _LEANING.items():
            if question := lean(each.subject):
                tags = (*each.item.tags, "follow-up", kind)
                item = replace(each.item, id=f"{each.item.id}-{kind}", question=f"{question}？", tags=tags)
                made.append(replace(item, history=(earlier,)))
    return made


def _earlier(each: _Asked, asked: Sequence[_Asked], chance: Random) -> Turn | None:
    """The turn before; None where it would already ask the same."""
    name, rest = each.subject.name, each.subject.rest
    same = [
        other.item
        for other in asked
        if other.subject.name == name
        and other.item.answerable
        and other.item.id != each.item.id
        and _PLAIN.search(matching_form(other.subject.rest))
        and other.subject.rest[:_SAME] != rest[:_SAME]
    ]
    if same:
        item = chance.choice(same)
        return Turn(item.question, "、".join(group[0] for group in item.answers) + "。")
    if _DEFINES.search(rest):
        return None
    return Turn(f"{name}是谁？" if each.subject.kind == "person" else f"请介绍一下{name}。")


def _with_pronoun(subject: Subject) -> str:
    return "" if ASKING.match(subject.rest) else _PRONOUNS[subject.kind] + subject.rest


def _with_noun(subject: Subject) -> str:
    thing = next((thing for thing in THINGS if subject.name.endswith(thing)), "")
    return f"该{thing}{subject.rest}" if thing and not ASKING.match(subject.rest) else ""


def _without(subject: Subject) -> str:
    return subject.rest.removeprefix("的")


_LEANING: dict[str, Callable[[Subject], str]] = {"pronoun": _with_pronoun, "noun": _with_noun, "ellipsis": _without}
