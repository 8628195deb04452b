"""The ways in for what signs each request: no token, no schema, and the adapter looks at the signature first."""

from collections.abc import Awaitable, Callable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from triage.web.gate import open_to_all


def add_way_in(router: APIRouter, path: str, take: Callable[[Request], Awaitable[Response]], *, why: str) -> None:
    """Add a route that hands on what is sent to it; `why` says who looks at whether it may."""
    router.add_api_route(
        path,
        take,
        methods=["POST"],
        response_class=Response,
        response_model=None,
        dependencies=[open_to_all(why)],
        include_in_schema=False,
    )
