"""Plots as SVG that parses, stays inside its frame and escapes."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.report.plot import HEIGHT, WIDTH, Axis, Plot, Series, draw, ticks_up_to

UNIT = (0.0, 0.5, 1.0)
SVG = "{http://www.w3.org/2000/svg}"


def parse(plot: Plot) -> ElementTree.Element:
    return ElementTree.fromstring(draw(plot))


def one(style: str, *points: tuple[float, float]) -> ElementTree.Element:
    return parse(Plot("图", Axis("横", UNIT), Axis("纵", UNIT), [Series("甲", points, style)]))


def test_points_lie_where_the_axes_say() -> None:
    line = next(each for each in one("line", (0, 0), (1, 1)).iter("polyline"))
    # The frame is 46 from the left, 14 from the right, 12 from the top, 42 from the bottom of 400 × 260.
    assert line.get("points") == "46.0,218.0 386.0,12.0"


def test_steps_begin_at_their_x_and_end_on_the_ground() -> None:
    (steps,) = one("steps", (0, 1), (0.5, 0.5)).iter("polyline")
    assert steps.get("points") == "46.0,218.0 46.0,12.0 216.0,12.0 216.0,115.0 386.0,115.0 386.0,218.0"


def test_dots_tell_their_values_and_grow_with_their_weight() -> None:
    plot = Plot("图", Axis("横", UNIT), Axis("纵", UNIT), [Series("甲", [(0.5, 0.25), (1, 1)], "dots", 0, [4, 1])])
    large, small = parse(plot).iter("circle")
    assert [each.get("r") for each in (large, small)] == ["9.0", "6.0"]
    assert next(large.iter("title")).text == "甲: 0.5, 0.25 (4)"


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"])), st.floats(-2, 2), st.floats(-2, 2))
def test_any_text_is_escaped_and_any_point_stays_inside(text: str, x: float, y: float) -> None:
    plot = Plot(text, Axis(text, UNIT, lambda _: text), Axis(text, UNIT), [Series(text, [(x, y)], "mark")], True)
    svg = parse(plot)
    assert svg.get("aria-label") == text
    assert {each.tag for each in svg.iter()} <= {"svg", "title", "line", "text", "polyline", "path"}
    for each in svg.iter("text"):
        assert 0 <= float(each.get("x", "")) <= WIDTH
        assert 0 <= float(each.get("y", "")) <= HEIGHT


def test_a_series_without_points_draws_nothing() -> None:
    assert not list(one("line").iter("polyline"))


@pytest.mark.parametrize(
    ("most", "ticks"),
    [(1, (0, 0.2, 0.4, 0.6, 0.8, 1)), (0.07, (0, 0.02, 0.04, 0.06, 0.08)), (12, (0, 5, 10, 15)), (0, (0, 1))],
)
def test_ticks_are_round_and_reach_the_most(most: float, ticks: tuple[float, ...]) -> None:
    assert ticks_up_to(most) == ticks
