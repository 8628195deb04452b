"""Who may enter which route."""

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from tests.flows.web.conftest import Site
from triage.domain import Role
from triage.web.app import WebParts, create_app
from triage.web.gate import Guarded, Open, UndeclaredRoute, door_of, refuse_undeclared

REPORT = {"text": "Copilot is greyed out in Word since this morning", "author": "dana@example.com"}


def test_every_route_declares_who_may_enter(parts: WebParts) -> None:
    routes = create_app(parts).routes
    assert len(routes) >= 11
    for route in routes:
        assert isinstance(route, APIRoute), route
        door = door_of(route)
        assert (isinstance(door, Guarded) and door.roles) or (isinstance(door, Open) and door.reason), route.path


def test_a_route_without_a_door_stops_the_start_up(parts: WebParts) -> None:
    app: FastAPI = create_app(parts)
    app.add_api_route("/left-open", lambda: None)
    with pytest.raises(UndeclaredRoute, match="/left-open"):
        refuse_undeclared(app)


def test_each_role_enters_exactly_what_its_route_declares(site: Site) -> None:
    refused, entered = 0, 0
    for route in site.app.routes:
        assert isinstance(route, APIRoute)
        door = door_of(route)
        method = min(route.methods or ())
        path = route.path.replace("{reference}", "R-0000000").replace("{delivery_id}", "1")
        with site.client(None) as stranger:
            assert (stranger.request(method, path).status_code == 401) == isinstance(door, Guarded), path
        for role in Role:
            with site.client(role) as client:
                status = client.request(method, path).status_code
            if isinstance(door, Guarded):
                assert (status == 403) == (role not in door.roles), (path, role, status)
                refused, entered = refused + (status == 403), entered + (status != 403)
    assert refused > 5
    assert entered > 20


@pytest.mark.parametrize("said", ["Bearer wrong", "Bearer", "Basic YTpi", "Bearer " + "x" * 5000, "bearer \xe9"])
def test_a_wrong_token_is_answered_with_a_challenge(site: Site, said: str) -> None:
    with site.client(None) as client:
        answer = client.post("/api/v1/intake", json=REPORT, headers=[(b"Authorization", said.encode("latin-1"))])
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "wrong" not in answer.text
    assert "xxx" not in answer.text
