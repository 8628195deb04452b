"""What the tests of the console share: matters in its queues, seats before it, and how its pages are read."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import httpx

from tests.flows.delivery.filling import open_ticket
from tests.flows.web.conftest import Site
from tests.flows.web.people import add_person, browser, csrf_in, sign_in
from triage.database import Database
from triage.domain import Role
from triage.store import access, search
from triage.tables import RunningClock, Ticket

NAMES = ("AAAAAAA", "BBBBBBB", "CCCCCCC", "DDDDDDD", "EEEEEEE")
TOOL = {
    "name": "tool",
    "label": "Tool",
    "ask": "Which tool was it?",
    "why": "Its owner looks.",
    "value": "GitHub Copilot",
}
FIRST, SECOND, THIRD, REVIEWED, SECRET = (f"R-{name}" for name in NAMES)


def fill(site: Site) -> Site:
    """Keep five matters: three of ordinary lanes, one in review, one restricted."""
    with site.database.writing() as session:
        numbers = [open_ticket(session, name) for name in NAMES]
        first, second, third, reviewed, secret = (session.get_one(Ticket, number) for number in numbers)
        second.owner = third.owner = reviewed.owner = secret.owner = "ai_operations"
        first.text, first.lane, first.owner = "Copilot hängt bei <EMAIL_1>", "technical", "it_support"
        second.severity, second.context = "high", [TOOL]
        third.state, third.resolution = "resolved", "answered"
        reviewed.needs_review, reviewed.lane = True, "guidance"
        secret.restricted, secret.lane, secret.text = True, "security_incident", "The client list is out: zebra"
        for number in numbers:
            search.keep(session, number)
        session.add(clock(numbers[0], minutes=20))
        session.add(clock(numbers[1], minutes=-5))
    return site


def clock(ticket_id: int, *, minutes: int) -> RunningClock:
    now = datetime.now(UTC)
    due = now + timedelta(minutes=minutes)
    return RunningClock(
        ticket_id=ticket_id, kind="acknowledge", owner="it_support", minutes=60, started_at=now, due_at=due
    )


@contextmanager
def seat(site: Site, role: Role = Role.AGENT, *, lanes: tuple[str, ...] = ()) -> Iterator[httpx.Client]:
    """Sit down as somebody with this role."""
    handle = f"{role}@example.com"
    add_person(site.database, handle, role)
    give_lanes(site.database, handle, lanes)
    with browser(site) as client:
        sign_in(client, handle)
        yield client


def give_lanes(database: Database, handle: str, lanes: tuple[str, ...]) -> None:
    with database.writing() as session:
        person = access.find_person(session, handle)
        assert person is not None
        person.lanes = list(lanes)
        session.add(person)


def references(page: str) -> list[str]:
    return re.findall(r'<tr id="(R-\w+)">', page)


def counted(page: str) -> dict[str, str]:
    found = re.findall(r'<span class="name">([^<]+)</span> <span class="count[^"]*">(\d+)<', page)
    return {html.unescape(name): count for name, count in found}


def bulk(client: httpx.Client, act: str, marked: list[str], **fields: str) -> httpx.Response:
    said = {"csrf": csrf_in(client, "/tickets"), "marked": marked, "back": "", **fields}
    return client.post(f"/tickets/{act}", data=said)
