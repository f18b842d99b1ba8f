"""Settings written into the settings file; what else is in it stays, comments included."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from bot.settings import FILE_NAME
from index.errors import UserError


def save_settings(home: Path, values: Mapping[str, Any]) -> Path:
    """Set settings by their names in HOME/settings.toml, and return that file.

    Raises UserError where it is not TOML or cannot be written.
    """
    file = home / FILE_NAME
    try:
        written = tomlkit.parse(file.read_text(encoding="utf-8")) if file.exists() else tomlkit.document()
        written.update(values)
        home.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f"{FILE_NAME}.new")
        beside.write_text(tomlkit.dumps(written), encoding="utf-8")
        beside.replace(file)
    except (OSError, ValueError, TOMLKitError) as error:
        raise UserError(
            f"设置文件 {file} 无法改写（{error}）：请检查权限和内容。",
            f"The settings file {file} cannot be changed ({error}): check its permissions and its text.",
        ) from error
    return file
