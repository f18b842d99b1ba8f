"""Wrong answers, and the items of single facts."""

from random import Random

import pytest

from bot.quiz.item import FALSE, TRUE
from bot.quiz.making.ask import Ask, asks
from bot.quiz.making.corpus import Corpus
from bot.quiz.making.item_of_fact import blank_item, judge_item, single_item
from bot.quiz.making.near_values import numbers_of
from bot.quiz.making.other_names import OtherNames, distinct
from bot.quiz.making.proof import Prover
from bot.quiz.making.turn import Turn
from bot.quiz.making.wrong_answers import WrongAnswers
from index.encode import Encoder
from tests.quiz_corpus import corpus


@pytest.fixture(scope="module")
def made() -> Corpus:
    return corpus()


@pytest.fixture(scope="module")
def wrong(made: Corpus, encoder: Encoder) -> WrongAnswers:
    return WrongAnswers(OtherNames(made, encoder), Prover(made))


def ask(made: Corpus, answer: str) -> Ask:
    return next(ask for ask in asks(made) if ask.target.answer == answer)


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_figures_are_in_order_with_the_answer_at_its_place(made: Corpus, wrong: WrongAnswers, place: int) -> None:
    item = single_item(ask(made, "380余家"), made, wrong, Turn(place, True, Random(0)))
    assert item is not None
    assert [numbers_of(option) for option in item.options] == sorted(map(numbers_of, item.options))
    assert item.options[place] == "380余家"
    assert all(option.endswith("0余家") for option in item.options)


def test_a_statement_is_made_false_by_one_change(made: Corpus, wrong: WrongAnswers) -> None:
    about = ask(made, "第61名")
    true = judge_item(about, made, wrong, Turn(0, True, Random(0)))
    false = judge_item(about, made, wrong, Turn(0, False, Random(0)))
    assert true is not None
    assert false is not None
    assert (true.stem, true.answers, false.answers) == (about.text, (TRUE,), (FALSE,))
    assert false.stem != about.text
    assert false.stem.replace("第51名", "第61名").replace("第71名", "第61名").replace("第41名", "第61名").replace(
        "第81名", "第61名"
    ) == about.text  # fmt: skip
    assert true.id != false.id


def test_a_blank_takes_every_writing(made: Corpus) -> None:
    item = blank_item(ask(made, "2015年"), made, Turn(0, True, Random(0)))
    assert "____年成立" in item.stem
    assert item.answers == ("2015", "二〇一五", "二零一五", "2015年") or set(item.answers) == {
        "2015", "二〇一五", "二零一五", "2015年",
    }  # fmt: skip


def test_names_that_hold_each_other_do_not_stand_together() -> None:
    assert distinct(["苏州市", "苏州", "嘉兴"], 3) == ["苏州市", "嘉兴"]


def test_there_may_be_too_few(made: Corpus, wrong: WrongAnswers) -> None:
    assert single_item(ask(made, "周明远"), made, wrong, Turn(0, True, Random(0))) is None
