"""Runs to a report: one HTML file that needs nothing but itself, or Markdown for a pull request."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from eval.cases import failures, first_relevant, marked, statements
from eval.report_plots import drawings
from eval.report_texts import TEXTS
from eval.report_view import LETTERS, TILES, Value, conditions, figures, median_milliseconds, slices
from eval.rows import Row, Run

CASES = 8
"""Worst cases shown of each kind."""
_MARKDOWN = re.compile(r"[\\`*_\[\]<>|#~&$]")
_FOLDER = Path(__file__).resolve().parent


def html_report(runs: Mapping[str, Run], language: str = "zh", cases: int = CASES) -> str:
    """The report of runs by their names; whatever comes from a set, an article or an answer is escaped."""
    style = Markup((_FOLDER / "report.css").read_text(encoding="utf-8"))
    return _render("report.html", _view(runs, language, cases) | {"style": style}, autoescape=True)


def markdown_report(runs: Mapping[str, Run], language: str = "zh", cases: int = CASES) -> str:
    """The same without plots and evidence, as GitHub, GitLab and Gitee show it; every value is escaped."""
    return _render("report.md", _view(runs, language, cases), finalize=escape_markdown)


def _render(template: str, view: dict[str, Any], **options: Any) -> str:
    loader = FileSystemLoader(_FOLDER)
    environment = Environment(loader=loader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, **options)
    return environment.get_template(template).render(view)


def escape_markdown(value: object) -> str:
    """The text on one line, without what Markdown and its HTML give a meaning inside a line."""
    return _MARKDOWN.sub(r"\\\g<0>", " ".join(str(value).split()))


def _view(runs: Mapping[str, Run], language: str, cases: int) -> dict[str, Any]:
    """What the templates show."""
    texts, each = TEXTS[language], list(runs.values())
    several = len(each) > 1
    lettered = dict(zip(LETTERS if several else [texts["right_share"]], (run.rows for run in each), strict=False))
    return {
        "t": texts,
        "language": language,
        "letters": LETTERS,
        "several": several,
        "runs": [
            {"name": name, "run": run, "failed": sum(bool(row.error) for row in run.rows), "milliseconds": median_milliseconds(run)}
            for name, run in runs.items()
        ],
        "tiles": TILES,
        "figures": figures(each),
        "drawings": drawings(lettered, texts),
        "slices": slices(each),
        "failures": list(failures(each[-1].rows)),
        "cases": cases,
        "conditions": conditions(each),
        "marked": marked,
        "statements": statements,
        "wanted_strings": wanted_strings,
        "number": number,
        "first_relevant": first_relevant,
    }  # fmt: skip


def number(value: Value) -> str:
    """The mean to three places, or a dash."""
    return "–" if value.mean is None else f"{value.mean:.3f}"


def wanted_strings(row: Row) -> list[str]:
    """Every string that a right answer may have."""
    return [answer for group in row.answers for answer in group]
