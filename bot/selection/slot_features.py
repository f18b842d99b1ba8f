"""Whether a text fills what a question asks for, as numbers."""

import re
from collections.abc import Sequence

import numpy as np

from bot.selection.names_in_force import NAMES as IN_FORCE
from bot.selection.names_in_force import NamesInForce
from bot.selection.question import Question
from bot.selection.scope import other_number, planned, segment, year_in_force, years
from bot.selection.slot import FAMILIES
from bot.selection.word_match import Text, WordMatch, analyse
from bot.text.name_words import names
from index.sentences import Span

NAMES = (
    "slot", *(f"has_{family}" for family in FAMILIES), *(f"lacks_{family}" for family in FAMILIES), "lacks_near",
    "slot_words", "slot_soft", "slot_attribute", "slot_focus", "attribute_here", "attribute_around", "attribute_nowhere",
    "focus_nowhere", "deputy", "not_first", "not_most", "qualified", "qualifiers_missing_here", "qualifiers_missing_near", "qualifiers_missing",
    "rare_missing", "rare_missing_share", "rare_missing_most", "rare_missing_soft", "rare_missing_soft_most", "length_of_question",
    "same_year", "other_year", "plan_only_told", "plan_only_asked", "other_number", "segment_words", "segment_soft", "segment_lost",
    *IN_FORCE,
)  # fmt: skip

_FIRST = re.compile(r"第一[个家次批]|首[个家次批创先]|最早|最先|率先|全国第一")
_ASKS_MOST = re.compile(r"最(?![早先后近终初])|哪.{0,6}更")
_MOST = re.compile(r"最|第一|首[位要选]|[高强大多好]于|超过|龙头|尤其|特别|关键|核心|主要|更")
MOST_SPANS = 12
_CLAUSE_END = re.compile(r"[，,。；;：:!！?？\n]")
_QUALIFIER = re.compile(
    r"(?:19|20)\d\d|第[一二三四五六七八九十]+[批期个届次]|首[个家批]|唯一|[a-z][a-z0-9.+]+|[“「『《](.+?)[”」』》]"
)
_ROLE = re.compile(r"(?<!副)(书记|主任|[局处科院校镇市县区部厅]长|总经理)")


