"""Small plots as inline SVG.

A plotting library would draw letters as paths or need a font that has Chinese;
text that stays text is shown in the reader's own fonts, is searched and is read aloud.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

WIDTH, HEIGHT = 400, 260
LEFT, RIGHT, TOP, BOTTOM = 46, 14, 12, 42
"""Margins in units of the SVG, which is as wide as its place in the page."""


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis shows, from the first to the last of its rising `ticks`."""

    label: str
    ticks: tuple[float, ...]
    write: Callable[[float], str] = "{:g}".format


@dataclass(frozen=True, slots=True)
class Series:
    """Points by rising x; `style` is "line", "dots" (a line with dots, sized by `weights`), "steps" or "mark" (one point).

    Steps are bars that begin at x; the last is as wide as the others. `number` is
    that of its run from 0 and sets its look: colour and dashes.
    """

    name: str
    points: Sequence[tuple[float, float]]
    style: str = "line"
    number: int = 0
    weights: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """`diagonal` is the line from the first to the last ticks, where both axes show the same."""

    title: str
    x: Axis
    y: Axis
    series: Sequence[Series] = field(default_factory=tuple)
    diagonal: bool = False


def draw(plot: Plot) -> str:
    """The plot as an SVG element; every text in it is escaped. Its colours are classes of the page's style sheet."""
    parts = [_grid(plot)]
    if plot.diagonal:
        ends = [(plot.x.ticks[0], plot.y.ticks[0]), (plot.x.ticks[-1], plot.y.ticks[-1])]
        parts.append(f'<polyline class="diagonal" points="{_path(ends, plot)}"/>')
    parts += [_DRAW[series.style](series, plot) for series in plot.series if series.points]
    title = escape(plot.title)
    return (
        f'<svg class="plot" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{title}">'
        f"<title>{title}</title>{''.join(parts)}</svg>"
    )


def _grid(plot: Plot) -> str:
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    parts = []
    for tick in plot.y.ticks:
        y = _y(tick, plot)
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{right}" y1="{y}" y2="{y}"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4}" text-anchor="end">{escape(plot.y.write(tick))}</text>')
    for tick in plot.x.ticks:
        x = _x(tick, plot)
        parts.append(f'<line class="axis" x1="{x}" x2="{x}" y1="{bottom}" y2="{bottom + 4}"/>')
        parts.append(f'<text x="{x}" y="{bottom + 17}" text-anchor="middle">{escape(plot.x.write(tick))}</text>')
    parts.append(f'<line class="axis" x1="{LEFT}" x2="{right}" y1="{bottom}" y2="{bottom}"/>')
    middle = (LEFT + right) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 6}" text-anchor="middle">{escape(plot.x.label)}</text>')
    height = (TOP + bottom) / 2
    turn = f"rotate(-90 12 {height})"
    parts.append(f'<text x="12" y="{height}" text-anchor="middle" transform="{turn}">{escape(plot.y.label)}</text>')
    return "".join(parts)


def _line(series: Series, plot: Plot) -> str:
    return f'<polyline class="line run{series.number}" points="{_path(series.points, plot)}"/>'


def _dots(series: Series, plot: Plot) -> str:
    weights = series.weights or [0.0] * len(series.points)
    most = max(weights) or 1.0
    dots = (
        f'<circle class="dot run{series.number}" cx="{_x(x, plot)}" cy="{_y(y, plot)}"'
        f' r="{3 + 6 * (weight / most) ** 0.5:.1f}">{_hint(series, x, y, plot, weight)}</circle>'
        for (x, y), weight in zip(series.points, weights, strict=True)
    )
    return _line(series, plot) + "".join(dots)


def _steps(series: Series, plot: Plot) -> str:
    width = series.points[1][0] - series.points[0][0] if len(series.points) > 1 else 1.0
    tops = [(x + side * width, y) for x, y in series.points for side in (0, 1)]
    outline = [(tops[0][0], 0.0), *tops, (tops[-1][0], 0.0)]
    return f'<polyline class="steps run{series.number}" points="{_path(outline, plot)}"/>'


def _mark(series: Series, plot: Plot) -> str:
    x, y = series.points[0]
    left, top = _x(x, plot), _y(y, plot)
    return (
        f'<path class="mark run{series.number}" d="M{left} {top - 7}L{left + 7} {top}L{left} {top + 7}L{left - 7} {top}Z">'
        f"{_hint(series, x, y, plot)}</path>"
    )


_DRAW: dict[str, Callable[[Series, Plot], str]] = {"line": _line, "dots": _dots, "steps": _steps, "mark": _mark}


def _hint(series: Series, x: float, y: float, plot: Plot, weight: float = 0.0) -> str:
    count = f" ({weight:g})" if weight else ""
    return f"<title>{escape(series.name)}: {escape(plot.x.write(round(x, 3)))}, {round(y, 3):g}{count}</title>"


def _path(points: Sequence[tuple[float, float]], plot: Plot) -> str:
    return " ".join(f"{_x(x, plot)},{_y(y, plot)}" for x, y in points)


def _x(value: float, plot: Plot) -> float:
    return round(LEFT + _share(value, plot.x) * (WIDTH - LEFT - RIGHT), 1)


def _y(value: float, plot: Plot) -> float:
    return round(HEIGHT - BOTTOM - _share(value, plot.y) * (HEIGHT - TOP - BOTTOM), 1)


def _share(value: float, axis: Axis) -> float:
    low, high = axis.ticks[0], axis.ticks[-1]
    return min(max((value - low) / (high - low), 0.0), 1.0)


def ticks_up_to(most: float, count: int = 5) -> tuple[float, ...]:
    """From 0 to `most` or a little more in at most `count` equal steps of 1, 2 or 5 times a power of ten."""
    if most <= 0:
        return 0.0, 1.0
    step = next(
        size * 10.0**power for power in range(-9, 12) for size in (1, 2, 5) if size * 10.0**power * count >= most
    )
    steps = next(number for number in range(1, count + 1) if number * step >= most * (1 - 1e-9))
    return tuple(round(number * step, 10) for number in range(steps + 1))
