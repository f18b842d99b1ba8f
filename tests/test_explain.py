"""The reasons behind an answer over docs_corpus."""

import pytest

from bot.chain import AnswerChain
from bot.why import Why


@pytest.fixture(scope="module")
def why(chain: AnswerChain) -> Why:
    told = chain.invoke({"question": "什么是练长制？", "explain": True}).why
    assert told
    return told


def test_the_search_and_its_scores(why: Why) -> None:
    assert why.searched == "什么是链长制?"
    best = why.hits[0]
    assert best.terms == ("链长制",)
    assert best.hit.score == max(reason.hit.score for reason in why.hits)
    assert best.hit.lexical > 0 < best.hit.dense


def test_the_sentences_in_order_and_the_chosen_ones(why: Why, chain: AnswerChain) -> None:
    scores = [sentence.score for sentence in why.sentences]
    assert scores == sorted(scores, reverse=True)
    chosen = {sentence.text for sentence in why.sentences if sentence.chosen}
    assert chosen == {statement.text for statement in chain.invoke("什么是链长制").statements}


def test_the_decision(why: Why) -> None:
    assert why.confidence >= why.threshold == 0.5


def test_the_steps_make_up_the_time(chain: AnswerChain) -> None:
    answer = chain.invoke({"question": "什么是链长制？", "explain": True})
    assert answer.why
    assert [step.name for step in answer.why.steps] == ["correct", "understand", "search", "choose"]
    assert sum(step.milliseconds for step in answer.why.steps) == pytest.approx(1000 * answer.seconds)
    assert min(step.milliseconds for step in answer.why.steps) >= 0


def test_parts_of_words_that_a_passage_has(chain: AnswerChain) -> None:
    answer = chain.invoke({"question": "链长制度", "explain": True})
    assert answer.why
    assert answer.why.hits[0].terms[0].startswith("链长")


def test_nothing_is_told_unasked(chain: AnswerChain) -> None:
    assert chain.invoke("什么是链长制？").why is None


def test_no_hits_have_reasons_too(chain: AnswerChain) -> None:
    answer = chain.invoke({"question": "😀😀", "explain": True})
    assert answer.why
    assert (answer.why.hits, answer.why.sentences) == ((), ())
