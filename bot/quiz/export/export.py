"""The formats a paper is exported in, and the writer of each file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.quiz.export.anki import write_anki
from bot.quiz.export.clean import clean_paper
from bot.quiz.export.csv_table import write_csv
from bot.quiz.export.excel import write_excel
from bot.quiz.export.gift import write_gift
from bot.quiz.export.json_list import write_json
from bot.quiz.export.moodle import write_moodle
from bot.quiz.export.plain_text import write_text
from bot.quiz.export.qti import write_qti
from bot.quiz.export.word_key import write_word_key
from bot.quiz.export.word_paper import write_word_paper
from bot.quiz.export.word_sheet import write_word_sheet
from bot.quiz.item import Paper
from index.errors import UserError

Writer = Callable[[Paper], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """`files` maps what is added to the name of a file, before `suffix`, to its writer."""

    suffix: str
    files: Mapping[str, Writer]


FORMATS = {
    # The key is a file of its own: the paper is handed out.
    "docx": Format(".docx", {"": write_word_paper, "-答题卡": write_word_sheet, "-参考答案": write_word_key}),
    "xlsx": Format(".xlsx", {"": write_excel}),
    "csv": Format(".csv", {"": write_csv}),
    "gift": Format(".txt", {"": write_gift}),
    "moodle": Format(".xml", {"": write_moodle}),
    "qti": Format(".zip", {"": write_qti}),
    "anki": Format(".apkg", {"": write_anki}),
    "json": Format(".json", {"": write_json}),
    "text": Format(".txt", {"": write_text}),
}


def find_format(name: str) -> Format:
    """The format of this name. Raises UserError where there is none."""
    if name not in FORMATS:
        names = "、".join(FORMATS)
        raise UserError(
            f"没有叫“{name}”的导出格式：请用 {names} 之一。",
            f'There is no export format "{name}": use one of {", ".join(FORMATS)}.',
        )
    return FORMATS[name]


def export_paper(paper: Paper, format: Format) -> dict[str, bytes]:
    """The files of the paper by what is added to their name."""
    paper = clean_paper(paper)
    return {part: write(paper) for part, write in format.files.items()}


def check_name(path: Path, name: str, format: Format) -> None:
    """Raises UserError where the file's name has not the suffix of the format called `name`."""
    if path.suffix.lower() != format.suffix:
        raise UserError(
            f"{path} 的后缀与格式 {name} 不符：请把文件名改成以 {format.suffix} 结尾。",
            f"{path} does not end as files in format {name} do: give a name that ends in {format.suffix}.",
        )


def write_files(paper: Paper, format: Format, path: Path) -> list[Path]:
    """Export to `path`, and to files beside it where the format has several; returns what was written.

    Raises UserError for a place that cannot be written.
    """
    written = []
    for part, data in export_paper(paper, format).items():
        place = path.with_stem(path.stem + part)
        try:
            place.write_bytes(data)
        except OSError as error:
            raise UserError(
                f"{place} 无法写入（{error.strerror}）：请换一个位置或检查权限。",
                f"{place} cannot be written ({error.strerror}): choose another place or check its permissions.",
            ) from error
        written.append(place)
    return written
