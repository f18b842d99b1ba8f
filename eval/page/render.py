"""The evaluation tab as HTML; whatever comes from a set or a run is escaped."""

from collections.abc import Collection, Iterable, Sequence
from html import escape
from pathlib import Path
from urllib.parse import urlencode

from eval.page.runs import Kept
from eval.page.texts import TabTexts

STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
REPORT = "evaluation/report"
"""Path below the page's where reports are served."""


def start_form(sets: Iterable[str], texts: TabTexts) -> str:
    """The form that sends `start` with the fields set and tag."""
    options = "".join(f"<option>{escape(name)}</option>" for name in sets)
    return (
        f'<style>{STYLE}</style><form class="panel" data-send="start"><h2>{texts.new}</h2><div class="fields">'
        f'<label class="wide">{texts.set}<select name="set">{options}</select></label>'
        f'<label class="wide">{texts.tag}<input name="tag" maxlength="40" placeholder="{texts.tag_hint}"></label>'
        f'<button class="main">{texts.start}</button></div></form>'
    )


def run_list(runs: Sequence[Kept], ticked: Collection[str], texts: TabTexts) -> str:
    """The runs with boxes in a form that sends `show` with the field run, and buttons that send `go_on` with a name."""
    if not runs:
        return f'<h2>{texts.runs}</h2><p class="facts">{texts.no_runs}</p>'
    rows = "".join(f"<li>{_run(run, run.name in ticked, texts)}</li>" for run in runs)
    return (
        f'<form class="runs" data-send="show"><h2>{texts.runs}</h2><p class="facts">{texts.show_hint}</p>'
        f'<p class="tools"><button class="main">{texts.show}</button></p><ul>{rows}</ul></form>'
    )


def _run(run: Kept, ticked: bool, texts: TabTexts) -> str:
    manifest, name = run.manifest, escape(run.name)
    tag = f" · {escape(manifest.tag)}" if manifest.tag else ""
    if run.working:
        state = texts.working.format(answered=run.answered, questions=manifest.questions)
    elif run.right is None:
        state = texts.interrupted.format(answered=run.answered, questions=manifest.questions)
        state += f' <button type="button" data-send="go_on" data-name="{name}">{texts.go_on}</button>'
    else:
        state = f"{run.answered} · {texts.right.format(right=f'{run.right:.3f}')}"
    return (
        f'<label class="check"><input type="checkbox" name="run" value="{name}"{" checked" if ticked else ""}>'
        f"<span><b>{escape(manifest.set)}</b>{tag}<br>{escape(manifest.started[:16].replace('T', ' '))}</span></label>"
        f'<p class="facts">{state}</p>'
    )


def report_frame(names: Sequence[str], language: str, texts: TabTexts) -> str:
    """The report in a frame where no script runs, and links to it as files; a hint where no run is chosen."""
    if not names:
        return f'<p class="hint">{texts.hint}</p>'
    query = urlencode({"run": names, "language": language}, doseq=True)
    files = "".join(
        f'<a href="{REPORT}?{escape(query)}&amp;save={format}" download>{texts.save} {label}</a>'
        for format, label in (("html", "HTML"), ("md", "Markdown"))
    )
    frame = f'<iframe class="report" sandbox title="{texts.report}" src="{REPORT}?{escape(query)}"></iframe>'
    return f'<p class="files">{files}</p>{frame}'


def status_line(sentence: str) -> str:
    return f'<p class="facts" role="status">{escape(sentence)}</p>'
