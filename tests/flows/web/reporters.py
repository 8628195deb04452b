"""What the tests of somebody's own matters share: a seat, reports from it, and what became of them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person, browser, csrf_in, sign_in
from triage.domain import Role
from triage.matters.people import Actor
from triage.tables import Event, Message, Ticket

BROKEN = "Copilot is greyed out in Word"
KNOWN = "Copilot has been greyed out in Word since this morning, error 403 when I sign in."
EXPOSURE = "I just pasted the whole client list with phone numbers into my own ChatGPT account by mistake"
NOTHING = "It doesn't work."
UNSURE = "The chatbot gives strange results since the update and I am not sure whether we may use it for contracts"
NEVER = "R-0000000"
PRIYA = Actor("priya@example.com", "Priya Raman", Role.AGENT)


@contextmanager
def seated(site: Site, handle: str, role: Role = Role.EMPLOYEE) -> Iterator[httpx.Client]:
    add_person(site.database, handle, role)
    with browser(site) as client:
        sign_in(client, handle)
        yield client


def report(client: httpx.Client, text: str, author: str = LEA) -> str:
    headers = {"X-CSRF-Token": csrf_in(client, "/matters"), "Accept": "application/json"}
    answer = client.post("/api/v1/intake", json={"author": author, "text": text}, headers=headers)
    reference: str = answer.json()["reference"]
    return reference


def send(client: httpx.Client, reference: str, act: str, **fields: str) -> httpx.Response:
    said = {"csrf": csrf_in(client, "/matters"), **fields}
    return client.post(f"/matters/{reference}/{act}", data=said)


def kept(site: Site, reference: str) -> Ticket:
    with site.database.reading() as session:
        return session.exec(select(Ticket).where(Ticket.reference == reference)).one()


def lines(site: Site, reference: str) -> list[Message]:
    with site.database.reading() as session:
        number = session.exec(select(Ticket.id).where(Ticket.reference == reference)).one()
        return list(session.exec(select(Message).where(Message.ticket_id == number)))


def kinds(site: Site, reference: str) -> list[str]:
    with site.database.reading() as session:
        number = session.exec(select(Ticket.id).where(Ticket.reference == reference)).one()
        return list(session.exec(select(Event.kind).where(Event.ticket_id == number)))


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def was(page: str, name: str) -> str:
    found = re.search(rf'name="was_{name}" value="([0-9a-f]+)"', page)
    assert found is not None
    return found[1]
