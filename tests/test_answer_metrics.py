"""Measures of one answer."""

import pytest

from eval.metrics.answer_metrics import comparable, contains_all, contains_any


@pytest.mark.parametrize(
    ("text", "form"),
    [("“最多 跑一次”", "最多跑一次"), ("《通知》\n", "通知"), ("ＧＤＰ增長", "gdp增长"), ("", "")],
    ids=["quotes and blanks", "title marks", "width and script", "empty"],
)
def test_comparable(text: str, form: str) -> None:
    assert comparable(text) == form


@pytest.mark.parametrize(
    ("text", "answers", "expected"),
    [
        ("桥有五个桥孔。", ["六个", "五个"], True),
        ("桥有五个桥孔。", ["六个"], False),
        ("推行“最多跑一次”改革", ["最多跑一次改革"], True),
        ("橋有五孔", ["桥有五孔"], True),
        ("桥", [], False),
        ("桥", [""], False),
        ("", ["桥"], False),
    ],
    ids=["any", "none", "quotes apart", "script apart", "no answers", "empty answer", "empty text"],
)
def test_contains_any(text: str, answers: list[str], expected: bool) -> None:
    assert contains_any(text, answers) is expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [([["五个", "5个"], ["桥孔"]], True), ([["五个"], ["石狮"]], False), ([], False), ([[]], False)],
    ids=["every group", "one group missing", "no groups", "empty group"],
)
def test_contains_all(groups: list[list[str]], expected: bool) -> None:
    assert contains_all("桥有五个桥孔。", groups) is expected
