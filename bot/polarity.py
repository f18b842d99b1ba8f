"""Negation and modality of a statement against its evidence, word by governed word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.problem import BESIDE, Problem, Span, closeness
from bot.reading import Reading
from bot.tagged import Word

REACH = 10
"""Characters from a negating or modal word to the word that it governs."""
SIMILAR = 0.4
"""Closeness from which a governed word of the evidence is the one that the statement has."""
TIE = 0.2
"""Difference of closeness below which two places of the evidence are as near as each other."""

_NEGATIVE = frozenset(
    "不 未 没 没有 无 非 勿 切勿 而非 不是 而不是 也不 还没 不会 不敢 不再 不肯 不想 不曾 不予 不愿 不愿意 不属 不属于 未必 未能 未曾 未有 未尝 未经 未予 没能 却没能 没法 无法 并非 并未 "
    "并不 尚未 尚无 从未 从不 从没 从来不 毫无 毫不 决不 决非 绝不 绝无 绝非 决不会 办不成 看不到 达不到 得不到 做不到 找不到 拒不".split()
)
"""Words that negate what they govern; such as 不断 and 不变 are words of their own."""
_DENIES = re.compile("拒绝|杜绝|避免|防止|以免|免得|免于|取消|停止|反对|摒弃|告别|破除|缺乏|缺少|难以|除了|除非")
"""Words that deny without negating."""
_MODALITIES = {
    "must": "必须 应当 应该 应 须 需 需要 要 务必 理应",
    "may": "可以 可 能 能够 允许 准许 有权 准 可能",
    "must not": "不得 不能 不可 不准 不许 禁止 严禁 勿 切勿 不应 不该 不应该 不要 不让",
    "need not": "不必 不用 无须 无需 不须 毋须",
    "will": "拟 将要 打算 即将 有望",
    "done": "已 已经 早已",
}
_MODALITY = {word: kind for kind, words in _MODALITIES.items() for word in words.split()}
_NEGATED = {"may": "must not", "must": "need not"}
_CLASHES = [
    {"must", "may"}, {"must", "must not"}, {"must", "need not"}, {"may", "must not"}, {"must not", "need not"},
    {"will", "done"},
]  # fmt: skip
_STRONG = frozenset("必须 应当 务必".split())
_DIRECTS = re.compile(r"要|应|须|需|务必|该|建议|主张|希望|规定|任务|部署|准则|原则|条件|前提|不准|不得|请")
_LIGHT = frozenset(
    "的 了 着 过 地 得 所 等 之 者 是 有 会 做 搞 为 被 把 将 让 使 令 对 在 由 从 到 向 以 用 于 与 和 及 或 再 去 来 也 都 就 太 很 因 其 该 他 她 它 他们 其他 这 那 "
    "并 且 而 但 还 又 才 只 更 最 曾 已 已经 要 能 可 应 可以 能够 应当 应该 必须 需要".split()
)


@dataclass(frozen=True, slots=True)
class Governed:
    """A negating or modal word and the words it governs, nearest first."""

    word: Word
    kind: str
    words: tuple[Word, ...]

    def span(self, word: Word) -> Span:
        """From the negating or modal word to a word that it governs, or the other way round."""
        return min(self.word.start, word.start), max(self.word.end, word.end)


def check_polarity(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Predicates that one of the two texts negates and the other does not, and clashing modal words."""
    yield from _added_negations(statement, evidence)
    yield from _dropped_negations(statement, evidence)
    yield from _clashing_modality(statement, evidence)


