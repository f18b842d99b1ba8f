"""Words typed in letters to characters: lianzhangzhi, xiu zhou."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from bot.correction.language import Language
from bot.correction.sounds import characters, readings, syllables
from bot.correction.spelling import MAX_WORD, Change, Piece, Slot, cheapest, words_in
from bot.text.word_rarity import word_costs

MAX_TOKENS = 60
"""Characters and words in letters that are read together."""
_TOKEN = re.compile(r"[\u4e00-\u9fff]|(?<![a-z0-9])[a-z]+(?:['’][a-z]+)*(?![a-z0-9])")
_APOSTROPHE = re.compile(r"['’]")
_ASKED = ("是什么", "是谁", "是哪", "有多少", "有哪些", "是多少", "在哪里", "什么时候", "有什么")
"""Words that questions have oftener than other texts."""
_ASKED_COST = 6.0
_AT_TIMES = 2.0
"""Price of a character that is mostly read otherwise."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A Han character, or a word in letters with its syllables, at `start` to `end`."""

    start: int
    end: int
    text: str
    syllables: tuple[str, ...]

    @property
    def slots(self) -> int:
        return len(self.syllables) or 1


def read_pinyin(form: str, language: Language) -> list[Change]:
    """The characters that words in letters stand for, judged by the articles and by what stands beside them."""
    return [change for span in _spans(form, language) for change in _join(form, _read(span, language))]


def _spans(form: str, language: Language) -> Iterator[list[_Token]]:
    """Runs of tokens with pinyin of two syllables or more among them; blanks beside letters do not part them."""
    span: list[_Token] = []
    for token in [*_tokens(form, language), None]:
        if span and (token is None or len(span) == MAX_TOKENS or not _together(form, span[-1], token)):
            if sum(len(each.syllables) for each in span) > 1:
                yield span
            span = []
        if token is not None:
            span.append(token)


def _tokens(form: str, language: Language) -> Iterator[_Token]:
    for found in _TOKEN.finditer(form):
        if not found[0].isascii():
            yield _Token(*found.span(), found[0], ())
        elif not language.knows(found[0]):
            parts = [syllables(part) for part in _APOSTROPHE.split(found[0])]
            if all(parts):
                yield _Token(*found.span(), found[0], tuple(syllable for part in parts for syllable in part))


def _together(form: str, left: _Token, right: _Token) -> bool:
    between = form[left.end : right.start]
    return between == "" or (between == " " and bool(left.syllables or right.syllables))


def _read(span: Sequence[_Token], language: Language) -> Iterator[Change]:
    # A blank stands for a syllable that is left as it is.
    typed = "".join(" " * len(token.syllables) or token.text for token in span)
    heard = [syllable for token in span for syllable in token.syllables or ("",)]
    slots = [
        _slot(syllable, language) if syllable else Slot({c: 0.0}) for c, syllable in zip(typed, heard, strict=True)
    ]
    pieces = cheapest(slots, [*words_in(typed), *_words_heard(heard)], language)
    read = "".join(piece.text for piece in pieces)
    place = 0
    for token in span:
        end = place + token.slots
        used = read[place:end]
        if token.syllables and " " not in used and _has_word(pieces, place, end):
            yield Change(token.start, token.end, used)
        place = end


def _has_word(pieces: Sequence[Piece], start: int, end: int) -> bool:
    """Whether two characters belong together; single ones can be found for any letters."""
    return end - start == 1 or any(min(piece.end, end) - max(piece.start, start) > 1 for piece in pieces)


def _slot(syllable: str, language: Language) -> Slot:
    known = language.characters
    mostly, at_times = characters(syllable)
    return Slot({c: 0.0 for c in mostly if c in known} | {c: _AT_TIMES for c in at_times if c in known})


def _words_heard(heard: Sequence[str]) -> Iterator[Piece]:
    """The commonest dictionary word for each part of the syllables."""
    for start in range(len(heard)):
        for end in range(start + 1, min(start + MAX_WORD, len(heard)) + 1):
            if word := _word_by_sound().get(tuple(heard[start:end])):
                yield Piece(start, end, *word)


@cache
def _word_by_sound() -> dict[tuple[str, ...], tuple[str, float]]:
    """The commonest word of each sound, with its cost."""
    found: dict[tuple[str, ...], tuple[str, float]] = {}
    for word, cost in (*((word, _ASKED_COST) for word in _ASKED), *word_costs().items()):
        heard = readings(word)
        if len(word) <= MAX_WORD and all(heard):
            for sound in product(*(sounds[:2] for sounds in heard)):
                found.setdefault(sound, (word, cost))
    return found


def _join(form: str, changes: Iterable[Change]) -> list[Change]:
    """Changes with nothing but blanks between them as one."""
    joined: list[Change] = []
    for change in changes:
        if joined and not form[joined[-1].end : change.start].strip():
            change = Change(joined[-1].start, change.end, joined.pop().used + change.used)
        joined.append(change)
    return joined
