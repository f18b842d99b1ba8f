"""A mistyped question to the words of the articles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bot.correction.english_frames import read_english_frame
from bot.correction.language import Language
from bot.correction.numeral_forms import rewrite_numerals
from bot.correction.pinyin import read_pinyin
from bot.correction.slips import SlipMender
from bot.correction.spelling import Change
from bot.records import Correction
from index.normalize import matching_form
from index.store import Store
from index.words import ASKING

_HAN = re.compile(r"[\u4e00-\u9fff]{1,60}")
_THAT = re.compile(r"那(?=[一个些里年天位家])")


@dataclass(frozen=True, slots=True)
class Corrected:
    """A question as it is looked for, and what in it was changed, in the order of the changes."""

    text: str
    corrections: tuple[Correction, ...] = ()


class Corrector:
    """Corrections against the articles of one store; what stands there is never changed."""

    def __init__(self, store: Store) -> None:
        self._language = Language(store)
        self._slips = SlipMender(self._language)

    def correct(self, question: str) -> Corrected:
        """The question, or its matching form with the corrections made."""
        form = matching_form(question)
        corrections: list[Correction] = []
        for find in (self._english, lambda form: self._pinyin(form, question), self._numerals, self._slipped):
            form = _apply(form, find(form), corrections)
        if len(corrections) > 1 and read_english_frame(matching_form(question)) == corrections[0].used:
            # Of a question that was English all of it has changed.
            corrections = [Correction(corrections[0].typed, form)]
        return Corrected(form, tuple(corrections)) if corrections else Corrected(question)

    def _english(self, form: str) -> Iterator[Change]:
        made = read_english_frame(form)
        if made != form and (_HAN.search(form) or read_pinyin(made, self._language)):
            yield Change(0, len(form), made)

    def _pinyin(self, form: str, question: str) -> Iterator[Change]:
        # Capitals are an abbreviation.
        changes = [c for c in read_pinyin(form, self._language) if form[c.start : c.end].upper() not in question]
        asks = ASKING.search(_apply(form, changes, []))
        for change in changes:
            # Of na, the commoner 那 is not what a question without another asking word means.
            yield change if asks else replace(change, used=_THAT.sub("哪", change.used, count=1))

    def _numerals(self, form: str) -> Iterator[Change]:
        return rewrite_numerals(form, self._language)

    def _slipped(self, form: str) -> Iterator[Change]:
        for start, end in _spans(form):
            for change in self._slips.changes(form[start:end]):
                yield Change(start + change.start, start + change.end, change.used)


def _spans(form: str) -> Iterator[tuple[int, int]]:
    """Runs of Han characters between the words that ask."""
    for run in _HAN.finditer(form):
        start = run.start()
        for asking in ASKING.finditer(form, run.start(), run.end()):
            if start < asking.start():
                yield start, asking.start()
            start = asking.end()
        if start < run.end():
            yield start, run.end()


def _apply(form: str, changes: Iterable[Change], corrections: list[Correction]) -> str:
    """`form` with the changes made; each is added to `corrections`."""
    made = []
    last = 0
    for change in sorted(changes, key=lambda change: change.start):
        made += [form[last : change.start], change.used]
        corrections.append(Correction(form[change.start : change.end], change.used))
        last = change.end
    return "".join([*made, form[last:]])
