"""From question to cited answer, with a chooser that anyone can follow."""

from itertools import pairwise

import pytest

from bot.asked_text import MAX_QUESTION, check_question
from bot.chain import ABSTENTION, MAX_NEAREST, AnswerChain
from bot.records import Answer, Turn
from bot.selection.extract import MAX_STATEMENTS
from bot.selection.features import FeatureMaker
from index.encode import Encoder
from index.errors import UserError
from index.search import Searcher
from tests.conftest import plain_model

QUESTIONS = [
    "什么是链长制？",
    "亩均论英雄把企业分成哪几类？",
    "苏州工业园区是什么样的地方？",
    "挂职干部住在哪里？",
    "一区多园是什么意思？",
    "为什么要推进标准地？",
]
UNKNOWN = "火星探测器何时返回地球轨道？"


@pytest.fixture(scope="module")
def answers(searcher: Searcher, encoder: Encoder) -> list[Answer]:
    """Answers of a chain that is never silent."""
    chain = AnswerChain(searcher, FeatureMaker(encoder, searcher.has_word), plain_model(), threshold=0)
    return [chain.invoke(question) for question in QUESTIONS]


def test_the_proving_sentences_reproduce_the_statements(answers: list[Answer], searcher: Searcher) -> None:
    for answer in answers:
        by_number = {citation.number: citation.passage for citation in answer.citations}
        for statement in answer.statements:
            passage = by_number[statement.number]
            article = searcher.store.texts.article(passage.article)
            assert passage.start <= statement.start < statement.end <= passage.end
            shown = article.text[statement.start : statement.end].replace("\n", "").replace("• ", "")
            assert shown.endswith(statement.text)
            assert shown.removesuffix(statement.text).strip(" •0123456789.、．") == ""


def test_the_cited_passages_reproduce_the_articles(answers: list[Answer], searcher: Searcher) -> None:
    for answer in answers:
        for citation in answer.citations:
            passage = citation.passage
            assert searcher.store.texts.article(passage.article).text[passage.start : passage.end] == passage.text


def test_citations_are_numbered_from_one_in_order_of_use(answers: list[Answer]) -> None:
    for answer in answers:
        used = list(dict.fromkeys(statement.number for statement in answer.statements))
        assert used == [citation.number for citation in answer.citations] == list(range(1, len(used) + 1))
        assert len({citation.passage.id for citation in answer.citations}) == len(answer.citations)


def test_every_statement_is_marked_in_the_text(answers: list[Answer]) -> None:
    for answer in answers:
        assert 1 <= len(answer.statements) <= MAX_STATEMENTS
        assert answer.text == "".join(f"{s.text}[{s.number}]" for s in answer.statements)
        assert (answer.nearest, answer.mode) == ((), "extract")
        assert 0 <= answer.confidence <= 1
        assert answer.seconds > 0


def test_the_answer_holds_the_words_asked_for(chain: AnswerChain) -> None:
    answer = chain.invoke("什么是链长制？")
    assert "链长制" in answer.statements[0].text


def test_a_list_is_taken_whole_on_one_line(chain: AnswerChain) -> None:
    text = chain.invoke("秀洲区以亩均税收、亩均工业增加值等为指标，把区内工业企业划成哪四类？").text
    for kind in ("优先发展类", "提升发展类", "帮扶转型类", "倒逼整治类"):
        assert kind in text
    assert "\n" not in text


def test_an_abstention_cites_nothing_and_shows_the_nearest(chain: AnswerChain) -> None:
    answer = chain.invoke(UNKNOWN)
    assert (answer.abstained, answer.statements, answer.citations) == (True, (), ())
    assert answer.text == ABSTENTION["zh"]
    assert [citation.number for citation in answer.nearest] == list(range(1, MAX_NEAREST + 1))
    assert 0 <= answer.confidence < 0.5


@pytest.mark.parametrize(("threshold", "abstained"), [(0.0, False), (1.0, True)], ids=["always", "never"])
def test_the_threshold_decides(searcher: Searcher, encoder: Encoder, threshold: float, abstained: bool) -> None:
    features = FeatureMaker(encoder, searcher.has_word)
    chain = AnswerChain(searcher, features, plain_model(), threshold=threshold, language="en")
    answer = chain.invoke(UNKNOWN)
    assert answer.abstained is abstained
    assert (answer.text == ABSTENTION["en"]) is abstained


def test_of_a_comparison_the_side_that_no_article_knows_is_named(searcher: Searcher, encoder: Encoder) -> None:
    chain = AnswerChain(searcher, FeatureMaker(encoder, searcher.has_word), plain_model(), threshold=0.4)
    answer = chain.invoke("链长制和火星探测器有什么区别？")
    assert answer.notice == "文章里没有找到“火星探测器是什么”的答案。"
    assert answer.statements
    assert all("火星" not in statement.text for statement in answer.statements)
    assert chain.invoke("链长制和一区多园有什么区别？").notice == ""
    assert chain.invoke("火星探测器和月球基地有什么区别？").text == ABSTENTION["zh"]


def test_no_hits_are_an_abstention(chain: AnswerChain) -> None:
    answer = chain.invoke("😀😀😀")
    assert (answer.abstained, answer.nearest, answer.confidence) == (True, (), 0.0)


def without_time(answer: Answer) -> tuple[object, ...]:
    return answer.question, answer.statements, answer.citations, answer.nearest, answer.abstained, answer.confidence


def test_a_question_with_and_without_its_wrapper_gives_the_same(chain: AnswerChain) -> None:
    alone = chain.invoke(f"  {QUESTIONS[0]}\n")
    assert alone.question == QUESTIONS[0]
    assert without_time(chain.invoke({"question": QUESTIONS[0], "history": []})) == without_time(alone)


def test_batch_gives_what_invoke_gives_in_order(chain: AnswerChain) -> None:
    together = chain.batch([*QUESTIONS, UNKNOWN])
    assert [without_time(a) for a in together] == [without_time(chain.invoke(q)) for q in [*QUESTIONS, UNKNOWN]]


@pytest.mark.parametrize("question", [*QUESTIONS, UNKNOWN])
def test_stream_grows_by_a_statement_and_ends_with_the_answer(chain: AnswerChain, question: str) -> None:
    grown = list(chain.stream(question))
    assert without_time(grown[-1]) == without_time(chain.invoke(question))
    assert [len(answer.statements) for answer in grown] == list(range(1, len(grown) + 1)) or len(grown) == 1
    for before, after in pairwise(grown):
        assert after.text.startswith(before.text)
        assert {s.number for s in before.statements} == {c.number for c in before.citations}


def test_a_follow_up_is_answered_with_its_subject(chain: AnswerChain) -> None:
    answer = chain.invoke({"question": "它是在哪一年首创的？", "history": [Turn("什么是链长制？", "是一种机制。")]})
    assert answer.question == "它是在哪一年首创的？"
    assert "链长制" in answer.text


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("", "空"),
        (" \n\u3000", "空"),
        ("问" * 20_000, "20000"),
        ("问" * (MAX_QUESTION + 1), "2001"),
        ("\ud800", "UTF-8"),
    ],
    ids=["empty", "blank", "20000", "one too long", "half a pair"],
)
def test_a_question_that_cannot_be_asked(chain: AnswerChain, question: str, word: str) -> None:
    with pytest.raises(UserError, match=word):
        chain.invoke(question)


def test_the_longest_question_is_answered(chain: AnswerChain) -> None:
    question = check_question("链长制是什么" * (MAX_QUESTION // 6))
    assert chain.invoke(question).question == question
