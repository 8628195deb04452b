"""The sweep that pages again what nobody has taken, each time one step wider."""

from datetime import datetime

from sqlmodel import Session

from playbooks.book import Book
from triage.database import Database
from triage.domain import Destination, Outgoing
from triage.escalation import page_after
from triage.store import events, outbox, tickets
from triage.store.events import Happening
from triage.tables import Escalation, Ticket


def page_again(database: Database, book: Book, *, destinations: frozenset[Destination], now: datetime) -> int:
    """Page every open escalation that is due; say how many."""
    with database.writing() as session:
        due = tickets.due_escalations(session, now)
        happenings = [_page(session, escalation, book, destinations=destinations, now=now) for escalation in due]
        if happenings:
            events.append(session, happenings, at=now)
    return len(happenings)


def _page(
    session: Session, escalation: Escalation, book: Book, *, destinations: frozenset[Destination], now: datetime
) -> Happening:
    ticket = session.get_one(Ticket, escalation.ticket_id)
    chain = book.playbook_for(str(ticket.lane or ticket.outcome)).escalation
    page = page_after(chain.to, step=escalation.step + 1, repeat_minutes=chain.repeat_minutes, now=now)
    escalation.step, escalation.next_at = page.step, page.next_at
    session.add(escalation)
    minutes = int((now - escalation.started_at).total_seconds() // 60)
    text = book.say("page_repeat", reference=ticket.reference, minutes=minutes)
    for outgoing in _pages(book, ticket.reference, text, owners=page.owners):
        if outgoing.destination in destinations:
            key = outbox.new_key()
            outbox.put(session, outgoing, ticket_id=escalation.ticket_id, key=key, now=now)
    return Happening("paged_again", "timetable", ticket.id, {"step": page.step, "owners": list(page.owners)})


def _pages(book: Book, reference: str, text: str, *, owners: tuple[str, ...]) -> list[Outgoing]:
    title = book.say("page_title", reference=reference)
    channels = dict.fromkeys(book.owners.owners[owner].slack_channel for owner in owners)
    posts = [
        Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=True)
        for channel in channels
    ]
    return [Outgoing(Destination.PAGER, "page", {"title": title, "body": text}, urgent=True), *posts]
