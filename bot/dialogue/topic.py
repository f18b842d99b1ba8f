"""What a question is about: the phrase a later question can lean on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import rjieba

from index.normalize import matching_form
from index.words import ASKING

_OPENING = re.compile(
    r"^(?:(?:请问|请|那么|那(?![个些里边年天位家种次座类一两三]|时)|另外|还有|然后|再问一下|再问|顺便问一下|我想知道|我想问|想问一下|想了解|介绍一下|解释一下|谈谈|说说)[，,\s]*)+"
)
_DEFINED = (
    re.compile(r"^(?:什么(?:是|叫做?)|何谓|何为|怎么理解)(?P<term>.+)$"),
    re.compile(
        r"^(?P<term>.+?)(?:指的?是?|是指|是|说的是?)(?:一[家个种项座]|个)?(?:什么|谁|怎样的?|怎么)[^，,。]{0,6}$"
    ),
    re.compile(r"^(?P<term>.+?)(?:怎么理解|是做什么的?|是干什么的?|是怎么(?:一)?回事)$"),
)
_PREDICATE = re.compile(
    r"(?:一共|总共|目前|现在|最早|最先|率先|率领|分别|主要|曾经?|都|共|又|也|还|已经?|将|要|就)*"
    r"(?:是|有(?!限|效|色|机)|叫|在|由|把|被|用|靠|让|为(?!民)|给|对(?!接|标|外)|跟(?!班)|和(?=[哪谁])|与(?=[哪谁])|从|到|排|占|属于|位于|来自)"
)
_WHEN = re.compile(r"^(?:\d{4}年(?:底|初|末)?|[去今前当同]年|[一二〇零九]{4}年)(?=[\u4e00-\u9fff])")
_MARKS = re.compile(r"[？?。！!，,；;\s]+$")
_LOOSE = ("v", "d", "p", "c", "ul", "ug", "ud", "uz", "y", "zg", "r", "m", "q", "mq", "f", "t", "uj", "ad", "vd")
"""Parts of speech that end no noun phrase."""


@dataclass(frozen=True, slots=True)
class Topic:
    """`whole` is the phrase that a question is about, `owner` what it belongs to: A of A的B, else the whole.

    `full` adds the thing that is counted or looked for: 某园区的“企业” in 某园区有多少家企业.
    `defined`: whether the question is what or who that is.
    """

    whole: str
    owner: str
    full: str
    defined: bool = False


def topic(question: str) -> Topic:
    """The phrase before the predicate of a question; where it begins by asking, what follows that."""
    form = bare(question)
    for pattern in _DEFINED:
        found = pattern.match(form)
        if found and not ASKING.search(found["term"]):
            return replace(_topic(_without_end(found["term"], ("f", "t", "d")), ""), defined=True)
    if ASKING.match(form):
        return _topic(_trailing(form), "")
    places = [found.start() for found in (_PREDICATE.search(form), ASKING.search(form)) if found and found.start()]
    before = _noun_phrase(_before_verb(form[: min(places, default=len(form))]))
    return _topic(_WHEN.sub("", before), _trailing(form)) if before else _topic(_trailing(form), "")


def unmarked(question: str) -> str:
    """Matching form without marks and blanks at its ends."""
    return _MARKS.sub("", matching_form(question).strip())


def bare(question: str) -> str:
    """Matching form without openings such as 那 and 请问, and without marks at its ends."""
    return _OPENING.sub("", unmarked(question))


def _topic(phrase: str, thing: str) -> Topic:
    owner, of, rest = phrase.partition("的")
    owned = of and rest and owner == _noun_phrase(owner)
    return Topic(phrase, owner if owned else phrase, f"{phrase}的{thing}" if thing else phrase)


def _before_verb(text: str) -> str:
    """The text before its first verb that something has been done with: 接待|了."""
    words = list(rjieba.tag(text, True))
    done = [i for i in range(1, len(words) - 1) if words[i][1][0] in "vn" and words[i + 1][1] in ("ul", "ug")]
    return "".join(word for word, _ in words[: done[0]]) if done else text


def _noun_phrase(text: str) -> str:
    """The text without the verbs and other words at its end that end no noun phrase."""
    return _without_end(text, _LOOSE)


def _without_end(text: str, tags: Sequence[str]) -> str:
    """The text without the words at its end that have one of the tags."""
    words = list(rjieba.tag(text, True))
    while words and words[-1][1] in tags:
        words.pop()
    return "".join(word for word, _ in words)


def _trailing(form: str) -> str:
    """What follows the words that ask and the verbs after them."""
    last = [found.end() for found in ASKING.finditer(form)]
    return without_leading_verbs(form[last[-1] if last else 0 :])


def without_leading_verbs(text: str) -> str:
    """The text from its first word on that can begin a noun phrase."""
    words = list(rjieba.tag(text, True))
    while words and words[0][1] in _LOOSE:
        words.pop(0)
    return "".join(word for word, _ in words)
