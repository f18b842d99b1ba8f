"""What a whole corpus bears out."""

from bot.quiz.making.proof import Prover
from tests.quiz_corpus import corpus

RIGHT = "西山高新区位于苏州市，2015年成立，在全国高新区中排第61名。"


def place() -> tuple[str, int, int]:
    text = corpus().articles["west.md"].text
    return "west.md", text.index(RIGHT), text.index(RIGHT) + len(RIGHT)


def test_a_sentence_is_proven_by_its_passage() -> None:
    assert Prover(corpus()).is_proven(RIGHT, *place())


def test_a_changed_fact_is_false() -> None:
    prover = Prover(corpus())
    for wrong, right in (
        ("第71名", "第61名"),
        ("2012年", "2015年"),
        ("嘉兴市", "苏州市"),
        ("东湖高新区", "西山高新区"),
    ):
        assert prover.is_false(RIGHT.replace(right, wrong), wrong, *place()), wrong
    assert prover.verdict(RIGHT.replace("第61名", "第71名"), *place()) == "contradicted"


def test_what_another_article_says_is_not_false() -> None:
    prover = Prover(corpus())
    statement = "东湖高新区以“小管委会+大公司”模式运营。"
    assert not prover.is_false(statement, "“小管委会+大公司”", *place())
