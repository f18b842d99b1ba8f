"""A question and a candidate sentence to numbers: what the ranker sees."""

import re
from collections.abc import Callable, Sequence

import numpy as np

from bot.selection import slot_features
from bot.selection.candidates import Candidate
from bot.selection.question import KINDS, Question
from bot.selection.slot import CAUSE, MARKED
from bot.selection.slot_features import SlotView
from bot.selection.word_match import Text, WordMatch, WordVectors, analyse
from bot.text.name_words import names
from index.encode import Encoder
from index.normalize import matching_form
from index.words import bigrams

_COVERAGE = (
    "words", "soft", "bigrams", "words_window", "soft_window", "words_passage", "words_heading",
    "words_near", "soft_near", "missing_near", "missing_soft_near", "bigrams_near", "unknown", "unknown_most",
    "entities_missing", "entities_missing_near", "entities_missing_passage", "attribute", "attribute_near",
    "missing", "missing_passage", "missing_soft", "missing_soft_window", "longest_run", "precision", "hardly_words", "hardly_soft",
)  # fmt: skip
_PLACE = ("hit_score", "hit_dense", "hit_lexical", "hit_rank", "length", "very_short", "first", "position")
_NEWS = ("new_number", "new_date", "new_person", "new_place", "new_organisation")
_MANNER = (
    "focus", "focus_soft", "focus_window", "enumeration", "cause", "defines", "quotation",
    "open_end", "starts_open", "is_question", "means",
    "names_missing", "names_missing_window", "names_missing_near",
    "numbers_missing", "numbers_missing_window", "numbers_missing_near",
)  # fmt: skip
_COMPARED = ("words", "soft", "cosine", "bigrams", "slot_words", "slot_soft")
_ROW = (*_COVERAGE, *_PLACE, *_NEWS, *_MANNER, *slot_features.NAMES)
NAMES = (*_ROW, "cosine", "cosine_window", *(f"{name}_best" for name in _COMPARED), *KINDS)
"""Names of the features, in the order of the columns."""

FEW, FEW_SOFT = 0.35, 0.45
"""Weight of the question's words near a sentence, as they stand and by meaning, below which it is about other matters."""

_NUMBER = re.compile(r"\d+(?:\.\d+)?|[一二三四五六七八九十百千万亿两]{1,4}(?=[个名家项条种年月日次位亿万元倍人])")
_DATE = re.compile(r"\d{4}年|\d{1,2}月|\d{1,2}日|\d{4}[-/]\d|年初|年底|世纪|年代")
_MEANS = re.compile(r"通过|采取|采用|实行|推行|建立|利用|依托|以.{1,12}方式|运用|开展")
_DEFINES = re.compile(r"(是|指|即|就是|称为|为)")
_STARTS_OPEN = re.compile(r"^(它|其|该|此|这|那|他|她|对此|因此|同时|此外|另外|但|而|并|也|还|其中|与此)")
_LEADS_TO = re.compile(r".*[由被是](?=.)")
"""What the span of an actor may begin with: 这项制度由|省商务厅, 组织者是|市商务局."""
_TITLE = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:长|书记|主任|经理|负责人|教授)")
_QUOTED = re.compile(r"[“「『《](.+?)[”」』》]")


