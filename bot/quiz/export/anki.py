"""An Anki deck: a card a question. The same question, exported again, updates its card and keeps its schedule."""

import sqlite3
import time
from hashlib import sha256
from itertools import count

from genanki import Deck, Model, Note, Package, guid_for

from bot.quiz.export.clean import html, one_line
from bot.quiz.export.pack import pack
from bot.quiz.export.sections import answer_text, full_title
from bot.quiz.item import KIND_NAMES, Item, Paper

_MODEL_ID = 1765203401
"""Any number, but always this one: Anki knows our kind of note by it."""
FIELDS = ("题干", "题型", "选项", "答案", "解析", "文章")
_FRONT = '<div class="kind">{{题型}}</div><div class="stem">{{题干}}</div>{{选项}}'
_BACK = (
    '{{FrontSide}}<hr id="answer"><div class="answer">{{答案}}</div>'
    '<div class="why">{{解析}}</div><div class="kind">{{文章}}</div>'
)
_CSS = """.card { font-family: "Noto Serif SC", "Songti SC", SimSun, serif; font-size: 20px; line-height: 1.6; text-align: left;
  max-width: 36em; margin: 0 auto; padding: 0.5em; }
.kind { color: #777; font-size: 0.75em; }
.stem { margin: 0.4em 0; }
.answer { color: #1a6b3c; font-weight: bold; }
.why { margin: 0.6em 0; font-size: 0.9em; }
ol { margin: 0.3em 0; padding-left: 1.6em; }"""


def write_anki(paper: Paper, now: float | None = None) -> bytes:
    """The .apkg file; `now` in seconds since 1970, the clock's by default.

    Anki takes a changed note for newer only by this time, so it is not left out.
    """
    number = int.from_bytes(sha256(full_title(paper).encode()).digest()[:4])
    deck = Deck(number + (1 << 30), one_line(full_title(paper)))
    model = Model(
        _MODEL_ID,
        "他山试题",
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "试题", "qfmt": _FRONT, "afmt": _BACK}],
        css=_CSS,
    )
    for question in paper.questions:
        item = question.item
        tags = [KIND_NAMES[item.kind], "_".join(item.article.split())]
        deck.add_note(Note(model, _fields(item), guid=guid_for("tashan", item.id), tags=tags))
    return pack({"collection.anki2": _collection(deck, time.time() if now is None else now), "media": b"{}"})


def _collection(deck: Deck, now: float) -> bytes:
    """Anki's SQLite database; genanki's own way to a file leaves one behind in the temporary folder."""
    connection = sqlite3.connect(":memory:")
    try:
        Package(deck).write_to_db(connection.cursor(), now, count(int(now * 1000)))
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _fields(item: Item) -> list[str]:
    """HTML in the order of FIELDS."""
    options = "" if item.kind == "judge" else _listed(item.options, "A")
    if item.kind in ("single", "multiple"):
        right = (f"{letter}. {_shown(option)}" for letter, option in item.lettered if option in item.answers)
        answer = "<br>".join(right)
    else:
        answer = _listed(item.answers, "1") if item.kind == "short" else _shown(answer_text(item))
    return [_shown(item.stem), KIND_NAMES[item.kind], options, answer, _shown(item.explanation), _shown(item.article)]


def _listed(texts: tuple[str, ...], numbering: str) -> str:
    return f'<ol type="{numbering}">{"".join(f"<li>{_shown(text)}</li>" for text in texts)}</ol>' if texts else ""


def _shown(text: str) -> str:
    # In a field [sound:…] plays a file and [latex] runs LaTeX.
    return html(text).replace("[", "&#91;")
