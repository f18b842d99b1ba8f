"""Folders to the article files in them, and the id of each."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from index.errors import UserError

SUFFIXES = (".md", ".markdown", ".txt")


def find_files(paths: Sequence[Path]) -> list[tuple[str, Path]]:
    """Article ids and files below `paths`, sorted by id.

    An id is the path below the folder given, with forward slashes; where two
    folders hold the same path, both get as much of their own path in front as
    tells them apart. Hidden files are left out, and a file is taken once.
    Raises UserError for a path that is not there.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        if _is(path.is_dir):
            found |= {file.absolute(): path for file in sorted(path.rglob("*")) if _is_article(path, file)}
        elif _is(path.is_file):
            found[path.absolute()] = path.parent
        else:
            raise UserError(
                f"找不到 {path}：请给出存在的文件或文件夹。",
                f"{path} does not exist: name an existing file or folder.",
            )
    return sorted(_distinct({file: file.relative_to(root.absolute()).parts for file, root in found.items()}).items())


def _is(kind: Callable[[], bool]) -> bool:
    """Whether a path is of a kind; one that no file system can hold is of none."""
    try:
        return kind()
    except OSError:
        return False


def _distinct(parts: dict[Path, tuple[str, ...]]) -> dict[str, Path]:
    """Ids from the last parts of each path; those that several share grow by one part until none does."""
    while True:
        ids = {file: "/".join(own) for file, own in parts.items()}
        counts = Counter(ids.values())
        shared = [file for file, id in ids.items() if counts[id] > 1 and len(parts[file]) < len(file.parts)]
        if not shared:
            return {id: file for file, id in ids.items()}
        for file in shared:
            parts[file] = file.parts[-len(parts[file]) - 1 :]


def _is_article(root: Path, file: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    broken_link = file.is_symlink() and not file.exists()
    return file.suffix.lower() in SUFFIXES and not hidden and (file.is_file() or broken_link)
