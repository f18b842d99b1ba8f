"""Anki itself imports the deck."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from hypothesis import given, settings

from bot.quiz.export.anki import FIELDS, write_anki
from bot.quiz.export.clean import clean_paper
from bot.quiz.item import Paper
from tests.hostile_paper import hostile_papers
from tests.quiz_items import PAPER
from tests.sample_paper import sample_paper
from tests.test_moodle import Shown

NOW = 1_700_000_000.0


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """An empty one."""
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def bring(collection: Collection, paper: Paper, now: float = NOW) -> None:
    """Import the deck of the paper."""
    path = Path(collection.path).with_name("deck.apkg")
    path.write_bytes(write_anki(paper, now))
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(path)))


def fields(collection: Collection) -> dict[str, dict[str, str]]:
    """Fields by the question's text."""
    notes = [collection.get_note(id) for id in collection.find_notes("")]
    return {note["题干"]: dict(note.items()) for note in notes}


def test_a_card_a_question(collection: Collection) -> None:
    bring(collection, sample_paper())
    found = fields(collection)
    assert list(found) == [question.item.stem for question in sample_paper().questions]
    assert list(found["链长制的发起人是谁？"]) == list(FIELDS)
    assert found["链长制的发起人是谁？"]["答案"] == "B. 梁志良"
    assert found["链长制于____年由浙江省商务厅率先推出。"]["答案"] == "2019（也可写作：二〇一九）"
    assert collection.card_count() == 31
    assert "开发区建设管理能力提升培训班结业测验（A卷）" in [deck.name for deck in collection.decks.all_names_and_ids()]


def test_both_sides_of_a_card(collection: Collection) -> None:
    bring(collection, PAPER)
    card = collection.get_card(collection.find_cards("青石桥建于哪一年")[0])
    front, back = Shown(card.question()).text, Shown(card.answer()).text
    assert all(text in front for text in ("单选题", "青石桥建于哪一年？", "1768年"))
    assert "全长42米" not in front
    assert "A. 1786年" in back and "《青石桥的修缮》" in back


def test_a_second_import_changes_the_note_instead_of_adding_one(collection: Collection) -> None:
    bring(collection, PAPER)
    first = PAPER.questions[0]
    changed = replace(first, item=replace(first.item, stem="青石桥是哪一年建成的？"))
    bring(collection, replace(PAPER, questions=(changed, *PAPER.questions[1:])), NOW + 60)
    assert list(fields(collection)) == ["青石桥是哪一年建成的？", *(each.item.stem for each in PAPER.questions[1:])]


def test_the_same_time_gives_the_same_bytes() -> None:
    assert write_anki(PAPER, NOW) == write_anki(PAPER, NOW)


@settings(max_examples=10, deadline=None)
@given(hostile_papers().map(clean_paper))
def test_hostile_texts_stay_texts(tmp_path_factory: pytest.TempPathFactory, paper: Paper) -> None:
    opened = Collection(str(tmp_path_factory.mktemp("anki") / "collection.anki2"))
    try:
        bring(opened, paper)
        notes = [opened.get_note(id) for id in opened.find_notes("")]
        for note, question in zip(notes, paper.questions, strict=True):
            shown = {name: Shown(value) for name, value in note.items()}
            assert all(each.tags <= {"br", "ol", "li"} for each in shown.values())
            assert (shown["题干"].text, shown["解析"].text) == (question.item.stem, question.item.explanation)
            assert not any("[sound:" in value for value in note.values())
    finally:
        opened.close()
