"""What the tests of paging share: a chain with a rota, pagers that have names, and mailboxes."""

from dataclasses import replace
from typing import Any

from playbooks.book import Book
from playbooks.clock_schema import ChainStep
from playbooks.routing_schema import Rota, Turn
from tests.flows.desk.desks import MORNING, Office
from triage.domain import Role
from triage.matters.people import Actor
from triage.paging import page_again
from triage.tables import Delivery

TOM = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
PRIYA = Actor("priya@example.com", "Priya Raman", Role.SECURITY)
STEPS = (
    ChainStep(owner="security_on_call", rota="first_line"),
    ChainStep(owner="security_lead", after_minutes=4),
    ChainStep(owner="executive_on_call", after_minutes=12),
)


def with_chain(book: Book, *steps: ChainStep, **owners: dict[str, Any]) -> Book:
    """Give a book with another chain for incidents, a rota, and owners with other ways to be reached."""
    playbook = book.playbook_for("security_incident")
    escalation = playbook.escalation.model_copy(update={"steps": steps})
    known = {key: one.model_copy(update=owners.get(key, {})) for key, one in book.owners.owners.items()}
    people = ("ann@example.com", "ben@example.com")
    rota = Rota(people=people, turn=Turn.DAILY, since=MORNING.date(), timezone="Etc/UTC")
    return replace(
        book,
        playbooks={**book.playbooks, playbook.name: playbook.model_copy(update={"escalation": escalation})},
        owners=book.owners.model_copy(update={"owners": known}),
        routing=book.routing.model_copy(update={"rotas": {"first_line": rota}}),
    )


def chained_office(office: Office) -> Office:
    """Give an office with such a chain."""
    mail = {"mail": "lead@example.com"}
    book = with_chain(
        office.book, *STEPS, security_on_call={"pager": ("phones", "watch")}, security_lead=mail, executive_on_call=mail
    )
    return replace(office, book=book)


def sweep(office: Office) -> int:
    return page_again(office.database, office.desk.premises, now=office.clock.now())


def way_of(delivery: Delivery) -> str:
    said = delivery.payload
    return str(said.get("to") or said.get("person") or said.get("channel") or delivery.destination)


def ways_since(office: Office, count: int) -> set[str]:
    return {way_of(one) for one in office.deliveries()[count:] if one.destination != "jira"}
