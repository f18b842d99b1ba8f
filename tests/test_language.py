"""What runs of characters cost, in the articles of docs_corpus."""

import pytest

from bot.correction.language import IMPOSSIBLE, Language
from index.search import Searcher


@pytest.fixture(scope="module")
def language(searcher: Searcher) -> Language:
    return Language(searcher.store)


def test_a_frequent_run_costs_less(language: Language) -> None:
    assert 0 < language.run_cost("高新区") < language.run_cost("链长制") < IMPOSSIBLE


def test_what_the_articles_lack_is_impossible(language: Language) -> None:
    assert language.run_cost("练长制") == IMPOSSIBLE
    assert language.run_cost("链") == IMPOSSIBLE
    assert not language.has_run("练长制")


def test_a_run_that_only_seems_to_stand_there_is_refuted(language: Language) -> None:
    seeming = "是链长制"
    assert language.run_cost(seeming) < IMPOSSIBLE
    assert not language.has_run(seeming)
    assert language.run_cost(seeming) == IMPOSSIBLE


def test_a_part_of_a_longer_term_is_not_whole(language: Language) -> None:
    begins, ends = language.whole("平顶")
    assert ends < 0.1 < begins
    assert language.whole("一支没有的笔") == (1.0, 1.0)
