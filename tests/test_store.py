"""The index on disk."""

import json
import shutil
from pathlib import Path

import pytest

from index.build import build_index
from index.encode import Encoder
from index.errors import UserError
from index.read import read_articles
from index.records import Article, Section
from index.search import Searcher
from index.store import FORMAT, Store, live_generation, open_store, read_manifest

QUESTIONS = ("青石桥建于哪一年", "一次可以借几本书", "早餐有什么", "火箭")


@pytest.fixture
def articles(articles_folder: Path) -> list[Article]:
    return read_articles([articles_folder])[0]


@pytest.fixture
def home(tmp_path: Path, articles: list[Article], encoder: Encoder) -> Path:
    build_index(tmp_path / "home", articles, encoder)
    return tmp_path / "home"


@pytest.fixture
def store(home: Path, encoder: Encoder) -> Store:
    return open_store(home, encoder.name)


def test_articles_come_back_as_they_were(store: Store, articles: list[Article]) -> None:
    assert store.texts.articles() == articles
    assert store.texts.article("bridge.md") == articles[0]


def test_passages_are_exact_parts_of_their_article(store: Store) -> None:
    passages = list(store.texts.passages())
    assert [passage.id for passage in passages] == list(range(store.manifest.passages))
    for passage in passages:
        article = store.texts.article(passage.article)
        assert article.text[passage.start : passage.end] == passage.text != ""
        assert passage.title == article.title
        assert store.texts.passage(passage.id) == passage


def test_offsets_count_characters_beyond_the_basic_plane(tmp_path: Path, encoder: Encoder) -> None:
    text = "𠮷野家开业。\n𡈽地平整好了。"
    article = Article("a", "𠮷", text, (Section("一", 0, 7), Section("二", 7, len(text))))
    build_index(tmp_path, [article], encoder)
    passages = list(open_store(tmp_path, encoder.name).texts.passages())
    assert [passage.text for passage in passages] == ["𠮷野家开业。", "𡈽地平整好了。"]


def test_reopened_index_gives_the_same_hits(home: Path, store: Store, encoder: Encoder) -> None:
    before = [Searcher(store, encoder, 0.5).search(question) for question in QUESTIONS]
    again = Searcher(open_store(home, encoder.name), encoder, 0.5)
    assert [again.search(question) for question in QUESTIONS] == before
    assert before[0][0].passage.article == "bridge.md"


def test_a_copy_of_the_home_gives_the_same_hits(home: Path, store: Store, encoder: Encoder, tmp_path: Path) -> None:
    shutil.copytree(home, tmp_path / "copy # 100%?")
    copy = Searcher(open_store(tmp_path / "copy # 100%?", encoder.name), encoder, 0.5)
    assert copy.search(QUESTIONS[0]) == Searcher(store, encoder, 0.5).search(QUESTIONS[0])


def test_manifest_says_what_it_was_made_with(store: Store, encoder: Encoder, articles: list[Article]) -> None:
    manifest = store.manifest
    assert (manifest.format, manifest.encoder, manifest.dimensions) == (FORMAT, encoder.name, encoder.dimensions)
    assert manifest.articles == len(articles) == 5


@pytest.mark.parametrize("kind", ["article", "passage"])
def test_an_unknown_id_is_a_key_error(store: Store, kind: str) -> None:
    with pytest.raises(KeyError):
        store.texts.article("nowhere.md") if kind == "article" else store.texts.passage(10**6)


def test_a_missing_index_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tashan index") as error:
        open_store(tmp_path / "none", "encoder")
    assert str(tmp_path / "none") in error.value.english


def test_an_index_of_another_encoder_names_both_and_the_remedy(home: Path, encoder: Encoder) -> None:
    with pytest.raises(UserError, match="tashan index") as error:
        open_store(home, "another-encoder")
    for sentence in (error.value.chinese, error.value.english):
        assert encoder.name in sentence
        assert "another-encoder" in sentence


@pytest.mark.parametrize(
    "content",
    [json.dumps({"format": FORMAT + 1}), "not JSON", "[1]", json.dumps({"format": FORMAT, "colour": "red"}), ""],
    ids=["other format", "no json", "no object", "other fields", "empty"],
)
def test_a_manifest_of_another_format_names_the_remedy(home: Path, encoder: Encoder, content: str) -> None:
    generation = live_generation(home)
    assert generation
    (generation / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match="tashan index") as error:
        open_store(home, encoder.name)
    assert "manifest.json" in error.value.english


def test_a_rebuild_mends_an_index_of_another_format(home: Path, encoder: Encoder, articles: list[Article]) -> None:
    generation = live_generation(home)
    assert generation
    (generation / "manifest.json").write_text('{"format": 0}', encoding="utf-8")
    assert build_index(home, articles, encoder).added == 5
    assert open_store(home, encoder.name).manifest.articles == 5


def test_the_folder_holds_no_pickle(home: Path) -> None:
    generation = live_generation(home)
    assert generation
    assert {path.name for path in generation.iterdir()} == {"manifest.json", "texts.sqlite", "vectors.faiss", "lexical"}
    assert {path.suffix for path in generation.rglob("*") if path.is_file()} <= {".json", ".npy", ".sqlite", ".faiss"}
    assert read_manifest(generation).articles == 5
