"""Building and updating the index, also against interruptions."""

from pathlib import Path

import pytest

from index import build
from index.build import Report, build_index
from index.encode import Encoder
from index.errors import UserError
from index.read import read_articles
from index.search import Searcher
from index.store import live_generation, open_store
from tests.counting_encoder import CountingEncoder, first_hit


def run(home: Path, folder: Path, encoder: Encoder) -> Report:
    return build_index(home, read_articles([folder])[0], encoder)


def numbers(report: Report) -> tuple[int, int, int, int]:
    return report.articles, report.added, report.updated, report.removed


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_added_updated_removed_unchanged(home: Path, articles_folder: Path, encoder: Encoder) -> None:
    assert numbers(run(home, articles_folder, encoder)) == (5, 5, 0, 0)
    assert numbers(run(home, articles_folder, encoder)) == (5, 0, 0, 0)
    (articles_folder / "school.md").unlink()
    (articles_folder / "bridge.md").write_text("青石桥在1900年重建。", encoding="utf-8")
    (articles_folder / "new.txt").write_text("东门外新开了一家书店。", encoding="utf-8")
    (articles_folder / "market" / "tea.txt").rename(articles_folder / "tea.txt")
    assert numbers(run(home, articles_folder, encoder)) == (5, 2, 1, 2)
    assert first_hit(home, encoder, "青石桥什么时候重建") == "青石桥在1900年重建。"
    ids = [article.id for article in open_store(home, encoder.name).texts.articles()]
    assert ids == ["bridge.md", "library.md", "market/fair.txt", "new.txt", "tea.txt"]


def test_an_update_equals_a_fresh_build(home: Path, tmp_path: Path, articles_folder: Path, encoder: Encoder) -> None:
    run(home, articles_folder, encoder)
    (articles_folder / "bridge.md").write_text("青石桥在1900年重建。", encoding="utf-8")
    run(home, articles_folder, encoder)
    run(tmp_path / "fresh", articles_folder, encoder)
    updated, fresh = (Searcher(open_store(h, encoder.name), encoder, 5) for h in (home, tmp_path / "fresh"))
    for question in ("青石桥", "借书", "早餐有什么", "集市"):
        assert updated.search(question) == fresh.search(question)


def test_nothing_is_written_where_nothing_has_changed(home: Path, articles_folder: Path, encoder: Encoder) -> None:
    report = run(home, articles_folder, encoder)
    before = live_generation(home)
    counting = CountingEncoder(encoder)
    assert run(home, articles_folder, counting).passages == report.passages
    assert (live_generation(home), counting.texts) == (before, [])


def test_only_what_changed_is_encoded_again(home: Path, articles_folder: Path, encoder: Encoder) -> None:
    first = CountingEncoder(encoder)
    run(home, articles_folder, first)
    assert len(first.texts) == len(set(first.texts)) >= 5
    (articles_folder / "library.md").unlink()
    (articles_folder / "new.txt").write_text("东门外新开了一家书店。", encoding="utf-8")
    (articles_folder / "copy.txt").write_text("东門外新開了一家書店。", encoding="utf-8")
    second = CountingEncoder(encoder)
    run(home, articles_folder, second)
    assert len(second.texts) == 1  # both files have one matching form


@pytest.mark.parametrize("change", ["encoder", "size"])
def test_another_encoder_or_size_builds_anew(home: Path, articles_folder: Path, encoder: Encoder, change: str) -> None:
    first = CountingEncoder(encoder)
    run(home, articles_folder, first)
    second = CountingEncoder(encoder)
    if change == "encoder":
        second.name = "another"
        assert numbers(run(home, articles_folder, second)) == (5, 5, 0, 0)
        assert sorted(second.texts) == sorted(first.texts)
    else:
        build_index(home, read_articles([articles_folder])[0], second, max_passage=20)
        passages = open_store(home, encoder.name).texts.passages()
        assert all(len(passage.text) <= 20 or passage.text.count("。") <= 1 for passage in passages)


def test_an_interrupted_build_keeps_its_vectors(
    home: Path, articles_folder: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(batch: int) -> None:
        if batch == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(build, "BATCH", 2)
    torn, whole = CountingEncoder(encoder, interrupt), CountingEncoder(encoder)
    with pytest.raises(KeyboardInterrupt):
        run(home, articles_folder, torn)
    assert live_generation(home) is None
    assert numbers(run(home, articles_folder, whole)) == (5, 5, 0, 0)
    assert len(torn.texts) == 4
    assert not set(torn.texts) & set(whole.texts)
    assert first_hit(home, encoder, "青石桥有几个桥孔").startswith("青石桥建于")


def test_vectors_of_another_encoder_are_not_taken_up(
    home: Path, articles_folder: Path, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(batch: int) -> None:
        if batch == 1:
            raise KeyboardInterrupt

    monkeypatch.setattr(build, "BATCH", 2)
    torn, whole = CountingEncoder(encoder, interrupt), CountingEncoder(encoder)
    torn.name = "another"
    with pytest.raises(KeyboardInterrupt):
        run(home, articles_folder, torn)
    run(home, articles_folder, whole)
    assert set(torn.texts) <= set(whole.texts)


def test_while_one_builds_readers_see_the_old_index_and_builders_are_refused(
    home: Path, articles_folder: Path, encoder: Encoder
) -> None:
    run(home, articles_folder, encoder)
    seen: list[object] = []

    def look(batch: int) -> None:
        seen.append(first_hit(home, encoder, "青石桥什么时候建成")[:9])
        with pytest.raises(UserError, match="另一个 tashan index") as error:
            run(home, articles_folder, encoder)
        seen.append(str(home) in error.value.english)

    (articles_folder / "bridge.md").write_text("青石桥在1900年重建。", encoding="utf-8")
    run(home, articles_folder, CountingEncoder(encoder, look))
    assert seen == ["青石桥建于1786", True]


def test_the_last_generation_stays_and_older_ones_go(home: Path, articles_folder: Path, encoder: Encoder) -> None:
    lives = []
    for year in (1900, 1901, 1902):
        (articles_folder / "bridge.md").write_text(f"青石桥在{year}年重建。", encoding="utf-8")
        run(home, articles_folder, encoder)
        lives.append(live_generation(home))
    assert set((home / "index").glob("generation-*")) == set(lives[1:])


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path, articles_folder: Path, encoder: Encoder) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="TASHAN_HOME") as error:
        run(tmp_path / "file", articles_folder, encoder)
    assert str(tmp_path / "file") in error.value.english
