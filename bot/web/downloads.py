"""Files that the page links to: papers in every format, and results."""

from urllib.parse import quote

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, Response

from bot.database.quizzes import Quizzes
from bot.quiz.export.export import FORMATS, export_paper, find_format
from bot.quiz.item import Paper
from bot.quiz.results_file import results_file
from index.errors import UserError

NAMES = {"docx": "Word", "xlsx": "Excel", "csv": "CSV", "gift": "GIFT", "moodle": "Moodle", "qti": "QTI", "anki": "Anki", "json": "JSON", "text": "TXT"}  # fmt: skip
PAPER_FILES = tuple(
    (f"{format}/{place}", NAMES[format] + (part.replace("-", " ") or (" 试卷" if len(written.files) > 1 else "")))
    for format, written in FORMATS.items()
    for place, part in enumerate(written.files)
)
"""Path below `quiz/papers/ID/`, and name, of each file of a paper."""


def download_routes(quizzes: Quizzes) -> APIRouter:
    """All of them are the trainer's."""
    routes = APIRouter(prefix="/quiz")

    @routes.get("/papers/{id}/{format}/{place}")
    def paper(id: str, format: str, place: int) -> Response:
        try:
            stored, written = quizzes.papers.paper(id), find_format(format)
            part, data = list(export_paper(stored.paper, written).items())[place]
        except UserError as error:
            return _not_found(error.chinese)
        except IndexError:
            return _not_found(f"{format}/{place}")
        return _file(_name(stored.paper) + part + written.suffix, data)

    @routes.get("/results/{id}/{format}")
    def results(id: str, format: str) -> Response:
        try:
            stored, attempts = quizzes.papers.paper(id), quizzes.attempts.of_paper(id)
            data = results_file(stored.paper, attempts, format)
        except UserError as error:
            return _not_found(error.chinese)
        return _file(f"{_name(stored.paper)}成绩.{format}", data)

    return routes


def _not_found(sentence: str) -> Response:
    return PlainTextResponse(sentence, status_code=404)


def _name(paper: Paper) -> str:
    """As a file may be called on any system."""
    plain = "".join(character if character.isalnum() else " " for character in paper.title)
    return f"{' '.join(plain.split()) or paper.id}（{paper.form}卷）"


def _file(name: str, data: bytes) -> Response:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}", "X-Content-Type-Options": "nosniff"}  # fmt: skip
    return Response(data, media_type="application/octet-stream", headers=headers)
