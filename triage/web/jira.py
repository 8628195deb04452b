"""The way in for Jira: its webhooks, verified and stored before they are answered."""

from http import HTTPStatus

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from triage.web.parts import parts_of
from triage.web.problems import Refused
from triage.web.signed import add_way_in

SIGNED = "Jira signs each request with a secret that only it and we know, and that is looked at first"
OFF = "Jira's webhooks are not taken here. Set TRIAGE_JIRA_URL, TRIAGE_JIRA_TOKEN and TRIAGE_JIRA_WEBHOOK_SECRET."


def add_routes(router: APIRouter) -> None:
    """Add the route of this area."""
    add_way_in(router, "/jira/webhook", take, why=SIGNED)


async def take(request: Request) -> Response:
    """Hand what Jira sends on, and answer once it is stored."""
    handle = parts_of(request).jira
    if handle is None:
        raise Refused(HTTPStatus.NOT_FOUND, OFF)
    body = await request.body()
    return Response(status_code=await run_in_threadpool(handle, body, dict(request.headers)))
