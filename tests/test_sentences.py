"""Texts to sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import MAX_SENTENCE, split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雨停了。天晴了！", ["雨停了。", "天晴了！"]),
        ("走吗？走！", ["走吗？", "走！"]),
        ("真的？！好。", ["真的？！", "好。"]),
        ("雨停了……天晴了", ["雨停了……", "天晴了"]),
        ("他说：“雨停了。”天晴了。", ["他说：“雨停了。”", "天晴了。"]),
        ("“雨停了！”的消息传开。", ["“雨停了！”的消息传开。"]),
        ("“雨停了！”，大家说。", ["“雨停了！”，大家说。"]),
        ("（雨停了。）天晴了。", ["（雨停了。）", "天晴了。"]),
        ("「雨停了。」天晴了。", ["「雨停了。」", "天晴了。"]),
        ("增长3.5%，达到1.2万。", ["增长3.5%，达到1.2万。"]),
        ("见www.example.org和A.B.。", ["见www.example.org和A.B.。"]),
        ("雨停；天晴。", ["雨停；天晴。"]),
        ("第一行\n第二行。", ["第一行", "第二行。"]),
        ("  雨停了。\u3000天晴了。 ", ["雨停了。", "天晴了。"]),
        ("Is it open? Yes!", ["Is it open?", "Yes!"]),
        ("", []),
        (" \n\u3000\n", []),
        ("。", ["。"]),
    ],
    ids=["ends", "question", "double mark", "ellipsis", "quote", "quote goes on", "quote and comma", "brackets",
         "corner quotes", "decimals", "dots", "semicolon", "lines", "blanks", "ascii", "empty", "blank", "mark alone"],
)  # fmt: skip
def test_split(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_only_the_part_asked_for_is_split() -> None:
    assert split_sentences("甲。乙。丙。", 2, 4) == [(2, 4)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("字" * 100 + "；" + "字" * 100 + "，" + "字" * 300, 101),
        ("字" * 100 + "，" + "字" * 400, 101),
        ("字" * 100 + " " + "字" * 400, 100),
        ("字" * 500, MAX_SENTENCE),
    ],
    ids=["semicolon before comma", "comma", "blank", "anywhere"],
)
def test_a_long_run_is_cut_at_the_next_weaker_mark(text: str, cut: int) -> None:
    assert split_sentences(text)[0] == (0, cut)


def test_a_run_of_ten_thousand_characters_is_cut_into_short_pieces() -> None:
    pieces = sentences("字" * 10_000)
    assert (len(pieces), {len(piece) for piece in pieces}) == (10_000 // MAX_SENTENCE, {MAX_SENTENCE})


TEXT = st.text(st.sampled_from("山路水，、；：。！？…“”’）」(\"'.0a \n\t\u3000\U00020bb7"), max_size=120)
LONG = st.builds(lambda text, n: text * n, TEXT, st.integers(1, 30))


@given(st.one_of(TEXT, LONG, st.text(max_size=60)))
def test_spans_are_in_order_trimmed_short_and_cover_every_character(text: str) -> None:
    spans = split_sentences(text)
    position = 0
    for start, end in spans:
        assert position <= start < end <= start + MAX_SENTENCE
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert "\n" not in text[start:end]
        position = end
    assert not text[position:].strip()


@given(TEXT, TEXT)
def test_a_line_break_always_ends_a_sentence(first: str, second: str) -> None:
    assert sentences(f"{first}\n{second}") == sentences(first) + sentences(second)
