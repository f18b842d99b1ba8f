"""Papers, the class list and attempts in the database, all together."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from bot.database.quizzes import Quizzes, open_quizzes
from bot.quiz.item import Paper
from index.errors import UserError
from tests.quiz_items import BLANK, ITEMS, MULTIPLE, PAPER, SINGLE

GIVEN = [["1786年"], [MULTIPLE.options[0]], ["正确"], ["三百八十万元"], ["借期三十天"]]


@pytest.fixture
def desk(tmp_path: Path) -> Quizzes:
    desk = open_quizzes("", tmp_path)
    desk.bank.add(ITEMS, "")
    desk.papers.add([PAPER])
    desk.attempts.set_names(["周明远", "欧阳兰"])
    return desk


def test_a_paper_stays_as_it_was_stored(desk: Quizzes) -> None:
    desk.bank.edit(replace(SINGLE, stem="换了？"), "")
    desk.bank.give_status([BLANK.id], "retired", "")
    stored = desk.papers.paper(PAPER.id)
    assert (stored.paper, stored.status) == (PAPER, "draft")


def test_papers_are_listed_with_their_forms(desk: Quizzes) -> None:
    desk.papers.add([Paper("q2", "乙", "B", PAPER.questions), Paper("q1", "乙", "A", PAPER.questions)])
    listed = [stored.paper.id for stored in desk.papers.all()]
    assert sorted(listed) == ["p1", "q1", "q2"]
    assert listed.index("q1") + 1 == listed.index("q2")


def test_a_published_paper_is_marked_when_handed_in(desk: Quizzes, tmp_path: Path) -> None:
    desk.papers.give_status(PAPER.id, "published")
    attempt = desk.attempts.hand_in(PAPER.id, "周明远", GIVEN)
    assert [response.score for response in attempt.responses] == [2, 2, 0, 2, 2]
    assert [response.suggested for response in attempt.responses] == [False, False, False, False, True]
    again = open_quizzes("", tmp_path).attempts
    assert again.attempt(PAPER.id, "周明远") == attempt
    assert again.of_paper(PAPER.id) == [attempt]


def test_a_trainer_changes_points(desk: Quizzes) -> None:
    desk.papers.give_status(PAPER.id, "published")
    desk.attempts.hand_in(PAPER.id, "周明远", GIVEN)
    attempt = desk.attempts.rescore(PAPER.id, "周明远", 5, 5.5, "王老师")
    last = attempt.responses[-1]
    assert (last.score, last.suggested, last.marker, attempt.score) == (5.5, False, "王老师", 11.5)
    assert desk.attempts.attempt(PAPER.id, "周明远") == attempt
    for number, score in ((0, 1), (6, 1), (5, 6.5), (5, -1)):
        with pytest.raises(UserError, match=f"第 {number} 题"):
            desk.attempts.rescore(PAPER.id, "周明远", number, score, "王老师")
    with pytest.raises(UserError, match="欧阳兰"):
        desk.attempts.rescore(PAPER.id, "欧阳兰", 1, 1, "王老师")


Step = Callable[[Quizzes], object]


@pytest.mark.parametrize(
    ("before", "name", "given", "reason"),
    [
        (lambda desk: None, "周明远", GIVEN, "不能作答"),
        (lambda desk: desk.papers.give_status("p1", "closed"), "周明远", GIVEN, "不能作答"),
        (lambda desk: desk.papers.give_status("p1", "published"), "外人", GIVEN, "名单里没有“外人”"),
        (lambda desk: desk.papers.give_status("p1", "published"), "周明远", GIVEN[:4], "题数不符"),
    ],
    ids=["draft", "closed", "stranger", "too few"],
)
def test_what_cannot_be_handed_in(desk: Quizzes, before: Step, name: str, given: list[list[str]], reason: str) -> None:
    before(desk)
    with pytest.raises(UserError, match=reason):
        desk.attempts.hand_in("p1", name, given)
    assert desk.attempts.of_paper("p1") == []


def test_a_paper_is_handed_in_once_however_often_it_is_sent(desk: Quizzes) -> None:
    desk.papers.give_status(PAPER.id, "published")
    refused = []

    def send() -> None:
        try:
            desk.attempts.hand_in(PAPER.id, "周明远", GIVEN)
        except UserError as error:
            refused.append(error.chinese)

    threads = [Thread(target=send) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 4
    assert all("已经交过" in sentence for sentence in refused)
    desk.attempts.withdraw(PAPER.id, "周明远")
    assert desk.attempts.hand_in(PAPER.id, "周明远", GIVEN).score == 8


def test_a_new_class_list_keeps_what_was_handed_in(desk: Quizzes) -> None:
    desk.papers.give_status(PAPER.id, "published")
    desk.attempts.hand_in(PAPER.id, "周明远", GIVEN)
    desk.attempts.set_names(["新人", "欧阳兰"])
    assert desk.attempts.names() == ["新人", "欧阳兰"]
    assert [attempt.name for attempt in desk.attempts.of_paper(PAPER.id)] == ["周明远"]


@pytest.mark.parametrize("call", [
    lambda desk: desk.papers.paper("lost"),
    lambda desk: desk.papers.give_status("lost", "published"),
    lambda desk: desk.attempts.of_paper("lost"),
    lambda desk: desk.attempts.hand_in("lost", "周明远", GIVEN),
])  # fmt: skip
def test_a_paper_that_is_not_there_is_named(desk: Quizzes, call: Step) -> None:
    with pytest.raises(UserError, match="lost"):
        call(desk)
