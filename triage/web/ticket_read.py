"""Reads all that a ticket's page shows: always as many questions to the database, however long its story is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from triage.store import checklists, escalations, hand_overs, issues, labels, legal, reading, running
from triage.store import events as happened
from triage.store.labels import Label
from triage.store.reading import Near
from triage.store.tickets import OVER
from triage.tables import (
    AccessRequest,
    ChecklistItem,
    Delivery,
    DeliveryFailure,
    Escalation,
    Event,
    HandOver,
    JiraIssue,
    LegalClock,
    Message,
    Person,
    RunningClock,
    Ticket,
)
from triage.viewer import Viewer
from triage.web import ticket_talk, ticket_why
from triage.web.ticket_timeline import people_in

MOST_EVENTS, MOST_CHANGES, MOST_DELIVERIES, MOST_NEAR = 30, 12, 30, 6
MOST_FAILURES = 80


@dataclass(frozen=True)
class Pages:
    """Which part of a long story is shown: what was before a line or an event, and which text as a whole."""

    lines: int | None = None
    events: int | None = None
    whole: str = ""


@dataclass(frozen=True)
class Story:
    """All that is known of a ticket, as far as one page shows it."""

    ticket: Ticket
    author: Person
    events: Sequence[Event]
    more_events: int | None
    assessed: Event | None
    decided: Sequence[Event]
    moved: Event | None
    lines: Sequence[Message]
    more_lines: int | None
    clocks: Sequence[RunningClock]
    legal: LegalClock | None
    items: Sequence[ChecklistItem]
    deliveries: Sequence[Delivery]
    failures: Sequence[DeliveryFailure]
    counts: Mapping[str, int]
    seen: Sequence[JiraIssue]
    offer: HandOver | None
    label: Label | None
    chain: Escalation | None
    near: Sequence[Near]
    others: Sequence[Near]
    grant: AccessRequest | None
    names: Mapping[str, str]

    @property
    def duplicates(self) -> list[str]:
        """Name the issues that it was called the same as."""
        return list(dict.fromkeys(one.duplicate_of for one in self.seen if one.duplicate_of))


def story(session: Session, ticket: Ticket, *, viewer: Viewer, pages: Pages) -> Story:
    """Read it; every number of statements here is the same for every ticket."""
    number = ticket.id or 0
    author = session.get_one(Person, ticket.author_id)
    events = reading.happened(session, number, before=pages.events, most=MOST_EVENTS + 1)
    assessed = happened.newest(session, number, ticket_why.ASSESSED)
    decided = reading.decided(session, number, ticket_why.CHANGES, most=MOST_CHANGES)
    moved = reading.last_of(session, number, ticket_why.MOVES)
    found = reading.lines(session, number, before=pages.lines, most=ticket_talk.MOST_LINES + 1)
    lines, more_lines = ticket_talk.fitting(found, ticket, whole=_number(pages.whole))
    items = checklists.of_ticket(session, number)
    seen = issues.of_ticket(session, number)
    offer = None if ticket.state in OVER else hand_overs.open_of(session, number)
    label = labels.newest(session, number)
    chain = escalations.of_ticket(session, number)
    keys = [one.duplicate_of for one in seen if one.duplicate_of]
    handles = {author.handle, *(name for event in (*events, *decided) for name in people_in(event))}
    handles |= {line.author for line in lines} | {one.done_by or "" for one in items}
    handles |= {one.second_by or "" for one in items} | {ticket.taken_by or "", label.by if label else ""}
    handles |= {one.assignee or "" for one in seen} | {offer.to_person or "" if offer else ""}
    clock = legal.of_ticket(session, number)
    deliveries = reading.deliveries(session, number, most=MOST_DELIVERIES)
    handles |= {clock.decided_by or "" if clock else "", moved.actor if moved else ""}
    grant = reading.grant_of(session, number, viewer.handle) if number in viewer.grants else None
    return Story(
        ticket=ticket,
        author=author,
        events=events[:MOST_EVENTS],
        more_events=events[MOST_EVENTS - 1].id if len(events) > MOST_EVENTS else None,
        assessed=assessed,
        decided=decided,
        moved=moved,
        lines=lines,
        more_lines=more_lines,
        clocks=running.of_ticket(session, number),
        legal=clock,
        items=items,
        deliveries=deliveries,
        failures=reading.failures(session, {one.id or 0 for one in deliveries}, most=MOST_FAILURES),
        counts=reading.delivery_counts(session, number),
        seen=seen,
        offer=offer,
        label=label,
        chain=chain,
        near=reading.near(session, ticket, viewer=viewer, lines=lines, keys=keys, most=MOST_NEAR),
        others=reading.of_author(session, ticket, viewer=viewer, most=MOST_NEAR),
        grant=grant,
        names=reading.names(session, {one for one in handles if one}),
    )


def _number(whole: str) -> int | None:
    return int(whole) if whole.isascii() and whole.isdigit() else None
