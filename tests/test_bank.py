"""The bank of items: no item twice, every edition kept."""

from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from bot.database.bank import Bank
from bot.database.open import open_database
from bot.quiz.wanted import Wanted
from index.errors import UserError
from tests.quiz_items import BLANK, ITEMS, JUDGE, MULTIPLE, SHORT, SINGLE, single


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    bank = Bank(open_database("", tmp_path))
    bank.add(ITEMS, "王老师")
    return bank


def test_items_come_back_as_they_were(bank: Bank) -> None:
    assert [bank.item(item.id) for item in ITEMS] == list(ITEMS)


def test_an_item_is_kept_once(bank: Bank) -> None:
    same_id = replace(SINGLE, stem="别的题？")
    same_question = replace(SINGLE, id="other", stem="青石橋建於哪一年", options=SINGLE.options[::-1])
    other_answer = replace(SINGLE, id="third", answers=SINGLE.options[1:2])
    assert bank.add([same_id, same_question, other_answer, other_answer], "") == [other_answer]
    assert bank.item(SINGLE.id) == SINGLE


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [SINGLE, BLANK, JUDGE, SHORT, MULTIPLE]),
        (Wanted(articles=("bridge.md",)), [SINGLE, BLANK]),
        (Wanted(articles=("bridge.md", "school.md"), kinds=("multiple", "blank")), [BLANK, MULTIPLE]),
        (Wanted(easiest=0.5, hardest=0.6), [BLANK, MULTIPLE]),
        (Wanted(statuses=("approved",)), []),
        (Wanted(words="青石橋 380万"), [BLANK]),
        (Wanted(words="“；"), [SINGLE, BLANK, JUDGE, SHORT, MULTIPLE]),
        (Wanted(words="%"), [SINGLE, BLANK, JUDGE, SHORT, MULTIPLE]),
    ],
)
def test_items_are_found(bank: Bank, wanted: Wanted, found: list[object]) -> None:
    assert bank.find(wanted) == found


def test_history_tells_who_changed_what(bank: Bank) -> None:
    new = bank.edit(replace(SINGLE, stem="  青石桥哪一年建成？ ", status="approved"), "李老师")
    assert new == replace(SINGLE, stem="青石桥哪一年建成？")
    bank.edit(new, "无人")
    bank.give_status([SINGLE.id], "approved", "王老师")
    bank.give_status([SINGLE.id], "approved", "无人")
    bank.restore(SINGLE.id, 1, "赵老师")
    told = [(each.number, each.who, each.change, each.item.stem, each.item.status) for each in bank.history(SINGLE.id)]
    assert told == [
        (1, "王老师", "made", SINGLE.stem, "draft"),
        (2, "李老师", "edited", new.stem, "draft"),
        (3, "王老师", "approved", new.stem, "approved"),
        (4, "赵老师", "restored", SINGLE.stem, "approved"),
    ]
    assert bank.item(SINGLE.id) == replace(SINGLE, status="approved")
    assert bank.find(Wanted(statuses=("approved",))) == [bank.item(SINGLE.id)]


def test_what_is_not_there_is_named(bank: Bank) -> None:
    for call in (
        lambda: bank.item("lost"),
        lambda: bank.history("lost"),
        lambda: bank.edit(replace(SINGLE, id="lost"), ""),
        lambda: bank.restore("lost", 1, ""),
    ):
        with pytest.raises(UserError, match="lost"):
            call()
    with pytest.raises(UserError, match="第 7 版"):
        bank.restore(SINGLE.id, 7, "")


def test_all_get_the_status_or_none(bank: Bank) -> None:
    with pytest.raises(UserError, match="lost"):
        bank.give_status([SINGLE.id, "lost"], "approved", "")
    assert bank.item(SINGLE.id).status == "draft"


def test_an_unsound_edit_changes_nothing(bank: Bank) -> None:
    with pytest.raises(UserError, match="答案不在选项里"):
        bank.edit(replace(SINGLE, answers=("1999年",)), "")
    assert len(bank.history(SINGLE.id)) == 1


def test_several_write_at_once(bank: Bank, tmp_path: Path) -> None:
    """Threads of one process and a second opening of the same file: no edition is lost."""
    other = Bank(open_database("", tmp_path))

    def edit(own: Bank, who: str) -> None:
        for number in range(10):
            own.edit(replace(SINGLE, explanation=f"{who}{number}"), who)
            own.add([single(number)], who)

    threads = [Thread(target=edit, args=(own, who)) for own, who in ((bank, "甲"), (bank, "乙"), (other, "丙"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [each.number for each in bank.history(SINGLE.id)] == list(range(1, 32))
    assert len(bank.find()) == len(ITEMS) + 10
