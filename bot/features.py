"""A question and a candidate sentence to numbers: what the ranker sees."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import rjieba

from bot.answer_type import expected_answer, names
from bot.candidates import Candidate
from bot.question import KINDS, Question
from bot.word_rarity import word_rarity
from index.encode import Encoder
from index.normalize import matching_form
from index.words import bigrams

NAMES = (
    "words", "soft", "bigrams", "words_window", "soft_window", "words_passage", "words_heading",
    "words_near", "soft_near", "missing_near", "missing_soft_near", "names_missing_near", "numbers_missing_near", "expected_missing", "bigrams_near", "unknown", "unknown_most",
    "entities_missing", "entities_missing_near", "entities_missing_passage", "attribute", "attribute_near",
    "missing", "missing_passage", "missing_soft", "missing_soft_window", "numbers_missing", "numbers_missing_window",
    "names_missing", "names_missing_window", "expected", "expected_here", "expected_near", "longest_run", "precision", "cosine", "cosine_window",
    "hit_score", "hit_dense", "hit_lexical", "hit_rank", "length", "very_short", "first", "position",
    "focus", "focus_soft", "focus_window", "new_number", "new_date", "new_person", "new_place", "new_organisation",
    "enumeration", "cause", "defines", "quotation", "number_with_unit", "open_end", "starts_open",
    "is_question", "means", "words_best", "soft_best", "cosine_best", "bigrams_best",
    *KINDS,
)  # fmt: skip
"""Names of the features, in the order of the columns."""

_NUMBER = re.compile(r"\d+(?:\.\d+)?|[一二三四五六七八九十百千万亿两]{1,4}(?=[个名家项条种年月日次位亿万元倍人])")
_DATE = re.compile(r"\d{4}年|\d{1,2}月|\d{1,2}日|\d{4}[-/]\d|年初|年底|世纪|年代")
_CAUSE = re.compile(r"因为|由于|因此|原因|为了|以便|使得|导致|得益于|因而|所以|出于|旨在|目的")
_MEANS = re.compile(r"通过|采取|采用|实行|推行|建立|利用|依托|以.{1,12}方式|运用|开展")
_DEFINES = re.compile(r"(是|指|即|就是|称为|为)")
_STARTS_OPEN = re.compile(r"^(它|其|该|此|这|那|他|她|对此|因此|同时|此外|另外|但|而|并|也|还|其中|与此)")
_QUOTED = re.compile(r"[“「『《](.+?)[”」』》]")


@dataclass(frozen=True, slots=True)
class _Text:
    """A text in matching form with what is counted in it."""

    form: str
    words: frozenset[str]
    bigrams: frozenset[str]


@lru_cache(maxsize=20_000)
def _analyse(text: str) -> _Text:
    form = matching_form(text)
    return _Text(form, frozenset(rjieba.cut(form, False)), frozenset(bigrams(form)))


class FeatureMaker:
    """Features over the vectors of a static encoder and the word rarity of a corpus.

    `idf` gives the rarity of index terms, float32 (words,), larger for rarer.
    """

    def __init__(self, encoder: Encoder, idf: Callable[[Sequence[str]], np.ndarray]) -> None:
        self._encoder = encoder
        self._idf = idf
        self._vectors: dict[str, np.ndarray] = {}

    def features(self, question: Question, candidates: Sequence[Candidate]) -> np.ndarray:
        """float32 (candidates, len(NAMES)); columns as named, all of the order of 1."""
        texts = {text for c in candidates for text in (c.text, f"{c.before}\n{c.text}\n{c.after}")}
        self.vectors([word for text in texts for word in _analyse(text).words])
        view = _View(self, question, candidates)
        rows = np.array([view.row(candidate) for candidate in candidates], np.float32)
        rows = rows.reshape(len(candidates), -1)
        cosine, window = self._cosines(question, candidates)
        table = np.zeros((len(candidates), len(NAMES)), np.float32)
        column = {name: i for i, name in enumerate(NAMES)}
        table[:, [column[name] for name in _View.NAMES]] = rows
        table[:, column["cosine"]] = cosine
        table[:, column["cosine_window"]] = window
        for name in ("words", "soft", "cosine", "bigrams"):
            best = table[:, column[name]].max(initial=1e-6)
            table[:, column[f"{name}_best"]] = table[:, column[name]] / max(best, 1e-6)
        table[:, column[question.kind]] = 1
        return table

    def _cosines(self, question: Question, candidates: Sequence[Candidate]) -> tuple[np.ndarray, np.ndarray]:
        """Cosine of the question with each sentence, and with the sentence and its neighbours."""
        asked = self._encoder.encode_queries([question.text])[0]
        alone = self._encoder.encode_passages([c.text for c in candidates])
        around = self._encoder.encode_passages([c.before + c.text + c.after for c in candidates])
        return alone @ asked, around @ asked

    def vectors(self, words: Sequence[str]) -> np.ndarray:
        """Unit vectors of words, float32 (words, dimensions)."""
        if len(self._vectors) > 100_000:
            self._vectors = {}
        known = self._vectors  # another thread may begin a new one meanwhile
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            known.update(zip(new, self._encoder.encode_passages(new), strict=True))
        return np.array([known[word] for word in words], np.float32)

    def weights(self, words: Sequence[str]) -> np.ndarray:
        """Share of each word in what the question says, float32 summing to 1.

        What counts is how rare a word is in the language at large: in a corpus of
        few articles the rarest words are those of everyday speech.
        """
        rarity = word_rarity(words) ** 2
        return rarity / rarity.sum()

    def unknown(self, words: Sequence[str]) -> np.ndarray:
        """Whether the corpus lacks each word altogether, bool (words,)."""
        return self._idf(list(words)) >= self._idf(["\0"])[0]


class _View:
    """One question's side of the features, computed once for all candidates."""

    NAMES = tuple(n for n in NAMES if n not in KINDS and not n.startswith("cosine") and not n.endswith("_best"))

    def __init__(self, maker: FeatureMaker, question: Question, candidates: Sequence[Candidate]) -> None:
        self._question = question
        self._best_score = max((c.hit.score for c in candidates), default=1.0)
        self._best_lexical = max((c.hit.lexical for c in candidates), default=0.0) or 1.0
        self._maker = maker
        self._words = question.words or (question.form or "？",)
        self._weights = maker.weights(self._words)
        unknown = maker.unknown(self._words)
        self._unknown = [float(self._weights @ unknown), float(np.max(word_rarity(self._words) * unknown))]
        self._entities = (word_rarity(self._words) == 1) & ~unknown
        self._vectors = maker.vectors(self._words)
        self._bigrams = frozenset(bigrams("".join(self._words)))
        self._numbers = frozenset(_NUMBER.findall(question.form))
        self._names = names(question.form)
        self._named = frozenset().union(*self._names.values(), _QUOTED.findall(question.form))
        self._check = expected_answer(question)

    def row(self, candidate: Candidate) -> list[float]:
        text = _analyse(candidate.text)
        window = _analyse(f"{candidate.before}\n{candidate.text}\n{candidate.after}")
        heading = _analyse(f"{candidate.passage.title}\n{candidate.passage.section}")
        passage = _analyse(candidate.passage.text)
        hit = candidate.hit
        inside, beside = self._exact(text), self._exact(window)
        near = _analyse(f"{window.form}\n{heading.form}")
        close = self._exact(near)
        soft, soft_window = self._soft(text, inside), self._soft(window, beside)
        soft_near = np.maximum(soft_window, self._soft(heading, close))
        around = self._exact(passage) | self._exact(heading)
        return [
            self._share(inside), float(self._weights @ soft), self._bigram_share(text),
            self._share(beside), float(self._weights @ soft_window),
            self._share(around), self._share(self._exact(heading)),
            self._share(close), float(self._weights @ soft_near), self._missing(close), self._missing(soft_near),
            *self._absent(self._named, near), *self._absent(self._numbers, near),
            float(not self._check_any(text, window)), self._bigram_share(near), *self._unknown,
            self._without_entities(inside), self._without_entities(close), self._without_entities(around),
            self._attribute(soft), self._attribute(soft_near),
            self._missing(inside), self._missing(around), self._missing(soft), self._missing(soft_window),
            *self._absent(self._numbers, text, window), *self._absent(self._named, text, window),
            *self._expected(text, window),
            self._longest_run(text.form), len(self._bigrams & text.bigrams) / max(1, len(text.bigrams)),
            hit.score / self._best_score, hit.dense, hit.lexical / self._best_lexical, 1 / (1 + candidate.rank),
            np.log1p(len(candidate.text)) / 5, float(len(candidate.text) < 8),
            float(candidate.order == 0), candidate.order / 20,
            *self._focus(text, window, soft), *self._kinds_of_news(text.form),
            *self._manner(text.form),
        ]  # fmt: skip

    def _exact(self, text: _Text) -> np.ndarray:
        return np.array([word in text.words or (len(word) > 1 and word in text.form) for word in self._words])

    def _share(self, found: np.ndarray) -> float:
        return float(self._weights @ found)

    def _without_entities(self, found: np.ndarray) -> float:
        """Share of the question's entities, rare words that the corpus has, that are not there."""
        return float((self._entities & ~found).sum() / max(1, self._entities.sum()))

    def _attribute(self, closeness: np.ndarray) -> float:
        """How near the text comes to the word before the asking word; 1 where there is none."""
        attribute = self._question.attribute
        return float(closeness[self._words.index(attribute)]) if attribute in self._words else 1.0

    def _missing(self, found: np.ndarray) -> float:
        """Weight of the rarest question word that is not there, or not near."""
        return float(np.max(self._weights * (1 - found.astype(np.float32))))

    def _absent(self, wanted: frozenset[str], *texts: _Text) -> list[float]:
        """For each text, the share of the numbers or names of the question that it lacks."""
        return [sum(item not in text.form for item in wanted) / max(1, len(wanted)) for text in texts]

    def _check_any(self, text: _Text, window: _Text) -> bool:
        """Whether words of the wanted look stand in the sentence or beside it, or none are wanted."""
        return self._check is None or self._check(text.form) or self._check(window.form)

    def _expected(self, text: _Text, window: _Text) -> list[float]:
        """Whether the question wants words of a certain look, and whether they are there."""
        check = self._check
        return [0.0, 1.0, 1.0] if check is None else [1.0, float(check(text.form)), float(check(window.form))]

    def _soft(self, text: _Text, exact: np.ndarray) -> np.ndarray:
        """Each question word's best cosine with a word of the text, 0 to 1; 1 where it stands there."""
        words = [word for word in text.words if word[0].isalnum()]
        if not words:
            return exact.astype(np.float32)
        close = (self._vectors @ self._maker.vectors(words).T).max(axis=1)
        return np.where(exact, 1, np.clip(close, 0, 1))

    def _bigram_share(self, text: _Text) -> float:
        return len(self._bigrams & text.bigrams) / max(1, len(self._bigrams))

    def _longest_run(self, form: str) -> float:
        """Longest run of the question's own characters in the sentence, as a share of the question."""
        asked = self._question.form
        best = 0
        for start in range(len(asked)):
            while start + best < len(asked) and asked[start : start + best + 1] in form:
                best += 1
        return best / max(1, len(asked))

    def _focus(self, text: _Text, window: _Text, soft: np.ndarray) -> list[float]:
        focus = self._question.focus
        if not focus:
            return [0.0, 0.0, 0.0]
        position = self._words.index(focus) if focus in self._words else -1
        close = float(soft[position]) if position >= 0 else 0.0
        return [float(focus in text.form), close, float(focus in window.form)]

    def _kinds_of_news(self, form: str) -> list[float]:
        """Numbers, dates and names that the question does not have itself."""
        found = names(form)
        dates = [date for date in _DATE.findall(form) if date not in self._question.form]
        return [
            min(3, len(set(_NUMBER.findall(form)) - self._numbers)) / 3,
            min(2, len(dates)) / 2,
            *(min(2, len(found[tag] - self._names[tag])) / 2 for tag in ("nr", "ns", "nt")),
        ]

    def _manner(self, form: str) -> list[float]:
        unit = self._question.focus
        with_unit = bool(unit) and bool(
            re.search(rf"[\d一二三四五六七八九十百千万亿两余多]{re.escape(unit[:1])}", form)
        )
        quoted = [q for q in _QUOTED.findall(form) if q not in self._question.form]
        return [
            min(6, form.count("、")) / 6, float(bool(_CAUSE.search(form))), self._defines(form),
            float(bool(quoted)), float(with_unit), float(form.endswith((":", "："))),
            float(bool(_STARTS_OPEN.match(form))), float(form.endswith(("?", "？"))),
            float(bool(_MEANS.search(form))),
        ]  # fmt: skip

    def _defines(self, form: str) -> float:
        """Whether the sentence opens with a question word as the subject of 是, 指 or 即."""
        match = _DEFINES.search(form[:40])
        if not match:
            return 0.0
        subject = form[: match.start()].strip('“”"‘’ 所谓')
        return float(any(subject.endswith(word) or subject == word for word in self._words)) if subject else 0.0
