"""The sweep that reminds, along the chain of incidents, of what the law wants before its clock has run out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from playbooks.book import Book
from triage.database import Database
from triage.domain import Destination, Lane, Outgoing
from triage.legal_terms import AGAIN_HOURS, reminder_at, terms_of
from triage.matters import alarms, incident_shown, parts, telling
from triage.matters.change import Change, Premises
from triage.pages import MAIL, PAGE, REMINDER_THREAD, USUAL, chain_of
from triage.store import legal
from triage.sweeping import AT_ONCE, sweep
from triage.tables import LegalClock, Ticket

INCIDENT = Lane.SECURITY_INCIDENT
LONGEST_PAUSE = timedelta(hours=AGAIN_HOURS)


@dataclass(frozen=True)
class Told:
    """Who is reminded: owners on all of their ways, and people by name."""

    owners: tuple[str, ...]
    people: tuple[str, ...]


def remind(database: Database, premises: Premises, *, now: datetime) -> int:
    """Remind of every law's clock that is due, one matter a transaction; say of how many."""
    with database.reading() as session:
        due = legal.due(session, now, longest_pause=LONGEST_PAUSE, limit=AT_ONCE)
    return sweep(database, premises, zip(due, due, strict=True), _remind_of, what="law's clocks", now=now)


def _remind_of(change: Change, ticket: Ticket, ticket_id: int) -> bool:
    clock = legal.due_of(change.session, ticket_id, change.now, longest_pause=LONGEST_PAUSE)
    if clock is None:
        return False
    _remind(change, ticket, clock)
    return True


def _remind(change: Change, ticket: Ticket, clock: LegalClock) -> None:
    reminder = reminder_at(terms_of(change.book.playbook_for(INCIDENT)), clock.notify_by, now=change.now)
    told = _told(change, ticket, reach=reminder.reach)
    clock.next_at = reminder.next_at
    change.session.add(clock)
    for outgoing in _ways(change, ticket, told, text=_text(change, ticket, clock)):
        alarms.send(change, ticket.id, outgoing, thread=REMINDER_THREAD)
    data = {"owners": [*told.owners], "people": [*told.people], "notify_by": clock.notify_by.isoformat()}
    change.note("legal_reminded", "timetable", ticket_id=ticket.id, data=data)


def _told(change: Change, ticket: Ticket, *, reach: int) -> Told:
    """Name whoever leads, and so many owners of the chain with whoever has their turn; the hours spare no owner."""
    playbook = change.book.playbook_for(INCIDENT)
    steps = chain_of(change.book, playbook, now=change.now)
    owners = tuple(dict.fromkeys(step.owner for step in steps))[:reach] or (playbook.owner,)
    turns = [step.person for step in steps if step.owner in owners and step.person and step.counts_at(change.now)]
    leads = telling.account_of(ticket.taken_by) if ticket.taken_by else None
    return Told(owners, tuple(dict.fromkeys([*([leads] if leads else []), *turns])))


def _ways(change: Change, ticket: Ticket, told: Told, *, text: str) -> Iterator[Outgoing]:
    """Tell everybody in Slack, on their pagers and by mail, every address once."""
    book, owners = change.book, [change.book.owners.owners[owner] for owner in told.owners]
    page = {"title": book.say("page_title", reference=ticket.reference), "body": text}
    shown = {"text": text, "parts": [parts.words(text), parts.buttons([_record(book, ticket)])]}
    for channel in dict.fromkeys(owner.slack_channel for owner in owners):
        yield Outgoing(Destination.SLACK, "message.post", {"channel": channel} | shown, urgent=True)
    for person in told.people:
        yield Outgoing(Destination.SLACK, "message.post", {"person": person} | shown, urgent=True)
    for pager in dict.fromkeys(name for owner in owners for name in owner.pager or USUAL):
        yield Outgoing(Destination.PAGER, PAGE, page | ({"to": pager} if pager else {}), urgent=True)
    mailboxes = [*(owner.mail for owner in owners if owner.mail), *(one for one in told.people if "@" in one)]
    for mailbox in dict.fromkeys(mailboxes):
        yield Outgoing(Destination.MAIL, MAIL, page | {"to": mailbox}, urgent=True)


def _record(book: Book, ticket: Ticket) -> parts.Part:
    return parts.button("legal", book.say("card_button_legal"), ticket.reference, form=True)


def _text(change: Change, ticket: Ticket, clock: LegalClock) -> str:
    """Say what is open, and until when; nothing of what was written."""
    if clock.notify_by <= change.now:
        sentence = "legal_overdue"
    else:
        sentence = "legal_remind_decide" if clock.decision is None else "legal_remind_notify"
    ends = incident_shown.moment(change.book, clock, "notify_by")
    return change.book.say(sentence, reference=ticket.reference, moment=ends)
