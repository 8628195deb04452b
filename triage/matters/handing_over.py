"""Handing a matter over: offered to somebody, and theirs only once they accept; silence gives it back."""

from dataclasses import dataclass
from datetime import datetime

from playbooks.book import Book
from triage.clocks import due_at
from triage.domain import Destination, Lane, Outgoing
from triage.matters import handing_shown, issues, offers, showing, telling
from triage.matters.change import NOTICE_THREAD, Change
from triage.matters.holding import OPEN, TAKEN, is_over, stop_paging
from triage.matters.people import (
    Actor,
    Answered,
    Done,
    Refused,
    actor_of,
    may_be_given,
    may_handle,
    not_theirs,
    not_to_be_theirs,
)
from triage.routes import hours_of
from triage.store import absences, access, hand_overs, outbox
from triage.tables import HandOver, Ticket

TIMETABLE = "timetable"


@dataclass(frozen=True)
class To:
    """Whom something is offered to: an owner, and within it somebody by their handle, or whoever accepts first."""

    owner: str = ""
    person: str = ""


def offer(change: Change, ticket: Ticket, to: To, *, note: str, by: Actor) -> Answered:
    """Offer a matter to somebody else; until they accept, nothing changes."""
    refused = not_theirs(by, ticket) or is_over(ticket) or _is_offered(change, ticket)
    whom = to_whom(change, to, owner=ticket.owner)
    refused = refused or (whom if isinstance(whom, Refused) else not_for(change, ticket, whom))
    if refused is not None or isinstance(whom, Refused):
        return refused or Done(ticket.reference, is_new=False)
    made = make(change, ticket, whom, note=note, by=by)
    offers.post(change, ticket, made)
    showing.refresh(change, ticket)
    return Done(ticket.reference)


def make(change: Change, ticket: Ticket, whom: To, *, note: str, by: Actor, batch: str | None = None) -> HandOver:
    """Write an offer down, and say that it was made."""
    row = HandOver(
        ticket_id=ticket.id or 0,
        batch=batch,
        from_owner=ticket.owner,
        from_person=ticket.taken_by,
        to_owner=whom.owner,
        to_person=whom.person or None,
        note=note.strip(),
        offered_by=by.handle,
        offered_at=change.now,
        ends_at=ends_at(change.book, ticket, whom.owner, now=change.now),
    )
    made = hand_overs.add(change.session, row)
    said = {"to_owner": whom.owner, "to_person": made.to_person, "batch": batch, "until": made.ends_at.isoformat()}
    change.note("hand_over_offered", by.handle, ticket_id=ticket.id, data=said)
    return made


