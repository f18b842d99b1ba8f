"""The articles and questions that only train."""

from pathlib import Path

import pytest
import yaml

from bot.settings import ROOT
from eval.questions.sets import read_set
from index.read import read_article

FOLDER = ROOT / "eval" / "training" / "zones"
ITEMS = read_set(ROOT / "eval" / "training" / "zones.jsonl")
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}


def test_each_article_says_where_it_lies_and_is_asked_about() -> None:
    asked = {evidence.article for item in ITEMS for evidence in item.evidence}
    assert asked == set(TEXTS)
    assert all(yaml.safe_load(text.split("---\n")[1])["place"] for text in TEXTS.values())


def test_each_quote_stands_in_its_article_and_holds_the_answers() -> None:
    for item in ITEMS:
        quotes = [evidence.quote for evidence in item.evidence]
        assert all(evidence.quote in TEXTS[evidence.article] for evidence in item.evidence), item.id
        assert all(any(group[0] in quote for quote in quotes) for group in item.answers), item.id
        assert item.answerable == bool(quotes) == bool(item.answers)


def test_no_question_is_asked_twice() -> None:
    assert len({item.question for item in ITEMS}) == len(ITEMS)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_an_article_is_long_enough_and_read(path: Path) -> None:
    assert 700 <= len(read_article(path.name, path).text) <= 1400
