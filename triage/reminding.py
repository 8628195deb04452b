"""The sweep that reminds, along the chain of incidents, of what the law wants before its clock has run out."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from playbooks.book import Book
from triage.database import Database
from triage.domain import Destination, Lane, Outgoing
from triage.legal_terms import reminder_at, terms_of
from triage.matters import alarms, incident_shown
from triage.matters.change import Change, Premises
from triage.pages import MAIL, PAGE, USUAL, chain_of
from triage.store import legal
from triage.tables import LegalClock, Ticket

INCIDENT = Lane.SECURITY_INCIDENT


def remind(database: Database, premises: Premises, *, now: datetime) -> int:
    """Remind of every law's clock that is due; say of how many."""
    with database.writing() as session:
        change = Change(session, premises, now=now)
        due = legal.due(session, now)
        for clock in due:
            _remind(change, clock)
        change.finish()
    return len(due)


def _remind(change: Change, clock: LegalClock) -> None:
    book = change.book
    ticket = change.session.get_one(Ticket, clock.ticket_id)
    playbook = book.playbook_for(INCIDENT)
    reminder = reminder_at(terms_of(playbook), clock.notify_by, now=change.now)
    chain = dict.fromkeys(step.owner for step in chain_of(book, playbook, now=change.now))
    owners = [*chain][: reminder.reach]
    clock.next_at = reminder.next_at
    change.session.add(clock)
    title = book.say("page_title", reference=ticket.reference)
    for outgoing in _ways(book, owners, title=title, text=_text(change, ticket, clock)):
        alarms.send(change, ticket.id, outgoing)
    data = {"owners": owners, "notify_by": clock.notify_by.isoformat()}
    change.note("legal_reminded", "timetable", ticket_id=ticket.id, data=data)


def _ways(book: Book, owners: Sequence[str], *, title: str, text: str) -> Iterator[Outgoing]:
    """Tell each owner in Slack, on their pagers and by mail, every address once."""
    told = [book.owners.owners[owner] for owner in owners]
    page = {"title": title, "body": text}
    for channel in dict.fromkeys(owner.slack_channel for owner in told):
        yield Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=True)
    for pager in dict.fromkeys(name for owner in told for name in owner.pager or USUAL):
        yield Outgoing(Destination.PAGER, PAGE, page | ({"to": pager} if pager else {}), urgent=True)
    for mailbox in dict.fromkeys(owner.mail for owner in told if owner.mail):
        yield Outgoing(Destination.MAIL, MAIL, page | {"to": mailbox}, urgent=True)


def _text(change: Change, ticket: Ticket, clock: LegalClock) -> str:
    """Say what is open, and until when; nothing of what was written."""
    if clock.notify_by <= change.now:
        sentence = "legal_overdue"
    else:
        sentence = "legal_remind_decide" if clock.decision is None else "legal_remind_notify"
    ends = incident_shown.moment(change.book, clock, "notify_by")
    return change.book.say(sentence, reference=ticket.reference, moment=ends)
