"""Hits to candidate sentences."""

from hypothesis import given
from hypothesis import strategies as st

from bot.selection.candidates import MAX_LIST, Candidate, candidate_sentences
from index.records import Hit, Passage
from index.sentences import split_sentences


def hit(text: str, start: int = 100, id: int = 0) -> Hit:
    return Hit(Passage(id, "a.md", "题", "", start, start + len(text), text), 1.0, 0.5, 0.5)


def texts(candidates: list[Candidate]) -> list[str]:
    return [candidate.text for candidate in candidates]


def test_every_sentence_with_its_neighbours() -> None:
    first, second, third = candidate_sentences([hit("甲一。乙二三。丙。")])
    assert texts([first, second, third]) == ["甲一。", "乙二三。", "丙。"]
    assert (first.start, first.end, second.start, second.end, third.end) == (100, 103, 103, 107, 109)
    assert (first.before, first.after) == ("", "乙二三。")
    assert (second.before, second.after, third.after) == ("甲一。", "丙。", "")
    assert [candidate.order for candidate in (first, second, third)] == [0, 1, 2]


def test_ranks_follow_the_hits() -> None:
    found = candidate_sentences([hit("甲。乙。"), hit("丙。", 0, 1)])
    assert [(candidate.rank, candidate.passage.id) for candidate in found] == [(0, 0), (0, 0), (1, 1)]


LIST = "早餐有三样：\n• 鸡蛋；\n• 豆浆；\n• 馒头。\n午餐另算。"


def test_a_list_belongs_to_its_introduction() -> None:
    found = candidate_sentences([hit(LIST, 0)])
    end = LIST.index("\n午餐")
    assert texts(found) == [LIST[:end], "• 鸡蛋；", "• 豆浆；", "• 馒头。", "午餐另算。"]
    assert {(candidate.list_start, candidate.list_end) for candidate in found[:4]} == {(0, end)}
    assert (found[4].list_start, found[4].list_end) == (found[4].start, found[4].end)


def test_a_list_without_introduction_is_single_sentences() -> None:
    found = candidate_sentences([hit("• 鸡蛋；\n• 豆浆。", 0)])
    assert texts(found) == ["• 鸡蛋；", "• 豆浆。"]
    assert found[1].list_text == "• 鸡蛋；\n• 豆浆。"


def test_a_list_over_several_sentences() -> None:
    text = "修桥有三个好处。一是过河方便。农民早有此愿。二是运茶省时。三是引来游人。桥下有鱼。"
    found = candidate_sentences([hit(text, 0)])
    whole = text.removesuffix("桥下有鱼。")
    assert texts(found)[:2] == [whole, "一是过河方便。"]
    assert found[3].list_text == whole
    assert found[-1].list_text == "桥下有鱼。"


def test_an_overlong_list_is_taken_item_by_item() -> None:
    items = "".join(f"\n• {'字' * 60}{i}；" for i in range(MAX_LIST // 60 + 1))
    found = candidate_sentences([hit(f"有以下几样：{items}", 0)])
    assert found[0].text == "有以下几样："


@given(st.text(st.sampled_from("山路。：\n•1. "), max_size=60), st.integers(0, 50))
def test_offsets_lead_back_to_the_text(text: str, start: int) -> None:
    found = candidate_sentences([hit(text, start)])
    assert len(found) == len(split_sentences(text))
    for candidate in found:
        assert text[candidate.start - start : candidate.end - start] == candidate.text
        assert candidate.list_start <= candidate.start < candidate.end <= candidate.list_end


def test_no_hits_no_candidates() -> None:
    assert candidate_sentences([]) == []
