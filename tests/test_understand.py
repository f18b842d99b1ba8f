"""From a question as typed to what was looked up."""

import pytest

from bot.chain import AnswerChain
from bot.notices import ABSTENTION, WHAT_I_DO
from bot.records import Correction, Turn


def test_a_correction_is_told_and_can_be_undone(chain: AnswerChain) -> None:
    mended = chain.invoke("什么是练长制？")
    assert mended.question == "什么是练长制？"
    assert mended.corrections == (Correction("练长制", "链长制"),)
    exact = chain.invoke({"question": "什么是练长制？", "exact": True})
    assert exact.corrections == ()


def test_what_a_question_was_taken_for_is_told(chain: AnswerChain) -> None:
    answer = chain.invoke({"question": "它是哪一年首创的？", "history": [Turn("什么是练长制？")]})
    assert answer.understood == "链长制是哪一年首创的"
    assert answer.corrections == ()
    assert chain.invoke("什么是链长制？").understood == ""


def test_small_talk_and_abstentions_leave_no_trace(chain: AnswerChain) -> None:
    history = [Turn("什么是链长制？", ABSTENTION["zh"]), Turn("谢谢", WHAT_I_DO["zh"]), Turn("  ")]
    assert chain.invoke({"question": "它由谁发起？", "history": history}).understood == "链长制由谁发起"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_small_talk_gets_one_sentence_and_nothing_else(chain: AnswerChain, language: str) -> None:
    answer = chain.invoke({"question": "你好！", "language": language})
    assert (answer.abstained, answer.citations, answer.nearest, answer.confidence) == (True, (), (), 0.0)
    assert answer.text == WHAT_I_DO[language]


def test_notices_are_in_the_language_asked_for(chain: AnswerChain) -> None:
    answer = chain.invoke({"question": "火星探测器何时返回地球轨道？", "language": "en"})
    assert answer.text == ABSTENTION["en"]


def test_long_turns_are_read_in_part(chain: AnswerChain) -> None:
    history = [Turn("链长制" * 5000, "一种机制。" * 5000)]
    assert chain.invoke({"question": "还有呢？", "history": history}).question == "还有呢？"
