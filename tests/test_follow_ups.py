"""Follow-ups made from questions that stand alone."""

from bot.records import Turn
from eval.generate.follow_ups import follow_up_set
from eval.questions.sets import Evidence, Item

ITEMS = [
    Item("q1", "青石桥制度是哪一年成立的？", (), (("1786年", "1786"),), (Evidence("a.md", "1786年"),), True, ("dev",)),
    Item("q2", "青石桥制度的发起人是谁？", (), (("周明远",),), (), True, ("test",)),
    Item("q3", "陈家宝担任什么职务？", (), (), (), False, ("dev",)),
    Item("q4", "它在哪里？", (Turn("青石桥呢"),), (("青石县",),), (), True, ()),
    Item("q5", "溧阳有几座桥？", (), (("5座",),), (), True, ()),
]
MADE = {item.id: item for item in follow_up_set(ITEMS)}


def test_each_kind_that_the_grammar_admits() -> None:
    assert {id: item.question for id, item in MADE.items()} == {
        "q1-pronoun": "它是哪一年成立的？",
        "q1-noun": "该制度是哪一年成立的？",
        "q1-ellipsis": "是哪一年成立的？",
        "q2-pronoun": "它的发起人是谁？",
        "q2-noun": "该制度的发起人是谁？",
        "q2-ellipsis": "发起人是谁？",
        "q3-pronoun": "他担任什么职务？",
        "q3-ellipsis": "担任什么职务？",
        "q5-pronoun": "那里有几座桥？",
        "q5-ellipsis": "有几座桥？",
    }


def test_the_turn_before_asks_for_a_figure_of_the_same_or_introduces_it() -> None:
    assert MADE["q2-pronoun"].history == (Turn("青石桥制度是哪一年成立的？", "1786年。"),)
    # q2 asks for a person, and 它 after that could be one of two.
    assert MADE["q1-pronoun"].history == (Turn("请介绍一下青石桥制度。"),)
    assert MADE["q3-pronoun"].history == (Turn("陈家宝是谁？"),)


def test_answers_and_evidence_stay_and_tags_tell_the_kind() -> None:
    sources = {item.id: item for item in ITEMS}
    for item in MADE.values():
        source = sources[item.id.split("-")[0]]
        assert (item.answers, item.evidence, item.answerable) == (source.answers, source.evidence, source.answerable)
        assert item.tags == (*source.tags, "follow-up", item.id.split("-")[1])


def test_nothing_that_was_just_asked_is_asked_again() -> None:
    assert follow_up_set([Item("q", "青石桥制度是什么？", (), (("制度",),), (), True, ())]) == []


def test_the_same_seed_gives_the_same_set() -> None:
    assert follow_up_set(ITEMS, 3) == follow_up_set(ITEMS, 3)
