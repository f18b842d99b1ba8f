"""Mistyped questions, corrected against the articles of docs_corpus."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.correction.correct import Corrected, Corrector
from bot.records import Correction
from index.search import Searcher


@pytest.fixture(scope="module")
def corrector(searcher: Searcher) -> Corrector:
    return Corrector(searcher.store)


@pytest.mark.parametrize(
    ("typed", "text", "corrections"),
    [
        ("什么是练长制？", "什么是链长制?", [("练长制", "链长制")]),
        ("lianzhangzhi shi na yi nian kaishi de", "链长制是哪一年开始的", [("lianzhangzhi shi na yi nian kaishi de", "链长制是哪一年开始的")]),
        ("What is 链长制?", "什么是链长制", [("what is 链长制?", "什么是链长制")]),
        ("what is lianzhangzhi", "什么是链长制", [("what is lianzhangzhi", "什么是链长制")]),
        ("二〇一九年首创的是什么", "2019年首创的是什么", [("二〇一九年", "2019年")]),
        ("練長製是什麼", "链长制是什么", [("练长制", "链长制")]),
    ],
    ids=["homophone", "pinyin", "english", "english and pinyin", "numeral", "traditional"],
)  # fmt: skip
def test_corrections_are_told(corrector: Corrector, typed: str, text: str, corrections: list[tuple[str, str]]) -> None:
    assert corrector.correct(typed) == Corrected(text, tuple(Correction(*pair) for pair in corrections))


@pytest.mark.parametrize(
    "question",
    ["什么是链长制？", "鏈長制是什麼", "图书馆在哪里？", "GDP增长多少", "hello world", "", "？", "😀", "5G和AI", "DESI排名", "what is machine learning"],
    ids=["right", "traditional", "other words", "abbreviation", "english", "empty", "mark", "emoji", "mixed", "capitals", "english question"],
)  # fmt: skip
def test_what_is_right_or_unknown_stays_as_it_is(corrector: Corrector, question: str) -> None:
    assert corrector.correct(question) == Corrected(question)


@pytest.mark.parametrize(
    "question", ["练长制" * 600, "lianzhangzhi " * 150, "what is " * 200], ids=["han", "letters", "english"]
)
def test_the_longest_questions_take_seconds(corrector: Corrector, question: str) -> None:
    started = time.perf_counter()
    corrector.correct(question)
    assert time.perf_counter() - started < 20


PARTS = st.lists(
    st.sampled_from(["练长制", "链制", "亩军论英雄", "lianzhangzhi", "xiu", "zhou", "二〇一九年", "5月", "十四日", "what", "is", "是什么", "的", "，", "'", "?", "２０", "GDP", "龘", "😀"]),
    max_size=6,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(parts=PARTS, blank=st.sampled_from(["", " "]))
def test_what_was_changed_is_told(corrector: Corrector, parts: list[str], blank: str) -> None:
    question = blank.join(parts)
    corrected = corrector.correct(question)
    if corrected.corrections:
        assert corrected.text != question
        assert all(correction.typed != correction.used for correction in corrected.corrections)
    else:
        assert corrected.text == question
