"""The chat page: the conversation at the left, the article an answer cites at the right."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from bot.records import Turn
from bot.texts import TEXTS, Texts
from bot.web.conversation import Chain, Conversation, Library
from bot.web.render import page_header, question_message

# Gradio reads this while it is imported, and calls home without it.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio as gr

MAX_ANSWERING = 4
"""Questions answered at the same time; more of them wait in line."""

_FOLDER = Path(__file__).parent
_SILENT: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
_FONTS = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "system-ui", "sans-serif")

Message = dict[str, Any]
"""As `gr.Chatbot` takes it, with `role` and `content`."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """The components that events read or change; `target` names the open article."""

    turns: gr.State
    target: gr.State
    header: gr.HTML
    language: gr.Radio
    messages: gr.Chatbot
    box: gr.Textbox
    clear: gr.Button
    article: gr.HTML


def build_page(chain: Chain, library: Library, examples: Sequence[str], language: str = "zh") -> gr.Blocks:
    """The page, in `language` until the user switches; serve it with `mount_page`."""
    conversation = Conversation(chain, library)
    title = TEXTS[language].title
    page = gr.Blocks(title=title, fill_width=True, analytics_enabled=False)
    with page:
        parts = _lay_out(examples, language, conversation.article("", language))
        _wire_articles(parts, conversation, _wire_questions(parts, conversation))
    return page


def mount_page(server: FastAPI, page: gr.Blocks) -> None:
    """Serve the page at `/` from this machine alone: system fonts, no link that leads outside."""
    gr.mount_gradio_app(
        server,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        css_paths=[_FOLDER / "page.css"],
        theme=gr.themes.Base(
            primary_hue="teal",
            secondary_hue="teal",
            neutral_hue="stone",
            text_size="lg",
            font=_FONTS,
            font_mono=("monospace",),
        ),
    )


def _lay_out(examples: Sequence[str], language: str, article: str) -> _Parts:
    texts = TEXTS[language]
    languages = [(each.name, key) for key, each in TEXTS.items()]
    script = (_FOLDER / "page.js").read_text(encoding="utf-8")
    with gr.Row(elem_id="top"):
        header = gr.HTML(page_header(texts), elem_id="name", apply_default_css=False)
        switch = gr.Radio(languages, value=language, label=texts.language, elem_id="language")
    with gr.Row(elem_id="columns"):
        with gr.Column(elem_id="conversation"):
            messages = _chatbot(texts, examples)
            box = _question_box(texts)
            clear = gr.Button(texts.clear, size="sm", elem_id="clear")
        with gr.Column(elem_id="reading"):
            reading = gr.HTML(article, js_on_load=script, elem_id="article", apply_default_css=False)
    return _Parts(gr.State([]), gr.State(""), header, switch, messages, box, clear, reading)


def _chatbot(texts: Texts, examples: Sequence[str]) -> gr.Chatbot:
    return gr.Chatbot(
        label=texts.conversation,
        placeholder=texts.welcome,
        examples=[{"text": example} for example in examples],
        show_label=False,
        height="100%",
        layout="panel",
        buttons=[],
        feedback_options=None,
        elem_id="messages",
    )


def _question_box(texts: Texts) -> gr.Textbox:
    return gr.Textbox(
        label=texts.question,
        placeholder=texts.question_hint,
        submit_btn=texts.send,
        show_label=False,
        max_lines=5,
        autofocus=True,
        elem_id="question",
    )


def _wire_questions(parts: _Parts, conversation: Conversation) -> list[dict[str, Any]]:
    """All state comes in and goes out with the events, so users do not meet."""

    def ask(
        question: str, messages: list[Message], turns: list[Turn], language: str, exact: bool = False
    ) -> Iterator[tuple[list[Message], list[Turn], Any]]:
        question = question.strip()
        if objection := conversation.objection(question, language):
            yield [*messages, _message("assistant", objection)], turns, gr.skip()
            return
        messages = [*messages, _message("user", question_message(question))]
        left: Any = ""
        for reply, said in conversation.reply(question, turns, language, exact):
            yield [*messages, _message("assistant", reply)], said, left
            # From now on the next question may be in the box.
            left = gr.skip()

    def ask_example(
        messages: list[Message], turns: list[Turn], language: str, event: gr.SelectData
    ) -> Iterator[tuple[list[Message], list[Turn], Any]]:
        yield from ask(event.value["text"], messages, turns, language)

    def ask_exactly(
        messages: list[Message], turns: list[Turn], language: str, event: gr.EventData
    ) -> Iterator[tuple[list[Message], list[Turn], Any]]:
        yield from ask(event.question, messages, turns, language, exact=True)

    known = [parts.messages, parts.turns, parts.language]
    changed = [parts.messages, parts.turns, parts.box]
    options = {**_SILENT, "concurrency_limit": MAX_ANSWERING}
    return [
        parts.box.submit(ask, [parts.box, *known], changed, **options),
        parts.messages.example_select(ask_example, known, changed, **options),
        # The article's frame is where the page's script sends its events from.
        parts.article.exact(ask_exactly, known, changed, **options),
    ]


def _wire_articles(parts: _Parts, conversation: Conversation, answering: list[dict[str, Any]]) -> None:
    """Open and close articles, clear (which ends `answering`), and switch the language."""

    def open_article(language: str, event: gr.EventData) -> tuple[str, str]:
        return event.link, conversation.article(event.link, language)

    def close_article(language: str) -> tuple[str, str]:
        return "", conversation.article("", language)

    def clear(language: str) -> tuple[list[Message], list[Turn], str, str]:
        return [], [], *close_article(language)

    def translate(target: str, language: str) -> tuple[Any, ...]:
        return *_translation(TEXTS[language]), conversation.article(target, language)

    options = {**_SILENT, "queue": False}
    opened = [parts.target, parts.article]
    cleared = [parts.messages, parts.turns, *opened]
    translated = [parts.header, parts.messages, parts.box, parts.clear, parts.article]
    parts.article.cite(open_article, parts.language, opened, **options)
    parts.article.close(close_article, parts.language, opened, **options)
    parts.clear.click(clear, parts.language, cleared, cancels=answering, **options)
    parts.language.change(translate, [parts.target, parts.language], translated, **options)


def _message(role: str, content: str) -> Message:
    # As a component the content is neither read as Markdown nor stripped of its labels.
    shown = gr.HTML(content, apply_default_css=False, js_on_load=None, render=False)
    return {"role": role, "content": shown}


def _translation(texts: Texts) -> tuple[Any, ...]:
    """Of header, conversation, question box and the button that clears."""
    return (
        page_header(texts),
        gr.update(label=texts.conversation, placeholder=texts.welcome),
        gr.update(label=texts.question, placeholder=texts.question_hint, submit_btn=texts.send),
        texts.clear,
    )
