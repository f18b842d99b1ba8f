"""Questions to begin with."""

from bot.chain import AnswerChain
from bot.web.examples import example_questions


def test_examples_are_definitions_that_the_corpus_has(chain: AnswerChain) -> None:
    questions = example_questions(chain, 3)
    assert 1 <= len(questions) <= 3
    texts = [article.text for article in chain.searcher.store.texts.articles()]
    for question in questions:
        term = question.removeprefix("什么是").removesuffix("？")
        assert question == f"什么是{term}？"
        assert any(term in text for text in texts)


def test_none_asked_for(chain: AnswerChain) -> None:
    assert example_questions(chain, 0) == []
