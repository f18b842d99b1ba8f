"""What tests share: a clean environment, no network, five tiny articles, and the index of `docs_corpus`."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import pytest

from bot.chain import AnswerChain
from bot.selection.chooser import Network, Ranker, SelectionModel
from bot.selection.features import NAMES, FeatureMaker
from bot.selection.trees import Trees
from index.build import build_index
from index.encode import BUNDLED_ENCODER, Encoder, load_encoder
from index.read import read_articles
from index.search import Searcher
from index.store import open_store

ROOT = Path(__file__).resolve().parents[1]

# A shell's background work ignores Ctrl-C, and so would every program that a test starts and interrupts.
signal.signal(signal.SIGINT, signal.default_int_handler)

ARTICLES = {
    "bridge.md": """---
title: 青石桥的修缮
source: 《青石县报》
published: 2019
place: 青石县
topics: [古桥, 修缮]
---

青石桥建于1786年，全长42米，有五个桥孔。

## 修缮经过

2019年春天，县文物局请来三位老石匠修缮青石桥。修缮用了七个月，花费380万元。
""",
    "library.md": """# 县图书馆的夜间服务

县图书馆每周二闭馆，其余各天开放到晚上九点。

## 借书规则

每位读者一次可以借八本书，借期三十天。超过借期的读者，需要先还书才能再借。
""",
    "market/tea.txt": """茶山镇的春茶
——记一位种茶人
茶山镇有茶园两千亩，主要种白茶和黄茶。
镇上的合作社由周明远发起，社员有一百二十户。
""",
    "market/fair.txt": """白水集市
白水集市逢三、逢八开市，卖蔬菜、竹器和土布。
集市的管理员说，摊位费全年不涨。
""",
    "school.md": """# 南坡小学的早餐

南坡小学为住校学生免费提供早餐，因为许多孩子天不亮就要走山路。早餐有三样：

- 一个鸡蛋；
- 一碗豆浆；
- 两个馒头。
""",
}


@pytest.fixture(autouse=True)
def clean_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """TASHAN_HOME in a folder of the test, every other setting at its default."""
    for name in [name for name in os.environ if name.startswith("TASHAN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TASHAN_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections to other machines fail at once."""
    connect = socket.socket.connect

    def guarded(own: socket.socket, address: Any) -> None:
        if own.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise ConnectionRefusedError(f"a test wants to connect to {address}")
        connect(own, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def articles_folder(tmp_path: Path) -> Path:
    """The five tiny articles as files."""
    folder = tmp_path / "articles"
    for name, text in ARTICLES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The bundled encoder."""
    return load_encoder(BUNDLED_ENCODER)


@pytest.fixture(scope="session")
def corpus_home(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Path:
    """A home with the index of docs_corpus; read only."""
    home = tmp_path_factory.mktemp("corpus") / "home"
    articles, skipped = read_articles([ROOT / "docs_corpus"])
    assert not skipped
    build_index(home, articles, encoder)
    return home


@pytest.fixture(scope="session")
def searcher(corpus_home: Path, encoder: Encoder) -> Searcher:
    """Search over docs_corpus."""
    return Searcher(open_store(corpus_home, encoder.name), encoder, 12)


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def tashan(tmp_path: Path) -> Iterator[Run]:
    """Runs `tashan` as a process of its own in an empty folder; arguments, `input`, and settings by name."""
    folder = tmp_path / "here"
    folder.mkdir()

    def run(*arguments: str | Path, input: str | bytes = "", prefix: Sequence[str] = (), **settings: str | Path) -> Any:
        data = input.encode() if isinstance(input, str) else input
        done = subprocess.run(
            [*prefix, *TASHAN, *map(str, arguments)],
            cwd=folder,
            env=environment(**settings),
            input=data,
            capture_output=True,
            timeout=120,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    yield run


TASHAN = (sys.executable, "-m", "bot.cli")


def environment(**settings: str | Path) -> dict[str, str]:
    """The environment for a process: `home=…` becomes TASHAN_HOME."""
    extra = {f"TASHAN_{name.upper()}": str(value) for name, value in settings.items()}
    return {**os.environ, "PYTHONPATH": str(ROOT), **extra}


def plain_model(threshold: float = 0.5) -> SelectionModel:
    """A chooser anyone can follow: a sentence scores the share of the question's words that it has.

    The confidence is above one half exactly where that share is.
    """
    ranked = np.zeros(len(NAMES), np.float32)
    ranked[NAMES.index("words")] = 1
    zero, one = np.zeros(1, np.float32), np.ones(1, np.float32)
    network = Network(np.zeros_like(ranked), np.ones_like(ranked), ranked[:, None], zero, 2 * one, 0.0)
    leaf = np.zeros(1, np.int64)
    nothing = Trees(roots=leaf, feature=leaf, limit=zero, left=leaf, right=leaf, value=zero)
    # One question: is the share in the best sentence at most one half?
    half = np.float32([0.5, 0, 0])
    branches, logits = (np.array([1, 1, 2]), np.array([2, 1, 2])), np.array([0.0, -20.0, 20.0])
    judge = Trees(leaf, np.array([NAMES.index("words"), 0, 0]), half, *branches, logits)
    return SelectionModel(Ranker(network, nothing), judge, threshold)


@pytest.fixture(scope="session")
def chain(searcher: Searcher, encoder: Encoder) -> AnswerChain:
    """Answers over docs_corpus by the plain chooser."""
    return AnswerChain(searcher, FeatureMaker(encoder, searcher.has_word), plain_model())


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PHONE = {"width": 390, "height": 844}
Browse = Callable[..., Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A real browser; skips where there is none. Not for the session: it keeps an event loop running."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium on the path")
    # A machine that builds other things at the same time may be slow; nothing here depends on its being fast.
    playwright.expect.set_options(timeout=20_000)
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium: Any) -> Iterator[Browse]:
    """Opens pages, each of a user of its own, waits for an element, and fails if any of them asks another host."""
    hosts = set()
    contexts = []

    def open_page(url: str, wait_for: str = "textarea", **options: Any) -> Any:
        context = chromium.new_context(**options)
        contexts.append(context)
        context.set_default_timeout(60_000)
        context.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
        page = context.new_page()
        page.goto(url)
        page.locator(wait_for).first.wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert hosts - {None} == {"127.0.0.1"}


@pytest.fixture
def quiz_page(tmp_path: Path) -> Iterator[Any]:
    """Of a page with an open paper the address, and the `Quizzes` that it keeps."""
    # Imported late: Gradio takes seconds.
    from tests.quiz_page import serving_quizzes

    with serving_quizzes(tmp_path) as served:
        yield served


def fits(page: Any) -> bool:
    """Whether nothing of the page reaches beyond the right edge of the window."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
