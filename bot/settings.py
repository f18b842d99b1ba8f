"""Every setting, its default, and where it came from: the only reader of the environment."""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from math import isfinite
from pathlib import Path
from typing import Any

from index.chunk import MAX_PASSAGE
from index.errors import UserError

ROOT = Path(__file__).resolve().parents[1]
FILE_NAME = "settings.toml"
HOME = Path(".tashan")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; each is TASHAN_NAME in the environment and `name` in HOME/settings.toml.

    `encoder` empty means the bundled one; `passage_size` is in characters;
    `dense_weight` below 0 means the weight that belongs to the encoder; `threshold`
    is the confidence, 0 to 1, below which an answer is withheld. `llm` empty means
    that answers are extracted; else it is a name as `init_chat_model` of LangChain
    takes it. `database` is a SQLAlchemy URL; empty means a SQLite file in `home`.
    """

    home: Path = HOME
    language: str = "zh"
    encoder: str = ""
    query_prefix: str = ""
    passage_size: int = MAX_PASSAGE
    dense_weight: float = -1.0
    passages: int = 8
    threshold: float = -1.0
    host: str = "127.0.0.1"
    port: int = 7860
    llm: str = ""
    llm_base_url: str = ""
    llm_key: str = field(default="", repr=False)
    llm_timeout: float = 30.0
    database: str = ""


def shown(name: str, value: Any) -> Any:
    """The value of a setting as it may be printed: no key, and no password in an address."""
    if name == "llm_key" and value:
        return "***"
    return re.sub(r"//[^/]*@", "//***@", value) if name in ("llm_base_url", "database") else value


DESCRIPTIONS: Mapping[str, tuple[str, str]] = {
    "home": ("存放索引等全部数据的文件夹", "folder of everything the program writes"),
    "language": ("界面语言：zh 或 en", "language of the interface: zh or en"),
    "encoder": (
        "编码器：sentence-transformers 模型名或文件夹，空为自带",
        "a sentence-transformers name or folder; empty: bundled",
    ),
    "query_prefix": ("编码问题时加在前面的指令，空为模型自己的", "instruction before questions; empty: the model's own"),
    "passage_size": ("段落最多的字数，改后重新运行 tashan index", "characters of the longest passages; then run tashan index again"),
    "dense_weight": ("向量余弦的权重，以 BM25 分为单位，负数为编码器的默认值", "weight of the cosine in units of BM25; negative: the encoder's"),
    "passages": ("回答时读取的段落数", "passages read for an answer"),
    "threshold": ("低于此置信度 0–1 则不回答，负数为校准值", "confidence, 0–1, below which nothing is answered; negative: calibrated"),
    "host": ("网页监听的地址", "address the page is served on"),
    "port": ("网页监听的端口", "port the page is served on"),
    "llm": (
        "语言模型，如 openai:模型名 或 ollama:模型名，空为只摘录原文",
        "chat model, such as openai:MODEL or ollama:MODEL; empty: answers are extracted",
    ),
    "llm_base_url": ("语言模型服务的地址，空为提供方的", "address of the chat model's server; empty: the provider's"),
    "llm_key": ("语言模型服务的密钥", "key for the chat model's server"),
    "llm_timeout": ("语言模型多少秒没有动静就改为摘录原文", "seconds of silence of the chat model before the articles are quoted instead"),
    "database": (
        "题库、试卷、成绩所在的数据库，SQLAlchemy 地址，空为数据文件夹里的 SQLite 文件",
        "database of items, papers and results, a SQLAlchemy URL; empty: a SQLite file in the home folder",
    ),
}  # fmt: skip


def load_settings(environment: Mapping[str, str] = os.environ) -> tuple[Settings, dict[str, str]]:
    """The settings in force, and for each the place that set it: environment, file or default.

    Raises UserError for an unknown name, a value of the wrong type, or a file that is not TOML.
    """
    home = Path(environment.get("TASHAN_HOME") or HOME)
    file = home / FILE_NAME
    written = _read_file(file)
    values: dict[str, Any] = {"home": home}
    origins: dict[str, str] = {}
    for name in (each.name for each in fields(Settings)):
        variable = f"TASHAN_{name.upper()}"
        if environment.get(variable):
            values[name] = _convert(name, environment[variable], variable)
            origins[name] = variable
        elif name in written and name != "home":
            values[name] = _convert(name, written[name], f"{file}: {name}")
            origins[name] = str(file)
        else:
            origins[name] = "default"
    return Settings(**values), origins


def changed(settings: Settings, name: str, text: str) -> Settings:
    """The settings with one of them read from a text as from the environment. Raises UserError."""
    return replace(settings, **{name: _convert(name, text, name)})


def interface_language(environment: Mapping[str, str] = os.environ) -> str:
    """Language of the settings; that of the environment where the settings have an error, which is told later."""
    try:
        return load_settings(environment)[0].language
    except UserError:
        return "en" if environment.get("TASHAN_LANGUAGE") == "en" else "zh"


def _read_file(file: Path) -> dict[str, Any]:
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise UserError(
            f"设置文件 {file} 不是有效的 TOML（{error}）：请改正或删除。",
            f"The settings file {file} is not valid TOML ({error}): mend or delete it.",
        ) from error
    unknown = written.keys() - {each.name for each in fields(Settings)}
    if unknown:
        names = "、".join(sorted(unknown))
        raise UserError(
            f"设置文件 {file} 里有不认识的设置 {names}：用 tashan config 查看可用的设置。",
            f"The settings file {file} has unknown settings {names}: tashan config lists the known ones.",
        )
    return written


def _convert(name: str, value: Any, place: str) -> Any:
    """`value` in the type of the setting's default."""
    kind = type(getattr(Settings(), name))
    try:
        converted = value if isinstance(value, kind) else Path(value) if issubclass(kind, Path) else kind(value)
    except (TypeError, ValueError) as error:
        raise _wrong(place, value) from error
    allowed = {
        "language": converted in ("zh", "en"),
        "passage_size": isinstance(converted, int) and 20 <= converted <= 100_000,
        "dense_weight": isinstance(converted, float) and isfinite(converted),
        "threshold": isinstance(converted, float) and converted <= 1,
        "passages": isinstance(converted, int) and 1 <= converted <= 100,
        "port": isinstance(converted, int) and 0 <= converted <= 65535,
        "llm_base_url": not converted or str(converted).startswith(("http://", "https://")),
        "llm_timeout": isinstance(converted, float) and 0 < converted <= 3600,
    }
    if not allowed.get(name, True):
        raise _wrong(place, value)
    return converted


def _wrong(place: str, value: Any) -> UserError:
    return UserError(
        f"{place} 的值“{value}”不合要求：用 tashan config 查看说明。",
        f"{place} has the unusable value '{value}': tashan config explains it.",
    )
