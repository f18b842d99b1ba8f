"""Sets divided into dev and test."""

from hypothesis import given
from hypothesis import strategies as st

from eval.questions.sets import Evidence, Item
from eval.questions.split import DEV, TEST, split_set


def item(id: str, article: str = "", tags: tuple[str, ...] = ()) -> Item:
    evidence = (Evidence(article, "句"),) if article else ()
    return Item(id, "问", (), (("答",),) if article else (), evidence, bool(article), tags)


def part(item: Item) -> str:
    (found,) = [tag for tag in item.tags if tag in (DEV, TEST)]
    return found


def test_the_questions_of_an_article_stay_together() -> None:
    items = [item(f"{article}{n}", article) for n in range(3) for article in "abcdef"]
    divided = split_set(items, 0.5)
    parts = {article: {part(each) for each in divided if each.id[0] == article} for article in "abcdef"}
    assert all(len(own) == 1 for own in parts.values())
    assert [part(each) for each in divided].count(TEST) == 9
    assert [each.id for each in divided] == [each.id for each in items]


def test_an_earlier_division_is_forgotten_and_other_tags_stay() -> None:
    (only,) = split_set([item("q", "a", ("fact", "dev", "test"))], 1)
    assert only.tags == ("fact", "test")


def test_another_seed_divides_otherwise_and_the_same_one_alike() -> None:
    items = [item(str(n), str(n)) for n in range(20)]
    assert split_set(items, seed=1) == split_set(items, seed=1) != split_set(items, seed=2)


@given(st.lists(st.sampled_from(["", "a", "b", "c"]), min_size=1, max_size=30), st.floats(0, 1), st.integers())
def test_the_share_is_met_to_half_an_article(articles: list[str], share: float, seed: int) -> None:
    items = [item(str(number), article) for number, article in enumerate(articles)]
    test = sum(part(each) == TEST for each in split_set(items, share, seed))
    largest = max([1, *(articles.count(article) for article in "abc")])
    assert abs(test - share * len(items)) <= largest
