"""The gates that every item passes, each a function of the item and what it is held against."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.quiz.clash import same_evidence
from bot.quiz.item import BLANK, FALSE, TRUE, Item
from bot.quiz.making.stem import GAP
from bot.verify import verify
from index.normalize import matching_form
from index.words import bigrams

NAMES = ("repeat", "evidence", "distractors", "leak", "answerable", "balance")
"""In the order in which they are tried; the last is one of a set of items."""
LONGER = 1.8
"""Times that a right option may be as long as the longest wrong one."""
SAME = 0.75
"""Share of common pairs of characters from which two stems ask the same."""
TELLS = 0.5
"""The same, from which a stem that has another item's answer gives it away."""
PIECED = 0.6
"""Share of an answer's pairs of characters in the stem, from which it can be put together."""
MOST_AT_ONE_PLACE = 0.4
"""Share of the single choices whose answer may stand at the same place, of twenty and more."""
MOST_TRUE = 0.55
"""The same of the statements to judge that may be true, and of those that may be false."""
STATEMENTS = "说法"
"""Word of a stem whose options are statements."""

_MARKS = re.compile(r"[\s“”《》。]")
_SECTION = re.compile(r"根据《(.*)》，简述“(.*)”部分的主要内容。")


@dataclass(frozen=True, slots=True)
class GateFigure:
    """How many candidates a gate has seen, and how many it let pass."""

    name: str
    checked: int
    passed: int


def holds_answer(item: Item, evidence: str) -> bool:
    """Whether the evidence, with title and heading, bears out what the item takes for right.

    A false statement must be contradicted by it.
    """
    if item.kind == "judge":
        return verify(item.stem, evidence).kind == ("supported" if item.answers == (TRUE,) else "contradicted")
    if item.kind == "blank":
        return verify(item.stem.replace(BLANK, item.answers[0]), evidence).kind == "supported"
    form = _core(evidence)
    return all(_core(answer) in form or verify(answer, evidence).kind == "supported" for answer in item.answers)


def refutes_distractors(item: Item, evidence: str, is_false: Callable[[str, str], bool]) -> bool:
    """Whether no wrong option is borne out by the evidence or elsewhere; `is_false` takes a statement and its wrong part."""
    wrong = item.distractors
    if item.kind == "judge" or not wrong:
        return True
    if STATEMENTS in item.stem:
        return all(verify(option, evidence).kind == "contradicted" for option in wrong)
    form, answer = _core(item.evidence.text), item.answers[0]
    if item.kind == "multiple" or "下列" in item.stem or answer not in item.evidence.text:
        return all(_core(option) not in form for option in wrong)
    said = item.stem if GAP in item.stem else item.evidence.text.replace(answer, GAP)
    return all(is_false(said.replace(GAP, option), option) for option in wrong)


def leaks_nothing(item: Item) -> bool:
    """Whether neither the stem nor the look of the options gives the answer away."""
    stem = _core(item.stem)
    if item.kind == "judge":
        return True
    if item.kind == "short":
        return not all(_core(point) in stem for point in item.answers)
    if any(_core(option) in stem or _is_pieced(_core(option), stem) for option in (*item.options, *item.answers[:1])):
        return False
    if len(set(map(_core, item.options))) < len(item.options):
        return False
    if item.kind == "single" and _is_placed(item, stem):
        return False
    wrong = [len(option) for option in item.distractors]
    right = [len(answer) for answer in item.answers if answer in item.options]
    return not wrong or max(right) <= LONGER * max(wrong) + 2


def _is_placed(item: Item, stem: str) -> bool:
    """Whether the stem has the first two characters of the answer, a name, and of no other option."""
    begins = {option: _core(option)[:2] in stem for option in item.options}
    named = item.options[0][0] not in "“《" and not any(character.isdigit() for character in item.answers[0])
    return named and begins[item.answers[0]] and sum(begins.values()) == 1 and len(item.answers[0]) < 12


def _is_pieced(text: str, stem: str) -> bool:
    """Whether the stem has most of a text in pieces: “一区” and “多园” for “一区多园”."""
    pairs = bigrams(text)
    return len(text) > 3 and sum(pair in stem for pair in pairs) >= PIECED * len(pairs)


def asks_the_same(item: Item, other: Item) -> bool:
    """Whether two items ask for the same thing, or one tells the answer of the other."""
    if _is_told(item, other) or _is_told(other, item):
        return True
    if _core(item.stem) == _core(other.stem) and STATEMENTS not in item.stem:
        return True
    same = {*map(_core, item.answers)} & {*map(_core, other.answers)} - {TRUE, FALSE}
    if same_evidence(item, other):
        return bool(same) or _common(item, other) >= SAME
    return bool(same) and _common(item, other) >= SAME


def _shown(item: Item) -> str:
    """What an item shows of its facts: its stem, and the options that are statements."""
    return item.stem + "".join(item.options if STATEMENTS in item.stem else ())


def _common(item: Item, other: Item) -> float:
    """Share of the pairs of characters of the shorter one that both show."""
    pairs = [_pairs(_shown(each)) for each in (item, other)]
    return len(pairs[0] & pairs[1]) / max(1, min(map(len, pairs)))


def _is_told(item: Item, other: Item) -> bool:
    """Whether what another item shows has the answers of this one, and speaks of the same."""
    if not (same_evidence(item, other) or _common(item, other) >= TELLS):
        return False
    shown = _core(_shown(other))
    if item.kind in ("single", "blank"):
        return _core(item.answers[0]) in shown
    if item.kind == "judge" or STATEMENTS in item.stem:
        return same_evidence(item, other)
    return sum(_core(answer) in shown for answer in item.answers) >= TELLS * len(item.answers)


def is_answered(item: Item, text: str, spans: Sequence[tuple[str, int, int]]) -> bool:
    """Whether an answer to the item's question has the right answer in its text, or cites the item's evidence.

    `spans` are article, start and end of the sentences it cites.
    """
    if any(item.rests_on(*span) for span in spans):
        return True
    form = _core(text)
    return item.kind in ("single", "blank") and _core(item.answers[0]) in form


def is_balanced(items: Sequence[Item]) -> bool:
    """Whether the right options of single choices are spread over the places, and about half of the statements are true."""
    places = Counter(item.options.index(item.answers[0]) for item in items if item.kind == "single")
    truths = Counter(item.answers[0] for item in items if item.kind == "judge")
    return _is_spread(places, MOST_AT_ONE_PLACE) and _is_spread(truths, MOST_TRUE)


def _is_spread(counts: Counter[int] | Counter[str], most: float) -> bool:
    total = sum(counts.values())
    return total < 20 or max(counts.values()) <= most * total


def question_of(item: Item) -> str:
    """The item's stem as a question for the answerer."""
    stem = item.stem
    if item.kind == "judge":
        return stem.rstrip("。") + "吗？"
    if STATEMENTS in stem:
        return item.answers[0]
    if section := _SECTION.fullmatch(stem):
        return f"{section[1]} {section[2]}"
    if "下列" in stem:
        return re.sub(r"，?下列.*$", "有哪些？", stem)
    answer = item.answers[0]
    asking = "多少" if re.search(r"\d", answer) else "什么"
    if re.search(r"\d年|\d月|\d日", answer):
        asking = "什么时候"
    text = stem.replace(GAP, asking).replace(BLANK, asking)
    return text.rstrip("。？") + "？"


@lru_cache(maxsize=4096)
def _core(text: str) -> str:
    """The matching form of an answer without blanks and quotation marks."""
    return _MARKS.sub("", matching_form(text))


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(bigrams(_core(text)))