class FeatureMaker:
    """Features over the vectors of a static encoder; `knows_word` tells whether a corpus has a word."""

    def __init__(self, encoder: Encoder, knows_word: Callable[[str], bool]) -> None:
        self._encoder = encoder
        self._knows_word = knows_word
        self._vectors = WordVectors(encoder)

    def features(self, question: Question, candidates: Sequence[Candidate]) -> np.ndarray:
        """float32 (candidates, len(NAMES)); columns as named, all of the order of 1."""
        texts = {text for c in candidates for text in (c.text, _window(c))}
        self._vectors([word for text in texts for word in analyse(text).words])
        view = _View(question, candidates, self._vectors, self._knows_word)
        rows = [view.row(candidate) for candidate in candidates]
        cosine, window = self._cosines(question, candidates)
        table = np.zeros((len(candidates), len(NAMES)), np.float32)
        column = {name: i for i, name in enumerate(NAMES)}
        table[:, : len(_ROW)] = [[row[name] for name in _ROW] for row in rows]
        table[:, column["cosine"]] = cosine
        table[:, column["cosine_window"]] = window
        for name in _COMPARED:
            best = table[:, column[name]].max(initial=1e-6)
            table[:, column[f"{name}_best"]] = table[:, column[name]] / max(best, 1e-6)
        table[:, column[question.kind]] = 1
        return table

    def mark(self, question: Question, text: str) -> tuple[int, int] | None:
        """Start and end of the words of `text` that fill the question's slot, where those can be pointed at."""
        form = matching_form(text)
        if len(form) != len(text) or question.slot is None or question.slot.family not in MARKED:
            return None
        words = question.words or (question.form or "？",)
        found = SlotView(question, WordMatch(words, self._vectors)).likeliest(form)
        if found is None:
            return None
        start, end = found
        if question.slot.family == "person" and (person := _person_after(form, end)):
            return person
        lead = _LEADS_TO.match(form[start:end])
        return start + (lead.end() if lead else 0), end

    def _cosines(self, question: Question, candidates: Sequence[Candidate]) -> tuple[np.ndarray, np.ndarray]:
        """Cosine of the question with each sentence, and with the sentence and its neighbours."""
        asked = self._encoder.encode_queries([question.text])[0]
        alone = self._encoder.encode_passages([c.text for c in candidates])
        around = self._encoder.encode_passages([c.before + c.text + c.after for c in candidates])
        return alone @ asked, around @ asked


def _person_after(form: str, end: int) -> tuple[int, int] | None:
    """The person whose office the words before `end` begin: 商务厅开发区|处原处长梁志良."""
    title = _TITLE.match(form, end)
    people = [name for name in names(form)["nr"] if title and form.startswith(name, title.end())]
    return (title.end(), title.end() + max(map(len, people))) if title and people else None


def _window(candidate: Candidate) -> str:
    return f"{candidate.before}\n{candidate.text}\n{candidate.after}"


