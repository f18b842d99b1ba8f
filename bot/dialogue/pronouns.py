"""Words that point back, and what they stand for."""

import re
from collections.abc import Iterator

from bot.dialogue.answer_text import items, named
from bot.dialogue.topic import bare, topic, without_leading_verbs
from bot.records import Turn
from bot.selection.compare import compares
from bot.text.name_words import names

MAX_PERSON = 4
"""Characters of a name of a person."""
_BEHIND = r"(?=[的是有在由叫被把从到能会要为对给打解体包分指属来主提认什怎如哪谁几多一靠用与和处担希原]|$)"
_NOUN = re.compile(
    r"(?:[这那](?![样么里儿边])|该|上述|以上)(?P<count>[一两二三四五六七八九十几些]*)(?:个|种|项|条|类|家|位|座|套|次|所|支|批|份|期|届|门|名|款|件)?"
    rf"(?P<noun>[\u4e00-\u9fff]{{2,8}}?){_BEHIND}"
)
_PEOPLE = re.compile(r"[他她]们|[这那]些人")
_PERSON = re.compile(r"(?<!其)(?<!吉)[他她](?![们山乡])|[此这那]个?人(?![员才])|[这那]位(?=[是叫在有的])")
_THINGS = re.compile(r"它们")
_THING = re.compile(r"它(?!们)|(?<![极尤与])其(?![他它余中实次间])")
_THERE = re.compile(r"[那这](?:里|儿|边)|当地")
_THIS = re.compile(r"^(?:[这那]样做|[这那]么做|[这那]样|这|那(?=[是能会有体对为]))(?![个种些一两几位次年天么样])")
_WHY = re.compile(r"^(?:为什么|为何|为啥)(?!.*(?:的|是))")
_WHO = re.compile(r"谁|哪位|何人|哪一?个人")
_NO_PERSON = re.compile(r"[区市县镇乡村局厅园港山河湖路司部院]$|^.$|.{5}")
_WHERE = re.compile(r"哪里|哪儿|在哪|何处|哪个(?:地方|市|县|省|城市|区)")
_WHICH = re.compile(r"哪一?[家个所座种项款]|叫什么|(?<![是有叫任])(?<!^)什么(?=[\u4e00-\u9fff]{2})(?!时候|样|地方)")
_IS_WHO = re.compile(r"^.{2,4}是谁$")
_BORDER = re.compile(r"[，,。；;：:！？?、“”]|是|在|有|由|把|被|了(?!解)|哪[里儿个]?|什么|几|多少")


def points_back(question: str) -> bool:
    """Whether a question has a word that points back to an earlier turn."""
    form = bare(question)
    return any(pattern.search(form) for pattern in (_NOUN, _PEOPLE, _PERSON, _THINGS, _THING, _THERE, _THIS))


def restored(question: str, last: Turn, earlier: Turn | None) -> Iterator[str]:
    """The question with its first word that points back replaced by what it may stand for."""
    form = bare(question)
    for pattern, meant in _READERS:
        found = pattern.search(form)
        if found:
            for referent in dict.fromkeys(filter(None, meant(found, last, earlier))):
                made = form[: found.start()] + referent + form[found.end() :]
                yield f"{topic(last.question).whole}{made}" if _WHY.match(made) else made
            return


def _noun(found: re.Match[str], last: Turn, earlier: Turn | None) -> Iterator[str]:
    """这两类企业, 该改革: the latest phrase that ends so."""
    noun = found["noun"]
    listed = items(last.answer)
    if found["count"] not in ("", "一") and 1 < len(listed) <= 4:
        # What they are called beside what they are, for the text may say 两类企业 again; one of two is not 两类.
        yield "和".join(listed) + ("" if compares(found.string) else found[0])
    for turn in filter(None, (last, earlier)):
        if topic(turn.question).whole.endswith(noun) and named(turn.answer):
            yield named(turn.answer)
        for text in (turn.answer, bare(turn.question)):
            yield _phrase(noun, text)
    about = topic(last.question)
    yield f"{about.owner}的{noun}" if not about.owner.endswith(noun) else about.owner


def _phrase(noun: str, text: str) -> str:
    """The words up to a noun; empty where nothing but the noun stands there."""
    place = text.rfind(noun)
    if place < 0:
        return ""
    start = max((border.end() for border in _BORDER.finditer(text, 0, place)), default=0)
    phrase = without_leading_verbs(text[start : place + len(noun)])
    return phrase if len(noun) < len(phrase) <= len(noun) + 20 else ""


def _person(found: re.Match[str], last: Turn, earlier: Turn | None) -> Iterator[str]:
    """他: who was asked for, else who was asked about, else anyone."""
    for turn in filter(None, (last, earlier)):
        asked = bare(turn.question)
        owner = topic(turn.question).owner
        if _IS_WHO.match(asked):
            yield owner
        elif _WHO.search(asked):
            yield _first_person(turn.answer) or named(turn.answer)
        # The tagger cuts rare names short.
        person = _first_person(owner)
        yield owner if person and owner.startswith(person) and len(owner) <= MAX_PERSON else person
        yield _first_person(asked)
        yield _first_person(turn.answer)
    yield topic(last.question).owner


def _people(found: re.Match[str], last: Turn, earlier: Turn | None) -> Iterator[str]:
    about = topic(last.question)
    yield about.full
    yield about.whole


def _thing(found: re.Match[str], last: Turn, earlier: Turn | None) -> Iterator[str]:
    about = topic(last.question)
    if _WHICH.search(bare(last.question)):
        yield named(last.answer)
    yield about.owner
    yield about.whole
    yield about.full
    yield named(last.answer)


def _things(found: re.Match[str], last: Turn, earlier: Turn | None) -> Iterator[str]:
    listed = items(last.answer)
    about = topic(last.question)
    yield about.full
    if 1 < len(listed) <= 4:
        yield "、".join(listed)
    yield about.whole


def _there(found: re.Match[str], last: Turn, earlier: Turn | None) -> Iterator[str]:
    place = named(last.answer) if _WHERE.search(last.question) else ""
    yield place or topic(last.question).owner


def _this(found: re.Match[str], last: Turn, earlier: Turn | None) -> Iterator[str]:
    about = topic(last.question)
    yield about.whole
    yield about.full
    yield named(last.answer)


def _first_person(text: str) -> str:
    found = [(text.find(name), -len(name), name) for name in names(text)["nr"] if not _NO_PERSON.search(name)]
    return min(found)[2] if found else ""


_READERS = (
    (_PEOPLE, _people),
    (_PERSON, _person),
    (_THINGS, _things),
    (_THING, _thing),
    (_NOUN, _noun),
    (_THERE, _there),
    (_THIS, _this),
)
