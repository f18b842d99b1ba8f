"""Several statements about one thing to an item: which of them are right?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.quiz.item import Item
from bot.quiz.making.ask import Ask
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.difficulty import difficulty
from bot.quiz.making.finish import finish
from bot.quiz.making.stem import GAP, with_answer
from bot.quiz.making.turn import Turn
from bot.quiz.making.wrong_answers import WrongAnswers

SHOWN = 4
MAX_OPTION = 62
"""Characters of a statement among the options."""
MAX_REACH = 700
"""Characters of the article from the first of the statements to the last."""


def statement_groups(asks: Sequence[Ask]) -> Iterator[list[Ask]]:
    """Statements of one article that follow each other closely, each with its best ask; SHOWN and one to spare."""
    best: dict[tuple[str, int], Ask] = {}
    for ask in asks:
        place = ask.statement.article, ask.statement.start
        if (
            len(ask.text) <= MAX_OPTION
            and "；" not in ask.text
            and (place not in best or best[place].worth < ask.worth)
        ):
            best[place] = ask
    for _, found in groupby(best.values(), key=lambda ask: ask.statement.article):
        inside = list(found)
        for first in range(len(inside) - SHOWN + 1):
            group = inside[first : first + SHOWN + 1]
            if group[SHOWN - 1].statement.end - group[0].statement.start <= MAX_REACH:
                yield group


def multiple_of_statements(group: Sequence[Ask], corpus: Corpus, wrong: WrongAnswers, turn: Turn) -> Item | None:
    """Four statements, two or three of them right, the others with one thing changed that the evidence contradicts."""
    chance = turn.chance
    drawn = chance.sample(list(group), len(group))
    right = chance.choice((2, 3))
    options: list[str] = []
    answers: list[str] = []
    used: list[Ask] = []
    for ask in drawn:
        text = ask.text.rstrip("。")
        if len(options) == SHOWN:
            break
        if len(answers) < right:
            answers.append(text)
        elif other := wrong.contradicted(ask, chance):
            text = with_answer(ask.text, ask.target, other).rstrip("。")
        else:
            continue
        options.append(text)
        used.append(ask)
    if len(options) < SHOWN or len(answers) == SHOWN:
        return None
    chance.shuffle(options)
    start, end = min(ask.statement.start for ask in used), max(ask.statement.end for ask in used)
    about = _shared_name(used, corpus)
    stem = f"下列关于{about}的说法，正确的有{GAP}。" if about else f"下列说法正确的有{GAP}。"
    hard = difficulty("multiple", "".join(ask.target.answer for ask in used), parts=2)
    return finish("multiple", stem, options, answers, hard, corpus.articles[used[0].statement.article], start, end)


def _shared_name(asks: Sequence[Ask], corpus: Corpus) -> str:
    """The name of the body or person that all statements have and none is asked for, or nothing."""
    names = [*corpus.lexicon.bodies, *corpus.lexicon.people]
    shared = [name for name in names if all(name in ask.text and ask.target.form != name for ask in asks)]
    return max(shared, key=lambda name: (len(name), name), default="")
