"""The installed program is this one, and whole: no other package of its name before it, nothing left behind."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
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


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LISTED = PROJECT["tool"]["setuptools"]["packages"]
PACKAGES = [name for name in LISTED if "." not in name]


def test_every_folder_of_code_is_packaged() -> None:
    folders = {path.parent.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("__init__.py")}
    assert {".".join(folder.parts) for folder in folders} == set(LISTED)


def test_every_file_of_the_folders_is_packaged() -> None:
    data = PROJECT["tool"]["setuptools"]["package-data"]
    left_out = [
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
        if not any(path in (ROOT / package).glob(pattern) for pattern in data.get(package, ()))
    ]
    assert left_out == []


def test_every_package_imported_is_a_dependency() -> None:
    lines = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["train"]]
    declared = {normal(re.split(r"[^\w.-]", line)[0]) for line in lines}
    known = packages_distributions()
    missing = {
        name
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        for name in imported(path) - set(PACKAGES) - set(sys.stdlib_module_names)
        if not declared & {normal(distribution) for distribution in known.get(name, [name])}
    }
    assert missing <= {"pydantic", "starlette", "transformers", "safetensors"}  # parts of those declared


def imported(path: Path) -> set[str]:
    """Top-level names of the modules that a file imports, wherever it does."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
