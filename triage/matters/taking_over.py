"""What comes of an offer: accepted, and theirs only then; declined, taken back, or given back since nobody answered."""

from triage.matters import alarms, handing_shown, issues, notices, offers, parts, showing, teams, telling
from triage.matters.change import Change
from triage.matters.holding import OPEN, TAKEN, is_over
from triage.matters.people import Actor, Answered, Done, Refused, may_handle, not_theirs, not_to_be_theirs
from triage.store import absences, access, hand_overs
from triage.tables import HandOver, Ticket

TIMETABLE = "timetable"


def accept(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Take over what was offered: the owner changes with it, and never before."""
    return _answer(change, ticket, hand_overs.ACCEPTED, by=by)


def decline(change: Change, ticket: Ticket, by: Actor, *, why: str = "") -> Answered:
    """Leave it where it is."""
    return _answer(change, ticket, hand_overs.DECLINED, by=by, why=why.strip())


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
    if is_stale(change, ticket, found):
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


def follow(change: Change, ticket: Ticket, found: HandOver) -> bool:
    """Do with one of many what its step left to do; False where that was done, or came to nothing meanwhile."""
    if found.todo == hand_overs.SHOW and hand_overs.take_todo(change.session, found, hand_overs.SHOW):
        showing.refresh(change, ticket)
        return True
    if found.todo != hand_overs.FOLLOW:
        return False
    if is_stale(change, ticket, found):
        offers.end(change, ticket, by=TIMETABLE)
        return False
    if not hand_overs.take_todo(change.session, found, hand_overs.FOLLOW):
        return False
    _follow(change, ticket, found)
    return True


def not_to_answer(change: Change, found: HandOver, by: Actor) -> bool:
    """Say whether an offer is another's to answer: who is named, who stands in for them, or one of the owner's team.

    Whoever offers a matter, or has it, never answers for the other side.
    """
    if found.to_person is not None:
        standing_in = absences.stand_in_for(change.session, found.to_person, change.now)
        return by.handle not in (found.to_person, standing_in)
    return by.handle in (found.offered_by, found.from_person) or not teams.is_of(change.book, by, found.to_owner)


def whose(change: Change, reference: str, found: HandOver) -> Refused:
    """Say whose it is to answer."""
    return Refused("offer_not_yours", {"reference": reference, "person": handing_shown.taker(change, found)})


def is_stale(change: Change, ticket: Ticket, found: HandOver) -> bool:
    """Say whether it is somebody else's by now, over, or for an owner who is gone, so that the offer means nothing."""
    is_anothers = ticket.owner != found.from_owner or ticket.taken_by not in (None, found.from_person)
    return is_anothers or bool(is_over(ticket)) or found.to_owner not in change.book.owners.owners


def knows_of(change: Change, found: HandOver, by: Actor) -> bool:
    """Say whether somebody knows of what is offered; an agent of some lanes only of what is offered to them."""
    if not by.lanes:
        return True
    if found.to_person is None:
        return found.to_owner in teams.of_narrowed(change.book, by.lanes, by.groups)
    return by.handle in (found.to_person, absences.stand_in_for(change.session, found.to_person, change.now))


def _hidden(change: Change, ticket: Ticket, found: HandOver | None, *, by: Actor) -> Refused | None:
    """Refuse whoever neither works on the matter nor knows of the offer."""
    if found is None or may_handle(by, ticket) or not knows_of(change, found, by):
        return not_theirs(by, ticket)
    return not_to_be_theirs(by, ticket)


def _answer(change: Change, ticket: Ticket, state: str, *, by: Actor, why: str = "") -> Answered:
    found = None if ticket.id is None else hand_overs.open_of(change.session, ticket.id)
    refused = _hidden(change, ticket, found, by=by) or is_over(ticket)
    if refused is not None or found is None or is_stale(change, ticket, found):
        return refused or _gone(ticket)
    if not_to_answer(change, found, by):
        return whose(change, ticket.reference, found)
    if not hand_overs.answer(change.session, found, state, by=by.handle, now=change.now):
        return _gone(ticket)
    _follow(change, ticket, found, why=why)
    return Done(ticket.reference)


def _follow(change: Change, ticket: Ticket, found: HandOver, *, why: str = "") -> None:
    by = found.answered_by or ""
    person = access.name_of(change.session, by)
    if found.state == hand_overs.DECLINED:
        change.note("hand_over_declined", by, ticket_id=ticket.id, data={"why": why})
        _stays(change, ticket, found, "offer_declined", person=person, why=why)
        return
    data = {"from_owner": found.from_owner, "from_person": found.from_person, "to_owner": found.to_owner}
    change.note("hand_over_accepted", by, ticket_id=ticket.id, data=data)
    alarms.acknowledge(change, ticket, by, over=True)
    ticket.owner, ticket.taken_by, ticket.updated_at = found.to_owner, by, change.now
    ticket.state = TAKEN if ticket.state == OPEN else ticket.state
    if found.to_owner != found.from_owner:
        edition = telling.edition_for(change, ticket)
        owner = edition.owner_named(ticket.owner)
        telling.person(change, ticket, edition.say("handed_over", owner=owner, reference=ticket.reference))
    showing.move(change, ticket)
    said = {"reference": ticket.reference, "person": person}
    offers.close(change, ticket, found, "offer_accepted", **said)
    if found.batch is None:
        offers.tell_giver(change, found, change.book.say("offer_accepted", **said))
    issues.assigned(change, ticket, by)
    owner = change.premises.edition(None).owner_named(ticket.owner)
    issues.noted(change, ticket, "jira_handed_over", owner=owner, person=person)


def _escalate(change: Change, ticket: Ticket, found: HandOver, *, deputy: str) -> None:
    """Tell the deputy of whoever should have answered; of many in one step once is enough."""
    named = change.premises.edition(None).owner_named(ticket.owner)
    said = {"reference": ticket.reference, "person": handing_shown.taker(change, found), "owner": named}
    text, title = change.book.say("offer_escalated", **said), change.book.say("clock_mail")
    notices.to_owner(change, deputy, text, title=title)


def _stays(
    change: Change,
    ticket: Ticket,
    found: HandOver,
    sentence: str,
    *,
    person: str,
    why: str = "",
    is_told: bool = False,
) -> None:
    offers.close(change, ticket, found, sentence, reference=ticket.reference, person=person)
    showing.refresh(change, ticket)
    # Of many in one step whoever offered them is told once, and not of each.
    if found.batch is None or is_told:
        quoted = [parts.quote(why)] if why and not ticket.restricted else []
        text = change.book.say(sentence, reference=ticket.reference, person=person)
        offers.tell_giver(change, found, text, *quoted)


def _gone(ticket: Ticket) -> Refused:
    return Refused("offer_gone", {"reference": ticket.reference})