def accept(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Take over what was offered: the owner changes with it, and never before."""
    found = _to_answer(change, ticket, by)
    if isinstance(found, Refused):
        return found
    if not hand_overs.answer(change.session, found, hand_overs.ACCEPTED, by=by.handle, now=change.now):
        return _gone(ticket)
    data = {"from_owner": found.from_owner, "from_person": found.from_person, "to_owner": found.to_owner}
    change.note("hand_over_accepted", by.handle, ticket_id=ticket.id, data=data)
    stop_paging(change, ticket, by)
    ticket.owner, ticket.taken_by, ticket.updated_at = found.to_owner, by.handle, change.now
    ticket.state = TAKEN if ticket.state == OPEN else ticket.state
    if found.to_owner != found.from_owner:
        edition = telling.edition_for(change, ticket)
        owner = edition.owner_named(ticket.owner)
        telling.person(change, ticket, edition.say("handed_over", owner=owner, reference=ticket.reference))
    showing.move(change, ticket)
    offers.close(change, ticket, found, "offer_accepted", reference=ticket.reference, person=by.name)
    issues.assigned(change, ticket, by.handle)
    owner = change.premises.edition(None).owner_named(ticket.owner)
    issues.noted(change, ticket, "jira_handed_over", owner=owner, person=by.name)
    return Done(ticket.reference)


def decline(change: Change, ticket: Ticket, by: Actor, *, why: str = "") -> Answered:
    """Leave it where it is."""
    found = _to_answer(change, ticket, by)
    if isinstance(found, Refused):
        return found
    if not hand_overs.answer(change.session, found, hand_overs.DECLINED, by=by.handle, now=change.now):
        return _gone(ticket)
    change.note("hand_over_declined", by.handle, ticket_id=ticket.id, data={"why": why.strip()})
    _stays(change, ticket, found, "offer_declined", person=by.name)
    return Done(ticket.reference)


def take_back(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Offer it no more."""
    refused = not_theirs(by, ticket)
    found = None if ticket.id is None else hand_overs.open_of(change.session, ticket.id)
    if refused is not None or found is None:
        return refused or _gone(ticket)
    if not hand_overs.answer(change.session, found, hand_overs.TAKEN_BACK, by=by.handle, now=change.now):
        return _gone(ticket)
    change.note("hand_over_taken_back", by.handle, ticket_id=ticket.id)
    _stays(change, ticket, found, "offer_taken_back", person=by.name)
    return Done(ticket.reference)


def give_back(change: Change, ticket: Ticket) -> bool:
    """Return what nobody answered in time, and tell the deputy of whoever should have."""
    found = None if ticket.id is None else hand_overs.open_of(change.session, ticket.id)
    if found is None or found.ends_at > change.now:
        return False
    if _is_stale(ticket, found):
        offers.end(change, ticket, by=TIMETABLE)
        return True
    if not hand_overs.answer(change.session, found, hand_overs.UNANSWERED, by=TIMETABLE, now=change.now):
        return False
    deputy = change.book.owners.owners[found.to_owner].deputy
    change.note("hand_over_unanswered", TIMETABLE, ticket_id=ticket.id, data={"told": deputy})
    is_first = hand_overs.is_first_unanswered(change.session, found)
    _stays(change, ticket, found, "offer_unanswered", person=handing_shown.taker(change, found), is_told=is_first)
    if is_first:
        _escalate(change, ticket, found, deputy=deputy)
    return True


def _escalate(change: Change, ticket: Ticket, found: HandOver, *, deputy: str) -> None:
    """Tell the deputy of whoever should have answered; of many in one step once is enough."""
    named = change.premises.edition(None).owner_named(ticket.owner)
    said = {"reference": ticket.reference, "person": handing_shown.taker(change, found), "owner": named}
    channel = change.book.owners.owners[deputy].slack_channel
    post = {"channel": channel, "text": change.book.say("offer_escalated", **said)}
    thread = f"{NOTICE_THREAD}{outbox.new_key()}"
    change.send(Outgoing(Destination.SLACK, "message.post", post, urgent=True), ticket_id=ticket.id, thread=thread)


def to_whom(change: Change, to: To, *, owner: str) -> To | Refused:
    """Say who is meant: whoever stands in for somebody who is away, and the owner's own team where none is named."""
    meant = to.owner or owner
    if meant not in change.book.owners.owners or not (to.owner or to.person):
        return Refused("offer_to_whom")
    if not to.person.strip():
        return To(meant)
    handle = to.person.strip().lower()
    return To(meant, absences.stand_in_for(change.session, handle, change.now))


def not_for(change: Change, ticket: Ticket, whom: To) -> Refused | None:
    """Refuse what would change nothing, and somebody who could not work on it."""
    has_it = whom.owner == ticket.owner and (not whom.person or whom.person == ticket.taken_by)
    if has_it:
        return Refused("offer_has_it", {"reference": ticket.reference})
    found = access.find_person(change.session, whom.person) if whom.person else None
    if whom.person and (found is None or not may_be_given(actor_of(found), ticket)):
        return Refused("offer_not_able", {"reference": ticket.reference, "person": whom.person})
    return None


def ends_at(book: Book, ticket: Ticket, owner: str, *, now: datetime) -> datetime:
    """Say until when an offer stands: as long as a new matter of this kind may wait for somebody to take it."""
    clocks = book.playbook_for(ticket.lane or ticket.outcome).clocks
    round_the_clock = clocks.around_the_clock or ticket.restricted
    if ticket.restricted:
        clocks = book.playbook_for(Lane.SECURITY_INCIDENT).clocks
    return due_at(now, clocks.acknowledge_minutes, None if round_the_clock else hours_of(book, owner))


def _is_offered(change: Change, ticket: Ticket) -> Refused | None:
    found = None if ticket.id is None else hand_overs.open_of(change.session, ticket.id)
    if found is None:
        return None
    return Refused("offer_already", {"reference": ticket.reference, "person": handing_shown.taker(change, found)})


def _to_answer(change: Change, ticket: Ticket, by: Actor) -> HandOver | Refused:
    """Find the offer that somebody may answer: who is named, who stands in for them, or one of the owner's team."""
    found = None if ticket.id is None else hand_overs.open_of(change.session, ticket.id)
    refused = _hidden(change, ticket, found, by=by) or is_over(ticket)
    if refused is not None or found is None or _is_stale(ticket, found):
        return refused or _gone(ticket)
    if found.to_person is None:
        return Refused("offer_not_yours", _whose(change, ticket, found)) if by.handle == found.offered_by else found
    standing_in = absences.stand_in_for(change.session, found.to_person, change.now)
    if by.handle in (found.to_person, standing_in):
        return found
    return Refused("offer_not_yours", _whose(change, ticket, found))


def _hidden(change: Change, ticket: Ticket, found: HandOver | None, *, by: Actor) -> Refused | None:
    """Refuse whoever does not know of the matter: an agent knows of what is offered to them or to their lanes' team."""
    if found is None or may_handle(by, ticket):
        return not_theirs(by, ticket)
    standing_in = found.to_person and absences.stand_in_for(change.session, found.to_person, change.now)
    owners = {change.book.playbook_for(lane).owner for lane in by.lanes}
    is_meant = by.handle in (found.to_person, standing_in) if found.to_person else found.to_owner in owners
    return not_to_be_theirs(by, ticket) if is_meant else not_theirs(by, ticket)


def _is_stale(ticket: Ticket, found: HandOver) -> bool:
    """Say whether it is somebody else's by now, or over, so that the offer means nothing any more."""
    return ticket.owner != found.from_owner or ticket.taken_by not in (None, found.from_person) or bool(is_over(ticket))


def _whose(change: Change, ticket: Ticket, found: HandOver) -> dict[str, str]:
    return {"reference": ticket.reference, "person": handing_shown.taker(change, found)}


def _stays(
    change: Change, ticket: Ticket, found: HandOver, sentence: str, *, person: str, is_told: bool = False
) -> None:
    offers.close(change, ticket, found, sentence, reference=ticket.reference, person=person)
    showing.refresh(change, ticket)
    # Of many in one step whoever offered them is told once, and not of each.
    if found.batch is None or is_told:
        offers.tell_giver(change, found, change.book.say(sentence, reference=ticket.reference, person=person))


def _gone(ticket: Ticket) -> Refused:
    return Refused("offer_gone", {"reference": ticket.reference})
