"""Runs to a report: one HTML file that needs nothing but itself, or Markdown for a pull request."""

from collections.abc import Mapping
from string import ascii_uppercase
from typing import Any

from eval.report.cases import failures, first_relevant, marked, statements
from eval.report.plots import drawings
from eval.report.template import render_html, render_markdown
from eval.report.texts import TEXTS
from eval.report.view import TILES, Value, conditions, figures, median_milliseconds, slices
from eval.runs.comparison import Difference, compare_runs, pair_rows
from eval.runs.rows import Row, Run

CASES = 8
"""Worst cases shown of each kind."""
PAIRS = 40
"""Questions shown that were won, and that were lost."""


def html_report(runs: Mapping[str, Run], language: str = "zh", cases: int = CASES) -> str:
    """The report of runs by their names; whatever comes from a set, an article or an answer is escaped."""
    return render_html("report.html", _view(runs, language, cases))


def markdown_report(runs: Mapping[str, Run], language: str = "zh", cases: int = CASES) -> str:
    """The same without plots and evidence, as GitHub, GitLab and Gitee show it; every value is escaped."""
    return render_markdown("report.md", _view(runs, language, cases))


def _view(runs: Mapping[str, Run], language: str, cases: int) -> dict[str, Any]:
    """What the templates show."""
    texts, each = TEXTS[language], list(runs.values())
    several = len(each) > 1
    two = len(each) == 2 and pair_rows(each[0].rows, each[1].rows)
    comparison = compare_runs(each[0], each[1]) if two else None
    lettered = dict(
        zip(ascii_uppercase if several else [texts["right_share"]], (run.rows for run in each), strict=False)
    )
    return {
        "t": texts,
        "language": language,
        "letters": ascii_uppercase,
        "several": several,
        "runs": [
            {"name": name, "run": run, "failed": sum(bool(row.error) for row in run.rows), "milliseconds": median_milliseconds(run)}
            for name, run in runs.items()
        ],
        "tiles": TILES,
        "figures": figures(each, comparison),
        "drawings": drawings(lettered, texts),
        "slices": slices(each, comparison),
        "comparison": comparison,
        "pairs": PAIRS,
        "failures": list(failures(each[-1].rows)),
        "cases": cases,
        "conditions": conditions(each),
        "marked": marked,
        "statements": statements,
        "wanted_strings": wanted_strings,
        "number": number,
        "span": span,
        "gap": gap,
        "bounds": bounds,
        "first_relevant": first_relevant,
    }  # fmt: skip


def number(value: Value) -> str:
    """The mean to three places, or a dash."""
    return "–" if value.mean is None else f"{value.mean:.3f}"


def span(value: Value) -> str:
    """The interval of a mean."""
    return "–".join(f"{bound:.3f}" for bound in value.interval or ())


def gap(difference: Difference) -> str:
    """A difference with its sign."""
    return f"{difference.difference:+.3f}" if difference.difference else "0"


def bounds(difference: Difference) -> str:
    """The interval of a difference; nothing where no question differs."""
    return f"[{difference.low:+.3f}, {difference.high:+.3f}]" if difference.low < difference.high else ""


def wanted_strings(row: Row) -> list[str]:
    """Every string that a right answer may have."""
    return [answer for group in row.answers for answer in group]
