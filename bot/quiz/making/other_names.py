"""The names and quotations of a corpus that can stand in the place of another, the likest first."""

import re
from collections import defaultdict
from collections.abc import Sequence

from bot.quiz.making.corpus import Corpus
from bot.quiz.making.target import Target, targets
from bot.text.reading import read
from index.encode import Encoder
from index.sentences import split_sentences

SAME_GROUP, SAME_LENGTH = 0.5, 0.5
"""What a name gains by its group, and at most by its length, beside the cosine of its meaning."""
SHORT, NEAR = 4, 0.2
"""Characters of a short quotation, and the least cosine, with SAME_GROUP, of what can stand in its place."""
MOST_LONGER = 2.0
"""Times that one option may be as long as another, past a difference of three characters."""

_CLAUSE = re.compile(r"[是让去着把要了得]")
_SUFFIX = re.compile(r"[省市县区]")
_COMPARED_BY_GROUP = ("body", "place")


class OtherNames:
    """Pools of what the sentences of a corpus can be asked for, by kind."""

    def __init__(self, corpus: Corpus, encoder: Encoder) -> None:
        self._text = "\n".join(article.text for article in corpus.articles.values())
        pools: defaultdict[str, dict[str, Target]] = defaultdict(dict)
        for article in corpus.articles.values():
            for start, end in split_sentences(article.text):
                for target in targets(article.text[start:end], corpus.lexicon):
                    pools[target.kind].setdefault(target.form, target)
        for name, kind in corpus.lexicon.bodies.items():
            pools["body"].setdefault(name, Target("body", kind, name, name, 0, 0))
        for name in corpus.lexicon.people:
            pools["person"].setdefault(name, Target("person", "", name, name, 0, 0))
        for term in corpus.lexicon.telling - set(corpus.lexicon.bodies) - corpus.lexicon.people - corpus.lexicon.places:
            pools["term"].setdefault(term, Target("term", "", term, term, 0, 0))
        self._pools = {kind: list(pool.values()) for kind, pool in pools.items()}
        self._vectors = {kind: encoder.encode_passages([t.form for t in pool]) for kind, pool in self._pools.items()}
        self._encoder = encoder

    def like(self, target: Target, statement: str) -> list[str]:
        """The others of a target's kind that the statement does not have, the likest first."""
        pool = self._pools.get(target.kind, [])
        if not pool:
            return []
        cosines = self._vectors[target.kind] @ self._encoder.encode_passages([target.form])[0]
        scored = [
            (float(cosine) + _likeness(target, other), other.answer)
            for cosine, other in zip(cosines, pool, strict=True)
            if self._can_replace(target, other, statement) and _is_near(target, other, float(cosine))
        ]
        return [answer for _, answer in sorted(scored, key=lambda pair: (-pair[0], pair[1]))]

    def _can_replace(self, target: Target, other: Target, statement: str) -> bool:
        if other.form in statement or overlap(target, other):
            return False
        if target.kind == "quotation" and quotation_shape(target.form) != quotation_shape(other.form):
            return False
        if target.kind in _COMPARED_BY_GROUP and target.group != other.group:
            return False
        if target.kind == "body" and other.form[:2] in statement:
            return False
        lengths = sorted((len(target.answer), len(other.answer)))
        if target.kind != "title" and lengths[1] - lengths[0] > 3 and lengths[1] > MOST_LONGER * lengths[0]:
            return False
        return target.kind != "place" or not self._belong_together(target.form, other.form)

    def _belong_together(self, place: str, other: str) -> bool:
        """Whether the corpus names one place right before the other, as a part of it: 嘉兴秀洲."""
        stems = [_SUFFIX.sub("", name) for name in (place, other)]
        return any(re.search(f"{a}[省市县区]?{b}", self._text) for a, b in (stems, stems[::-1]))


def _is_near(target: Target, other: Target, cosine: float) -> bool:
    """Whether terms, and short quoted words, which are mostly figures of speech, are near enough to stand for each other."""
    short = target.kind == "term" or (target.kind == "quotation" and len(target.form) <= SHORT)
    return not short or cosine + (SAME_GROUP if target.group and target.group == other.group else 0) >= NEAR


def _likeness(target: Target, other: Target) -> float:
    group = SAME_GROUP if target.group and target.group == other.group else 0.0
    return group + SAME_LENGTH * min(len(target.form), len(other.form)) / max(len(target.form), len(other.form))


def quotation_shape(form: str) -> tuple[bool, bool, bool, bool]:
    """What quoted words look like: with a comma, with 、, with +, a clause rather than a name."""
    words = read(form).words
    verbs = bool(words) and words[0].tag[0] in "vp" and words[0].tag != "vn"
    clause = verbs or bool(_CLAUSE.search(form)) or (bool(words) and words[-1].tag[0] not in "njbz")
    return "," in form, "、" in form, "+" in form, clause


def overlap(target: Target, other: Target) -> bool:
    """Whether two names may be of one thing: one holds the other, or bodies of one class begin alike."""
    a, b = (_SUFFIX.sub("", each.form) if each.kind in _COMPARED_BY_GROUP else each.form for each in (target, other))
    if a in b or b in a:
        return True
    return target.kind == "body" and a[:2] == b[:2]


def distinct(options: Sequence[str], count: int) -> list[str]:
    """The first `count` options none of which holds another, or begins as another does."""
    kept: list[str] = []
    for option in options:
        core = _SUFFIX.sub("", option.strip("“”《》"))
        others = [_SUFFIX.sub("", other.strip("“”《》")) for other in kept]
        if not any(core in other or other in core or (len(core) > 3 and core[:2] == other[:2]) for other in others):
            kept.append(option)
        if len(kept) == count:
            break
    return kept
