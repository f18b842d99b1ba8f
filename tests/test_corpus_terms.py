"""The terms of a corpus, by the company they keep."""

from bot.quiz.making.corpus_terms import corpus_terms

SENTENCES = ["链长制推动发展。", "我们学习链长制的做法。", "浙江的链长制很有名。", "大家谈到链长制，都说好。"]


def test_a_term_stands_often_and_in_changing_company() -> None:
    assert corpus_terms(SENTENCES)["链长制"] == 4


def test_a_sentence_counts_once_and_two_are_too_few() -> None:
    assert "链长制" not in corpus_terms([SENTENCES[0]] * 5 + SENTENCES[1:2])


def test_what_always_goes_on_alike_is_no_term() -> None:
    sentences = ["去苏州工业园看看。", "苏州工业园区", "在苏州工业园区学习。", "到苏州工业园区去。"]
    assert "苏州工业" not in corpus_terms(sentences)
