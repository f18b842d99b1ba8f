"""What a nearly verbatim statement has in place of the words of its evidence."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from bot.checks.coverage import REPORTING
from bot.checks.problem import Problem, Span
from bot.text.reading import Reading

FLANK = 2
"""Characters that must be equal on each side of a change; a clause may also begin or end there."""
MOSTLY = 0.6
"""Share of the replaced text that names must make up."""
MAX_REPLACED = 16
"""Characters of the evidence that a change may replace."""

_SENTENCE = re.compile(r"[^。!?\n]+")
_REFERS = re.compile(r"[这那该此其两本他她它]|上述|前者|后者|二者|双方")
_WORDING = re.compile(r"[的了在是把被将向为和与及等着过]")
"""Characters that no name has."""
_BREAKS = re.compile(r"[^\w“”《》()·]|\d")
_NAMING = "njil"
"""First letters of the tags of words that may name something."""


def check_edits(statement: Reading, evidence: Reading) -> Iterator[Problem]:
    """New words of the statement that stand exactly where the evidence has a name.

    A shorter or longer form of the name (高新区 for 平顶山高新区) is no other name,
    nor is a word that refers back (该园区).
    """
    if all(word.text in evidence.form for word in statement.words if word.text[0].isalpha()):
        return
    start, end = _nearest_sentence(statement, evidence)
    given = evidence.form[start:end]
    for mine, theirs in _replacements(statement.form, given):
        stated, replaced = statement.form[slice(*mine)], given[slice(*theirs)]
        named = [(name.start - start, name.end - start) for name in evidence.names]
        if _BREAKS.search(stated + replaced) or _share(named, theirs) < MOSTLY:
            continue
        if _names_other(mine, replaced, statement, evidence):
            yield Problem(*mine, replaced)


def _names_other(span: Span, replaced: str, statement: Reading, evidence: Reading) -> bool:
    """Whether a span of the statement can be a new name of something else than the replaced text."""
    stated = statement.form[slice(*span)]
    if set(stated) <= set(replaced) or set(replaced) <= set(stated):
        return False
    if _REFERS.match(stated) or _WORDING.search(stated):
        return False
    inside = [word for word in statement.words if word.start < span[1] and span[0] < word.end]
    naming = [word for word in inside if word.tag[0] in _NAMING]
    return any(word.text not in evidence.form and word.text not in REPORTING for word in naming)


def _share(parts: Iterable[Span], whole: Span) -> float:
    """Share of a span that lies in any of some others."""
    covered = {place for start, end in parts for place in range(max(start, whole[0]), min(end, whole[1]))}
    return len(covered) / (whole[1] - whole[0])


def _nearest_sentence(statement: Reading, evidence: Reading) -> Span:
    """The sentence of the evidence that has most of the statement's pairs of characters."""
    pairs = {statement.form[i : i + 2] for i in range(len(statement.form) - 1)}
    spans = [match.span() for match in _SENTENCE.finditer(evidence.form)]
    return max(spans, key=lambda span: sum(pair in evidence.form[slice(*span)] for pair in pairs), default=(0, 0))


def _replacements(stated: str, given: str) -> Iterator[tuple[Span, Span]]:
    """Spans that differ between flanks that are equal, or at both ends."""
    matcher = SequenceMatcher(None, stated, given, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= FLANK]
    ends = [(0, 0), *((block.a + block.size, block.b + block.size) for block in blocks)]
    starts = [*((block.a, block.b) for block in blocks), (len(stated), len(given))]
    for (mine, theirs), (mine_end, theirs_end) in zip(ends, starts, strict=True):
        if mine < mine_end and theirs < theirs_end <= theirs + MAX_REPLACED:
            yield (mine, mine_end), (theirs, theirs_end)
