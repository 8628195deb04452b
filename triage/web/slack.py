"""The way in for Slack: its events, commands and buttons, verified and stored by its own app on a thread."""

from http import HTTPStatus

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from triage.web.parts import metrics_of, parts_of
from triage.web.problems import Refused
from triage.web.signed import add_way_in

SIGNED = "Slack signs each request with a secret that only it and we know, and the app looks at that first"
OFF = "Slack is not connected here. Set TRIAGE_SLACK_BOT_TOKEN and TRIAGE_SLACK_SIGNING_SECRET."


def add_routes(router: APIRouter) -> None:
    """Add the route of this area."""
    add_way_in(router, "/slack/events", take, why=SIGNED)


async def take(request: Request) -> Response:
    """Hand what Slack sends to its app, which answers once it is stored."""
    handle = parts_of(request).slack
    if handle is None:
        raise Refused(HTTPStatus.NOT_FOUND, OFF)
    body = await request.body()
    with metrics_of(request).slack_seconds.time():
        status, headers, answer = await run_in_threadpool(handle, body, dict(request.headers))
    kept = {name: value for name, value in headers.items() if name.lower() == "content-type"}
    return Response(answer, status_code=status, headers=kept)
