"""What the page and its tabs are to each other."""

from dataclasses import dataclass
from typing import Any, Protocol

import gradio as gr

SILENT: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
"""For events: no veil over what they change, no place in the API."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all tabs share: the page, its switch of languages, and the row of tabs, selected by their ids."""

    page: gr.Blocks
    language: gr.Radio
    tabs: gr.Tabs


class Tab(Protocol):
    """Its name is `Texts.tabs[id]`."""

    id: str

    def lay_out(self, language: str) -> None:
        """Make the components, in their place on the page."""

    def wire(self, frame: Frame) -> None:
        """Make the events, once all tabs are laid out."""
