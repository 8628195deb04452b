"""What the tests of acting on a ticket's page share: matters as they come in, and hands on their page."""

import html
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.consoles import give_lanes
from tests.flows.web.people import add_person, browser, sign_in
from triage.domain import Role
from triage.store import events, messages
from triage.tables import Event, Message, Ticket

ORDINARY = {"text": "Copilot is greyed out in Word since this morning", "author": "dana@example.com"}
EXPOSURE = {
    "text": "I just pasted the whole client list with phone numbers into my own ChatGPT account by mistake",
    "author": "sam@example.com",
}
SECRET = "anna.berg@customer.example.org"
_HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
_SAID = re.compile(r'id="said">(.*?)</(?:p|div)>', re.DOTALL)


@dataclass(frozen=True)
class Hand:
    """Somebody who has a ticket's page open in a browser."""

    client: httpx.Client
    reference: str

    @property
    def path(self) -> str:
        """Give the address of the page."""
        return f"/tickets/{self.reference}"

    def page(self, query: str = "") -> str:
        """Read the page."""
        answer = self.client.get(f"{self.path}{query}")
        assert answer.status_code == 200, answer.text
        return answer.text

    def fields(self, page: str | None = None) -> dict[str, str]:
        """Give the hidden fields that all forms of the page share, with the name of what is sent next."""
        found = dict(_HIDDEN.findall(self.page() if page is None else page))
        return {name: value for name, value in found.items() if name in ("csrf", "seen", "key")}

    def does(self, act: str, page: str | None = None, **typed: str) -> httpx.Response:
        """Send a form of the page as it is now, or as it was."""
        return self.client.post(f"{self.path}/{act}", data={**self.fields(page), **typed})

    def said(self, act: str, page: str | None = None, **typed: str) -> str:
        """Send a form, and give what the page says afterwards."""
        answer = self.does(act, page, **typed)
        assert answer.status_code == 303, said_on(answer.text)
        return said_on(self.client.get(answer.headers["Location"]).text)


@contextmanager
def hand(
    site: Site, reference: str, role: Role = Role.AGENT, *, lanes: tuple[str, ...] = (), name: str = ""
) -> Iterator[Hand]:
    """Open a ticket's page as somebody with this role."""
    handle = f"{name or role}@example.com"
    add_person(site.database, handle, role)
    give_lanes(site.database, handle, lanes)
    with browser(site) as client:
        sign_in(client, handle)
        yield Hand(client, reference)


def reported(site: Site, body: Mapping[str, str] = ORDINARY) -> str:
    with site.client() as client:
        reference: str = client.post("/api/v1/intake", json=dict(body)).json()["reference"]
    return reference


def said_on(page: str) -> str:
    """Give what a page says of the last act."""
    found = _SAID.search(page)
    return html.unescape(" ".join(re.sub(r"<[^>]+>", " ", found[1]).split())) if found else ""


def ticket_of(site: Site, reference: str) -> Ticket:
    with site.database.reading() as session:
        return session.exec(select(Ticket).where(Ticket.reference == reference)).one()


def events_of(site: Site, reference: str) -> list[Event]:
    with site.database.reading() as session:
        return list(events.of_ticket(session, ticket_of(site, reference).id or 0))


def lines_of(site: Site, reference: str) -> list[Message]:
    with site.database.reading() as session:
        return list(messages.newest(session, ticket_of(site, reference).id or 0, most=50))
