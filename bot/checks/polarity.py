"""Negation and modality of a statement against its evidence, word by governed word."""

import re
from collections.abc import Iterator

from bot.checks.governed import LIGHT, MODALITY, NEGATIVE, REACH, find_governed, preceding
from bot.checks.problem import BESIDE, Problem, Span, closeness
from bot.text.reading import Reading
from bot.text.tagged import Word

SIMILAR = 0.4
"""Closeness from which a governed word of the evidence is the one that the statement has."""
TIE = 0.2
"""Difference of closeness below which two places of the evidence are as near as each other."""

_DENIES = re.compile("拒绝|杜绝|避免|防止|以免|免得|免于|取消|停止|反对|摒弃|告别|破除|缺乏|缺少|难以|除了|除非")
"""Words that deny without negating."""
_CLASHES = [
    {"must", "may"}, {"must", "must not"}, {"must", "need not"}, {"may", "must not"}, {"must not", "need not"},
    {"will", "done"},
]  # fmt: skip
_STRONG = frozenset({"必须", "应当", "务必"})
"""Words that oblige so strongly that the evidence must oblige too."""
_DIRECTS = re.compile(r"要|应|须|需|务必|该|建议|主张|希望|规定|任务|部署|准则|原则|条件|前提|不准|不得|请")


def check_polarity(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Predicates that one of the two texts negates and the other does not, and clashing modal words."""
    yield from _added_negations(statement, evidence)
    yield from _dropped_negations(statement, evidence)
    yield from _clashing_modality(statement, evidence)


def _added_negations(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Negations of the statement whose predicate, or else subject, the evidence has without any."""
    for governed in find_governed(statement):
        if not governed.negates:
            continue
        for word in (*governed.words[:2], *preceding(statement.words, statement.words.index(governed.word))):
            places = _best_places(statement, word, evidence)
            if not places:
                continue
            mine = _count_negations(statement, (word.start, word.end))
            theirs = [_count_negations(evidence, place) for place in places]
            if not any(count > mine or (count and (mine - count) % 2 == 0) for count in theirs):
                yield Problem(*governed.span(governed.words[0]), _with_negation(evidence, places[0]))
            break


def _dropped_negations(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Predicates that the evidence negates and the statement, in the same frame, does not."""
    for governed in find_governed(evidence):
        if not governed.negates:
            continue
        word = governed.words[0]
        theirs = _count_negations(evidence, (word.start, word.end))
        for place in _places(word.text, statement.form):
            mine = _count_negations(statement, place)
            near = closeness(statement, place, evidence, (word.start, word.end))
            if near < SIMILAR or (mine and (theirs - mine) % 2 == 0) or mine > theirs:
                continue
            positive = [
                closeness(statement, place, evidence, other)
                for other in _places(word.text, evidence.form)
                if _count_negations(evidence, other) == mine
            ]
            if near > max(positive, default=0.0) + TIE / 2:
                yield Problem(*place, evidence.form[governed.word.start : word.end])


def _clashing_modality(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Modal words of another force (可以 for 应当), and strong ones where the evidence obliges to nothing."""
    given: dict[int, set[str]] = {}
    for governed in find_governed(evidence):
        for word in governed.words[:2]:
            given.setdefault(word.start, set()).add(governed.kind)
    for governed in find_governed(statement):
        if governed.kind == "not":
            continue
        found = ((word, _best_places(statement, word, evidence)) for word in governed.words[:2])
        word, places = next(((word, places) for word, places in found if places), (governed.words[0], []))
        if any(governed.kind in given.get(place[0], ()) for place in places):
            continue
        clashing = [place for place in places for kind in given.get(place[0], ()) if {governed.kind, kind} in _CLASHES]
        if clashing:
            yield Problem(*governed.span(word), _with_negation(evidence, clashing[0]))
        elif places and governed.word.text in _STRONG and not any(_directs(evidence, place) for place in places):
            yield Problem(*governed.span(word), evidence.form[slice(*places[0])])


def _best_places(statement: Reading, word: Word, evidence: Reading) -> list[Span]:
    """Where the evidence has a word of the statement, of all places those in the nearest frames."""
    span = word.start, word.end
    places = _places(word.text, evidence.form)
    scores = [
        closeness(statement, span, evidence, place) + closeness(statement, span, evidence, place, BESIDE)
        for place in places
    ]
    best = max(scores, default=0.0)
    return [place for place, score in zip(places, scores, strict=True) if score >= best - TIE]


def _places(text: str, form: str) -> list[Span]:
    return [match.span() for match in re.finditer(re.escape(text), form)]


def _count_negations(text: Reading, place: Span) -> int:
    """Negating and denying words that reach a place in its clause, or stand right behind it (落实不到位).

    Such as 不得 reach all items of an enumeration, such as 不 only their own.
    """
    start, end = text.clause(place[0])
    first = max(start, place[0] - REACH)
    item = max(first, text.form.rfind("、", first, place[0]) + 1)
    count, earlier = len(_DENIES.findall(text.form, item, place[0])), 0
    for word in text.words:
        if word.text not in NEGATIVE and MODALITY.get(word.text) not in ("must not", "need not"):
            continue
        behind = word.start == place[1] < end and word.text[0] in "不没"
        count += behind or item <= word.start < place[0]
        earlier += first <= word.start < item and len(word.text) > 1
    return count or min(1, earlier)


def _with_negation(text: Reading, place: Span) -> str:
    """The text at a place with the negating or modal words right before it."""
    start = place[0]
    for word in reversed(text.words):
        if word.end == start and word.text in (*NEGATIVE, *MODALITY, *LIGHT):
            start = word.start
    return text.form[start : place[1]]


def _directs(text: Reading, place: Span) -> bool:
    """Whether the sentence around a place asks, advises or orders at all."""
    start = text.form.rfind("。", 0, place[0]) + 1
    return bool(_DIRECTS.search(text.form, start, place[0]))
