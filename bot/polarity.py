"""Negation and modality of a statement against its evidence, word by governed word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.problem import Problem, Span, closeness
from bot.reading import Reading, Word

NEGATIVE = frozenset(
    "不 未 没 没有 无 非 勿 切勿 而非 不是 不能 不会 不敢 不要 不可 不再 不得 不肯 不想 不必 不用 不许 不让 不该 不应 不应该 不准 不宜 不曾 不须 "
    "不予 不愿 不属 不属于 未必 未能 未曾 未有 未尝 未经 未予 没能 没法 无法 无须 无需 毋须 并非 并未 并不 尚未 尚无 从未 从不 从没 从来不 毫无 毫不 "
    "决不 决非 绝不 绝无 绝非 决不能 决不会 禁止 严禁".split()
)
"""Words that negate what follows them."""
REACH = 10
"""Characters from a negating or modal word to the word that it governs."""
SIMILAR = 0.4
"""Closeness from which a governed word of the evidence is the one that the statement has."""

_NEGATES = re.compile("[不未没无非勿]|禁止")
_NOT_NEGATIVE = frozenset(
    "不足 不断 不同 不少 不仅 不仅仅 不过 不管 不论 不但 不只 不光 不久 不错 不良 不懈 不惜 不折不扣 不禁 不料 不愧 不妨 不同于 不等 不久前 未来 无论 无数 无限 无比 无疑 "
    "无线 无偿 无锡 无人机 无形 非常 非洲 非法 非凡 非但 除非 差不多 越来越 源源不断 不断地 非遗 是非 南非 没收 必不可少 不得不 不能不 无不".split()
)
"""Words with a negating character that negate nothing."""
_DENIES = re.compile(
    "|".join(
        "拒绝 杜绝 避免 防止 以免 免得 免于 取消 停止 反对 摒弃 告别 破除 缺乏 缺少 难以 除了 除非".split()
    )
)
"""Words that deny without negating: where one stands, polarity is not judged."""
_MODALITIES = {
    "must": "必须 应当 应该 应 须 需 需要 要 务必 理应 该",
    "may": "可以 可 能 能够 允许 准许 有权 准 可能",
    "must not": "不得 不能 不可 不准 不许 禁止 严禁 勿 切勿 不应 不该 不应该 不要 不让",
    "need not": "不必 不用 无须 无需 不须 毋须",
    "will": "拟 将要 计划 打算 准备 即将 有望 争取",
    "done": "已 已经 早已",
}
_MODALITY = {word: kind for kind, words in _MODALITIES.items() for word in words.split()}
_CLASHES = [
    {"must", "may"}, {"must", "must not"}, {"must", "need not"}, {"may", "must not"}, {"must not", "need not"},
    {"will", "done"},
]  # fmt: skip
_STRONG = frozenset("必须 应当 务必".split())
_DIRECTS = re.compile(r"要|应|须|需|务必|该|建议|主张|希望|规定|任务|部署|准则|原则|条件|前提|不准|不得|请")
_LIGHT = frozenset("是 有 会 要 能 做 搞 为 被 把 让 使 对 在 由 从 到 向 以 用 再 可 去 来 得 也 都 就 太 很 因".split())


@dataclass(frozen=True, slots=True)
class Governed:
    """A negating or modal word and the words it governs, nearest first."""

    word: Word
    words: tuple[Word, ...]


def check_polarity(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """Predicates that one of the two texts negates and the other does not, and clashing modal words."""
    yield from _added_negations(statement, evidence)
    yield from _dropped_negations(statement, evidence)
    yield from _clashing_modality(statement, evidence)


def _added_negations(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    for governed in governing(statement, NEGATIVE):
        for word in governed.words[:2]:
            places = _best_places(statement, word, evidence)
            if places and not any(_is_negated(evidence, place) for place in places):
                start, end = places[0]
                given = evidence.form[start:end]
                yield Problem(governed.word.start, word.end, given)
                break
            if places:
                break


def _dropped_negations(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    for governed in governing(evidence, NEGATIVE):
        if not governed.words:
            continue
        word = governed.words[0]
        for place in _places(word.text, statement.form):
            mine = closeness(statement, place, evidence, (word.start, word.end))
            if mine < SIMILAR or _is_negated(statement, place):
                continue
            positive = [
                closeness(statement, place, evidence, other)
                for other in _places(word.text, evidence.form)
                if not _is_negated(evidence, other)
            ]
            if mine > max(positive, default=0.0) + 0.1:
                yield Problem(*place, evidence.form[governed.word.start : word.end])


def _clashing_modality(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    given = {place: kind for place, kind in _modal_places(evidence)}
    for governed in governing(statement, frozenset(_MODALITY)):
        for word in governed.words[:1]:
            places = _best_places(statement, word, evidence)
            kinds = {given.get(place[0], "") for place in places}
            stated = _MODALITY[governed.word.text]
            clashing = [place for place in places if {stated, given.get(place[0], "")} in _CLASHES]
            if clashing and stated not in kinds:
                start, end = clashing[0]
                yield Problem(governed.word.start, word.end, evidence.form[max(0, start - 4) : end])
            elif places and governed.word.text in _STRONG and not _directs(evidence, places[0]):
                yield Problem(governed.word.start, word.end, evidence.form[slice(*places[0])])


def _modal_places(text: Reading) -> Iterator[tuple[int, str]]:
    """Starts of governed words with the kind of their nearest modal word."""
    for governed in governing(text, frozenset(_MODALITY)):
        for word in governed.words[:2]:
            yield word.start, _MODALITY[governed.word.text]


def governing(text: Reading, wanted: frozenset[str]) -> Iterator[Governed]:
    """The words among `wanted`, outside figures, with the content words that follow within their clause.

    A word at the end of its clause (目标不是：) governs the word before it.
    """
    closed = {place for figure in text.figures for place in range(figure.start, figure.end)}
    for number, word in enumerate(text.words):
        if word.text not in wanted or word.start in closed:
            continue
        following: list[Word] = []
        for other in text.words[number + 1 : number + 8]:
            if other.text in "“”":
                continue
            if other.tag == "x" or other.start - word.end > REACH:
                break
            if other.text not in _LIGHT and other.text not in NEGATIVE and other.tag[0] not in "ucd":
                following.append(other)
        before = text.words[number - 1] if number else None
        if not following and before and before.tag != "x":
            following.append(before)
        yield Governed(word, tuple(following))


def _best_places(statement: Reading, word: Word, evidence: Reading) -> list[Span]:
    """Where the evidence has a word of the statement, of all places those in the nearest frames."""
    places = _places(word.text, evidence.form)
    scores = [closeness(statement, (word.start, word.end), evidence, place) for place in places]
    best = max(scores, default=0.0)
    return [place for place, score in zip(places, scores, strict=True) if score >= best - 0.1]


def _places(text: str, form: str) -> list[Span]:
    return [match.span() for match in re.finditer(re.escape(text), form)]


def _is_negated(text: Reading, place: Span) -> bool:
    """Whether a negating or denying word stands before the place in its clause, or right behind it (落实不到位)."""
    start, end = text.clause(place[0])
    for word in text.words:
        before = max(start, place[0] - REACH) <= word.start < place[0]
        behind = place[1] <= word.start <= min(end, place[1] + 1)
        if (before or behind) and word.text not in _NOT_NEGATIVE and _NEGATES.search(word.text):
            return True
    return bool(_DENIES.search(text.form, max(start, place[0] - REACH), place[0]))


def _directs(text: Reading, place: Span) -> bool:
    """Whether the sentence around a place asks, advises or orders at all."""
    start = text.form.rfind("。", 0, place[0]) + 1
    return bool(_DIRECTS.search(text.form, start, place[0]))
