"""Offering a matter to somebody else: nothing changes by it until they accept."""

from dataclasses import dataclass
from datetime import datetime

from playbooks.book import Book
from triage.clocks import due_at
from triage.domain import Lane
from triage.matters import handing_shown, offers, showing, teams
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.people import Actor, Answered, Done, Refused, actor_of, may_be_given, not_theirs
from triage.routes import hours_of
from triage.store import absences, access, hand_overs
from triage.tables import HandOver, Ticket


@dataclass(frozen=True)
class To:
    """Whom something is offered to: an owner, and within it somebody by their handle, or whoever accepts first."""

    owner: str = ""
    person: str = ""


@dataclass(frozen=True)
class Taker:
    """Who is meant: an owner, where one was named, and whoever is named of its team, or stands in for them."""

    owner: str
    named: str = ""
    person: Actor | None = None
    stands_in: Actor | None = None

    def owner_for(self, ticket: Ticket) -> str:
        """Name whose a matter would be; a person alone takes it over within its own team."""
        return self.owner or ticket.owner


def offer(change: Change, ticket: Ticket, to: To, *, note: str, by: Actor) -> Answered:
    """Offer a matter to somebody else."""
    refused = not_theirs(by, ticket) or is_over(ticket) or _is_offered(change, ticket)
    taker = taker_of(change, to)
    if isinstance(taker, Refused):
        return refused or taker
    refused = refused or not_for(change.book, ticket, taker)
    if refused is not None:
        return refused
    made = hand_overs.add(change.session, offer_of(change, ticket, taker, note=note, by=by))
    note_offer(change, made)
    offers.post(change, ticket, made)
    showing.refresh(change, ticket)
    return Done(ticket.reference)


def taker_of(change: Change, to: To) -> Taker | Refused:
    """Say who is meant by an owner, a person, or both."""
    named = to.person.strip().lower()
    if not (to.owner or named) or (to.owner and to.owner not in change.book.owners.owners):
        return Refused("offer_to_whom")
    if not named:
        return Taker(to.owner)
    there = absences.stand_in_for(change.session, named, change.now)
    return Taker(to.owner, named, person=_actor(change, named), stands_in=_actor(change, there))


def not_for(book: Book, ticket: Ticket, taker: Taker) -> Refused | None:
    """Refuse what would change nothing, and somebody who could not work on it or does not belong there."""
    owner, there = taker.owner_for(ticket), taker.stands_in
    if owner == ticket.owner and (not taker.named or (there is not None and there.handle == ticket.taken_by)):
        return Refused("offer_has_it", {"reference": ticket.reference})
    if not taker.named:
        return None
    # A team would get it without a word of its own, if whoever is named for it were of another one.
    belongs = taker.person is not None and (owner == ticket.owner or teams.is_of(book, taker.person, owner))
    if there is None or not may_be_given(there, ticket) or not belongs:
        named = there.name if there else taker.named
        return Refused("offer_not_able", {"reference": ticket.reference, "person": named})
    return None


def offer_of(
    change: Change, ticket: Ticket, taker: Taker, *, note: str, by: Actor, batch: str | None = None
) -> HandOver:
    """Write an offer out."""
    owner = taker.owner_for(ticket)
    return HandOver(
        ticket_id=ticket.id or 0,
        batch=batch,
        from_owner=ticket.owner,
        from_person=ticket.taken_by,
        to_owner=owner,
        to_person=taker.stands_in.handle if taker.stands_in else None,
        note=note.strip(),
        offered_by=by.handle,
        offered_at=change.now,
        ends_at=ends_at(change.book, ticket, owner, now=change.now),
    )


def note_offer(change: Change, made: HandOver) -> None:
    """Say in the record that it was offered."""
    until = made.ends_at.isoformat()
    said = {"to_owner": made.to_owner, "to_person": made.to_person, "batch": made.batch, "until": until}
    change.note("hand_over_offered", made.offered_by, ticket_id=made.ticket_id, data=said)


def ends_at(book: Book, ticket: Ticket, owner: str, *, now: datetime) -> datetime:
    """Say until when an offer stands: as long as a new matter of this kind may wait for somebody to take it."""
    clocks = book.playbook_for(ticket.lane or ticket.outcome).clocks
    round_the_clock = clocks.around_the_clock or ticket.restricted
    if ticket.restricted:
        clocks = book.playbook_for(Lane.SECURITY_INCIDENT).clocks
    return due_at(now, clocks.acknowledge_minutes, None if round_the_clock else hours_of(book, owner))


def _actor(change: Change, handle: str) -> Actor | None:
    found = access.find_person(change.session, handle)
    return None if found is None else actor_of(found)


def _is_offered(change: Change, ticket: Ticket) -> Refused | None:
    found = None if ticket.id is None else hand_overs.open_of(change.session, ticket.id)
    if found is None:
        return None
    return Refused("offer_already", {"reference": ticket.reference, "person": handing_shown.taker(change, found)})
