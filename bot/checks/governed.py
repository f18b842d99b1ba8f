"""Negating and modal words of a text, and the words that they govern."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.text.reading import Reading
from bot.text.tagged import Word

REACH = 10
"""Characters from a negating or modal word to the farthest word that it governs."""
_NEGATIVE = (
    "不 未 没 没有 无 非 勿 切勿 而非 不是 而不是 也不 还没 不会 不允许 不准许 不敢 不再 不肯 不想 不曾 不予 不愿 不愿意 不属 不属于 未必 未能 未曾 未有 未尝 未经 未予 没能 却没能 没法 无法 "
    "并非 并未 并不 尚未 尚无 从未 从不 从没 从来不 毫无 毫不 决不 决非 绝不 绝无 绝非 决不会 办不成 看不到 达不到 得不到 做不到 找不到 拒不"
)
NEGATIVE = frozenset(_NEGATIVE.split())
"""Words that negate what they govern; such as 不断 and 不变 are words of their own."""
_KINDS = {
    "must": "必须 应当 应该 应 须 需 需要 要 务必 理应",
    "may": "可以 可 能 能够 允许 准许 有权 准 可能",
    "must not": "不得 不能 不可 不准 不许 禁止 严禁 勿 切勿 不应 不该 不应该 不要 不让",
    "need not": "不必 不用 无须 无需 不须 毋须",
    "will": "拟 将要 打算 即将 有望",
    "done": "已 已经 早已",
}
MODALITY = {word: kind for kind, words in _KINDS.items() for word in words.split()}
"""Modal words with their kind: must, may, must not, need not, will, done."""
_NEGATED = {"may": "must not", "must": "need not"}
_LIGHT = (
    "的 了 着 过 地 得 所 等 之 者 是 有 会 做 搞 为 被 把 将 让 使 令 对 在 由 从 到 向 以 用 于 与 和 及 或 再 去 来 也 都 就 太 很 因 其 该 他 她 它 他们 其他 这 那 "
    "并 且 而 但 还 又 才 只 更 最 曾 已 已经 要 能 可 应 可以 能够 应当 应该 必须 需要"
)
LIGHT = frozenset(_LIGHT.split())
"""Words that are looked through for what is governed."""


@dataclass(frozen=True, slots=True)
class Governed:
    """A negating or modal word and the words it governs, nearest first, at least one.

    `kind` is "not" for plain negation, else that of the modality.
    """

    word: Word
    kind: str
    words: tuple[Word, ...]

    def span(self, word: Word) -> tuple[int, int]:
        """From the negating or modal word to a word that it governs, or the other way round."""
        return min(self.word.start, word.start), max(self.word.end, word.end)

    @property
    def negates(self) -> bool:
        """Whether the word negates, with or without modality."""
        return self.kind in ("not", "must not", "need not")


@lru_cache(maxsize=4096)
def find_governed(text: Reading) -> tuple[Governed, ...]:
    """Negating and modal words outside figures (不到三成), with the content words that follow within their clause.

    A word at the end of its clause (目标不是：) governs the content words before it.
    """
    found: list[Governed] = []
    for number, word in enumerate(text.words):
        kind = _kind(text.words, number) if word.text in NEGATIVE or word.text in MODALITY else ""
        if kind and word.start not in text.counted:
            words = tuple(_following(text.words, number)) or tuple(preceding(text.words, number))
            if words:
                found.append(Governed(word, kind, words))
    return tuple(found)


def preceding(words: tuple[Word, ...], number: int) -> Iterator[Word]:
    """The content words before word `number` in its clause, nearest first."""
    for other in reversed(words[max(0, number - 4) : number]):
        if not other.text[0].isalnum():
            return
        if other.text not in LIGHT and other.text not in NEGATIVE:
            yield other


def _kind(words: tuple[Word, ...], number: int) -> str:
    """The kind of modality, "not" for plain negation, or nothing; 不|可以 is "must not", 能|不能 asks."""
    text, start = words[number].text, words[number].start
    kind = MODALITY.get(text) or ("not" if text in NEGATIVE else "")
    before = words[number - 1].text if number and words[number - 1].end == start else ""
    if len(text) > 1 and text[0] == "不" and before == text[1:]:
        return ""
    return _NEGATED.get(kind, kind) if before in ("不", "没", "无") else kind


def _following(words: tuple[Word, ...], number: int) -> Iterator[Word]:
    for other in words[number + 1 : number + 9]:
        if other.text in "“”《》":
            continue
        if not other.text[0].isalnum() or other.start - words[number].end > REACH:
            return
        if other.text not in LIGHT and other.text not in NEGATIVE:
            yield other