class _View:
    """One question's side of the features, computed once for all candidates."""

    def __init__(
        self,
        question: Question,
        candidates: Sequence[Candidate],
        vectors: WordVectors,
        knows_word: Callable[[str], bool],
    ) -> None:
        self._question = question
        self._best_score = max((c.hit.score for c in candidates), default=1.0)
        self._best_lexical = max((c.hit.lexical for c in candidates), default=0.0) or 1.0
        words = question.words or (question.form or "？",)
        self._match = match = WordMatch(words, vectors)
        self._slot = SlotView(question, match, [analyse(c.text).form for c in candidates])
        unknown = np.array([not knows_word(word) for word in words])
        self._unknown = {"unknown": match.share(unknown), "unknown_most": float(np.max(match.rarity * unknown))}
        self._entities = (match.rarity == 1) & ~unknown
        self._bigrams = frozenset(bigrams("".join(words)))
        self._numbers = frozenset(_NUMBER.findall(question.form))
        self._names = names(question.form)
        self._named = frozenset().union(*self._names.values(), _QUOTED.findall(question.form))

    def row(self, candidate: Candidate) -> dict[str, float]:
        text, window = analyse(candidate.text), analyse(_window(candidate))
        heading = analyse(f"{candidate.passage.title}\n{candidate.passage.section}")
        passage = analyse(candidate.passage.text)
        near = analyse(f"{window.form}\n{heading.form}")
        shown = candidate.list_text if self._question.takes_list else candidate.text
        return (
            self._coverage(text, window, heading, near, passage)
            | self._place(candidate)
            | self._news(text.form)
            | self._manner(text, window, near)
            | self._slot.row(shown, window, heading, passage)
        )

    def _coverage(self, text: Text, window: Text, heading: Text, near: Text, passage: Text) -> dict[str, float]:
        match = self._match
        inside, beside, above, close = (match.exact(part) for part in (text, window, heading, near))
        around = match.exact(passage) | above
        soft, soft_window = match.soft(text, inside), match.soft(window, beside)
        soft_near = np.maximum(soft_window, match.soft(heading, close))
        words_near, soft_near_share = match.share(close), match.share(soft_near)
        return self._unknown | {
            "words": match.share(inside), "soft": match.share(soft), "bigrams": self._bigram_share(text),
            "words_window": match.share(beside), "soft_window": match.share(soft_window),
            "words_passage": match.share(around), "words_heading": match.share(above),
            "words_near": words_near, "soft_near": soft_near_share,
            "hardly_words": max(0.0, FEW - words_near), "hardly_soft": max(0.0, FEW_SOFT - soft_near_share),
            "missing_near": match.missing(close), "missing_soft_near": match.missing(soft_near),
            "bigrams_near": self._bigram_share(near),
            "entities_missing": self._without_entities(inside),
            "entities_missing_near": self._without_entities(close),
            "entities_missing_passage": self._without_entities(around),
            "attribute": self._attribute(soft), "attribute_near": self._attribute(soft_near),
            "missing": match.missing(inside), "missing_passage": match.missing(around),
            "missing_soft": match.missing(soft), "missing_soft_window": match.missing(soft_window),
            "longest_run": self._longest_run(text.form),
            "precision": len(self._bigrams & text.bigrams) / max(1, len(text.bigrams)),
        }  # fmt: skip

    def _place(self, candidate: Candidate) -> dict[str, float]:
        hit = candidate.hit
        return {
            "hit_score": hit.score / self._best_score,
            "hit_dense": hit.dense,
            "hit_lexical": hit.lexical / self._best_lexical,
            "hit_rank": 1 / (1 + candidate.rank),
            "length": float(np.log1p(len(candidate.text)) / 5),
            "very_short": float(len(candidate.text) < 8),
            "first": float(candidate.order == 0),
            "position": candidate.order / 20,
        }

    def _news(self, form: str) -> dict[str, float]:
        """Numbers, dates and names that the question does not have itself."""
        found = names(form)
        dates = {date for date in _DATE.findall(form) if date not in self._question.form}
        people, places, organisations = (len(found[tag] - self._names[tag]) for tag in ("nr", "ns", "nt"))
        return {
            "new_number": min(3, len(set(_NUMBER.findall(form)) - self._numbers)) / 3,
            "new_date": min(2, len(dates)) / 2,
            "new_person": min(2, people) / 2,
            "new_place": min(2, places) / 2,
            "new_organisation": min(2, organisations) / 2,
        }

    def _manner(self, text: Text, window: Text, near: Text) -> dict[str, float]:
        form, focus = text.form, self._question.focus
        quoted = [quote for quote in _QUOTED.findall(form) if quote not in self._question.form]
        absent = {
            f"{name}_missing{place}": sum(item not in part.form for item in wanted) / max(1, len(wanted))
            for name, wanted in (("names", self._named), ("numbers", self._numbers))
            for place, part in (("", text), ("_window", window), ("_near", near))
        }
        return absent | {
            "focus": float(bool(focus) and focus in form),
            "focus_soft": self._focus_soft(text),
            "focus_window": float(bool(focus) and focus in window.form),
            "enumeration": min(6, form.count("、")) / 6,
            "cause": float(bool(CAUSE.search(form))),
            "defines": self._defines(form),
            "quotation": float(bool(quoted)),
            "open_end": float(form.endswith((":", "："))),
            "starts_open": float(bool(_STARTS_OPEN.match(form))),
            "is_question": float(form.endswith(("?", "？"))),
            "means": float(bool(_MEANS.search(form))),
        }

    def _focus_soft(self, text: Text) -> float:
        focus = self._question.focus
        if not focus or focus not in self._match.words:
            return 0.0
        return float(self._match.soft(text, self._match.exact(text))[self._match.words.index(focus)])

    def _without_entities(self, found: np.ndarray) -> float:
        """Share of the question's entities, rare words that the corpus has, that are not there."""
        return float((self._entities & ~found).sum() / max(1, self._entities.sum()))

    def _attribute(self, closeness: np.ndarray) -> float:
        """How near the text comes to the word before the asking word; 1 where there is none."""
        attribute, words = self._question.attribute, self._match.words
        return float(closeness[words.index(attribute)]) if attribute in words else 1.0

    def _bigram_share(self, text: Text) -> float:
        return len(self._bigrams & text.bigrams) / max(1, len(self._bigrams))

    def _longest_run(self, form: str) -> float:
        """Longest run of the question's own characters in the sentence, as a share of the question."""
        asked = self._question.form
        best = 0
        for start in range(len(asked)):
            while start + best < len(asked) and asked[start : start + best + 1] in form:
                best += 1
        return best / max(1, len(asked))

    def _defines(self, form: str) -> float:
        """Whether the sentence opens with a question word as the subject of 是, 指 or 即."""
        match = _DEFINES.search(form[:40])
        if not match:
            return 0.0
        subject = form[: match.start()].strip('“”"‘’ 所谓')
        return float(any(subject.endswith(word) or subject == word for word in self._match.words)) if subject else 0.0
