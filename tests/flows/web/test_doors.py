"""Who may enter which route."""

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person, browser, csrf_in, sign_in, status_of
from triage.domain import Role
from triage.web.app import WebParts, create_app
from triage.web.gate import Guarded, GuardedPage, Open, UndeclaredRoute, door_of, refuse_undeclared

PATHS = {"{reference}": "R-0000000", "{name}": "triage.css"}
REPORT = {"text": "Copilot is greyed out in Word since this morning", "author": "dana@example.com"}


def test_every_route_declares_who_may_enter(parts: WebParts) -> None:
    routes = create_app(parts).routes
    assert len(routes) >= 15
    for route in routes:
        assert isinstance(route, APIRoute), route
        door = door_of(route)
        assert (isinstance(door, Guarded) and door.roles) or (isinstance(door, Open) and door.reason), route.path


def test_a_route_without_a_door_stops_the_start_up(parts: WebParts) -> None:
    app: FastAPI = create_app(parts)
    app.add_api_route("/left-open", lambda: None)
    with pytest.raises(UndeclaredRoute, match="/left-open"):
        refuse_undeclared(app)


def ways(site: Site) -> Iterator[tuple[str, str, Guarded | Open]]:
    """Give every route with a method, a path that fits it, and its door."""
    # Signing out comes last: whoever has done it enters nowhere any more.
    for route in sorted(site.app.routes, key=lambda route: getattr(route, "path", "") == "/sign-out"):
        assert isinstance(route, APIRoute)
        door = door_of(route)
        assert door is not None
        yield min(route.methods or ()), re.sub(r"{\w+}", lambda name: PATHS.get(name[0], "1"), route.path), door


def test_each_program_enters_exactly_what_its_route_declares(site: Site) -> None:
    refused, entered = 0, 0
    for method, path, door in ways(site):
        if isinstance(door, GuardedPage):
            continue
        with site.client(None) as stranger:
            assert (status_of(stranger, method, path) == 401) == isinstance(door, Guarded), path
        for role in Role:
            with site.client(role) as client:
                status = status_of(client, method, path)
            if isinstance(door, Guarded):
                assert (status == 403) == (role not in door.roles), (path, role, status)
                refused, entered = refused + (status == 403), entered + (status != 403)
    assert refused > 5
    assert entered > 20


@pytest.mark.parametrize("role", Role)
def test_each_person_enters_exactly_what_its_route_declares(site: Site, role: Role) -> None:
    add_person(site.database, LEA, role)
    entered = 0
    with browser(site) as client:
        sign_in(client)
        headers = {"X-CSRF-Token": csrf_in(client)}
        for method, path, door in ways(site):
            if not isinstance(door, Guarded):
                continue
            assert method == "GET" or status_of(client, method, path) == 403, path
            status = status_of(client, method, path, **headers)
            assert (status == 403) == (role not in door.roles), (path, role, status)
            assert status not in {401, 500}, path
            entered += status != 403
    assert entered >= 4


def test_a_page_sends_strangers_and_programs_to_sign_in_and_says_nothing(site: Site) -> None:
    pages = [(method, path) for method, path, door in ways(site) if isinstance(door, GuardedPage)]
    assert ("POST", "/sign-out") in pages
    for method, path in pages:
        for role in (None, Role.ADMIN):
            with site.client(role) as client:
                answer = client.request(method, path)
            assert answer.status_code == 303, path
            assert answer.headers["Location"].startswith("/sign-in?next=%2F"), path
            assert answer.content == b""


def test_a_session_cookie_that_opens_nothing_is_as_good_as_none(site: Site) -> None:
    for secret in ("wrong", "x" * 5000, "%00", '"'):
        with browser(site, Cookie=f"triage_session={secret}") as client:
            assert client.get("/").status_code == 200
            answer = client.get("/api/v1/tickets")
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("said", ["Bearer wrong", "Bearer", "Basic YTpi", "Bearer " + "x" * 5000, "bearer \xe9"])
def test_a_wrong_token_is_answered_with_a_challenge(site: Site, said: str) -> None:
    with site.client(None) as client:
        answer = client.post("/api/v1/intake", json=REPORT, headers=[(b"Authorization", said.encode("latin-1"))])
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "wrong" not in answer.text
    assert "xxx" not in answer.text
