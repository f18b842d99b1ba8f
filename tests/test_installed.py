"""The installed program is this one: no other package of the same name stands before it."""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def scripts() -> Path:
    try:
        distribution("tashan")
    except PackageNotFoundError:
        pytest.skip("tashan is not installed: pip install --editable .")
    return Path(sys.executable).parent


def test_the_folders_come_from_this_checkout(scripts: Path, tmp_path: Path) -> None:
    code = "import index, bot, eval, prompts; print(*(m.__file__ for m in (index, bot, eval, prompts)), sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert {Path(line).parent.parent for line in done.stdout.splitlines()} == {ROOT}


def test_the_command_runs_from_anywhere(scripts: Path, tmp_path: Path) -> None:
    done = subprocess.run([scripts / "tashan", "--help"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "tashan" in done.stdout
    assert done.stderr == ""
