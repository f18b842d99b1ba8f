"""Papers: composing, looking through, publishing, their files."""

from collections.abc import Sequence
from typing import Any

import gradio as gr

from bot.quiz_texts import QUIZ_TEXTS
from bot.web.parts import html, in_turn, tell, told
from bot.web.render_papers import compose_form, paper_list
from bot.web.trainer import Trainer


class PapersPart:
    """`files` are the paths and names of a paper's files, as `paper_list` takes them."""

    id = "papers"

    def __init__(self, trainer: Trainer, files: Sequence[tuple[str, str]]) -> None:
        self._trainer = trainer
        self._files = files

    def lay_out(self, language: str) -> None:
        with gr.Row(elem_classes="two"):
            with gr.Column(elem_classes="side"):
                self._form = html(self._form_of(language), "compose")
            with gr.Column(elem_classes="main"):
                self._list = html("", "publish", "close_paper")

    def wire(self, language: gr.Radio, entered: list[Any]) -> None:
        turn = in_turn(self.id)
        gr.on([*entered, language.change], self._shown, language, [self._form, self._list], **turn)
        # A second click while papers are composed does not compose them twice.
        self._form.compose(told(self._compose), language, self._list, **{**turn, "trigger_mode": "once"})
        self._list.publish(told(self._publish), language, self._list, **turn)
        self._list.close_paper(told(self._close), language, self._list, **turn)

    def _shown(self, language: str) -> tuple[str, str]:
        return self._form_of(language), self._list_of(language)

    def _form_of(self, language: str) -> str:
        return compose_form(self._trainer.shelf.articles(), self._trainer.approved(), QUIZ_TEXTS[language])

    def _list_of(self, language: str) -> str:
        return paper_list(self._trainer.papers.all(), self._files, QUIZ_TEXTS[language])

    def _compose(self, language: str, event: gr.EventData) -> str:
        texts = QUIZ_TEXTS[language]
        composed = self._trainer.compose(event.fields)
        sentences = [texts.composed.format(count=len(composed.papers))]
        if composed.shared:
            sentences.append(texts.shared.format(kinds="、".join(texts.kinds[kind] for kind in composed.shared)))
        tell("".join(sentences))
        return self._list_of(language)

    def _publish(self, language: str, event: gr.EventData) -> str:
        self._trainer.papers.give_status(event.id, "published")
        return self._list_of(language)

    def _close(self, language: str, event: gr.EventData) -> str:
        self._trainer.papers.give_status(event.id, "closed")
        return self._list_of(language)
