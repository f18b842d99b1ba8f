"""Changes in whole words."""

from hypothesis import given
from hypothesis import strategies as st

from bot.correction.spelling import Change
from bot.correction.whole_words import whole_word_change


def knows(pair: str) -> bool:
    return pair in ("链长", "长制", "亩均", "均论")


def test_a_change_grows_to_the_joined_word() -> None:
    assert whole_word_change("什么是练长制", "什么是链长制", knows) == Change(3, 6, "链长制")


def test_a_filling_grows_too() -> None:
    assert whole_word_change("链制的作用", "链长制的作用", knows) == Change(0, 2, "链长制")


@given(text=st.text("链长制亩均的了", min_size=2, max_size=9), place=st.integers(0, 8), other=st.sampled_from("练军"))
def test_the_change_made_gives_the_text(text: str, place: int, other: str) -> None:
    place %= len(text)
    typed = text[:place] + other + text[place + 1 :]
    change = whole_word_change(typed, text, knows)
    assert typed[: change.start] + change.used + typed[change.end :] == text
