"""The trainee's part without a page: what a browser sends becomes what is marked."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.database.quizzes import open_quizzes
from bot.web.trainee import MAX_TEXT, Trainee
from index.errors import UserError
from tests.quiz_items import PAPER

NAME = "周明远"


@pytest.fixture
def trainee(tmp_path: Path) -> Trainee:
    quizzes = open_quizzes("", tmp_path)
    quizzes.papers.add([PAPER])
    quizzes.papers.give_status(PAPER.id, "published")
    quizzes.attempts.set_names([NAME])
    return Trainee(quizzes)


def test_options_come_by_their_places_and_texts_as_written(trainee: Trainee) -> None:
    fields = {"name": [NAME], "q0": ["0"], "q1": ["0", "2"], "q2": ["1"], "q3": ["380万元"], "q4": ["长" * 3000]}
    attempt = trainee.hand_in(PAPER.id, fields)
    assert [response.given for response in attempt.responses[:4]] == [
        ("1786年",), ("一个鸡蛋", "两个馒头"), ("错误",), ("380万元",)
    ]  # fmt: skip
    assert len(attempt.responses[4].given[0]) == MAX_TEXT
    assert trainee.attempt(PAPER.id, NAME) == attempt


def test_nobody_hands_in_without_a_name(trainee: Trainee) -> None:
    with pytest.raises(UserError, match="名单里没有"):
        trainee.hand_in(PAPER.id, {})


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(st.sampled_from(["q0", "q1", "q2", "q3", "q4", "q5"]), st.lists(st.text(max_size=5), max_size=4))
)
def test_whatever_is_sent_is_marked(tmp_path_factory: pytest.TempPathFactory, fields: dict[str, list[str]]) -> None:
    quizzes = open_quizzes("", tmp_path_factory.mktemp("home"))
    quizzes.papers.add([PAPER])
    quizzes.papers.give_status(PAPER.id, "published")
    quizzes.attempts.set_names([NAME])
    attempt = Trainee(quizzes).hand_in(PAPER.id, {**fields, "name": [NAME]})
    assert 0 <= attempt.score <= PAPER.total
