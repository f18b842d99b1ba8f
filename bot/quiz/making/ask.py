"""A statement with what it can be asked for: the raw material of single, judge and blank items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.quiz.making.anchors import anchors
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.statement import Statement
from bot.quiz.making.stem import clip
from bot.quiz.making.target import Target, targets
from bot.text.reading import read

WORTH = {
    "figure": 1.0,
    "date": 0.9,
    "quotation": 0.9,
    "body": 0.7,
    "title": 0.6,
    "place": 0.6,
    "person": 0.6,
    "term": 0.9,
}
"""How much a kind of target is worth asking for."""
OPINION = 0.3
"""The same of who holds an opinion."""

LONG_QUOTATION = 7
"""Characters of a quotation, its marks included, that can be nobody else's."""

_UNIQUE = re.compile(r"唯一|第一|首[个家批创次]|最[早先强大多快]|率先|头一回|全称|发起|牵头")
_OPINES = re.compile(r"^(?:认为|表示|说|提出|建议|主张|希望|设想|指出|期望|强调|提到)")


@dataclass(frozen=True, slots=True)
class Ask:
    """`text` is the statement, cut off behind what its target needs; `worth` is 0 to 1."""

    statement: Statement
    target: Target
    text: str
    worth: float


def asks(corpus: Corpus) -> Iterator[Ask]:
    """All that the statements of a corpus can be asked for."""
    for statement in corpus.statements:
        for target in targets(statement.text, corpus.lexicon):
            text = clip(statement.text, target)
            if text and read(text).form.count(target.form) == 1 and _is_told(text, target, corpus):
                opinion = target.kind == "person" and _OPINES.match(statement.text[target.end :])
                yield Ask(statement, target, text, OPINION if opinion else WORTH[target.kind])


def _is_told(text: str, target: Target, corpus: Corpus) -> bool:
    """Whether what is left without the target can only be meant of that: it has another name, a figure, or says 唯一."""
    if target.kind == "term" or (target.start and target.kind in ("figure", "date", "quotation", "title")):
        return True
    reading = read(text.partition("》，")[2] if text.startswith("根据《") else text)
    place = reading.form.find(target.form)
    others = [
        anchor
        for anchor in anchors(reading, corpus.lexicon)
        if not anchor.start <= place < anchor.end
        and (anchor.kind != "concept" or anchor.end - anchor.start >= LONG_QUOTATION)
    ]
    figures = [figure for figure in reading.figures if not figure.weak and reading.form[figure.start].isdigit()]
    return bool(others or figures or reading.dates or _UNIQUE.search(text))
