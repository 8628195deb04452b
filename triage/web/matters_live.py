"""Says to the open page of a matter that something happened to it: to whoever reported it, and no word of what."""

from typing import cast

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Role
from triage.store import sessions
from triage.web.console_live import CHANGED, ENDED, QUIET, Live, stream_of
from triage.web.gate import needs_page, signed_in_of
from triage.web.matters import own_ticket
from triage.web.parts import parts_of


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/matters/{reference}/live",
        live,
        dependencies=[needs_page(*Role)],
        include_in_schema=False,
        response_model=None,
    )


async def live(request: Request, reference: str) -> Response:
    """Tell the page what changes, as long as its session stands."""
    number = await run_in_threadpool(_number, request, reference)
    hub = cast("Live", request.app.state.live)
    return stream_of(request, hub, _said, only=frozenset({number}))


def _number(request: Request, reference: str) -> int:
    with parts_of(request).database.reading() as session:
        return own_ticket(request, session, reference).id or 0


def _said(request: Request, numbers: frozenset[int]) -> str:
    parts = parts_of(request)
    with parts.database.reading() as session:
        # Asked directly: a page that only stands open does not keep its session from ending.
        found = sessions.find(session, request.state.session_secret, now=parts.now())
    if found is None or found[1].id != signed_in_of(request).id:
        return ENDED
    return CHANGED if numbers else QUIET
