"""Whether a statement says what its evidence says: numbers, dates, names, negation, modality, and content.

A deterministic check of wording, not of meaning: it finds what a statement
changes or adds, and lets pass what it only words, orders or joins otherwise.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.checks.coverage import check_coverage
from bot.checks.edits import check_edits
from bot.checks.opposites import check_opposites
from bot.checks.polarity import check_polarity
from bot.checks.problem import Problem
from bot.checks.quantities import check_quantities
from bot.checks.terms import check_terms
from bot.checks.titles import check_titles
from bot.text.reading import Reading, read

_Check = Callable[[Reading, Reading], Iterator[Problem]]
_CHECKS: tuple[_Check, ...] = (
    check_quantities, check_terms, check_polarity, check_opposites, check_titles, check_edits, check_coverage,
)  # fmt: skip
MAX_TERM = 12
"""Characters up to which a text of nouns alone is a term."""
_NOUN_TAGS = "njbgzs"
_MARKS = "，。；：！？、,.;:!? \n“”\"'（）()"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a statement: `kind` is "supported", "contradicted" or "unsupported".

    Contradicted: the evidence has another value, name or polarity in the same
    place; unsupported: it has nothing of the kind. `statement[start:end]` is the
    text at fault, and both sentences say what is wrong with it; where the
    statement is supported they are empty and the span is (0, 0).
    """

    kind: str
    chinese: str = ""
    english: str = ""
    start: int = 0
    end: int = 0

    def say(self, language: str) -> str:
        """The reason in `language`, "zh" or "en"."""
        return self.english if language == "en" else self.chinese


SUPPORTED = Verdict("supported")


def verify(statement: str, evidence: str) -> Verdict:
    """Check a statement against the passage it cites, with title and headings where they are known.

    A bare term (链长制) says no more than that the evidence speaks of it: it is
    supported exactly where the evidence has it. A statement of no visible
    character says nothing and is unsupported.
    """
    stated, given = read(statement), read(evidence)
    if not stated.form.strip(_MARKS):
        return Verdict("unsupported", "陈述没有内容。", "The statement says nothing.", 0, len(statement))
    if _is_quoted(stated.form, given.form):
        return SUPPORTED
    if _is_bare(stated):
        problem = Problem(0, len(stated.form))
        return SUPPORTED if stated.form.strip(_MARKS) in given.form else _verdict(statement, stated, problem)
    problems = [problem for check in _CHECKS for problem in check(stated, given)]
    if not problems:
        return SUPPORTED
    return _verdict(statement, stated, min(problems, key=lambda problem: not problem.given))


def _is_bare(stated: Reading) -> bool:
    """Whether a text is a term without any predicate: nouns alone, or one name."""
    if len(stated.form) > MAX_TERM:
        return False
    named = any((name.start, name.end) == (0, len(stated.form)) for name in stated.names)
    return named or all(word.tag[0] in _NOUN_TAGS or word.text in _MARKS for word in stated.words)


def _is_quoted(stated: str, given: str) -> bool:
    """Whether the statement stands in the evidence word for word, from one mark to another."""
    text = stated.strip(_MARKS)
    place = given.find(text)
    while place >= 0:
        end = place + len(text)
        if (not place or given[place - 1] in _MARKS + "•") and (end == len(given) or given[end] in _MARKS):
            return True
        place = given.find(text, place + 1)
    return False


def _verdict(statement: str, stated: Reading, problem: Problem) -> Verdict:
    start, end = stated.place(problem.start, problem.end)
    text = statement[start:end]
    if problem.given:
        chinese = f"陈述说“{text}”，原文是“{problem.given}”。"
        english = f"The statement says “{text}”, the source says “{problem.given}”."
        return Verdict("contradicted", chinese, english, start, end)
    return Verdict("unsupported", f"原文没有说“{text}”。", f"The source does not say “{text}”.", start, end)
