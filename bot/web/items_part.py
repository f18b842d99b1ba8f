"""Items: making, finding, looking at them beside their evidence, editing, approving."""

from typing import Any

import gradio as gr

from bot.quiz_texts import QUIZ_TEXTS
from bot.web.parts import html, in_turn, tell, told
from bot.web.render_items import filter_form, item_card, item_list, make_form
from bot.web.trainer import Fields, Trainer

PROGRESS = gr.Progress()


class ItemsPart:
    """`fields` are those of the last search, `opened` is the id of the item beside the list."""

    id = "items"

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer

    def lay_out(self, language: str) -> None:
        self._fields, self._opened = gr.State({}), gr.State("")
        make, find = self._forms(language)
        with gr.Row(elem_classes="two"):
            with gr.Column(elem_classes="side"):
                self._make = html(make, "make")
                self._status = gr.HTML("", elem_id="making", apply_default_css=False)
                self._find = html(find, "find")
                self._list = html("", "open", "approve", "retire")
            with gr.Column(elem_classes="main"):
                self._card = html(self._card_of(language, ""), "approve", "retire", "save", "restore")

    def wire(self, language: gr.Radio, entered: list[Any]) -> None:
        state, shown = [language, self._fields, self._opened], [self._list, self._card]
        turn = in_turn(self.id)
        gr.on([*entered, language.change], told(self._shown), state, shown, **turn)
        language.change(lambda key: (*self._forms(key), ""), language, [self._make, self._find, self._status], **turn)
        self._find.find(told(self._found), state, [self._fields, *shown], **turn)
        self._list.open(told(self._open), state, [self._opened, self._card], **turn)
        for part in (self._list, self._card):
            part.approve(told(self._approve), state, shown, **turn)
            part.retire(told(self._retire), state, shown, **turn)
        self._card.save(told(self._save), state, shown, **turn)
        self._card.restore(told(self._restore), state, shown, **turn)
        watched = {"show_progress": "full", "show_progress_on": self._status, "api_visibility": "private"}
        self._make.make(told(self._made), state, [self._status, *shown], concurrency_limit=1, **watched)

    def _forms(self, language: str) -> tuple[str, str]:
        articles, texts = self._trainer.shelf.articles(), QUIZ_TEXTS[language]
        return make_form(articles, texts), filter_form(articles, texts)

    def _shown(self, language: str, fields: Fields, opened: str) -> tuple[str, str]:
        items = self._trainer.bank.find(self._trainer.wanted(fields))
        return item_list(items, opened, QUIZ_TEXTS[language]), self._card_of(language, opened)

    def _card_of(self, language: str, opened: str) -> str:
        texts = QUIZ_TEXTS[language]
        if not opened:
            return f'<p class="hint">{texts.card_hint}</p>'
        history = self._trainer.bank.history(opened)
        return item_card(history, self._trainer.article(history[-1].item.article), texts)

    def _found(self, language: str, fields: Fields, opened: str, event: gr.EventData) -> tuple[Fields, str, str]:
        return event.fields, *self._shown(language, event.fields, opened)

    def _open(self, language: str, fields: Fields, opened: str, event: gr.EventData) -> tuple[str, str]:
        return event.id, self._card_of(language, event.id)

    def _approve(self, language: str, fields: Fields, opened: str, event: gr.EventData) -> tuple[str, str]:
        return self._give_status("approved", language, fields, opened, event)

    def _retire(self, language: str, fields: Fields, opened: str, event: gr.EventData) -> tuple[str, str]:
        return self._give_status("retired", language, fields, opened, event)

    def _give_status(
        self, status: str, language: str, fields: Fields, opened: str, event: gr.EventData
    ) -> tuple[str, str]:
        texts = QUIZ_TEXTS[language]
        ids = str(event._data.get("ids", "")).split()
        if not ids:
            tell(texts.none_ticked)
        self._trainer.bank.give_status(ids, status, texts.on_page)
        return self._shown(language, fields, opened)

    def _save(self, language: str, fields: Fields, opened: str, event: gr.EventData) -> tuple[str, str]:
        self._trainer.save(event.id, event.fields, QUIZ_TEXTS[language].on_page)
        return self._shown(language, fields, opened)

    def _restore(self, language: str, fields: Fields, opened: str, event: gr.EventData) -> tuple[str, str]:
        self._trainer.bank.restore(event.id, int(event.number), QUIZ_TEXTS[language].on_page)
        return self._shown(language, fields, opened)

    def _made(
        self, language: str, fields: Fields, opened: str, event: gr.EventData, progress: gr.Progress = PROGRESS
    ) -> tuple[str, str, str]:
        texts = QUIZ_TEXTS[language]

        def show(done: int, all: int) -> None:
            progress((done, all), desc=texts.making)

        show(0, 1)
        added, known = self._trainer.make(event.fields, texts.on_page, show)
        sentence = texts.made.format(added=added, known=known)
        return f'<p class="facts">{sentence}</p>', *self._shown(language, fields, opened)
