"""Lists that a passage cuts off."""

from bot.selection.candidates import candidate_sentences
from bot.selection.extract import Span
from bot.selection.whole_list import MAX_WHOLE, whole_lists
from index.records import Hit, Passage

TEXT = "桥上有五种石兽：\n• 狮；\n• 象；\n• 龟；\n• 马；\n• 牛。\n桥下有鱼。"


def spans(text: str, start: int, end: int) -> list[Span]:
    """The first list of the passage `text[start:end]`."""
    passage = Passage(7, "桥.md", "桥", "", start, end, text[start:end])
    candidate = candidate_sentences([Hit(passage, 1, 1, 1)])[0]
    return [Span(candidate, candidate.list_start, candidate.list_end)]


def test_items_behind_the_passage_are_added() -> None:
    (whole,) = whole_lists(spans(TEXT, 0, TEXT.index("\n• 龟")), lambda article: TEXT)
    assert whole.text == "桥上有五种石兽：狮；象；龟；马；牛。"
    assert whole.passage.text == TEXT[: TEXT.index("\n桥下")]


def test_items_and_introduction_before_the_passage_are_added() -> None:
    (whole,) = whole_lists(spans(TEXT, TEXT.index("• 马"), TEXT.index("\n桥下")), lambda article: TEXT)
    assert whole.text == "桥上有五种石兽：狮；象；龟；马；牛。"
    assert TEXT[whole.start : whole.end] == whole.passage.text


def test_a_whole_list_stays() -> None:
    before = spans(TEXT, 0, len(TEXT))
    assert whole_lists(before, lambda article: TEXT)[0].text == before[0].text


def test_a_list_that_would_grow_too_long_stays() -> None:
    text = "桥上有：\n• 狮；\n• 象；" + f"\n• {'龟' * 100}；" * (MAX_WHOLE // 100 + 1)
    before = spans(text, 0, text.index("\n• 龟"))
    assert whole_lists(before, lambda article: text)[0].text == before[0].text


def test_a_sentence_is_no_list() -> None:
    text = "桥有五孔。\n• 狮；"
    assert whole_lists(spans(text, 0, 5), lambda article: text)[0].text == "桥有五孔。"