def _added_negations(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    for governed in _negations(statement):
        for word in (*governed.words[:2], *_preceding(statement.words, statement.words.index(governed.word))):
            places = _best_places(statement, word, evidence)
            if not places:
                continue
            mine = _count_negations(statement, (word.start, word.end))
            theirs = [_count_negations(evidence, place) for place in places]
            if not any(count and (mine - count) % 2 == 0 or count > mine for count in theirs):
                yield Problem(*governed.span(word), _with_negation(evidence, places[0]))
            break


def _dropped_negations(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    for governed in _negations(evidence):
        word = governed.words[0]
        theirs = _count_negations(evidence, (word.start, word.end))
        for place in _places(word.text, statement.form):
            mine = _count_negations(statement, place)
            near = closeness(statement, place, evidence, (word.start, word.end))
            bare = statement.form[place[0] - 1] == evidence.form[governed.word.start - 1] == "、"
            if near < SIMILAR or (mine and (theirs - mine) % 2 == 0 and not bare) or mine > theirs:
                continue
            positive = [
                closeness(statement, place, evidence, other)
                for other in _places(word.text, evidence.form)
                if _count_negations(evidence, other) == (0 if bare else mine)
            ]
            if near > max(positive, default=0.0) + TIE / 2:
                yield Problem(*place, evidence.form[governed.word.start : word.end])


def _clashing_modality(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    given: dict[int, set[str]] = {}
    for governed in _modals(evidence):
        for word in governed.words[:2]:
            given.setdefault(word.start, set()).add(governed.kind)
    for governed in _modals(statement):
        word = governed.words[0]
        places = _best_places(statement, word, evidence)
        if any(governed.kind in given.get(place[0], ()) for place in places):
            continue
        clashing = [place for place in places for kind in given.get(place[0], ()) if {governed.kind, kind} in _CLASHES]
        if clashing:
            yield Problem(*governed.span(word), _with_negation(evidence, clashing[0]))
        elif places and governed.word.text in _STRONG and not any(_directs(evidence, place) for place in places):
            yield Problem(*governed.span(word), evidence.form[slice(*places[0])])


def _negations(text: Reading) -> Iterator[Governed]:
    return (found for found in _governing(text) if found.kind in ("not", "must not", "need not"))


def _modals(text: Reading) -> Iterator[Governed]:
    return (found for found in _governing(text) if found.kind != "not")


@cache
def _governing(text: Reading) -> tuple[Governed, ...]:
    """Negating and modal words outside figures, with the content words that follow within their clause.

    A word at the end of its clause (目标不是：) governs the content word before it.
    """
    closed = {place for figure in text.figures for place in range(figure.start, figure.end)}
    found: list[Governed] = []
    for number, word in enumerate(text.words):
        kind = _kind(text.words, number)
        if kind and word.start not in closed:
            words = tuple(_following(text.words, number)) or tuple(_preceding(text.words, number))
            if words:
                found.append(Governed(word, kind, words))
    return tuple(found)


def _kind(words: tuple[Word, ...], number: int) -> str:
    """The kind of modality, "not" for plain negation, or nothing; 不|可以 is "must not"."""
    text, start = words[number].text, words[number].start
    kind = _MODALITY.get(text) or ("not" if text in _NEGATIVE else "")
    before = words[number - 1].text if number and words[number - 1].end == start else ""
    if len(text) > 1 and text[0] == "不" and before == text[1:]:  # 能|不能 asks
        return ""
    return _NEGATED.get(kind, kind) if before in ("不", "没", "无") else kind


def _following(words: tuple[Word, ...], number: int) -> Iterator[Word]:
    for other in words[number + 1 : number + 9]:
        if other.text in "“”《》":
            continue
        if not other.text[0].isalnum() or other.start - words[number].end > REACH:
            return
        if other.text not in _LIGHT and other.text not in _NEGATIVE:
            yield other


def _preceding(words: tuple[Word, ...], number: int) -> Iterator[Word]:
    for other in reversed(words[max(0, number - 4) : number]):
        if not other.text[0].isalnum():
            return
        if other.text not in _LIGHT and other.text not in _NEGATIVE:
            yield other


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
    """Negating and denying words before a place in its clause, within reach, and right behind it (落实不到位)."""
    start, end = text.clause(place[0])
    first = max(start, place[0] - REACH)
    count = len(_DENIES.findall(text.form, first, place[0]))
    for word in text.words:
        before = first <= word.start < place[0]
        behind = word.start == place[1] < end and word.text[0] in "不没"
        if (before or behind) and (word.text in _NEGATIVE or _MODALITY.get(word.text) in ("must not", "need not")):
            count += 1
    return count


def _with_negation(text: Reading, place: Span) -> str:
    """The text at a place with the negating or modal words right before it."""
    start = place[0]
    for word in reversed(text.words):
        if word.end == start and word.text in (*_NEGATIVE, *_MODALITY, *_LIGHT):
            start = word.start
    return text.form[start : place[1]]


def _directs(text: Reading, place: Span) -> bool:
    """Whether the sentence around a place asks, advises or orders at all."""
    start = text.form.rfind("。", 0, place[0]) + 1
    return bool(_DIRECTS.search(text.form, start, place[0]))
