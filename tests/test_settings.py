"""Settings, their places and their limits."""

from dataclasses import fields
from pathlib import Path

import pytest

from bot.settings import DESCRIPTIONS, Settings, interface_language, load_settings, shown
from index.errors import UserError


def test_defaults_where_nothing_is_set(tmp_path: Path) -> None:
    settings, origins = load_settings({"TASHAN_HOME": str(tmp_path)})
    assert settings == Settings(home=tmp_path)
    assert set(origins.values()) == {"default", "TASHAN_HOME"}


def test_environment_over_file_over_default(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('port = 8000\npassages = 5\nlanguage = "en"\n', encoding="utf-8")
    settings, origins = load_settings({"TASHAN_HOME": str(tmp_path), "TASHAN_PORT": "9000"})
    assert (settings.port, settings.passages, settings.language, settings.host) == (9000, 5, "en", "127.0.0.1")
    file = str(tmp_path / "settings.toml")
    assert [origins[name] for name in ("port", "passages", "host")] == ["TASHAN_PORT", file, "default"]


def test_the_language_of_the_interface_is_that_of_the_settings(tmp_path: Path) -> None:
    home = {"TASHAN_HOME": str(tmp_path)}
    assert interface_language(home) == "zh"
    (tmp_path / "settings.toml").write_text('language = "en"\n', encoding="utf-8")
    assert interface_language(home) == "en"
    assert interface_language(home | {"TASHAN_LANGUAGE": "zh"}) == "zh"
    (tmp_path / "settings.toml").write_text("language = \n", encoding="utf-8")
    assert [interface_language(home), interface_language(home | {"TASHAN_LANGUAGE": "en"})] == ["zh", "en"]


def test_an_empty_variable_is_none(tmp_path: Path) -> None:
    settings, origins = load_settings({"TASHAN_HOME": str(tmp_path), "TASHAN_PORT": ""})
    assert (settings.port, origins["port"]) == (7860, "default")


@pytest.mark.parametrize(
    ("variable", "value"),
    [("PORT", "many"), ("PORT", "70000"), ("PORT", "-1"), ("LANGUAGE", "fr"), ("PASSAGES", "0"), ("PASSAGES", "2.5"),
     ("THRESHOLD", "1.5"), ("THRESHOLD", "high"), ("DENSE_WEIGHT", "nan"), ("LLM_TIMEOUT", "0"), ("LLM_TIMEOUT", "nan"), ("LLM_BASE_URL", "localhost:8000")],
)  # fmt: skip
def test_an_unusable_value_is_named(tmp_path: Path, variable: str, value: str) -> None:
    with pytest.raises(UserError) as error:
        load_settings({"TASHAN_HOME": str(tmp_path), f"TASHAN_{variable}": value})
    for sentence in (error.value.chinese, error.value.english):
        assert f"TASHAN_{variable}" in sentence
        assert value in sentence


@pytest.mark.parametrize(
    ("content", "word"),
    [("port = ", "TOML"), ("colour = 1", "colour"), ('port = "many"', "many"), ("language = 3", "3")],
    ids=["no toml", "unknown", "wrong type", "not allowed"],
)
def test_an_unusable_file_is_named(tmp_path: Path, content: str, word: str) -> None:
    (tmp_path / "settings.toml").write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=word) as error:
        load_settings({"TASHAN_HOME": str(tmp_path)})
    assert "settings.toml" in error.value.english


def test_every_setting_is_described_in_both_languages() -> None:
    assert set(DESCRIPTIONS) == {field.name for field in fields(Settings)}
    assert all(chinese and english for chinese, english in DESCRIPTIONS.values())


def test_no_key_is_ever_shown(tmp_path: Path) -> None:
    secret = "sk-very-secret"
    settings, _ = load_settings({"TASHAN_HOME": str(tmp_path), "TASHAN_LLM_KEY": secret})
    assert settings.llm_key == secret
    assert secret not in repr(settings)
    assert (shown("llm_key", secret), shown("llm_key", "")) == ("***", "")
    assert shown("llm_base_url", "http://me:secret@host/v1") == "http://***@host/v1"
    assert shown("llm_base_url", "http://host/v1") == "http://host/v1"
