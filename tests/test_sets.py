"""Sets of questions, and the one that is committed."""

import json
from pathlib import Path

import pytest

from bot.records import Turn
from eval.metrics.answer_metrics import contains_all
from eval.questions.sets import Evidence, Item, read_set
from index.errors import UserError
from index.read import read_articles

ROOT = Path(__file__).resolve().parents[1]
SETS = ROOT / "eval" / "sets"
SET = SETS / "corpus.jsonl"

LINE = {"id": "q1", "question": "几孔？", "history": ["前问", {"question": "再问", "answer": "答"}],
        "answers": [["五孔", "5孔"], ["桥"]], "evidence": [{"article": "a.md", "quote": "桥有五孔"}], "tags": ["dev"]}  # fmt: skip
UNANSWERABLE = {"id": 2, "question": "几层？", "answers": [], "answerable": False, "tags": ["test"]}


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n\n" for row in rows), encoding="utf-8")
    return path


def test_items_as_written(tmp_path: Path) -> None:
    first, second = read_set(write(tmp_path / "set.jsonl", LINE, UNANSWERABLE))
    history = (Turn("前问"), Turn("再问", "答"))
    evidence = (Evidence("a.md", "桥有五孔"),)
    assert first == Item("q1", "几孔？", history, (("五孔", "5孔"), ("桥",)), evidence, True, ("dev",))
    assert second == Item("2", "几层？", (), (), (), False, ("test",))


def test_a_tag_chooses(tmp_path: Path) -> None:
    path = write(tmp_path / "set.jsonl", LINE, UNANSWERABLE)
    assert [item.id for item in read_set(path, "test")] == ["2"]
    with pytest.raises(UserError, match="nowhere"):
        read_set(path, "nowhere")


@pytest.mark.parametrize(
    ("change", "field"),
    [({"id": None}, "id"), ({"question": None}, "question"), ({"question": 3}, "question"), ({"answers": []}, "answers"),
     ({"answerable": False}, "answers"), ({"answers": ["五孔"]}, "answers"), ({"answers": [[]]}, "answers"),
     ({"answers": [[" "]]}, "answers"), ({"answerable": "yes"}, "answerable"), ({"evidence": [{"article": "a.md"}]}, "evidence"),
     ({"evidence": [{"article": "a.md", "quote": ""}]}, "evidence"), ({"history": [3]}, "history"), ({"history": "前问"}, "history"),
     ({"tags": "dev"}, "tags"), ({"id": "q1"}, "id")],
    ids=["no id", "no question", "number", "no answers", "answers to none", "flat answers", "empty group", "blank answer", "no truth value",
         "no quote", "empty quote", "history", "text as history", "text as tags", "id twice"],
)  # fmt: skip
def test_a_wrong_line_and_field_are_named(tmp_path: Path, change: dict[str, object], field: str) -> None:
    path = write(tmp_path / "set.jsonl", LINE, {**LINE, "id": "q2", **change})
    with pytest.raises(UserError, match=rf"set\.jsonl 第 3 行的 {field} ") as raised:
        read_set(path)
    assert f"line 3: {field} " in raised.value.english


@pytest.mark.parametrize("content", [b"\xff", b"no json\n", b"[]\n", b""], ids=["bytes", "no json", "list", "empty"])
def test_an_unusable_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "set.jsonl").write_bytes(content)
    with pytest.raises(UserError, match=r"set\.jsonl"):
        read_set(tmp_path / "set.jsonl")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.jsonl"):
        read_set(tmp_path / "none.jsonl")


@pytest.fixture(scope="module")
def items() -> list[Item]:
    return read_set(SET)


def test_the_set_is_large_enough(items: list[Item]) -> None:
    assert len(items) >= 250
    assert sum(not item.answerable for item in items) >= 60


@pytest.fixture(scope="module", params=["corpus", "calibration", "held_out"])
def committed(request: pytest.FixtureRequest) -> list[Item]:
    """The set on the articles of docs_corpus, that to calibrate the confidence, and that for the last test."""
    return read_set(SETS / f"{request.param}.jsonl")


def test_ids_and_questions_are_unique(committed: list[Item]) -> None:
    assert len({item.id for item in committed}) == len(committed)
    assert len({(item.question, item.history) for item in committed}) == len(committed)


def test_every_question_is_for_development_or_for_the_test(committed: list[Item]) -> None:
    assert [item.id for item in committed if ("dev" in item.tags) == ("test" in item.tags)] == []


def test_every_quote_stands_in_its_article(committed: list[Item]) -> None:
    texts = {article.id: article.text for article in read_articles([ROOT / "docs_corpus"])[0]}
    quotes = [(item.id, evidence) for item in committed for evidence in item.evidence]
    assert [id for id, evidence in quotes if evidence.quote not in texts.get(evidence.article, "")] == []


def test_every_answerable_question_has_evidence_that_answers_it(committed: list[Item]) -> None:
    lacking = [
        item.id
        for item in committed
        if item.answerable and not contains_all("".join(evidence.quote for evidence in item.evidence), item.answers)
    ]
    assert lacking == []


def test_no_unanswerable_question_has_evidence(committed: list[Item]) -> None:
    assert [item.id for item in committed if not item.answerable and item.evidence] == []


@pytest.fixture(scope="module")
def dialogues() -> list[Item]:
    return read_set(SETS / "followups.jsonl")


def test_the_dialogues_are_many_and_of_two_and_three_turns(dialogues: list[Item]) -> None:
    lengths = [len(item.history) for item in dialogues]
    assert len(dialogues) >= 80
    assert min(lengths) == 1
    assert lengths.count(2) >= 20
    assert {"pronoun", "ellipsis", "parallel", "ordinal", "more", "why", "topic-change", "unanswerable"} <= {
        tag for item in dialogues for tag in item.tags
    }
    assert len({item.id for item in dialogues}) == len(dialogues)


def test_dialogues_are_proven_by_their_quotes(dialogues: list[Item]) -> None:
    texts = {article.id: article.text for article in read_articles([ROOT / "docs_corpus"])[0]}
    for item in dialogues:
        assert ("dev" in item.tags) != ("test" in item.tags)
        assert item.answerable == bool(item.evidence)
        assert [evidence for evidence in item.evidence if evidence.quote not in texts[evidence.article]] == []


def test_dialogues_divide_the_articles_as_the_questions_do(items: list[Item], dialogues: list[Item]) -> None:
    tags: dict[str, list[str]] = {}
    for item in items:
        for evidence in item.evidence:
            tags.setdefault(evidence.article, []).append("dev" if "dev" in item.tags else "test")
    for item in dialogues:
        for evidence in item.evidence:
            told = tags[evidence.article]
            assert max(sorted(set(told)), key=told.count) in item.tags, item.id


def test_small_talk_is_never_answerable() -> None:
    said = read_set(SETS / "small_talk.jsonl")
    assert len(said) >= 80
    assert not any(item.answerable for item in said)
    assert 30 <= sum("test" in item.tags for item in said) <= len(said) - 30
