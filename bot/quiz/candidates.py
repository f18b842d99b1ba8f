"""All that items of each kind can be made of, as functions that make one item each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from bot.quiz.ask import asks
from bot.quiz.corpus import Corpus
from bot.quiz.item import Item
from bot.quiz.item_of_fact import blank_item, judge_item, single_item
from bot.quiz.item_of_list import multiple_item, short_of_list, single_of_list
from bot.quiz.item_of_statements import multiple_of_statements, statement_groups
from bot.quiz.list_members import ListMembers
from bot.quiz.listing import listings
from bot.quiz.other_names import OtherNames
from bot.quiz.proof import Prover
from bot.quiz.short_of_statement import short_of_statement
from bot.quiz.wrong_answers import WrongAnswers
from index.encode import Encoder

LIST_WORTH, GROUP_WORTH = 1.0, 0.8


@dataclass(frozen=True, slots=True)
class Turn:
    """What changes from item to item: where the right option should stand (0 to 3), and whether a statement is to be true."""

    place: int
    truth: bool
    chance: Random


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something of an article, from `start` to `end`, that an item of a kind may be made of."""

    kind: str
    article: str
    start: int
    end: int
    worth: float
    make: Callable[[Turn], Item | None]


def candidates(corpus: Corpus, encoder: Encoder, prover: Prover) -> Iterator[Candidate]:
    """All of a corpus, in the order of the articles and of the text."""
    wrong = WrongAnswers(OtherNames(corpus, encoder), prover)
    yield from _facts(corpus, wrong)
    yield from _lists(corpus, encoder)
    yield from _shorts(corpus)


def _facts(corpus: Corpus, wrong: WrongAnswers) -> Iterator[Candidate]:
    found = list(asks(corpus))
    for ask in found:
        place = ask.statement.article, ask.statement.start, ask.statement.end
        yield Candidate(
            "single", *place, ask.worth, lambda turn, ask=ask: single_item(ask, turn.place, corpus, wrong, turn.chance)
        )  # type: ignore[misc]
        yield Candidate(
            "judge", *place, ask.worth, lambda turn, ask=ask: judge_item(ask, turn.truth, corpus, wrong, turn.chance)
        )  # type: ignore[misc]
        yield Candidate("blank", *place, ask.worth, lambda turn, ask=ask: blank_item(ask, corpus))  # type: ignore[misc]
    for group in statement_groups(found):
        place = group[0].statement.article, group[0].statement.start, group[-1].statement.end
        yield Candidate(
            "multiple",
            *place,
            GROUP_WORTH,
            lambda turn, group=group: multiple_of_statements(group, corpus, wrong, turn.chance),
        )  # type: ignore[misc]


def _lists(corpus: Corpus, encoder: Encoder) -> Iterator[Candidate]:
    found = [listing for article in corpus.articles.values() for listing in listings(article, corpus.lexicon)]
    members = ListMembers(corpus, found, encoder)
    for each in found:
        place = each.article, each.start, each.end
        yield Candidate(
            "multiple", *place, LIST_WORTH, lambda turn, each=each: multiple_item(each, corpus, members, turn.chance)
        )  # type: ignore[misc]
        yield Candidate(
            "single",
            *place,
            LIST_WORTH,
            lambda turn, each=each: single_of_list(each, turn.place, corpus, members, turn.chance),
        )  # type: ignore[misc]
        yield Candidate("short", *place, LIST_WORTH, lambda turn, each=each: short_of_list(each, corpus))  # type: ignore[misc]


def _shorts(corpus: Corpus) -> Iterator[Candidate]:
    for statement in corpus.statements:
        place = statement.article, statement.start, statement.end
        yield Candidate(
            "short", *place, GROUP_WORTH, lambda turn, statement=statement: short_of_statement(statement, corpus)
        )  # type: ignore[misc]
