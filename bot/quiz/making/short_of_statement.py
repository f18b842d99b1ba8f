"""A definition or a purpose to an open question with a marking guide."""

import re

from bot.quiz.item import Item
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.difficulty import difficulty
from bot.quiz.making.finish import finish
from bot.quiz.making.statement import Statement
from bot.quiz.making.turn import Turn
from bot.text.reading import read

MIN_POINT, MAX_POINTS = 5, 5
"""Characters of a point of the guide; points."""

_DEFINES = re.compile(
    r"^(?P<term>“[^“”]{2,12}”|[^，,。；：“”的是]{3,24})[，,]?(?:是指|指的?是|即|是|指)(?P<rest>.{12,})[。.]$"
)
_PURPOSE = re.compile(
    r"^(?P<what>[^。；]{3,50}?)的?(?P<asked>目的|原因|理由|好处|意义)(?:主要)?(?:[，,]?(?:是|在于)|有[两三四]条[：:])(?P<rest>[^。]{8,})[。.]$"
)
_CAUSE = re.compile(r"^(?P<what>[^，,。；：]{6,40})[，,]是因为(?P<rest>[^。]{10,})[。.]$")
_NOT_A_TERM = re.compile(r"干部|书记|主任|人员|负责人|本身|^全国|^目前|都|也|不|只有|之一|学员|才|就|\d")
_LEADS = re.compile(r"(?:中|上|下|时|后|前|同时|期间|以来|年来)$")
_NO_DEFINITION = re.compile(r"^(?:[一二三四五六七八九十\d]+[点条个项种类方]|为|由|在|因|从|让|要|什么|常举)")


def short_of_statement(statement: Statement, corpus: Corpus, turn: Turn) -> Item | None:
    """什么是…？ of a definition, …的目的是什么？ of a purpose or cause; nothing of other statements."""
    found = _question(statement.text, corpus)
    if not found:
        return None
    stem, rest = found
    points = guide(rest)
    article = corpus.articles[statement.article]
    hard = difficulty("short", rest, parts=len(points))
    return finish("short", stem, (), points, hard, article, statement.start, statement.end) if points else None


def _question(text: str, corpus: Corpus) -> tuple[str, str] | None:
    """The question and what answers it."""
    if match := _CAUSE.match(text):
        return f"{match['what']}的原因是什么？", match["rest"]
    if (match := _PURPOSE.match(text)) and not re.search("[，,]$", match["what"]):
        return f"{match['what']}的{match['asked']}是什么？", match["rest"]
    match = _DEFINES.match(text)
    if (
        not match
        or re.search(r"”指|”即|”则?是", match["rest"])
        or _NO_DEFINITION.match(match["rest"])
        or _NOT_A_TERM.search(match["term"])
    ):
        return None
    term = match["term"]
    lexicon = corpus.lexicon
    if term in lexicon.bodies:
        return (f"请简要介绍{term}。", match["rest"]) if len(guide(match["rest"])) > 1 else None
    known = term[0] == "“" or term in lexicon.telling or term in lexicon.terms
    is_person = any(name.kind == "person" and name.start == 0 for name in read(term).names)
    return (f"什么是{term}？", match["rest"]) if known and not is_person else None


def guide(rest: str) -> list[str]:
    """What an answer must say, a point for each clause that says something of its own."""
    clauses = [clause for clause in re.split(r"[，,；;](?![^“]*”)", rest) if clause]
    points: list[str] = []
    for clause in clauses:
        joins = points and (len(points[-1]) < MIN_POINT or _LEADS.search(points[-1]))
        if joins or (points and (len(clause) < MIN_POINT or len(points) == MAX_POINTS)):
            points[-1] += f"，{clause}"
        else:
            points.append(clause)
    return [re.sub(r"^(?:[一二三四五]是|并且?|也?是|又|还)", "", point) for point in points]
