"""The class list, the results, and drawing a question and a name for the room."""

from typing import Any

import gradio as gr

from bot.quiz.item import Item
from bot.quiz_texts import QUIZ_TEXTS
from bot.web.parts import QUICK, html, in_turn, tell, told
from bot.web.render_papers import class_form, draw_view
from bot.web.render_results import results_form, results_view
from bot.web.trainer import Trainer


class ClassPart:
    """The names, typed or from a file."""

    id = "class"

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer

    def lay_out(self, language: str) -> None:
        with gr.Column(elem_classes="one"):
            self._form = html(self._shown(language), "names")
            label, types = QUIZ_TEXTS[language].import_file, [".csv", ".xlsx", ".txt"]
            self._file = gr.UploadButton(label, file_types=types, size="sm", elem_id="import")

    def wire(self, language: gr.Radio, entered: list[Any]) -> None:
        gr.on([*entered, language.change], self._shown, language, self._form, **QUICK)
        language.change(lambda key: gr.update(label=QUIZ_TEXTS[key].import_file), language, self._file, **QUICK)
        self._form.names(told(self._save), language, self._form, **QUICK)
        self._file.upload(told(self._import), [language, self._file], self._form, **QUICK)

    def _shown(self, language: str) -> str:
        return class_form(self._trainer.attempts.names(), QUIZ_TEXTS[language])

    def _save(self, language: str, event: gr.EventData) -> str:
        self._trainer.set_names(event.fields)
        return self._shown(language)

    def _import(self, language: str, path: str) -> str:
        self._trainer.import_names(path)
        return self._shown(language)


class ResultsPart:
    """`chosen` is the id of the paper whose results are shown."""

    id = "results"

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer

    def lay_out(self, language: str) -> None:
        self._chosen = gr.State("")
        with gr.Column(elem_classes="one wide"):
            self._form = html("", "results")
            self._view = html("", "score", "withdraw")

    def wire(self, language: gr.Radio, entered: list[Any]) -> None:
        state, turn = [language, self._chosen], in_turn(self.id)
        gr.on([*entered, language.change], told(self._shown), state, [self._form, self._view], **turn)
        self._form.results(told(self._choose), state, [self._chosen, self._view], **turn)
        self._view.score(told(self._score), state, self._view, **turn)
        self._view.withdraw(told(self._withdraw), state, self._view, **turn)

    def _shown(self, language: str, chosen: str) -> tuple[str, str]:
        handed_out = [stored for stored in self._trainer.papers.all() if stored.status != "draft"]
        form = results_form(handed_out, chosen, QUIZ_TEXTS[language])
        return form, self._view_of(language, chosen) if chosen else ""

    def _view_of(self, language: str, chosen: str) -> str:
        stored, attempts = self._trainer.papers.paper(chosen), self._trainer.attempts
        return results_view(stored, attempts.of_paper(chosen), attempts.names(), QUIZ_TEXTS[language])

    def _choose(self, language: str, chosen: str, event: gr.EventData) -> tuple[str, str]:
        paper = str(event.fields["paper"][0])
        return paper, self._view_of(language, paper)

    def _score(self, language: str, chosen: str, event: gr.EventData) -> str:
        who = QUIZ_TEXTS[language].on_page
        self._trainer.rescore(event.paper, event.name, int(event.number), event.fields, who)
        return self._view_of(language, chosen)

    def _withdraw(self, language: str, chosen: str, event: gr.EventData) -> str:
        self._trainer.attempts.withdraw(event.paper, event.name)
        return self._view_of(language, chosen)


class DrawPart:
    """`drawn` is the item and the name that stand on the screen."""

    id = "draw"

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer

    def lay_out(self, language: str) -> None:
        self._drawn = gr.State((None, ""))
        with gr.Column(elem_classes="one wide"):
            self._view = html(draw_view(None, "", False, QUIZ_TEXTS[language]), "draw", "answer")

    def wire(self, language: gr.Radio, entered: list[Any]) -> None:
        state = [language, self._drawn]
        language.change(self._shown, state, self._view, **QUICK)
        self._view.draw(told(self._draw), state, [self._drawn, self._view], **QUICK)
        self._view.answer(told(self._answer), state, self._view, **QUICK)

    def _shown(self, language: str, drawn: tuple[Item | None, str]) -> str:
        return draw_view(*drawn, False, QUIZ_TEXTS[language])

    def _answer(self, language: str, drawn: tuple[Item | None, str]) -> str:
        return draw_view(*drawn, True, QUIZ_TEXTS[language])

    def _draw(self, language: str, drawn: tuple[Item | None, str]) -> tuple[tuple[Item | None, str], str]:
        drawn = self._trainer.draw()
        if drawn[0] is None:
            tell(QUIZ_TEXTS[language].nothing_to_draw)
        return drawn, self._shown(language, drawn)
