"""The gates that every item passes."""

import pytest

from bot.quiz import gates
from bot.quiz.item import FALSE, TRUE, Evidence, Item
from bot.verify import verify

SENTENCE = "链长制2019年由浙江省商务厅在全国首创，旨在推动产业链发展。"


def item(
    kind: str, stem: str, options: tuple[str, ...] = (), answers: tuple[str, ...] = (), start: int = 0, id: str = "1"
) -> Item:
    return Item(id, kind, stem, options, answers, "", 0.5, "a.md", Evidence(SENTENCE, start, start + len(SENTENCE)))


YEARS = ("2017年", "2018年", "2019年", "2020年")
YEAR = item("single", "链长制（　　）由浙江省商务厅在全国首创。", YEARS, ("2019年",))
BODY = item("blank", "链长制由____在全国首创。", (), ("浙江省商务厅",))


@pytest.mark.parametrize(
    ("made", "holds"),
    [
        (YEAR, True),
        (item("single", YEAR.stem, YEARS, ("2018年",)), False),
        (BODY, True),
        (item("blank", BODY.stem, (), ("山西省商务厅",)), False),
        (item("judge", "链长制2019年由浙江省商务厅在全国首创。", (TRUE, FALSE), (TRUE,)), True),
        (item("judge", "链长制2018年由浙江省商务厅在全国首创。", (TRUE, FALSE), (TRUE,)), False),
        (item("judge", "链长制2018年由浙江省商务厅在全国首创。", (TRUE, FALSE), (FALSE,)), True),
        (item("judge", "链长制2019年由浙江省商务厅在全国首创。", (TRUE, FALSE), (FALSE,)), False),
        (item("short", "什么是链长制？", (), ("2019年由浙江省商务厅在全国首创", "旨在推动产业链发展")), True),
        (item("short", "什么是链长制？", (), ("2020年由山西省首创",)), False),
    ],
)
def test_the_evidence_holds_the_answer(made: Item, holds: bool) -> None:
    assert gates.holds_answer(made, SENTENCE) == holds


def is_false(statement: str, wrong: str) -> bool:
    return verify(statement, SENTENCE).kind != "supported"


@pytest.mark.parametrize(
    ("made", "refuted"),
    [
        (YEAR, True),
        (item("single", "链长制哪一年由浙江省商务厅在全国首创？", YEARS, ("2019年",)), True),
        (item("single", "（　　）推动产业链发展。", ("链长制", "路长制", "河长制", "林长制"), ("链长制",)), True),
        (
            item(
                "multiple",
                "链长制的特点有（　　）。",
                ("2019年", "浙江省", "全国首创", "路长制"),
                ("2019年", "全国首创"),
            ),
            False,
        ),
        (
            item(
                "multiple",
                "下列说法正确的有（　　）。",
                ("链长制2018年由浙江省商务厅首创", "链长制在全国首创"),
                ("链长制在全国首创",),
            ),
            True,
        ),
        (
            item(
                "multiple",
                "下列说法正确的有（　　）。",
                ("链长制2019年由浙江省商务厅首创", "链长制在全国首创"),
                ("链长制在全国首创",),
            ),
            False,
        ),
    ],
)
def test_wrong_options_are_wrong(made: Item, refuted: bool) -> None:
    assert gates.refutes_distractors(made, SENTENCE, is_false) == refuted


@pytest.mark.parametrize(
    ("made", "leaks"),
    [
        (YEAR, False),
        (item("single", "链长制2019年首创，它（　　）首创。", YEARS, ("2019年",)), True),
        (
            item("single", "“一区”“多园”合称（　　）。", ("“一区多园”", "“一核”", "“两翼”", "“五区”"), ("“一区多园”",)),
            True,
        ),
        (
            item(
                "single",
                "（　　）首创链长制。",
                ("浙江省商务厅有关部门和单位", "省厅", "市局", "县局"),
                ("浙江省商务厅有关部门和单位",),
            ),
            True,
        ),
        (
            item(
                "single",
                "苏州的（　　）很强。",
                ("苏州工业园区", "东湖高新区", "西山高新区", "南谯经开区"),
                ("苏州工业园区",),
            ),
            True,
        ),
        (item("single", "（　　）很强。", ("甲区", "甲区", "乙区", "丙区"), ("甲区",)), True),
        (item("blank", "链长制由浙江省商务厅首创，即____。", (), ("浙江省商务厅",)), True),
        (item("short", "产业链的三件事是建链、补链、强链吗？", (), ("建链", "补链", "强链")), True),
    ],
)
def test_leaks(made: Item, leaks: bool) -> None:
    assert gates.leaks_nothing(made) != leaks


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (YEAR, True),
        (
            item("blank", "链长制____年由浙江省商务厅在全国首创。", (), ("2019",)),
            True,
        ),  # shows the body, and asks the year
        (BODY, False),
        (item("blank", "旨在推动____的是链长制。", (), ("产业链发展",), start=500), False),
        (item("judge", "链长制2019年由浙江省商务厅首创。", (TRUE, FALSE), (TRUE,)), True),
        (item("single", YEAR.stem, YEARS, ("2019年",), start=900), True),
    ],
)
def test_no_two_items_ask_the_same_or_tell_each_other(other: Item, same: bool) -> None:
    about = item("single", "链长制哪一年首创？", YEARS, ("2019年",)) if other is BODY else YEAR
    assert gates.asks_the_same(about, other) == same
    assert gates.asks_the_same(other, about) == same


def test_an_answer_has_the_right_words_or_cites_the_evidence() -> None:
    assert gates.is_answered(YEAR, "", [("a.md", 5, 9)])
    assert not gates.is_answered(YEAR, "", [("b.md", 5, 9), ("a.md", 100, 200)])
    assert gates.is_answered(YEAR, "首创于2019年。", [])
    assert not gates.is_answered(item("judge", "…", (TRUE, FALSE), (TRUE,)), "正确", [])


@pytest.mark.parametrize(
    ("made", "question"),
    [
        (YEAR, "链长制什么时候由浙江省商务厅在全国首创？"),
        (BODY, "链长制由什么在全国首创？"),
        (item("judge", "链长制很好。", (TRUE, FALSE), (TRUE,)), "链长制很好吗？"),
        (item("multiple", "园区有三类产业，下列属于其中的有（　　）。", ("甲",), ("甲",)), "园区有三类产业有哪些？"),
        (item("short", "根据《链长制》，简述“由来”部分的主要内容。", (), ("首创",)), "链长制 由来"),
    ],
)
def test_stems_as_questions(made: Item, question: str) -> None:
    assert gates.question_of(made) == question


def test_balance_is_of_sets_of_twenty_and_more() -> None:
    spread = [item("single", "题", YEARS, (YEARS[number % 4],)) for number in range(20)]
    stuck = [item("single", "题", YEARS, (YEARS[0],)) for _ in range(20)]
    assert gates.is_balanced(spread)
    assert not gates.is_balanced(stuck)
    assert gates.is_balanced(stuck[:19])
    judges = [item("judge", "题", (TRUE, FALSE), ((TRUE, FALSE)[number % 3 > 0],)) for number in range(21)]
    assert not gates.is_balanced(judges)
