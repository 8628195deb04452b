"""Handing over in one step: all that somebody has, or a whole lane, with a sheet of what the other side gets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from triage.matters import handing_over, offers, showing
from triage.matters.change import Change
from triage.matters.handing_over import To
from triage.matters.moving import LANES
from triage.matters.people import Actor, Answered, Done, Refused, may_handle
from triage.store import hand_overs, outbox
from triage.tables import HandOver, Ticket

# As many as one transaction carries without holding others up; the rest is offered by asking again.
MOST_AT_ONCE = 200


@dataclass(frozen=True)
class All:
    """What goes over: all that somebody has, or all that is open of a lane."""

    of_person: str = ""
    of_lane: str = ""


@dataclass(frozen=True)
class Step:
    """What was offered in one step, what could not be, and whether there is more."""

    batch: str
    offered: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    more: bool = False


def offer_all(change: Change, which: All, to: To, *, note: str, by: Actor) -> Step | Refused:
    """Offer many matters to somebody in one step; what the giver may not see is left alone without a word."""
    if not by.is_staff:
        return Refused("slack_not_your_role", {"reference": ""})
    found = _meant(change, which)
    if isinstance(found, Refused):
        return found
    batch = outbox.new_key()
    given: list[Ticket] = []
    left_out, made = [], None
    for ticket in found[:MOST_AT_ONCE]:
        whom = handing_over.to_whom(change, to, owner=ticket.owner)
        if isinstance(whom, Refused):
            return whom
        if not may_handle(by, ticket):
            continue
        if handing_over.not_for(change, ticket, whom):
            left_out.append(ticket.reference)
            continue
        made = handing_over.make(change, ticket, whom, note=note, by=by, batch=batch)
        showing.refresh(change, ticket)
        given.append(ticket)
    if made is None:
        return Refused("offer_nothing")
    offers.post_many(change, given, made)
    return Step(batch, tuple(one.reference for one in given), tuple(left_out), more=len(found) > MOST_AT_ONCE)


def accept_all(change: Change, batch: str, by: Actor) -> Answered:
    """Take over all that was offered in one step and is still open."""
    return _answer(change, batch, "offers_accepted", by=by, verb=handing_over.accept)


def decline_all(change: Change, batch: str, by: Actor) -> Answered:
    """Leave all of it where it is."""
    return _answer(change, batch, "offers_declined", by=by, verb=handing_over.decline)


def _meant(change: Change, which: All) -> Sequence[Ticket] | Refused:
    if bool(which.of_person) == bool(which.of_lane):
        return Refused("offer_of_what")
    if which.of_lane and which.of_lane not in LANES:
        return Refused("slack_choose_a_lane")
    change.session.flush()
    if which.of_lane:
        return hand_overs.in_lane(change.session, which.of_lane, limit=MOST_AT_ONCE + 1)
    return hand_overs.held_by(change.session, which.of_person.strip().lower(), limit=MOST_AT_ONCE + 1)


Verb = Callable[[Change, Ticket, Actor], Answered]


def _answer(change: Change, batch: str, sentence: str, *, by: Actor, verb: Verb) -> Answered:
    found = [one for one in hand_overs.of_batch(change.session, batch) if one.state == hand_overs.OFFERED]
    answered = [verb(change, _held(change, one), by) for one in found]
    done = [one for one in answered if isinstance(one, Done)]
    if not done:
        return next((one for one in answered if isinstance(one, Refused)), Refused("offers_gone"))
    offers.close_many(change, found[0], sentence, person=by.name, count=len(done))
    return done[0]


def _held(change: Change, offer: HandOver) -> Ticket:
    return change.session.get_one(Ticket, offer.ticket_id, with_for_update={"key_share": True})
