"""Reports as the page's frame shows them, and as files."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query
from fastapi.responses import PlainTextResponse, Response

from eval.page.render import REPORT
from eval.page.runs import Runs
from index.errors import UserError

TYPES = {"html": "text/html", "md": "text/markdown"}


def report_routes(runs: Runs) -> APIRouter:
    """`?run=NAME&run=NAME&language=zh`, with `&save=html` or `md` as a file."""
    routes = APIRouter()

    @routes.get(f"/{REPORT}")
    def report(run: Annotated[list[str], Query()], language: str = "zh", save: str = "") -> Response:
        format = save if save in TYPES else "html"
        try:
            text = runs.report(run, "en" if language == "en" else "zh", format)
        except UserError as error:
            return PlainTextResponse(error.chinese, status_code=404)
        name = quote(f"{'-'.join(run)}.{format}")
        saved = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"} if save else {}
        # A report has no script; should one get in, it does not run, nor load anything.
        safe = {
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        }
        return Response(text, media_type=f"{TYPES[format]}; charset=utf-8", headers={**safe, **saved})

    return routes
