"""`tashan index` killed in the middle, as a power cut would do it."""

import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

from index.build import build_index
from index.encode import Encoder
from index.read import read_articles
from index.store import live_generation, open_store
from tests.conftest import TASHAN, Run, environment
from tests.counting_encoder import CountingEncoder, first_hit


def test_a_killed_build_leaves_the_old_index_and_is_finished_by_the_next(
    tmp_path: Path, articles_folder: Path, encoder: Encoder, tashan: Run
) -> None:
    home = tmp_path / "home"
    build_index(home, read_articles([articles_folder])[0], encoder)
    big = tmp_path / "big"
    big.mkdir()
    for i in range(20):
        text = "".join(f"第{i}村的第{j}号水井深{i * j}米，井水清甜。\n" for j in range(1000))
        (big / f"{i}.txt").write_text(text, encoding="utf-8")
    old = count_vectors(live_generation(home))
    with subprocess.Popen([*TASHAN, "index", articles_folder, big], env=environment(home=home)) as process:
        while process.poll() is None and count_vectors(home / "index" / "building") <= old:
            time.sleep(0.005)
        os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    kept = count_vectors(home / "index" / "building")
    assert first_hit(home, encoder, "青石桥有几个桥孔").startswith("青石桥建于1786年")
    assert "青石桥建于1786年" in tashan("search", "青石桥有几个桥孔", home=home).stdout
    counting = CountingEncoder(encoder)
    assert build_index(home, read_articles([articles_folder, big])[0], counting).added == 20
    total = count_vectors(live_generation(home))
    assert (kept > old, len(counting.texts)) == (True, total - kept)
    assert total > kept
    assert open_store(home, encoder.name).manifest.articles == 25
    assert not (home / "index" / "building").exists()


def count_vectors(generation: Path | None) -> int:
    """Vectors that a generation, or the build under way, has committed."""
    assert generation
    path = generation / "texts.sqlite"
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
            return int(database.execute("SELECT count(*) FROM vectors").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
