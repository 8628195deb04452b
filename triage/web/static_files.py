"""The files of our pages: those that stood in the folder at the start, and no others, whatever is asked for."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from triage.web.gate import open_to_all
from triage.web.problems import Refused

FOLDER = Path(__file__).parent / "static"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
# An address with the file's own version never shows anything else; one without is asked for again each time.
FOR_LONG = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
REASON = "style and scripts of pages, the same for everybody"


@dataclass(frozen=True)
class StaticFile:
    """One file as it is sent."""

    content: bytes
    media_type: str
    version: str


@dataclass(frozen=True)
class StaticFiles:
    """All of them, by name."""

    files: Mapping[str, StaticFile]

    def address(self, name: str) -> str:
        """Give the address of a file, which changes when the file does."""
        return f"/static/{name}?v={self.files[name].version}"


def load() -> StaticFiles:
    """Read the folder."""
    found = {}
    for path in sorted(FOLDER.iterdir()):
        if path.suffix in TYPES:
            content = path.read_bytes()
            found[path.name] = StaticFile(content, TYPES[path.suffix], hashlib.sha256(content).hexdigest()[:16])
    return StaticFiles(found)


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/static/{name}", give, dependencies=[open_to_all(REASON)], include_in_schema=False, response_model=None
    )


async def give(request: Request, name: str) -> Response:
    """Give a file, or say that the reader has it already."""
    files: StaticFiles = request.app.state.static
    found = files.files.get(name)
    if found is None:
        raise Refused(HTTPStatus.NOT_FOUND, "There is no such file.")
    is_versioned = request.query_params.get("v") == found.version
    headers = {"ETag": f'"{found.version}"', "Cache-Control": FOR_LONG if is_versioned else ASK_AGAIN}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=int(HTTPStatus.NOT_MODIFIED), headers=headers)
    return Response(found.content, headers=headers, media_type=found.media_type)
