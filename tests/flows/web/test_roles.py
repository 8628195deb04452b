"""Every route with every role, by a table written by hand; and nothing of a restricted matter for the wrong one."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from fastapi.routing import APIRoute
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person, status_of
from tests.flows.web.roles_of_routes import API, ENDLESS, FOR_EVERYBODY, PAGES
from tests.flows.web.test_tickets import EXPOSURE, ORDINARY, reported
from triage.domain import Role
from triage.store import findings, sessions
from triage.store.findings import Found
from triage.tables import Delivery, Ticket
from triage.web.app import WebParts, create_app
from triage.web.forgery import csrf_of

FITS = {"{reference}": "R-0000000", "{name}": "triage.css", "{batch}": "0" * 20}
NEVER = "R-0000000"


def routes(app: object) -> set[str]:
    found = set()
    for route in app.routes:  # type: ignore[attr-defined]  # FastAPI's own list
        assert isinstance(route, APIRoute)
        found |= {f"{method} {route.path}" for method in route.methods or ()}
    return found


def path_of(name: str, **fits: str) -> tuple[str, str]:
    method, _, path = name.partition(" ")
    filled = FITS | {f"{{{key}}}": value for key, value in fits.items()}
    return method, re.sub(r"{\w+}", lambda part: filled.get(part[0], "1"), path)


def signed_in(site: Site, person_id: int) -> httpx.Client:
    """Open a browser with a session of its own, as if somebody had just signed in."""
    with site.database.writing() as session:
        secret = sessions.begin(session, person_id, now=datetime.now(UTC))
    headers = {"Accept": "text/html", "X-CSRF-Token": csrf_of(secret), "Cookie": f"triage_session={secret}"}
    return httpx.Client(base_url=site.url, headers=headers, timeout=30)


def test_the_table_names_every_route_and_no_other(parts: WebParts) -> None:
    assert routes(create_app(parts)) == {*API, *PAGES, *FOR_EVERYBODY}
    assert not set(API) & set(PAGES)


@pytest.mark.parametrize("role", Role)
def test_each_role_enters_what_the_table_says_as_a_person_and_as_a_program(site: Site, role: Role) -> None:
    number = add_person(site.database, LEA, role)
    for name, roles in {**API, **PAGES}.items():
        method, path = path_of(name)
        with signed_in(site, number) as person:
            status = status_of(person, method, path)
        assert (status == 403) == (role not in roles), (name, role, status)
        assert status not in {401, 500}, (name, role, status)
        with site.client(role) as program:
            status = status_of(program, method, path)
        expected = status == 303 if name in PAGES else (status == 403) == (role not in roles)
        assert expected, (name, role, status)


def test_nobody_enters_without_signing_in(site: Site) -> None:
    with site.client(None) as stranger:
        for name in API:
            assert status_of(stranger, *path_of(name)) == 401, name
        for name in PAGES:
            assert status_of(stranger, *path_of(name)) == 303, name


def answers(client: httpx.Client, site: Site, reference: str, *, delivery: str) -> Iterator[tuple[str, httpx.Response]]:
    """Ask every route, with a matter's reference wherever one fits."""
    for name in sorted(routes(site.app)):
        if name == "POST /sign-out" or name in ENDLESS:
            continue
        method, path = path_of(name, reference=reference, delivery_id=delivery)
        yield name, client.request(method, path)
        if method == "POST" and name.startswith("POST /api/"):
            body = {"of_lane": "security_incident", "to_person": LEA, "why": "x", "severity": "low"}
            for field in ("outcome", "severity", "why", "to_person"):
                yield name, client.request(method, path, json={field: body.get(field, "security_incident")})


@pytest.mark.parametrize("role", [Role.AGENT, Role.OPERATIONS, Role.EMPLOYEE])
def test_a_restricted_matter_shows_nowhere_for_the_wrong_role(site: Site, role: Role) -> None:
    ordinary, hidden = reported(site, ORDINARY), reported(site, EXPOSURE)
    number = add_person(site.database, LEA, role)
    with site.database.writing() as session:
        ticket = session.exec(select(Ticket).where(Ticket.reference == hidden)).one()
        own = session.exec(select(Delivery.id).where(Delivery.ticket_id == ticket.id)).first()
        for one in (Found("paged", hidden, "nobody is paged for it", ticket.id), Found("paged", "pager", "a page")):
            findings.begin(session, one, now=datetime.now(UTC))
    with signed_in(site, number) as person, site.client(role) as program:
        # The program of the role employee has sent the matter itself.
        for client in (person,) if role is Role.EMPLOYEE else (person, program):
            there = list(answers(client, site, hidden, delivery=str(own)))
            nowhere = list(answers(client, site, NEVER, delivery="99999"))
            for (name, found), (_, none) in zip(there, nowhere, strict=True):
                assert hidden not in found.text, name
                assert "client list" not in found.text, name
                assert found.status_code == none.status_code, (name, found.text, none.text)
                if "{reference}" in name or "{delivery_id}" in name:
                    assert found.content == none.content, name
            seen = dict(there)["GET /api/v1/tickets"].json()
            if role is not Role.EMPLOYEE:
                assert [row["reference"] for row in seen["tickets"]] == [ordinary]
            if role is Role.OPERATIONS:
                assert [row["subject"] for row in dict(there)["GET /api/v1/findings"].json()["findings"]] == ["pager"]


def test_security_sees_what_others_do_not(site: Site) -> None:
    hidden = reported(site, EXPOSURE)
    with site.client(Role.SECURITY) as client:
        assert hidden in client.get("/api/v1/tickets").text
        assert client.get(f"/api/v1/tickets/{hidden}").status_code == 200