class SlotView:
    """One question's side, computed once for all candidates."""

    def __init__(self, question: Question, match: WordMatch, texts: Sequence[str] = ()) -> None:
        """`texts` are those of all candidates, in matching form."""
        self._question = question
        self._match = match
        self._qualifiers = qualifiers(question.form)
        self._role = next(iter(_ROLE.findall(question.form)), "")
        self._years = years(question.form)
        self._planned = planned(question.form)
        self._names = NamesInForce(question.form, texts)

    def row(self, shown: str, window: Text, heading: Text, passage: Text) -> dict[str, float]:
        """`shown` is what an answer would show; the window is the sentence with its neighbours."""
        question, match, slot = self._question, self._match, self._question.slot
        text = analyse(shown)
        spans = slot.find(text.form)[:MOST_SPANS] if slot else []
        here, near = f"{text.form}\n{heading.form}", f"{window.form}\n{heading.form}\n{text.form}"
        wide = f"{passage.form}\n{heading.form}"
        row = dict.fromkeys(NAMES, 0.0)
        if slot:
            row["slot"] = 1.0
            row[f"has_{slot.family}" if spans else f"lacks_{slot.family}"] = 1.0
            row["lacks_near"] = float(not spans and not slot.find(window.form))
        near_spans = [self._near(text.form, span) for span in spans]
        row |= {name: max(each[name] for each in near_spans) for name in near_spans[0]} if spans else {}
        filling = _likeliest(spans, near_spans)
        before = passage.form[: max(0, passage.form.find(text.form))]
        row |= self._scope(text.form, filling or (0, len(text.form)), before)
        row |= self._names.row(text.form, filling, f"{heading.form}\n{before}")
        attribute = question.attribute
        row["attribute_here"] = float(bool(attribute) and attribute in text.form)
        row["attribute_around"] = float(bool(attribute) and attribute in near)
        row["attribute_nowhere"] = float(bool(attribute) and attribute not in wide)
        row["focus_nowhere"] = float(bool(question.focus) and question.focus not in wide)
        row["deputy"] = float(bool(self._role) and f"副{self._role}" in near and not self._has_role(near))
        row["not_first"] = float(bool(_FIRST.search(question.form)) and not _FIRST.search(near))
        row["not_most"] = float(bool(_ASKS_MOST.search(question.form)) and not _MOST.search(near))
        row["qualified"] = float(bool(self._qualifiers))
        for name, place in (("_here", here), ("_near", near), ("", wide)):
            row[f"qualifiers_missing{name}"] = float(sum(missing(word, place) for word in self._qualifiers))
        found = match.exact(analyse(near))
        row["rare_missing"] = float((match.rarity * ~found).sum())
        row["rare_missing_share"] = row["rare_missing"] / max(float(match.rarity.sum()), 1e-6)
        row["rare_missing_most"] = float((match.rarity * ~found).max())
        close = match.soft(analyse(here), match.exact(analyse(here)))
        row["rare_missing_soft"] = float((match.rarity * (1 - close)).sum())
        row["rare_missing_soft_most"] = float((match.rarity * (1 - close)).max())
        row["length_of_question"] = len(match.words) / 10
        return row

    def _has_role(self, place: str) -> bool:
        return bool(re.search(f"(?<!副){self._role}", place))

    def likeliest(self, form: str) -> Span | None:
        """The span of a text in matching form that fills the slot most likely, None where nothing does."""
        spans = self._question.slot.find(form)[:MOST_SPANS] if self._question.slot else []
        return _likeliest(spans, [self._near(form, span) for span in spans])

    def _scope(self, form: str, span: Span, before: str) -> dict[str, float]:
        """Whether what the span holds is said of the year, the kind and the part that the question asks of."""
        year = year_in_force(before + form, len(before) + span[1])
        start, end = segment(form, span)
        told = planned(form[start:end])
        inside, whole = analyse(form[start:end]), analyse(form)
        exact = self._match.exact(inside)
        words = self._match.share(exact)
        return {
            "same_year": float(year in self._years),
            "other_year": float(bool(self._years and year) and year not in self._years),
            "plan_only_told": float(told and not self._planned),
            "plan_only_asked": float(self._planned and not told),
            "other_number": float(other_number(self._question.form, form[start:end])),
            "segment_words": words,
            "segment_soft": self._match.share(self._match.soft(inside, exact)),
            "segment_lost": self._match.share(self._match.exact(whole)) - words,
        }

    def _near(self, form: str, span: Span) -> dict[str, float]:
        """How much of the question stands in the clause of a span and the one before, and how near its key words are."""
        start, end = span
        cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(form)), len(form)]
        first = max(place for place, cut in enumerate(cuts) if cut <= start)
        clause = analyse(form[cuts[max(0, first - 1)] : min(cut for cut in cuts if cut >= end)])
        exact = self._match.exact(clause)
        soft = self._match.soft(clause, exact)
        return {
            "slot_words": self._match.share(exact),
            "slot_soft": self._match.share(soft),
            "slot_attribute": _nearness(form, self._question.attribute, start, end),
            "slot_focus": _nearness(form, self._question.focus, start, end),
        }


def qualifiers(form: str) -> frozenset[str]:
    """What pins a question in matching form to one thing: names, years, ordinals, Latin words, quoted words."""
    named = {_stem(word) for words in names(form).values() for word in words}
    return frozenset(named | {match[1] or match[0] for match in _QUALIFIER.finditer(form)})


def _stem(name: str) -> str:
    """A name of more than two characters without the ending that says what it is of (海宁市)."""
    return name[:-1] if len(name) > 2 and name[-1] in "省市县区镇州" else name


def missing(qualifier: str, place: str) -> bool:
    """Whether a text in matching form lacks it; the first character may be a preposition that clings to it."""
    if qualifier.startswith("首"):
        return qualifier not in place and f"第一{qualifier[1:]}" not in place
    return qualifier not in place and (len(qualifier) < 3 or qualifier[1:] not in place)


def _likeliest(spans: list[Span], near: list[dict[str, float]]) -> Span | None:
    """The span with most of the question around it."""
    return spans[int(np.argmax([sum(each.values()) for each in near]))] if spans else None


def _nearness(form: str, word: str, start: int, end: int) -> float:
    """exp(−distance / 8) of a span to the nearest occurrence of a word in characters; 0 where there is none."""
    if not word:
        return 0.0
    gaps = [max(start - match.end(), match.start() - end, 0) for match in re.finditer(re.escape(word), form)]
    return float(np.exp(-min(gaps) / 8)) if gaps else 0.0
