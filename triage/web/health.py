"""Is it alive, is it ready, how is it doing, and what is it: for probes, for Prometheus and for who looks by chance."""

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import BaseModel
from sqlalchemy import text
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from triage.domain import Role
from triage.web.gate import needs, open_to_all
from triage.web.parts import WebParts, metrics_of, parts_of
from triage.web.problems import DATABASE_AWAY, RETRY_AFTER_SECONDS

log = structlog.get_logger(__name__)

PROBES = "probes have no token, and the answer holds nothing but the names of our parts"
START = "it says what this is, and nothing about anybody"


class Alive(BaseModel):
    """The process answers."""

    status: str


class Readiness(BaseModel):
    """Whether work can be taken, and what is missing in each part, or null where all is well."""

    ready: bool
    parts: dict[str, str | None]
    notes: dict[str, str] = {}


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/health/live", live, dependencies=[open_to_all(PROBES)], operation_id="live", summary="Alive?"
    )
    router.add_api_route(
        "/health/ready",
        ready,
        dependencies=[open_to_all(PROBES)],
        response_class=JSONResponse,
        response_model=None,
        responses={
            200: {"model": Readiness, "description": "Ready."},
            503: {"model": Readiness, "description": "Not ready; each part says what is missing."},
        },
        operation_id="ready",
        summary="Ready to take work?",
    )
    # Counts tell an outsider how a company is doing; Prometheus sends a token (`authorization` in a scrape config).
    router.add_api_route(
        "/metrics",
        metrics,
        dependencies=[needs(Role.OPERATIONS, Role.ADMIN)],
        response_class=Response,
        response_model=None,
        responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}, "description": "Counts."}},
        operation_id="metrics",
        summary="Counts for Prometheus",
    )
    router.add_api_route(
        "/openapi.json", document, dependencies=[open_to_all(START)], include_in_schema=False, response_model=None
    )


async def live() -> Alive:
    """Say that the process answers."""
    return Alive(status="alive")


def ready(request: Request) -> JSONResponse:
    """Look at everything that taking work needs."""
    found = _missing(parts_of(request))
    is_ready = not any(found.values())
    notes = dict(parts_of(request).notes()) if is_ready else {}
    answer = Readiness(ready=is_ready, parts=found, notes=notes).model_dump()
    if is_ready:
        return JSONResponse(answer)
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)}
    return JSONResponse(answer, status_code=HTTPStatus.SERVICE_UNAVAILABLE, headers=headers)


def _missing(parts: WebParts) -> dict[str, str | None]:
    model = None if parts.model_ready() else "the lane model is not loaded"
    try:
        with parts.database.reading() as session:
            session.execute(text("SELECT 1"))
        return {"database": None, "model": model, **parts.health()}
    except DATABASE_AWAY as error:
        log.warning("database_away", error=type(error).__name__)
        return {"database": "it doesn't answer", "model": model}


def metrics(request: Request) -> Response:
    """Count what came in and what waits to go out."""
    with parts_of(request).database.reading() as session:
        shown = metrics_of(request).show(session, now=datetime.now(UTC))
    return Response(shown, headers={"Content-Type": CONTENT_TYPE_LATEST})


async def document(request: Request) -> JSONResponse:
    """Give the OpenAPI document."""
    shown: dict[str, Any] = request.app.openapi()
    return JSONResponse(shown)
