"""Settings written into the settings file."""

from pathlib import Path

import pytest

from bot.settings import load_settings
from bot.settings_file import save_settings
from index.errors import UserError


def test_what_is_saved_is_in_force_and_the_rest_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('# 本班的设置\nlanguage = "en"\npassages = 3 # 少些\n', encoding="utf-8")
    assert save_settings(tmp_path, {"passages": 12, "dense_weight": 5.0, "encoder": "模型"}) == file
    settings = load_settings({"TASHAN_HOME": str(tmp_path)})[0]
    assert (settings.language, settings.passages, settings.dense_weight, settings.encoder) == ("en", 12, 5.0, "模型")
    text = file.read_text(encoding="utf-8")
    assert "# 本班的设置" in text
    assert "# 少些" in text


def test_a_home_that_is_not_there_is_made(tmp_path: Path) -> None:
    save_settings(tmp_path / "new", {"passages": 2})
    assert load_settings({"TASHAN_HOME": str(tmp_path / "new")})[0].passages == 2


def test_a_file_that_is_not_toml_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("passages = = 3", encoding="utf-8")
    with pytest.raises(UserError, match=r"settings\.toml"):
        save_settings(tmp_path, {"passages": 2})
    assert file.read_text(encoding="utf-8") == "passages = = 3"
