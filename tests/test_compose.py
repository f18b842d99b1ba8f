"""Papers drawn from a bank: sizes, parallel forms, clashes, seeds."""

from collections import Counter
from dataclasses import replace
from random import Random
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.quiz.clash import same_evidence
from bot.quiz.compose import CLOSE, Part, compose, difficulty
from bot.quiz.item import Evidence, Paper
from index.errors import UserError
from tests.quiz_items import BLANK, ITEMS, JUDGE, MULTIPLE, PAPER, SHORT, SINGLE, single

FIVE = {item.kind: Part(1, 3) for item in ITEMS}
MANY = [single(number, Random(number).random()) for number in range(60)]


def ids(paper: Paper) -> list[str]:
    return [question.item.id for question in paper.questions]


def test_a_paper_of_every_kind() -> None:
    composed = compose(ITEMS[::-1], "小测", FIVE, 1, 0)
    (paper,) = composed.papers
    assert [question.item for question in paper.questions] == [SINGLE, MULTIPLE, JUDGE, BLANK, SHORT]
    assert (paper.title, paper.form, paper.total, composed.shared) == ("小测", "A", 15, ())


def test_forms_have_other_items_of_the_same_difficulty() -> None:
    composed = compose(MANY, "小测", {"single": Part(15, 2)}, 3, 1)
    assert [paper.form for paper in composed.papers] == ["A", "B", "C"]
    assert composed.shared == ()
    assert len({id for paper in composed.papers for id in ids(paper)}) == 45
    means = [mean(question.item.difficulty for question in paper.questions) for paper in composed.papers]
    assert max(means) - min(means) < 0.02
    assert means == pytest.approx([difficulty(paper) for paper in composed.papers])
    for row in zip(*(paper.questions for paper in composed.papers), strict=True):
        values = [question.item.difficulty for question in row]
        assert max(values) - min(values) <= 2 * CLOSE


def test_a_small_bank_gives_the_same_items_in_another_order() -> None:
    composed = compose(MANY[:10], "小测", {"single": Part(10, 2)}, 2, 1)
    one, other = composed.papers
    assert composed.shared == ("single",)
    assert sorted(ids(one)) == sorted(ids(other))
    assert ids(one) != ids(other)
    options = {question.item.id: question.item.options for question in one.questions}
    again = {question.item.id: question.item.options for question in other.questions}
    assert options != again
    assert {id: set(each) for id, each in options.items()} == {id: set(each) for id, each in again.items()}
    assert difficulty(one) == pytest.approx(difficulty(other))


def test_judge_options_keep_their_order() -> None:
    one, other = compose([JUDGE], "小测", {"judge": Part(1, 1)}, 2, 0).papers
    assert one.questions == other.questions


def test_the_seed_decides() -> None:
    draws = [list(map(ids, compose(MANY, "小测", {"single": Part(5, 2)}, 2, seed).papers)) for seed in (1, 1, 2)]
    assert draws[0] == draws[1] != draws[2]


def test_articles_take_turns() -> None:
    items = [single(number, 0.5, f"{number % 5}.md") for number in range(50)]
    apart = [replace(item, evidence=Evidence("塔。", place * 2, place * 2 + 2)) for place, item in enumerate(items)]
    (paper,) = compose(apart, "小测", {"single": Part(10, 2)}, 1, 0).papers
    assert set(Counter(question.item.article for question in paper.questions).values()) == {2}


def test_the_same_evidence_only_where_there_is_no_other() -> None:
    items = [single(number, 0.5, f"{number // 3}.md") for number in range(12)]  # three on each sentence
    (paper,) = compose(items, "小测", {"single": Part(4, 2)}, 1, 0).papers
    assert len({question.item.article for question in paper.questions}) == 4
    (paper,) = compose(items, "小测", {"single": Part(5, 2)}, 1, 0).papers
    assert len(paper.questions) == 5
    forms = compose(items, "小测", {"single": Part(4, 2)}, 2, 0)
    assert forms.shared == ()
    for form in forms.papers:
        assert len({question.item.article for question in form.questions}) == 4


def test_no_item_tells_anothers_answer() -> None:
    telling = replace(JUDGE, stem="2019年青石桥的修缮花费380万元。", article="x.md")
    with pytest.raises(UserError, match="1 道 blank"):
        compose([BLANK, telling], "小测", {"blank": Part(1, 1), "judge": Part(1, 1)}, 1, 0)


def test_too_few_items_are_told() -> None:
    with pytest.raises(UserError, match="11 道 single，可选的有 10"):
        compose(MANY[:10], "小测", {"single": Part(11, 2)}, 1, 0)
    with pytest.raises(UserError, match="一道题也没有"):
        compose(MANY, "小测", {"single": Part(0, 2)}, 1, 0)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 60), st.integers(1, 4), st.integers(1, 8), st.integers(0, 100))
def test_every_form_is_whole_and_free_of_doubles(bank: int, forms: int, count: int, seed: int) -> None:
    parts = {"single": Part(count, 1)}
    if count > bank:
        with pytest.raises(UserError):
            compose(MANY[:bank], "小测", parts, forms, seed)
        return
    for paper in compose(MANY[:bank], "小测", parts, forms, seed).papers:
        items = [question.item for question in paper.questions]
        assert len(items) == count == len(set(ids(paper)))
        assert not any(same_evidence(one, other) for one in items for other in items if one is not other)


def test_difficulty_weighs_by_points() -> None:
    expected = (0.4 * 2 + 0.5 * 4 + 0.3 * 1 + 0.6 * 2 + 0.7 * 6) / 15
    assert difficulty(PAPER) == pytest.approx(expected)
