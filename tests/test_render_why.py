"""What stands around an answer on the page."""

from dataclasses import replace

import pytest

from bot.records import Correction
from bot.texts import TEXTS
from bot.web.render import answer_message
from bot.web.render_why import framed_answer
from tests.test_notes import ANSWER, WHY

HOSTILE = "<img src=x onerror='alert(1)'>\n\"&"


def test_an_answer_without_notes_or_reasons_is_its_message() -> None:
    assert framed_answer(ANSWER, TEXTS["zh"]) == answer_message(ANSWER, TEXTS["zh"])


def test_a_correction_can_be_undone() -> None:
    shown = framed_answer(replace(ANSWER, corrections=(Correction("恐", "孔"),)), TEXTS["zh"])
    assert '<button type="button" class="exact" data-question="问">仍按原文检索</button>' in shown
    assert "按“孔”检索" in shown


def test_the_reasons_are_folded_away() -> None:
    shown = framed_answer(replace(ANSWER, why=WHY), TEXTS["en"])
    assert '<details class="why"><summary>Why this answer</summary>' in shown
    assert "<b>几孔</b>" in shown
    assert "<b>used</b>" in shown


@pytest.mark.parametrize("language", TEXTS)
def test_hostile_text_is_escaped_and_on_one_line(language: str) -> None:
    passage = replace(WHY.hits[0].hit.passage, title=HOSTILE, section=HOSTILE)
    hits = (replace(WHY.hits[0], hit=replace(WHY.hits[0].hit, passage=passage), terms=(HOSTILE,)),)
    why = replace(WHY, searched=HOSTILE, hits=hits, sentences=(replace(WHY.sentences[0], text=HOSTILE),))
    corrections = (Correction(HOSTILE, HOSTILE),)
    answer = replace(ANSWER, question=HOSTILE, corrections=corrections, understood=HOSTILE, why=why)
    shown = framed_answer(answer, TEXTS[language])
    assert "<img" not in shown
    assert "\n" not in shown.replace('data-question="' + shown.split('data-question="')[1].split('"')[0], "")
