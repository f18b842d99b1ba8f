"""What the parts of the quiz tab have in common."""

import json
from collections.abc import Callable
from functools import wraps
from html import escape
from pathlib import Path
from typing import Any, Protocol

import gradio as gr

from bot.web.tab import SILENT
from index.errors import UserError

QUICK: dict[str, Any] = {**SILENT, "concurrency_limit": None}
"""For events that write little and may tell something: Gradio takes messages to the page only through its queue."""


def in_turn(part: str) -> dict[str, Any]:
    """For the events of a part that show what another one changes: one after another, or a late answer would undo a later one.

    None is left out because the one before it still runs, as Gradio would have it.
    """
    return {**SILENT, "trigger_mode": "multiple", "concurrency_id": part, "concurrency_limit": 1}


_SCRIPT = Path(__file__).with_name("quiz.js").read_text(encoding="utf-8")


class Part(Protocol):
    """A tab within the quiz tab; its name is `QuizTexts.parts[id]`."""

    id: str

    def lay_out(self, language: str) -> None:
        """Make the components, in their place."""

    def wire(self, language: gr.Radio, entered: list[Any]) -> None:
        """Make the events; `entered` are those after which the part has to show what there is now."""


def html(value: str, *events: str) -> gr.HTML:
    """HTML whose buttons and forms with a `data-send` among `events` send that event, for `component.event(…)`."""
    script = f"const events = {json.dumps(events)};\n{_SCRIPT}"
    return gr.HTML(value, js_on_load=script, apply_default_css=False, elem_classes="quiz")


def told(handler: Callable[..., Any]) -> Callable[..., Any]:
    """The handler, whose first argument is the language; after a UserError a message, and nothing changes."""

    @wraps(handler)
    def run(language: str, *arguments: Any) -> Any:
        try:
            return handler(language, *arguments)
        except UserError as error:
            gr.Warning(escape(error.say(language)))
            return gr.skip()

    return run


def tell(sentence: str) -> None:
    """A message on the page for a few seconds."""
    gr.Info(escape(sentence), duration=5)
