"""Templates filled in: in HTML and in Markdown alike every value is escaped unless a template says that it is safe."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_FOLDER = Path(__file__).resolve().parent
_STYLE = "report.css"
_MARKDOWN = re.compile(r"[\\`*_\[\]<>|#~&$]")


def render_html(template: str, view: Mapping[str, Any]) -> str:
    """A template of this folder as a page; `style` is the style sheet that all of them share."""
    style = (_FOLDER / _STYLE).read_text(encoding="utf-8")
    return _render(template, {**view, "style": style}, autoescape=True)


def render_markdown(template: str, view: Mapping[str, Any]) -> str:
    return _render(template, view, finalize=escape_markdown)


def escape_markdown(value: object) -> str:
    """The text on one line, without what Markdown and its HTML give a meaning inside a line."""
    return _MARKDOWN.sub(r"\\\g<0>", " ".join(str(value).split()))


def _render(template: str, view: Mapping[str, Any], **options: Any) -> str:
    loader = FileSystemLoader(_FOLDER)
    environment = Environment(loader=loader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, **options)
    return environment.get_template(template).render(view)
