"""The chat tab: the conversation at the left, the article an answer cites at the right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import gradio as gr

from bot.records import Turn
from bot.texts import TEXTS, Texts
from bot.web.conversation import Chain, Conversation, Library
from bot.web.render import question_message
from bot.web.tab import SILENT, Frame

MAX_ANSWERING = 4
"""Questions answered at the same time; more of them wait in line."""

_SCRIPT = Path(__file__).with_name("chat.js")

Message = dict[str, Any]
"""As `gr.Chatbot` takes it, with `role` and `content`."""
Said = Iterator[tuple[list[Message], list[Turn], Any]]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The components that events read or change; `target` names the open article."""

    turns: gr.State
    target: gr.State
    messages: gr.Chatbot
    box: gr.Textbox
    clear: gr.Button
    article: gr.HTML


class ChatTab:
    """Questions and answers; `examples` are questions to begin with."""

    id = "chat"

    def __init__(self, chain: Chain, library: Library, examples: Sequence[str]) -> None:
        self._conversation = Conversation(chain, library)
        self._examples = examples
        self._handed: list[Any] = []

    def lay_out(self, language: str) -> None:
        """The two columns."""
        self._parts = _lay_out(self._examples, language, self._conversation.article("", language))

    @property
    def box(self) -> gr.Textbox:
        """Where the question is typed."""
        return self._parts.box

    def ask_after(self, event: Any) -> None:
        """Once `event` of another tab, wired before this one, has put a question in the box, ask it."""
        self._handed.append(event)

    def wire(self, frame: Frame) -> None:
        """Questions, articles, and the language."""
        answering = _wire_questions(self._parts, self._conversation, frame.language, self._handed)
        _wire_articles(self._parts, self._conversation, frame.language, answering)


def _lay_out(examples: Sequence[str], language: str, article: str) -> _Parts:
    texts = TEXTS[language]
    with gr.Row(elem_id="columns"):
        with gr.Column(elem_id="conversation"):
            messages = _chatbot(texts, examples)
            box = _question_box(texts)
            clear = gr.Button(texts.clear, size="sm", elem_id="clear")
        with gr.Column(elem_id="reading"):
            script = _SCRIPT.read_text(encoding="utf-8")
            reading = gr.HTML(article, js_on_load=script, elem_id="article", apply_default_css=False)
    return _Parts(gr.State([]), gr.State(""), messages, box, clear, reading)


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


def _wire_questions(parts: _Parts, conversation: Conversation, language: gr.Radio, handed: list[Any]) -> list[Any]:
    """All state comes in and goes out with the events, so users do not meet."""

    def ask(question: str, messages: list[Message], turns: list[Turn], language: str, exact: bool = False) -> Said:
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

    def ask_example(messages: list[Message], turns: list[Turn], language: str, event: gr.SelectData) -> Said:
        yield from ask(event.value["text"], messages, turns, language)

    def ask_exactly(messages: list[Message], turns: list[Turn], language: str, event: gr.EventData) -> Said:
        yield from ask(event.question, messages, turns, language, exact=True)

    known = [parts.messages, parts.turns, language]
    changed = [parts.messages, parts.turns, parts.box]
    options = {**SILENT, "concurrency_limit": MAX_ANSWERING}
    return [
        parts.box.submit(ask, [parts.box, *known], changed, **options),
        parts.messages.example_select(ask_example, known, changed, **options),
        # The article's frame is where the page's script sends its events from.
        parts.article.exact(ask_exactly, known, changed, **options),
        *(event.then(ask, [parts.box, *known], changed, **options) for event in handed),
    ]


def _wire_articles(parts: _Parts, conversation: Conversation, language: gr.Radio, answering: list[Any]) -> None:
    """Open and close articles, clear (which ends `answering`), and switch the language."""

    def open_article(language: str, event: gr.EventData) -> tuple[str, str]:
        return event.link, conversation.article(event.link, language)

    def close_article(language: str) -> tuple[str, str]:
        return "", conversation.article("", language)

    def clear(language: str) -> tuple[list[Message], list[Turn], str, str]:
        return [], [], *close_article(language)

    def translate(target: str, language: str) -> tuple[Any, ...]:
        return *_translation(TEXTS[language]), conversation.article(target, language)

    options = {**SILENT, "queue": False, "trigger_mode": "multiple"}
    opened = [parts.target, parts.article]
    cleared = [parts.messages, parts.turns, *opened]
    translated = [parts.messages, parts.box, parts.clear, parts.article]
    parts.article.cite(open_article, language, opened, **options)
    parts.article.close(close_article, language, opened, **options)
    parts.clear.click(clear, language, cleared, cancels=answering, **options)
    language.change(translate, [parts.target, language], translated, **options)


def _message(role: str, content: str) -> Message:
    # As a component the content is neither read as Markdown nor stripped of its labels.
    shown = gr.HTML(content, apply_default_css=False, js_on_load=None, render=False)
    return {"role": role, "content": shown}


def _translation(texts: Texts) -> tuple[Any, ...]:
    """Of conversation, question box and the button that clears."""
    return (
        gr.update(label=texts.conversation, placeholder=texts.welcome),
        gr.update(label=texts.question, placeholder=texts.question_hint, submit_btn=texts.send),
        texts.clear,
    )
