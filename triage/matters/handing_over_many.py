"""Handing over in one step: all that somebody has, or a whole lane, with a sheet of what the other side gets.

The step itself is one transaction, and one answer counts for all of it. What follows for each matter is done at once
with a few, and with many by the timetable, one after the other, so that nobody waits for hundreds.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from triage.matters import handing_over, offers, showing, taking_over, teams
from triage.matters.change import Change
from triage.matters.handing_over import Taker, To
from triage.matters.moving import LANES
from triage.matters.people import HANDLES_RESTRICTED, Actor, Answered, Done, Refused, may_handle
from triage.store import absences, hand_overs, outbox
from triage.tables import HandOver, Ticket

MOST_AT_ONCE = 1000
# With no more than these the transaction of the step does all by itself.
FEW = 10


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
    refused, taker = _not_theirs(change, which, by), handing_over.taker_of(change, to)
    if isinstance(taker, Refused):
        return refused or taker
    if refused is not None:
        return refused
    found = _meant(change, which)
    seen = [ticket for ticket in found[:MOST_AT_ONCE] if may_handle(by, ticket)]
    given = [ticket for ticket in seen if handing_over.not_for(change.book, ticket, taker) is None]
    if not given:
        return Refused("offer_nothing")
    batch = outbox.new_key()
    made = _offered(change, given, taker, note=note, by=by, batch=batch)
    offers.post_many(change, given, made)
    offered = dict.fromkeys(ticket.reference for ticket in given)
    left_out = tuple(ticket.reference for ticket in seen if ticket.reference not in offered)
    return Step(batch, tuple(offered), left_out, more=len(found) > MOST_AT_ONCE)


def accept_all(change: Change, batch: str, by: Actor) -> Answered:
    """Take over all that was offered in one step and is still open."""
    return _answer(change, batch, hand_overs.ACCEPTED, by=by)


def decline_all(change: Change, batch: str, by: Actor) -> Answered:
    """Leave all of it where it is."""
    return _answer(change, batch, hand_overs.DECLINED, by=by)


def _not_theirs(change: Change, which: All, by: Actor) -> Refused | None:
    """Refuse whoever neither has it nor answers for it: one's own, those whom one stands in for, or a team's lane."""
    if not by.is_staff:
        return Refused("slack_not_your_role", {"reference": ""})
    if bool(which.of_person) == bool(which.of_lane):
        return Refused("offer_of_what")
    if which.of_lane and which.of_lane not in LANES:
        return Refused("slack_choose_a_lane")
    if which.of_lane:
        is_theirs = teams.is_of(change.book, by, change.book.playbook_for(which.of_lane).owner)
    else:
        person = which.of_person.strip().lower()
        is_theirs = by.handle in (person, absences.stand_in_for(change.session, person, change.now))
    return None if is_theirs or by.role in teams.FOR_OTHERS else Refused("offer_not_yours_to_give")


def _meant(change: Change, which: All) -> Sequence[Ticket]:
    change.session.flush()
    if which.of_lane:
        return hand_overs.in_lane(change.session, which.of_lane, limit=MOST_AT_ONCE + 1)
    return hand_overs.held_by(change.session, which.of_person.strip().lower(), limit=MOST_AT_ONCE + 1)


def _offered(
    change: Change, given: Sequence[Ticket], taker: Taker, *, note: str, by: Actor, batch: str
) -> Sequence[HandOver]:
    made = [handing_over.offer_of(change, one, taker, note=note, by=by, batch=batch) for one in given]
    at_once = given if len(given) <= FEW else ()
    for offer in made:
        offer.todo = None if at_once else hand_overs.SHOW
    hand_overs.add_all(change.session, made)
    for offer in made:
        handing_over.note_offer(change, offer)
    for ticket in at_once:
        showing.refresh(change, ticket)
    return made


def _answer(change: Change, batch: str, state: str, *, by: Actor) -> Answered:
    first = hand_overs.open_in(change.session, batch, limit=FEW + 1)
    if not first or not by.is_staff or not taking_over.knows_of(change, first[0], by):
        return Refused("offers_gone")
    # Held before their offers are, as everybody does who answers a single one.
    matters = [_held(change, one) for one in first]
    if taking_over.not_to_answer(change, first[0], by):
        return taking_over.whose(change, matters[0].reference, first[0])
    sees_all = by.role in HANDLES_RESTRICTED
    count = hand_overs.answer_all(change.session, batch, state, by=by.handle, now=change.now, with_restricted=sees_all)
    if not count:
        return Refused("offers_gone")
    for ticket, offer in zip(matters, first, strict=True) if len(first) <= FEW else ():
        change.session.refresh(offer)
        taking_over.follow(change, ticket, offer)
    sentence = "offers_accepted" if state == hand_overs.ACCEPTED else "offers_declined"
    offers.close_many(change, first[0], sentence, person=by.name, count=count)
    return Done(matters[0].reference)


def _held(change: Change, offer: HandOver) -> Ticket:
    return change.session.get_one(Ticket, offer.ticket_id, with_for_update={"key_share": True})
