"""Articles to passages."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.chunk import MAX_PASSAGE, chunk, windows
from index.read import read_articles
from index.records import Article, Section
from index.sentences import split_sentences

CORPUS = Path(__file__).resolve().parents[1] / "docs_corpus"


def article(*bodies: str) -> Article:
    """An article of one section a body, with headings 甲, 乙, …"""
    text = ""
    sections = []
    for heading, body in zip("甲乙丙丁戊", bodies, strict=False):
        text += f"{heading}\n"
        sections.append(Section(heading, len(text), len(text) + len(body)))
        text += f"{body}\n"
    return Article("a", "题", text, tuple(sections))


def passages(made: Article, size: int) -> list[tuple[str, str]]:
    return [(heading, made.text[start:end]) for heading, (start, end) in chunk(made, size)]


def test_sentences_are_joined_while_they_fit() -> None:
    made = article("一二三四。五六七八。九十。")
    assert passages(made, 10) == [("甲", "一二三四。五六七八。"), ("甲", "九十。")]
    assert passages(made, 13) == [("甲", "一二三四。五六七八。九十。")]


def test_a_passage_never_crosses_a_section() -> None:
    assert passages(article("一。", "二。"), 100) == [("甲", "一。"), ("乙", "二。")]


def test_a_sentence_longer_than_a_passage_stays_whole() -> None:
    assert passages(article("一。二三四五六七八九十。一。"), 5) == [
        ("甲", "一。"),
        ("甲", "二三四五六七八九十。"),
        ("甲", "一。"),
    ]


def test_a_new_paragraph_starts_a_passage_once_half_is_full() -> None:
    assert passages(article("一二三四。\n五六。"), 10) == [("甲", "一二三四。"), ("甲", "五六。")]
    assert passages(article("一二三。\n五六。"), 10) == [("甲", "一二三。\n五六。")]


def test_an_empty_section_has_no_passage() -> None:
    assert passages(article("", " \n", "三。"), 10) == [("丙", "三。")]


BODY = st.text(st.sampled_from("山路水，。！？…”\n \U00020bb7"), max_size=80)


@given(st.lists(BODY, max_size=5), st.integers(1, 60))
def test_passages_hold_exactly_the_sentences_of_their_section(bodies: list[str], size: int) -> None:
    made = article(*bodies)
    found = list(chunk(made, size))
    for section in made.sections:
        inside = [span for heading, span in found if section.start <= span[0] and span[1] <= section.end]
        sentences = [sentence for span in inside for sentence in split_sentences(made.text, *span)]
        assert sentences == split_sentences(made.text, section.start, section.end)
        for start, end in inside:
            assert end - start <= size or len(split_sentences(made.text, start, end)) == 1
    assert len(found) == sum(any(s.start <= a and b <= s.end for s in made.sections) for _, (a, b) in found)


def test_docs_corpus_has_no_long_passage() -> None:
    articles, _ = read_articles([CORPUS])
    lengths = [end - start for made in articles for _, (start, end) in chunk(made)]
    assert 0 < min(lengths) <= max(lengths) <= MAX_PASSAGE


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (1, [(0, 1)]),
        (2, [(0, 2)]),
        (3, [(0, 3)]),
        (4, [(0, 3), (2, 4)]),
        (5, [(0, 3), (2, 5)]),
        (6, [(0, 3), (2, 5), (4, 6)]),
    ],
)
def test_windows_are_three_sentences_that_share_one(sentences: int, expected: list[tuple[int, int]]) -> None:
    assert windows(sentences) == expected
