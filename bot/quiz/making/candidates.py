"""All that items of each kind can be made of, as functions that make one item each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bot.quiz.item import Item
from bot.quiz.making.ask import asks
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.item_of_fact import blank_item, judge_item, single_item, true_item
from bot.quiz.making.item_of_label import short_of_label, single_of_label
from bot.quiz.making.item_of_list import multiple_of_list, short_of_list, single_of_list
from bot.quiz.making.item_of_statements import multiple_of_statements, reach_of, statement_groups
from bot.quiz.making.list_members import ListMembers
from bot.quiz.making.listing import Listing, listings
from bot.quiz.making.other_names import OtherNames
from bot.quiz.making.proof import Prover
from bot.quiz.making.short_of_section import short_of_section
from bot.quiz.making.short_of_statement import short_of_statement
from bot.quiz.making.stem import MAX_STEM
from bot.quiz.making.turn import Turn
from bot.quiz.making.wrong_answers import WrongAnswers
from index.encode import Encoder

LIST_WORTH, GROUP_WORTH, PLAIN_WORTH = 1.0, 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something of an article, from `start` to `end`, that an item of a kind may be made of.

    `shown` and `answer` are what its item will show and ask for, where that is known.
    `true_only`: a statement that nothing is known to be changed in. `is_last`: only for
    what nothing else covers.
    """

    kind: str
    article: str
    start: int
    end: int
    worth: float
    make: Callable[[Turn], Item | None]
    shown: str = ""
    answer: str = ""
    true_only: bool = False
    is_last: bool = False


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
        told = ask.text, ask.target.form
        yield Candidate("single", *place, ask.worth, partial(single_item, ask, corpus, wrong), *told)
        yield Candidate("judge", *place, ask.worth, partial(judge_item, ask, corpus, wrong), *told)
        yield Candidate("blank", *place, ask.worth, partial(blank_item, ask, corpus), *told)
    for group in statement_groups(found, corpus):
        article, start, end = reach_of(group)
        yield Candidate(
            "multiple", article, start, end, GROUP_WORTH, partial(multiple_of_statements, group, corpus, wrong)
        )


def _lists(corpus: Corpus, encoder: Encoder) -> Iterator[Candidate]:
    found = [listing for article in corpus.articles.values() for listing in listings(article, corpus.lexicon)]
    members = ListMembers(corpus, found, encoder)
    for listing in (each for each in found if not each.headed):
        place = listing.article, listing.start, listing.end
        yield Candidate("multiple", *place, LIST_WORTH, partial(multiple_of_list, listing, corpus, members))
        yield Candidate("single", *place, LIST_WORTH, partial(single_of_list, listing, corpus, members))
        yield Candidate("short", *place, LIST_WORTH, partial(short_of_list, listing, corpus))
    yield from _labels(found, corpus)


def _labels(found: Sequence[Listing], corpus: Corpus) -> Iterator[Candidate]:
    labelled = [listing for listing in found if listing.details and listing.spans]
    for listing in labelled:
        others = [detail for other in labelled if other != listing for detail in other.details]
        for number, (start, end) in enumerate(listing.spans):
            place = listing.article, start, end
            yield Candidate("single", *place, LIST_WORTH, partial(single_of_label, listing, number, others, corpus))
            yield Candidate("short", *place, PLAIN_WORTH, partial(short_of_label, listing, number, corpus))


def _shorts(corpus: Corpus) -> Iterator[Candidate]:
    for article in corpus.articles.values():
        for section in article.sections:
            make = partial(short_of_section, article.id, section, corpus)
            yield Candidate("short", article.id, section.start, section.end, PLAIN_WORTH, make, is_last=True)
    for statement in corpus.statements:
        place = statement.article, statement.start, statement.end
        yield Candidate("short", *place, GROUP_WORTH, partial(short_of_statement, statement, corpus))
        if len(statement.text) <= MAX_STEM:
            yield Candidate("judge", *place, PLAIN_WORTH, partial(true_item, statement, corpus), true_only=True)
