"""Who may import whom: the architecture, executable."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("index", "bot", "eval")
"""A folder imports itself and the folders before it."""
ROOMS = {
    "bot": ("text", "checks", "selection", "correction", "dialogue", "writing", "quiz", "database", "web", "command"),
    "eval": ("metrics", "questions", "runs", "report", "generate", "page"),
}
"""The same of their folders; files beside these stand between them."""
DATA: dict[str, set[str]] = {"bot": set(), "eval": {"sets", "training", "baseline"}}
TOP = (
    "bot/command/serve.py",
    *(f"bot/command/{path.name}" for path in (ROOT / "bot" / "command").glob("evaluate*.py")),
)
"""The commands that may import everything."""
COMMANDS = tuple(f"bot/command/{path.name}" for path in (ROOT / "bot" / "command").glob("[!_]*.py"))
DATABASE = tuple(f"bot/database/{path.name}" for path in (ROOT / "bot" / "database").glob("[!_]*.py"))
PAGE = (
    *(f"bot/web/{name}.py" for name in ("page", "tab", "chat_tab", "quiz_tab", "parts", "server")),
    *(f"bot/web/{name}.py" for name in ("items_part", "papers_part", "class_parts")),
    "eval/page/tab.py",
)
"""The files that know components; what these show and do is in the others of `bot/web`."""
TRAINING = ("index/train_encoder.py", "eval/train_selection.py")
ONLY_IN = {
    "faiss": ("index/dense.py",),
    "bm25s": ("index/lexical.py", "index/train_encoder.py"),
    "opencc": ("index/normalize.py", "eval/generate/rewording.py", "eval/generate/typos.py"),
    "yaml": ("index/read.py",),
    "markdown_it": ("index/markdown.py",),
    "sqlalchemy": DATABASE,
    "openpyxl": (
        "eval/questions/tables.py",
        "bot/quiz/class_list.py",
        "bot/quiz/results_file.py",
        "bot/quiz/export/excel.py",
    ),
    "docx": tuple(f"bot/quiz/export/word_{part}.py" for part in ("style", "paper", "sheet", "key")),
    "genanki": ("bot/quiz/export/anki.py",),
    "sqlite3": ("index/store.py", "index/build.py", "bot/quiz/export/anki.py"),
    "filelock": ("index/build.py",),
    "tokenizers": ("index/encode.py", "index/train_encoder.py"),
    "sentence_transformers": ("index/encode.py", "index/train_encoder.py"),
    "torch": (*TRAINING, "eval/boosting.py"),
    "lightgbm": ("eval/boosting.py",),
    "datasets": TRAINING,
    "jieba": ("eval/train_selection.py",),
    "pypinyin": ("eval/generate/syllables.py", "eval/generate/typos.py"),
    "gradio": PAGE,
    "fastapi": ("bot/web/page.py", "bot/web/server.py", "bot/web/downloads.py", "eval/page/routes.py"),
    "starlette": ("bot/web/server.py", "bot/web/event_streams.py"),
    "uvicorn": ("bot/web/server.py",),
    "langchain_core": ("index/retriever.py", "bot/chain.py", "bot/writing/llm.py", "eval/runs/answering.py"),
    "langchain": ("bot/writing/llm.py",),
    "jinja2": ("eval/report/template.py",),
    "tomlkit": ("bot/settings_file.py",),
    "rich": ("bot/terminal.py",),
    "argparse": ("bot/cli.py", *COMMANDS, *TRAINING),
    "tomllib": ("bot/settings.py",),
    "ir_measures": ("eval/metrics/retrieval_metrics.py",),
    "nltk": ("eval/metrics/overlap_metrics.py",),
}
ENVIRONMENT = ("bot/settings.py", "bot/cli.py", "bot/web/__init__.py")
"""Settings are read in the first; the command line asks for the language of its help, the page tells Gradio."""

FILES = [path.relative_to(ROOT).as_posix() for folder in LAYERS for path in sorted((ROOT / folder).rglob("*.py"))]
each_file = pytest.mark.parametrize("file", FILES)


def tree(file: str) -> ast.Module:
    return ast.parse((ROOT / file).read_text(encoding="utf-8"))


def imports(file: str) -> Iterator[tuple[str, ast.Import | ast.ImportFrom]]:
    """Full names of imported modules, wherever in the file they are imported."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node


@each_file
def test_imports_are_absolute_and_by_from(file: str) -> None:
    for name, node in imports(file):
        assert isinstance(node, ast.Import) or node.level == 0, name
        assert isinstance(node, ast.ImportFrom) or name.split(".")[0] not in LAYERS, f"import {name} hides a builtin"


@each_file
def test_no_import_upwards(file: str) -> None:
    own = file.split("/")[0]
    for name, _ in imports(file):
        layer = name.split(".")[0]
        if layer in LAYERS and file not in TOP:
            assert LAYERS.index(layer) <= LAYERS.index(own), f"{file} imports {name}"


@each_file
def test_no_import_of_a_later_room(file: str) -> None:
    layer, own = file.split("/")[:2]
    rooms = ROOMS.get(layer, ())
    for name, _ in imports(file):
        parts = name.split(".")
        if own in rooms and parts[0] == layer and parts[1] in rooms:
            assert rooms.index(parts[1]) <= rooms.index(own), f"{file} imports {name}"


@pytest.mark.parametrize("layer", ROOMS)
def test_every_room_has_its_place(layer: str) -> None:
    folders = {path.name for path in (ROOT / layer).iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders == {*ROOMS[layer], *DATA[layer]}


@each_file
def test_each_package_has_its_home(file: str) -> None:
    for name, _ in imports(file):
        package = name.split(".")[0]
        assert file in ONLY_IN.get(package, (file,)), f"{file} imports {package}"


@each_file
def test_the_environment_is_read_in_one_place(file: str) -> None:
    names = {node.attr for node in ast.walk(tree(file)) if isinstance(node, ast.Attribute)}
    assert file in ENVIRONMENT or not names & {"environ", "getenv"}


@pytest.mark.parametrize("file", [file for file in FILES if file.startswith(("index/", "eval/"))])
def test_settings_are_handed_down_as_values(file: str) -> None:
    allowed = {"ROOT"} if file in TRAINING else set()
    taken = {
        alias.name
        for name, node in imports(file)
        if name == "bot.settings" and isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert taken <= allowed


def test_the_table_names_files_that_exist() -> None:
    named = {file for files in ONLY_IN.values() for file in files} | {*TOP, *TRAINING, *ENVIRONMENT}
    assert named <= set(FILES)


def test_every_package_of_the_table_has_a_user() -> None:
    used = {name.split(".")[0] for file in FILES for name, _ in imports(file)}
    assert {package for package, files in ONLY_IN.items() if files} - used <= {"datasets"}
