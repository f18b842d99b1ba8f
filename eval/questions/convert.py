"""Questions of other makers as a set: BEIR, SQuAD and CMRC 2018, quiz items, spreadsheets."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eval.questions.quiz_set import quiz_set, read_quiz_items
from eval.questions.set_json import set_json
from eval.questions.sets import Evidence, Item, read_set
from eval.questions.tables import TABLES, write_table
from index.beir import read_beir
from index.errors import UserError
from index.sentences import split_sentences

_NO_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Converted:
    """The items, the texts of their articles by id where the source brings them, and how many questions were left out.

    Left out is what a set cannot say: an answerable question without an answer,
    a quiz item that states or that nobody has approved.
    """

    items: list[Item]
    texts: Mapping[str, str] = field(default_factory=dict)
    left_out: int = 0


def convert(path: Path) -> Converted:
    """A BEIR folder, SQuAD or CMRC 2018 in .json, quiz items in .jsonl, or a set in any of its formats.

    Raises UserError naming the file, and the line where there is one.
    """
    if path.is_dir():
        return _from_beir(path)
    if path.suffix.lower() == ".json":
        return _from_squad(path)
    if path.suffix.lower() not in TABLES and _has_quiz_items(path):
        items = read_quiz_items(path)
        made = quiz_set([item for item in items if item.status == "approved"])
        return _checked(path, made, {}, len(items))
    return Converted(read_set(path))


def write_set(path: Path, items: Sequence[Item]) -> None:
    """Write a set as .csv, .xlsx or else JSON Lines. Raises UserError where it cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix.lower() in TABLES:
            write_table(path, map(set_json, items))
        else:
            lines = (json.dumps(set_json(item), ensure_ascii=False) + "\n" for item in items)
            path.write_text("".join(lines), encoding="utf-8")
    except OSError as error:
        raise _unwritable(path, error) from error


def write_articles(folder: Path, texts: Mapping[str, str]) -> None:
    """Write each text as a file named by its id. Raises UserError where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for id, text in texts.items():
            (folder / id).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise _unwritable(folder, error) from error


def _from_beir(folder: Path) -> Converted:
    """Every relevant document proves its query, by the sentence with the answer or else as a whole."""
    data = read_beir(folder)
    texts = {_file_name(article.id): article.text for article in data.articles}
    items = [
        _item(query.id, query.text, query.answers if query.answerable else (), sorted(map(_file_name, query.relevant)), texts)
        for query in data.queries
        if query.answers or not query.answerable
    ]  # fmt: skip
    return _checked(folder, items, texts, len(data.queries))


def _from_squad(path: Path) -> Converted:
    """As its evaluation script reads both the original CMRC 2018 files and those in the style of SQuAD."""
    texts: dict[str, str] = {}
    items = []
    asked = 0
    try:
        for number, paragraph in enumerate(_paragraphs(json.loads(path.read_text(encoding="utf-8-sig")))):
            name = _file_name(str(paragraph.get("id") or paragraph.get("context_id") or number))
            texts[name] = paragraph["context"] if "context" in paragraph else paragraph["context_text"]
            for question in paragraph["qas"]:
                asked += 1
                id, text = (question[old] if old in question else question[new] for old, new in _OLD_NAMES)
                said = [each["text"] if isinstance(each, dict) else each for each in question.get("answers", ())]
                answers = () if question.get("is_impossible") else tuple(filter(str.strip, dict.fromkeys(said)))
                if answers or question.get("is_impossible"):
                    items.append(_item(str(id), text, answers, [name] if answers else [], texts))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            f"{path} 不是 SQuAD 或 CMRC 2018 格式（{type(error).__name__}：{error}）：请给出其 .json 文件。",
            f"{path} is not in the format of SQuAD or CMRC 2018 ({type(error).__name__}: {error}): name such a .json file.",
        ) from error
    return _checked(path, items, texts, asked)


_OLD_NAMES = (("query_id", "id"), ("query_text", "question"))


def _paragraphs(data: Any) -> Iterator[dict[str, Any]]:
    for each in data["data"] if isinstance(data, dict) else data:
        yield from each.get("paragraphs", [each])


def _item(id: str, question: str, answers: Sequence[str], names: Sequence[str], texts: Mapping[str, str]) -> Item:
    found = (Evidence(name, _quote(texts[name], answers)) for name in names if texts.get(name, "").strip())
    evidence = tuple(found) if answers else ()
    return Item(id, question, (), (tuple(answers),) if answers else (), evidence, bool(answers), ())


def _quote(text: str, answers: Sequence[str]) -> str:
    """The first sentence that has an answer, or the whole text."""
    sentences = (text[start:end] for start, end in split_sentences(text))
    return next((each for each in sentences if any(answer in each for answer in answers)), text.strip())


def _file_name(id: str) -> str:
    return f"{_NO_NAME.sub('_', id)}.txt"


def _has_quiz_items(path: Path) -> bool:
    """Whether the first object of a file is a quiz item; what cannot be read is told later."""
    try:
        first = json.loads(next(line for line in path.read_text(encoding="utf-8-sig").split("\n") if line.strip()))
    except (OSError, ValueError, StopIteration, RecursionError):
        return False
    return isinstance(first, dict) and "stem" in first


def _checked(path: Path, items: list[Item], texts: Mapping[str, str], asked: int) -> Converted:
    if not items:
        raise UserError(
            f"{path} 里没有可以评测回答的问题：要有答案，试题要已审定（approved）且不是判断题。",
            f"{path} has no question whose answer can be measured: answers are needed, and quiz items approved that ask.",
        )
    return Converted(items, texts, asked - len(items))


def _unwritable(path: Path, error: OSError) -> UserError:
    return UserError(
        f"{path} 无法写入（{error.strerror}）：请换一个位置。",
        f"{path} cannot be written ({error.strerror}): choose another place.",
    )
