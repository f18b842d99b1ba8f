"""The articles that ship with the program."""

import re
from pathlib import Path

import pytest
import yaml

from index.read import read_article
from index.records import Article

FOLDER = Path(__file__).resolve().parents[1] / "docs_corpus"
ITEM = re.compile(r"(•|\d+\.) ")
FILES = sorted(FOLDER.glob("*.md"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def article(path: Path) -> Article:
    return read_article(path.name, path)


def test_there_are_enough_articles_and_nothing_else() -> None:
    assert 25 <= len(FILES) <= 60
    assert {file.name for file in FOLDER.iterdir()} - {file.name for file in FILES} <= {"SOURCES.md"}


def test_front_matter_is_complete(path: Path) -> None:
    fields = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    assert {"title", "source", "place", "topics"} <= set(fields) <= {"title", "source", "published", "place", "topics"}
    assert all(fields.values())
    assert isinstance(fields["topics"], list)


def test_length(article: Article) -> None:
    body = article.text.replace("\n", "")
    assert 200 <= len(body) <= 1000


def test_every_paragraph_ends_as_a_sentence(article: Article) -> None:
    headings = {part for section in article.sections for part in section.heading.split(" › ")}
    paragraphs = [line for line in article.text.split("\n") if line not in headings and not ITEM.match(line)]
    assert [line for line in paragraphs if line[-1] not in "。！？；：”）…，"] == []


def test_titles_are_unique() -> None:
    titles = [read_article(file.name, file).title for file in FILES]
    assert len(set(titles)) == len(titles)
