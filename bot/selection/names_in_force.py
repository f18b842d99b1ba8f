"""Whose words a text holds: whether the people and places in force there are those that a question names."""

import re
from collections.abc import Iterable, Sequence

from bot.text.name_words import names
from index.sentences import Span

_KINDS = {"person": "nr", "place": "ns"}
NAMES = tuple(f"{relation}_{kind}" for kind in _KINDS for relation in ("same", "other"))
_FARTHER = 0.5
"""Value of a name that stands before the sentence rather than in it."""
_CHAIN = 1
"""Characters that may part names that belong together: 浙江嘉兴, 浙江省嘉兴."""


class NamesInForce:
    """The people and places of one question, against all that its candidate texts name."""

    def __init__(self, asked: str, texts: Iterable[str]) -> None:
        """`asked` and the texts are in matching form."""
        found = [names(text) for text in (asked, *texts)]
        self._asked = {kind: found[0][tag] for kind, tag in _KINDS.items()}
        self._patterns = {
            kind: _any_of(frozenset().union(*(each[tag] for each in found)))
            for kind, tag in _KINDS.items()
            if self._asked[kind]
        }

    def row(self, form: str, span: Span | None, before: str) -> dict[str, float]:
        """Of each kind that the question names, whether the name in force at `span` is one of its own, or another.

        In force is the last name before the span, or else the first of the sentence;
        where the sentence has none, the last of the text before it, which counts half.
        """
        row = dict.fromkeys(NAMES, 0.0)
        for kind, pattern in self._patterns.items():
            chain, weight = _chain(list(pattern.finditer(form)), span), 1.0
            if not chain:
                chain, weight = _chain(list(pattern.finditer(before)), (len(before), len(before))), _FARTHER
            if chain:
                same = any(name in told or told in name for told in chain for name in self._asked[kind])
                row[f"same_{kind}" if same else f"other_{kind}"] = weight
        return row


def _any_of(known: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(name) for name in sorted(known, key=lambda name: (-len(name), name))))


def _chain(found: Sequence[re.Match[str]], span: Span | None) -> list[str]:
    """The names that stand together and are in force at the span."""
    earlier = [match for match in found if match.end() <= span[0]] if span else []
    ordered = earlier[::-1] or list(found)
    chain: list[str] = []
    last = None
    for match in ordered:
        if last and max(last.start() - match.end(), match.start() - last.end()) > _CHAIN:
            break
        chain.append(match[0])
        last = match
    return chain
