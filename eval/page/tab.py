"""The evaluation tab: start a run, watch it, see reports, compare two."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import gradio as gr

from bot.web.parts import QUICK, html, told
from bot.web.tab import Frame
from eval.page.render import report_frame, run_list, start_form, status_line
from eval.page.runs import Runs
from eval.page.texts import TAB_TEXTS
from eval.runs.rows import Row
from eval.runs.run import Bar
from index.errors import UserError

PROGRESS = gr.Progress()
MOST = 2
"""Runs that a report compares."""


class EvaluationTab:
    """The state is the names of the runs whose report is shown."""

    id = "evaluation"

    def __init__(self, runs: Runs) -> None:
        self._runs = runs

    def lay_out(self, language: str) -> None:
        self._shown = gr.State([])
        with gr.Column(elem_id="evaluation"), gr.Row(elem_classes="two"):
            with gr.Column(elem_classes="side"):
                self._form = html(self._start_form(language), "start")
                self._status = gr.HTML("", elem_id="evaluating", apply_default_css=False)
                self._list = html("", "show", "go_on")
            with gr.Column(elem_classes="main"):
                self._report = html(report_frame([], language, TAB_TEXTS[language]))

    def wire(self, frame: Frame) -> None:
        language = frame.language
        shown, views = [language, self._shown], [self._list, self._report]
        gr.on([frame.tabs.select, frame.page.load, language.change], told(self._views), shown, views, **QUICK)
        gr.on([frame.tabs.select, language.change], self._start_form, language, self._form, **QUICK)
        self._list.show(told(self._show), shown, [self._shown, *views], **QUICK)
        watched = {"show_progress": "full", "show_progress_on": self._status, "api_visibility": "private"}
        after = [self._status, self._shown, *views]
        # One at a time: the machine that answers is the one that evaluates.
        work = {"concurrency_limit": 1, "concurrency_id": "evaluation", **watched}
        for event in (self._form.start, self._list.go_on):
            event(lambda: "", None, self._status, **QUICK)
        self._form.start(told(self._start), language, after, **work)
        self._list.go_on(told(self._go_on), language, after, **work)

    def _start_form(self, language: str) -> str:
        return start_form(self._runs.sets(), TAB_TEXTS[language])

    def _views(self, language: str, shown: list[str]) -> tuple[str, str]:
        texts = TAB_TEXTS[language]
        return run_list(self._runs.kept(), shown, texts), report_frame(shown, language, texts)

    def _show(self, language: str, shown: list[str], event: gr.EventData) -> tuple[Any, ...]:
        names = [str(name) for name in event.fields.get("run", [])]
        if not 0 < len(names) <= MOST:
            zh, en = TAB_TEXTS["zh"], TAB_TEXTS["en"]
            raise UserError(*((zh.too_many, en.too_many) if names else (zh.none_ticked, en.none_ticked)))
        # The list is the latest first; a comparison goes from the earlier to the later.
        names.reverse()
        return names, *self._views(language, names)

    def _start(self, language: str, event: gr.EventData, progress: gr.Progress = PROGRESS) -> tuple[Any, ...]:
        fields = {name: str(values[0]).strip() for name, values in event.fields.items()}
        set_name, tag = fields.get("set", ""), fields.get("tag", "")
        return self._work(language, progress, lambda bar: self._runs.make(set_name, tag, language, bar))

    def _go_on(self, language: str, event: gr.EventData, progress: gr.Progress = PROGRESS) -> tuple[Any, ...]:
        return self._work(language, progress, lambda bar: self._runs.go_on(str(event.name), language, bar))

    def _work(self, language: str, progress: gr.Progress, run: Callable[[Bar], str]) -> tuple[Any, ...]:
        texts = TAB_TEXTS[language]

        def bar(rows: Iterator[Row], total: int) -> Iterable[Row]:
            for done, row in enumerate(rows, 1):
                progress((done, total), desc=texts.running)
                yield row

        progress(0, desc=texts.running)
        name = run(bar)
        return status_line(texts.done.format(name=name)), [name], *self._views(language, [name])
