"""The page: its name, the switch of languages, and the tabs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI

from bot.texts import TEXTS
from bot.web.render import page_header
from bot.web.tab import SILENT, Frame, Tab

_FOLDER = Path(__file__).parent
_FONTS = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "system-ui", "sans-serif")


def build_page(tabs: Sequence[Tab], language: str = "zh") -> gr.Blocks:
    """The page, in `language` until the user switches; serve it with `mount_page`."""
    page = gr.Blocks(title=TEXTS[language].title, fill_width=True, analytics_enabled=False)
    with page:
        header, switch = _top(language)
        with gr.Tabs(elem_id="tabs") as row:
            places = [gr.Tab(TEXTS[language].tabs[tab.id], id=tab.id, elem_id=f"tab-{tab.id}") for tab in tabs]
            for tab, place in zip(tabs, places, strict=True):
                with place:
                    tab.lay_out(language)

        def translate(language: str) -> list[Any]:
            texts = TEXTS[language]
            return [page_header(texts), *(gr.update(label=texts.tabs[tab.id]) for tab in tabs)]

        # The page does what a switch asks for one after another: first what is always in sight.
        switch.change(translate, switch, [header, *places], queue=False, **SILENT)
        frame = Frame(page, switch, row)
        # A tab may hand work to the ones before it, which have to know before they are wired.
        for tab in reversed(tabs):
            tab.wire(frame)
    return page


_HEAD = "<style>.toast-title { display: none !important; }</style>"
"""The head of a message names its kind in English whatever the page speaks; it lies outside what the style sheets reach."""


def mount_page(server: FastAPI, page: gr.Blocks) -> None:
    """Serve the page at `/` from this machine alone: system fonts, no link that leads outside."""
    gr.mount_gradio_app(
        server,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        css_paths=[_FOLDER / "page.css", _FOLDER / "quiz.css"],
        head=_HEAD,
        theme=gr.themes.Base(
            primary_hue="teal",
            secondary_hue="teal",
            neutral_hue="stone",
            text_size="lg",
            font=_FONTS,
            font_mono=("monospace",),
        ),
    )


def _top(language: str) -> tuple[gr.HTML, gr.Radio]:
    languages = [(each.name, key) for key, each in TEXTS.items()]
    with gr.Row(elem_id="top"):
        header = gr.HTML(page_header(TEXTS[language]), elem_id="name", apply_default_css=False)
        switch = gr.Radio(languages, value=language, label=TEXTS[language].language, elem_id="language")
    return header, switch
