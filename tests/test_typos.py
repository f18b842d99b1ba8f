"""Sets of questions with slips."""

from collections import Counter

import pytest

from bot.records import Turn
from eval.generate.typos import SLIPS, corrupt_set
from eval.questions.sets import Evidence, Item
from index.normalize import matching_form
from index.words import ASKING

ITEMS = [
    Item("q1", "什么是链长制？", (), (("机制",),), (Evidence("a.md", "链长制是机制"),), True, ("dev",)),
    Item("q2", "2019年秀洲高新区在全国排第几？", (Turn("前问"),), (("第61名",),), (), True, ("test",)),
    Item("q3", "陈家宝提出的5个建议是哪五条？", (), (), (), False, ("dev",)),
    Item("q4", "是谁？", (), (("甲",),), (), True, ("dev",)),
]


def test_the_same_seed_gives_the_same_questions() -> None:
    assert corrupt_set(ITEMS, 7) == corrupt_set(ITEMS, 7)
    assert corrupt_set(ITEMS, 7) != corrupt_set(ITEMS, 8)


def test_everything_but_the_question_stays() -> None:
    sources = {item.id: item for item in ITEMS}
    made = corrupt_set(ITEMS)
    assert len({item.id for item in made}) == len(made)
    for item in made:
        source, kind = sources[item.id.split("-")[0]], item.tags[-1].removeprefix("slip-")
        assert item.id == f"{source.id}-{kind}"
        assert item.question != source.question
        assert (item.history, item.answers, item.evidence) == (source.history, source.answers, source.evidence)
        assert item.tags[:-1] == source.tags


@pytest.mark.parametrize("kind", SLIPS)
def test_each_kind_can_be_had_alone(kind: str) -> None:
    made = corrupt_set(ITEMS, kinds=[kind])
    assert made
    assert {item.tags[-1] for item in made} == {f"slip-{kind}"}


def test_where_there_is_no_place_for_a_slip_there_is_none() -> None:
    assert [
        item for item in corrupt_set(ITEMS, kinds=["homophone", "dropped", "pinyin"]) if item.id.startswith("q4")
    ] == []


@pytest.mark.parametrize("seed", range(20))
def test_the_words_that_ask_are_spared(seed: int) -> None:
    for item in corrupt_set(ITEMS, seed, ["homophone", "near-homophone", "dropped", "pinyin"]):
        source = next(source for source in ITEMS if item.id.startswith(source.id))
        assert Counter(ASKING.findall(item.question)) == Counter(ASKING.findall(source.question))


def test_kinds_by_example() -> None:
    made = {item.id: item.question for item in corrupt_set(ITEMS)}
    assert made["q1-traditional"] == "什麼是鏈長制？"
    assert made["q2-full-width"] == "２０１９年秀洲高新区在全国排第几？"
    assert made["q2-numeral"] in ("二〇一九年秀洲高新区在全国排第几？", "二零一九年秀洲高新区在全国排第几？")
    assert made["q3-numeral"] == "陈家宝提出的五个建议是哪五条？"
    assert made["q1-dropped"] in ("什么是链长？", "什么是链制？", "什么是长制？")
    assert made["q1-pinyin"] in ("什么是lianzhangzhi？", "什么是lian zhang zhi？")
    assert matching_form(made["q2-full-width"]) == matching_form(ITEMS[1].question)
