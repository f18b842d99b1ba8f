"""The members of all lists of a corpus, as wrong options for each other's lists."""

import re
from collections.abc import Iterator, Sequence
from random import Random

import numpy as np

from bot.quiz.making.corpus import Corpus
from bot.quiz.making.listing import Listing
from bot.quiz.making.other_names import distinct
from bot.text.reading import read
from index.encode import Encoder
from index.words import bigrams

SHARED = 0.5
"""Share of a member's pairs of characters in another list's text, from which it may be a member of that too."""
TOO_LIKE = 0.8
"""Cosine from which two members may mean the same."""
_RUN = re.compile(r"[^，,。；;：:“”（）()、\s]{2,12}(?:、[^，,。；;：:“”（）()、\s]{2,12}){3,}")
_CLAUSES = re.compile(r"[，,；;。：:]")
LIKE_ENOUGH = 0.75
"""Sum of both cosines, and of HEAD, from which one may pass for a member."""
HEAD = 0.15
"""What a member gains that ends as one of the list does."""
LIKEST = 5


class ListMembers:
    """Finds what is no member of a list and looks like one."""

    def __init__(self, corpus: Corpus, listings: Sequence[Listing], encoder: Encoder) -> None:
        self._corpus = corpus
        self._encoder = encoder
        lists = [list(listing.members) for listing in listings]
        details = (detail for listing in listings for detail in listing.details)
        lists += [detail.split("、") for detail in details if detail.count("、") > 1 and not _CLAUSES.search(detail)]
        lists += list(_runs(corpus))
        found: dict[str, int] = {}
        for number, members in enumerate(lists):
            for member in members:
                found.setdefault(member, number)
        self._members = list(found)
        self._shapes = [_shape(member) for member in self._members]
        vectors = encoder.encode_passages(self._members or ["无"])
        means = np.array([_mean(encoder.encode_passages(members)) for members in lists] or [vectors[0]])
        self._vectors = np.hstack([vectors, means[list(found.values()) or [0]]])

    def unlike(self, listing: Listing, count: int, chance: Random) -> list[str]:
        """Up to `count` members of other lists, of like form and meaning, that this list and its section do not have."""
        own = self._encoder.encode_passages(list(listing.members))
        size = own.shape[1]
        near = (self._vectors[:, :size] @ own.T).max(axis=1)
        kin = self._vectors[:, size:] @ _mean(own)
        shapes = {_shape(member) for member in listing.members}
        heads = {member[-1] for member in listing.members}
        lengths = sorted(map(len, listing.members))
        scored = sorted(
            (-float(near[i] + kin[i] + (HEAD if member[-1] in heads else 0)), member)
            for i, member in enumerate(self._members)
            if self._shapes[i] in shapes and near[i] < TOO_LIKE and _fits(len(member), lengths)
        )
        drawn: list[str] = []
        for score, member in scored:
            if -score < LIKE_ENOUGH or len(drawn) == LIKEST:
                break
            if self._is_no_member(member, listing) and distinct([*drawn, member], LIKEST) == [*drawn, member]:
                drawn.append(member)
        chance.shuffle(drawn)
        return drawn[:count]

    def _is_no_member(self, member: str, listing: Listing) -> bool:
        form = read(member).form
        pairs = set(bigrams(form))
        article = self._corpus.articles[listing.article]
        section = article.sections[listing.section]
        near = read(article.text[section.start : section.end]).form
        if form in read(listing.introduction).form or len(pairs & set(bigrams(near))) >= SHARED * len(pairs):
            return False
        about = set(bigrams(read(listing.introduction).form))
        said = [line for line in self._corpus.lines if form in line.form]
        return not any(len(about & line.pairs) >= SHARED * len(about) for line in said)


def _runs(corpus: Corpus) -> Iterator[list[str]]:
    """Enumerations within sentences, without their first and last members, whose borders are not sure."""
    for article in corpus.articles.values():
        for run in _RUN.finditer(article.text):
            members = [member for member in run[0].split("、")[1:-1] if 2 <= len(member) <= 12]
            if members:
                yield members


def _mean(vectors: np.ndarray) -> np.ndarray:
    """The mean direction of some vectors, of length 1."""
    mean = vectors.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), np.float32)


def _fits(length: int, lengths: Sequence[int]) -> bool:
    """Whether a length is about that of the members, which are given in order."""
    slack = max(1, lengths[-1] // 4)
    return lengths[0] - slack <= length <= lengths[-1] + slack


def _shape(member: str) -> tuple[bool, bool, bool, bool]:
    """What a member looks like: first and last word a verb or not, quoted or not, with a clause or not."""
    verbs = [word.tag[0] == "v" and word.tag != "vn" for word in read(member).words] or [False]
    return verbs[0], verbs[-1], "“" in member, "，" in member
