"""How much of what a statement says stands in its evidence at all."""

from collections.abc import Iterator

import numpy as np

from bot.checks.problem import Problem
from bot.text.reading import Reading
from bot.text.tagged import Word
from bot.text.word_rarity import word_rarity

WHOLE = 0.64
"""Least share of a statement's content that the evidence must have."""
CLAUSE = 0.4
"""The same for one clause of at least MIN_WORDS content words."""
MIN_WORDS = 4
_PARTLY = 0.5
"""What a word counts whose characters all stand in the evidence, but apart."""
_EMPTY_TAGS = "upcrxmqyeodf"
"""First letters of the tags of words that say nothing by themselves."""
_LINK_WORDS = "是 为 由 于 在 叫 即 指 被 称为 叫做 叫作 名为 位于 属于 担任 来自 毕业于 出生于 生于 任职于 效力于"
_LINKS = frozenset(_LINK_WORDS.split())
_REPORTING = (
    "原文 文章 文中 报道 写道 提到 指出 表示 认为 介绍 据介绍 显示 说明 谈到 强调 资料 材料 根据 内容 记载 讲述 透露 了解 据悉 回答 问题 "
    "具体来说 总的来说 综上 因此 所以"
)
REPORTING = frozenset(_REPORTING.split())
"""Words that say where something is said, not what."""


def coverage(statement: Reading, evidence: Reading) -> float:
    """Share of what a statement says beside its figures, 0 to 1 by rarity, that stands in the evidence; 1 where it says nothing."""
    return _covered(list(_content(statement)), evidence)


def check_coverage(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """The whole statement, or the clauses of it, that the evidence says too little of."""
    words = list(_content(statement))
    if _covered(words, evidence) < WHOLE:
        yield Problem(0, len(statement.form))
        return
    yield from _new_complements(statement, words, evidence)
    for start, end in statement.clauses:
        inside = [word for word in words if start <= word.start < end]
        if len(inside) >= MIN_WORDS and _covered(inside, evidence) < CLAUSE:
            yield Problem(start, end)


def _new_complements(statement: Reading, words: list[Word], evidence: Reading) -> Iterator[Problem]:
    """What a statement says that something is, or is in, or is by, where the evidence has no word of it."""
    for word in statement.words:
        if word.text in _LINKS:
            end = statement.clause(word.start)[1]
            complement = [other for other in words if word.end <= other.start < end]
            new = bool(complement) and all(_known_share(other.text, evidence) < _PARTLY for other in complement)
            if new and any(other.tag[0] == "n" for other in complement):
                yield Problem(complement[0].start, complement[-1].end)


def _content(statement: Reading) -> Iterator[Word]:
    for word in statement.words:
        plain = word.text[0].isalnum() and word.start not in statement.counted
        if plain and word.tag[0] not in _EMPTY_TAGS and word.text not in REPORTING:
            yield word


def _covered(words: list[Word], evidence: Reading) -> float:
    """Share of the words, weighted by the square of their rarity, that stand in the evidence; 1 for none."""
    if not words:
        return 1.0
    weights = word_rarity([word.text for word in words]) ** 2
    found = [1.0 if word.text in evidence.form else _PARTLY * _known_share(word.text, evidence) for word in words]
    return float(weights @ np.array(found) / weights.sum())


def _known_share(text: str, evidence: Reading) -> float:
    return sum(character in evidence.form for character in text) / len(text)
