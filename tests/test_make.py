"""Making items of real articles: so many, of these kinds, the same for the same seed, all through the gates."""

import itertools
from collections import Counter
from pathlib import Path

import pytest

from bot.chain import AnswerChain
from bot.quiz import gates
from bot.quiz.coverage import share_covered
from bot.quiz.item import BLANK, KINDS, TRUE
from bot.quiz.make import Made, make_items
from bot.quiz.making.stem import GAP
from bot.selection.chooser import load_selection
from bot.selection.features import FeatureMaker
from index.build import build_index
from index.encode import Encoder
from index.errors import UserError
from index.read import read_articles
from index.search import Searcher
from index.store import open_store
from tests.conftest import ROOT


def chain_of(searcher: Searcher) -> AnswerChain:
    return AnswerChain(searcher, FeatureMaker(searcher.encoder, searcher.has_word), load_selection())


@pytest.fixture(scope="module")
def whole(searcher: Searcher) -> AnswerChain:
    return chain_of(searcher)


@pytest.fixture(scope="module")
def made(whole: AnswerChain) -> Made:
    return make_items(whole, 60, seed=1)


def chain_over(folder: Path, home: Path, encoder: Encoder) -> AnswerChain:
    articles, _ = read_articles([folder])
    build_index(home, articles, encoder)
    return chain_of(Searcher(open_store(home, encoder.name), encoder, 10))


def test_the_kinds_come_in_their_shares_and_order(made: Made) -> None:
    assert Counter(item.kind for item in made.items) == {
        "single": 21,
        "multiple": 6,
        "judge": 15,
        "blank": 12,
        "short": 6,
    }
    assert [item.kind for item in made.items] == sorted((item.kind for item in made.items), key=KINDS.index)


def test_every_item_is_locked_to_its_evidence(made: Made, whole: AnswerChain) -> None:
    for item in made.items:
        article = whole.searcher.store.texts.article(item.article)
        assert article.text[item.evidence.start : item.evidence.end] == item.evidence.text
        assert article.title in item.explanation
        assert item.status == "draft"
        assert 0 < item.difficulty < 1


def test_every_item_has_the_form_of_its_kind(made: Made) -> None:
    for item in made.items:
        count = {"single": 4, "judge": 2, "blank": 0, "short": 0}.get(item.kind)
        assert len(item.options) == count or (item.kind == "multiple" and 4 <= len(item.options) <= 5)
        assert item.stem.count(BLANK) == (item.kind == "blank")
        assert item.stem.count(GAP) == 1 or item.kind != "multiple"
        assert set(item.answers) <= set(item.options) or item.kind in ("blank", "short")
        assert item.kind != "multiple" or 2 <= len(item.answers) < len(item.options)


def test_no_stem_leans_on_its_article(made: Made) -> None:
    for item in made.items:
        assert not any(word in item.stem for word in ("本文", "本报", "记者", "该区", "我市", "我们", "上述")), (
            item.stem
        )


def test_no_two_items_ask_the_same(made: Made) -> None:
    assert len({item.id for item in made.items}) == len(made.items)
    assert not any(gates.asks_the_same(one, other) for one, other in itertools.combinations(made.items, 2))


def test_places_and_truths_are_spread(made: Made) -> None:
    places = Counter(item.letters for item in made.items if item.kind == "single")
    assert set(places) == set("ABCD")
    assert max(places.values()) <= 9
    assert 5 <= sum(item.answers == (TRUE,) for item in made.items if item.kind == "judge") <= 9


def test_gates_tell_what_they_have_seen(made: Made) -> None:
    assert [figure.name for figure in made.gates] == list(gates.NAMES)
    for earlier, later in itertools.pairwise(made.gates[:-1]):
        assert earlier.passed == later.checked
    assert made.gates[-2].passed == len(made.items) == 60


def test_the_same_seed_makes_the_same_items(made: Made, whole: AnswerChain) -> None:
    assert make_items(whole, 60, seed=1).items == made.items
    assert make_items(whole, 60, seed=2).items != made.items


def test_nothing_is_asked_again(made: Made, whole: AnswerChain) -> None:
    more = make_items(whole, 20, seed=1, existing=made.items).items
    assert not any(gates.asks_the_same(one, other) for one in more for other in made.items)


def test_kinds_and_articles_can_be_chosen(whole: AnswerChain) -> None:
    items = make_items(whole, 4, kinds=("blank",), articles=["chain-chief-system.md"]).items
    assert {item.kind for item in items} == {"blank"}
    assert {item.article for item in items} == {"chain-chief-system.md"}


def test_what_is_uncovered_gets_covered(whole: AnswerChain) -> None:
    articles = ["chain-chief-system.md", "per-mu-evaluation.md", "suzhou-industrial-park.md"]
    first = make_items(whole, 5, articles=articles, cover=True)
    assert len({(item.article, item.evidence.start) for item in first.items}) == 5
    rest = make_items(whole, 100, articles=articles, cover=True, existing=first.items)
    assert share_covered(rest.covers) >= 0.9
    assert len(rest.covers) == 4 + 5 + 5


def test_progress_is_told(whole: AnswerChain) -> None:
    told: list[tuple[int, int]] = []
    make_items(whole, 3, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("changed", "named"),
    [({"count": 0}, "0"), ({"kinds": ("essay",)}, "essay"), ({"articles": ["gone.md"]}, "gone.md")],
)
def test_what_cannot_be_is_said_in_one_sentence(whole: AnswerChain, changed: dict[str, object], named: str) -> None:
    with pytest.raises(UserError, match=named):
        make_items(whole, **{"count": 3, **changed})  # type: ignore[arg-type]


def test_five_tiny_articles_make_a_few_items(articles_folder: Path, tmp_path: Path, encoder: Encoder) -> None:
    made = make_items(chain_over(articles_folder, tmp_path / "home", encoder), 20)
    assert 3 <= len(made.items) < 20
    assert any("青石桥" in item.stem for item in made.items)


def test_an_english_article_makes_none(tmp_path: Path, encoder: Encoder) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.md").write_text(
        "# The bridge\n\nThe bridge was built in 1786 and is 42 metres long.\n", encoding="utf-8"
    )
    with pytest.raises(UserError, match="没有能出题的句子"):
        make_items(chain_over(folder, tmp_path / "home", encoder), 5)


@pytest.mark.slow
def test_one_article_of_thirty_thousand_characters(tmp_path: Path, encoder: Encoder) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    texts = [
        path.read_text(encoding="utf-8").split("---", 2)[2] for path in sorted((ROOT / "docs_corpus").glob("*.md"))
    ]
    text = "# 开发区考察汇编\n\n" + "\n\n".join(texts) + texts[0] * 3
    (folder / "a.md").write_text(text, encoding="utf-8")
    made = make_items(chain_over(folder, tmp_path / "home", encoder), 40)
    assert len(text) > 25_000
    assert len(made.items) == 40
