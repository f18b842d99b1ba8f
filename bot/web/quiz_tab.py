"""The quiz tab: the trainer's parts or, under `/?paper=ID`, the paper that a trainee takes."""

from collections.abc import Sequence
from typing import Any

import gradio as gr

from bot.quiz_texts import QUIZ_TEXTS
from bot.web.chat_tab import ChatTab
from bot.web.parts import QUICK, Part, html, told
from bot.web.render_taking import taking_form, taking_notice, taking_result
from bot.web.tab import Frame
from bot.web.trainee import Trainee
from index.errors import UserError


class QuizTab:
    """`parts` are the trainer's; questions about an item go to `chat`."""

    id = "quiz"

    def __init__(self, parts: Sequence[Part], trainee: Trainee, chat: ChatTab) -> None:
        self._parts = parts
        self._trainee = trainee
        self._chat = chat

    def lay_out(self, language: str) -> None:
        names = QUIZ_TEXTS[language].parts
        self._paper = gr.State("")
        with gr.Column(elem_id="trainer") as self._trainer, gr.Tabs(elem_id="parts") as self._row:
            self._tabs = [gr.Tab(names[part.id], id=part.id) for part in self._parts]
            for part, tab in zip(self._parts, self._tabs, strict=True):
                with tab:
                    part.lay_out(language)
        with gr.Column(elem_id="trainee", visible=False) as self._place:
            self._taking = html("", "hand_in", "look", "ask")

    def wire(self, frame: Frame) -> None:
        for part, tab in zip(self._parts, self._tabs, strict=True):
            part.wire(frame.language, [tab.select, frame.tabs.select])
        opened = [self._paper, frame.tabs, self._trainer, self._place, self._taking]
        frame.page.load(self._open, frame.language, opened, **QUICK)
        frame.language.change(self._names, frame.language, self._tabs, **QUICK)
        state = [frame.language, self._paper]
        self._taking.hand_in(told(self._hand_in), state, self._taking, **QUICK)
        self._taking.look(self._look, state, self._taking, **QUICK)
        self._chat.ask_after(self._taking.ask(self._ask, None, [frame.tabs, self._chat.box], **QUICK))

    def _names(self, language: str) -> list[Any]:
        return [gr.update(label=QUIZ_TEXTS[language].parts[part.id]) for part in self._parts]

    def _open(self, language: str, request: gr.Request) -> tuple[Any, ...]:
        """The paper of the address, and the trainer's parts only where there is none."""
        id = request.query_params.get("paper", "")
        if not id:
            return "", gr.skip(), gr.update(visible=True), gr.update(visible=False), ""
        return (
            id,
            gr.update(selected=self.id),
            gr.update(visible=False),
            gr.update(visible=True),
            self._form(language, id),
        )

    def _form(self, language: str, id: str) -> str:
        texts = QUIZ_TEXTS[language]
        try:
            stored, names = self._trainee.paper(id), self._trainee.names()
        except UserError as error:
            return taking_notice(error.say(language))
        if stored.status != "published" or not names:
            return taking_notice(texts.no_class if stored.status == "published" else texts.not_open)
        return taking_form(stored, names, texts)

    def _hand_in(self, language: str, id: str, event: gr.EventData) -> str:
        attempt = self._trainee.hand_in(id, event.fields)
        return taking_result(self._trainee.paper(id), attempt, QUIZ_TEXTS[language])

    def _look(self, language: str, id: str, event: gr.EventData) -> str:
        """What this browser handed in before; where that was withdrawn, the form again."""
        try:
            attempt = self._trainee.attempt(id, str(event.name))
        except UserError:
            return self._form(language, id).replace("<form ", '<form data-seen="yes" ', 1)
        return taking_result(self._trainee.paper(id), attempt, QUIZ_TEXTS[language])

    def _ask(self, event: gr.EventData) -> tuple[Any, str]:
        return gr.update(selected=self._chat.id), str(event.question)
