"""The chat page: the conversation at the left, the article an answer cites at the right."""

import logging
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from fastapi import FastAPI

from bot.records import Answer, Turn
from bot.render import answer_message, article_view, notice_message, question_message, read_target
from bot.texts import TEXTS, Texts
from index.errors import UserError
from index.records import Article

# Gradio reads this while it is imported, and calls home without it.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
import gradio as gr  # noqa: E402

MAX_QUESTION = 2000
"""Characters."""
MAX_HISTORY = 4
"""Earlier questions handed to the chain."""
MAX_ANSWERING = 4
"""Questions answered at the same time; more of them wait in line."""

_FOLDER = Path(__file__).parent
_FONTS = ("system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif")

Message = dict[str, Any]
"""As `gr.Chatbot` takes it, with `role` and `content`."""


class Chain(Protocol):
    """Yields the answer as it grows; each is complete in itself, the last one is final."""

    def stream(self, input: dict[str, Any]) -> Iterator[Answer]: ...


class Library(Protocol):
    """Raises KeyError for an id it does not know."""

    def article(self, article_id: str) -> Article: ...


class _Conversation:
    """What the events of the page do; the state of each user comes in and goes out with them."""

    def __init__(self, chain: Chain, library: Library) -> None:
        self._chain = chain
        self._library = library

    def ask(
        self, question: str, messages: list[Message], turns: list[Turn], language: str
    ) -> Iterator[tuple[Any, list[Turn], Any]]:
        """Yield messages, turns and what is left in the question box while the answer grows."""
        question = question.strip()
        if problem := _problem(question, TEXTS[language]):
            yield _say(messages, "assistant", notice_message(problem)), turns, gr.skip()
            return
        messages = _say(messages, "user", question_message(question))
        searching = notice_message(TEXTS[language].searching)
        yield _say(messages, "assistant", searching), turns, ""
        for reply, said in self._reply(question, turns, language):
            # The box stays as it is: the next question may be in it already.
            yield _say(messages, "assistant", reply), said, gr.skip()

    def _reply(
        self, question: str, turns: list[Turn], language: str
    ) -> Iterator[tuple[str, list[Turn]]]:
        try:
            for answer in self._chain.stream({"question": question, "history": turns}):
                said = [*turns, Turn(question, answer.text)][-MAX_HISTORY:]
                yield answer_message(answer, TEXTS[language]), said
        except UserError as error:
            yield notice_message(error.say(language)), turns
        except Exception:
            logging.exception("No answer to %r", question)
            yield notice_message(TEXTS[language].failure), turns

    def ask_example(
        self, messages: list[Message], turns: list[Turn], language: str, event: gr.SelectData
    ) -> Iterator[tuple[Any, list[Turn], Any]]:
        yield from self.ask(event.value["text"], messages, turns, language)

    def open_article(self, language: str, event: gr.EventData) -> tuple[str, str]:
        """The target of the clicked link, and the article it names."""
        return event.link, self.show_article(event.link, language)

    def show_article(self, target: str, language: str) -> str:
        if not target:
            return f'<p class="hint">{TEXTS[language].article_hint}</p>'
        identity, spans = read_target(target)
        try:
            return article_view(self._library.article(identity), spans, TEXTS[language])
        except KeyError:
            return notice_message(TEXTS[language].unknown_article)

    def close_article(self, language: str) -> tuple[str, str]:
        return "", self.show_article("", language)

    def clear(self, language: str) -> tuple[list[Message], list[Turn], str, str]:
        return [], [], *self.close_article(language)

    def translate(self, target: str, language: str) -> tuple[Any, ...]:
        """The parts of the page in `language`, in the order `_wire` names them."""
        texts = TEXTS[language]
        return (
            _header(texts),
            gr.update(label=texts.conversation, placeholder=texts.welcome),
            gr.update(label=texts.question, placeholder=texts.question_hint),
            texts.clear,
            self.show_article(target, language),
        )


def _problem(question: str, texts: Texts) -> str:
    if not question:
        return texts.empty_question
    if len(question) > MAX_QUESTION:
        return texts.long_question.format(limit=MAX_QUESTION, length=len(question))
    return ""


def _say(messages: list[Message], role: str, content: str) -> list[Message]:
    return [*messages, {"role": role, "content": gr.HTML(content, apply_default_css=False, js_on_load=None)}]


def _header(texts: Texts) -> str:
    return f"<h1>{texts.title}</h1><p>{texts.subtitle}</p>"


@dataclass(frozen=True, slots=True)
class _Parts:
    """The components that events read or change."""

    turns: gr.State
    target: gr.State
    header: gr.HTML
    language: gr.Radio
    links: gr.HTML
    messages: gr.Chatbot
    box: gr.Textbox
    clear: gr.Button
    article: gr.HTML


def build_page(
    chain: Chain, library: Library, examples: Sequence[str], language: str = "zh"
) -> gr.Blocks:
    """The page, in `language` until the user switches; serve it with `mount_page`."""
    talk = _Conversation(chain, library)
    title = TEXTS[language].title
    with gr.Blocks(title=title, fill_width=True, analytics_enabled=False) as page:
        parts = _lay_out(examples, language, talk.show_article("", language))
        _wire(parts, talk)
    return page


def _lay_out(examples: Sequence[str], language: str, hint: str) -> _Parts:
    texts = TEXTS[language]
    script = (_FOLDER / "page.js").read_text(encoding="utf-8")
    with gr.Row(elem_id="top"):
        header = gr.HTML(_header(texts), elem_id="name", apply_default_css=False)
        names = [(each.name, key) for key, each in TEXTS.items()]
        switch = gr.Radio(names, value=language, label=texts.language, elem_id="language")
    with gr.Row(elem_id="columns"):
        with gr.Column(elem_id="conversation"):
            with gr.HTML(
                html_template="@children", js_on_load=script, elem_id="links"
            ) as links:
                messages = _chatbot(texts, examples)
            box = gr.Textbox(
                label=texts.question,
                placeholder=texts.question_hint,
                show_label=False,
                submit_btn=True,
                max_lines=5,
                autofocus=True,
                elem_id="question",
            )
            clear = gr.Button(texts.clear, size="sm", elem_id="clear")
        with gr.Column(elem_id="reading"):
            article = gr.HTML(
                hint, js_on_load=script, elem_id="article", apply_default_css=False
            )
    return _Parts(
        gr.State([]), gr.State(""), header, switch, links, messages, box, clear, article
    )


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
        latex_delimiters=[],
        allow_tags=False,
        elem_id="messages",
    )


def _wire(parts: _Parts, talk: _Conversation) -> None:
    """Events that answer run beside each other, and one at a time for each user."""
    state = [parts.messages, parts.turns, parts.language]
    said = [parts.messages, parts.turns, parts.box]
    opened = [parts.target, parts.article]
    quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    answering = [
        parts.box.submit(
            talk.ask, [parts.box, *state], said, concurrency_limit=MAX_ANSWERING, **quiet
        ),
        parts.messages.example_select(
            talk.ask_example, state, said, concurrency_limit=MAX_ANSWERING, **quiet
        ),
    ]
    quiet["queue"] = False
    parts.clear.click(
        talk.clear,
        parts.language,
        [parts.messages, parts.turns, *opened],
        cancels=answering,
        **quiet,
    )
    parts.links.cite(talk.open_article, parts.language, opened, **quiet)
    parts.article.close(talk.close_article, parts.language, opened, **quiet)
    parts.language.change(
        talk.translate,
        [parts.target, parts.language],
        [parts.header, parts.messages, parts.box, parts.clear, parts.article],
        **quiet,
    )


def mount_page(server: FastAPI, page: gr.Blocks) -> None:
    """Serve the page at `/`, from this machine alone: system fonts, no links that lead outside."""
    gr.mount_gradio_app(
        server,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        theme=gr.themes.Base(font=_FONTS, font_mono=("monospace",)),
        css_paths=[_FOLDER / "page.css"],
    )
