"""Bringing a matter to another lane, and making it an incident."""

from datetime import datetime

from playbooks.matching import Facts
from triage.domain import Lane, Outcome, Voice
from triage.matters import (
    alarms,
    copies,
    grouping,
    incident_shown,
    issues,
    legal,
    offers,
    parts,
    showing,
    steps,
    telling,
)
from triage.matters.change import MODEL, Change
from triage.matters.holding import OPEN, is_over, stop_paging
from triage.matters.parts import Part
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.routes import Route, facts_of, route_of
from triage.routing import context_of
from triage.store import escalations, labels
from triage.store.labels import Label
from triage.tables import Person, Ticket

INCIDENT = Lane.SECURITY_INCIDENT
LANES = (*Lane, Outcome.OUT_OF_SCOPE)


def reroute(change: Change, ticket: Ticket, lane: str, *, why: str, by: Actor) -> Answered:
    """Bring a matter to another lane: a label, a new owner with new clocks, and the card in another channel."""
    refused = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    if lane not in LANES:
        return Refused("slack_choose_a_lane")
    if ticket.id is None or (lane == (ticket.lane or ticket.outcome) and not ticket.needs_review):
        return Refused("slack_same_lane", {"reference": ticket.reference})
    if lane == INCIDENT:
        return make_incident(change, ticket, by, why=why)
    _label(change, ticket, lane, by=by)
    if ticket.restricted or lane != (ticket.lane or ticket.outcome):
        # Whoever brings it elsewhere has looked at it; where it is restricted, that is one of those who are paged.
        stop_paging(change, ticket, by)
    move(change, ticket, lane, by=by.handle, why=why)
    return Done(ticket.reference)


def _label(change: Change, ticket: Ticket, lane: str, *, by: Actor) -> None:
    """Keep what somebody of the staff says a matter is."""
    label = Label(lane, Voice.STAFF, by.handle, change.now)
    change.add(labels.happening(change.session, ticket.id or 0, label))


def move(change: Change, ticket: Ticket, lane: str, *, by: str, why: str) -> None:
    """Give a matter to a lane, whoever decided it, and tell the person."""
    before, was_taken, in_review = ticket.lane or ticket.outcome, ticket.taken_by is not None, ticket.needs_review
    route = assign(change, ticket, lane)
    ticket.needs_review, ticket.taken_by, ticket.state = False, None, OPEN
    data = {"from": before, "to": lane, "why": why, "route": route.for_record(change.book), "in_review": in_review}
    change.note("rerouted", by, ticket_id=ticket.id, data=data)
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(ticket.owner)
    telling.person(change, ticket, edition.say("status_rerouted", reference=ticket.reference, owner=owner))
    is_paged = _page(change, ticket, lane)
    showing.move(change, ticket, urgent=is_paged)
    issues.moved(change, ticket, route, was_taken=was_taken)


def make_incident(
    change: Change, ticket: Ticket, by: Actor | None, *, why: str = "", since: datetime | None = None
) -> Answered:
    """Make a matter an incident: restricted, paged until somebody takes it, and with security from now on.

    Without `by` it was the model that saw an exposure in what was written later, at `since`, and whoever asked it
    tells the person.
    """
    refused = None if by is None else not_theirs(by, ticket)
    if refused is not None:
        return refused
    was_restricted = ticket.restricted
    if (was_restricted and ticket.lane == INCIDENT) or ticket.id is None:
        return Refused("slack_incident_already", {"reference": ticket.reference})
    if by is not None:
        # A missed one is what the model most has to learn.
        _label(change, ticket, INCIDENT, by=by)
    before, was_taken, in_review = ticket.lane or ticket.outcome, ticket.taken_by is not None, ticket.needs_review
    ticket.also = [one for one in dict.fromkeys([before, *ticket.also]) if one in list(Lane) and one != INCIDENT]
    # Rules ask whether it is, before it has a new owner.
    hidden = restrict(change, ticket)
    route = assign(change, ticket, INCIDENT)
    ticket.needs_review, ticket.taken_by, ticket.state = False, None, OPEN
    ticket.resolution = ticket.resolved_at = None
    said = {"from": before, "hidden": hidden, "route": route.for_record(change.book), "in_review": in_review}
    said |= {"why": why} if why else {}
    change.note("made_incident", MODEL if by is None else by.handle, ticket_id=ticket.id, data=said)
    # What a later word alone gave away was not known before it.
    legal.begin(change, ticket, aware_at=min(since or ticket.created_at, change.now))
    _page(change, ticket, INCIDENT)
    showing.move(change, ticket, urgent=True)
    issues.moved(change, ticket, route, was_taken=was_taken)
    if by is not None and not was_restricted:
        warn_of_exposure(change, ticket)
    return Done(ticket.reference)


def restrict(change: Change, ticket: Ticket) -> int:
    """Leave a matter to security, and remove what we repeated of it where others read; say how much that was."""
    ticket.restricted = True
    grouping.leave(change, ticket)
    offers.end(change, ticket)
    return copies.hide(change, ticket)


def _page(change: Change, ticket: Ticket, lane: str) -> bool:
    """Page whoever the lane's playbook pages; False where that is nobody."""
    alarm = alarms.alarm_of(change, ticket, lane)
    if ticket.id is None or alarm is None:
        return False
    if escalations.of_ticket(change.session, ticket.id) is not None:
        # It was paged before, and nobody has it now.
        alarms.resume(change, ticket)
    else:
        alarms.begin(change, ticket, alarm)
    return True


def given_in(ticket: Ticket) -> dict[str, str]:
    """Give what is known of a matter."""
    return {str(one["name"]): str(one["value"]) for one in ticket.context if one["value"]}


def facts_now(change: Change, ticket: Ticket, lane: str, *, text: str | None = None) -> Facts:
    """Give what rules may ask about a matter, as it is now, or as it was with another `text`."""
    return facts_of(
        change.book,
        lane,
        ticket.text if text is None else text,
        given=given_in(ticket),
        data_classes=ticket.data_classes,
        groups=change.session.get_one(Person, ticket.author_id).groups,
        restricted=ticket.restricted,
    )


def assign(change: Change, ticket: Ticket, lane: str) -> Route:
    """Give a matter to whoever the rules say, as if it had come in now."""
    book, now, before = change.book, change.now, (ticket.lane, ticket.tool)
    given, facts = given_in(ticket), facts_now(change, ticket, lane)
    route = route_of(facts, book, now=now)
    ticket.lane, ticket.outcome = (lane, Outcome.LANE) if lane in list(Lane) else (None, lane)
    ticket.also = [one for one in ticket.also if one != lane]
    ticket.owner, ticket.severity = route.owner, route.severity
    ticket.acknowledge_by, ticket.resolve_by = route.acknowledge_by, route.resolve_by
    items = context_of(facts, ticket.text, book, given=given, data_classes=ticket.data_classes)
    ticket.context = [vars(item) for item in items]
    ticket.updated_at = now
    if not grouping.is_grouped(ticket):
        grouping.leave(change, ticket)
    elif (ticket.lane, ticket.tool) != before:
        grouping.moved(change, ticket)
    offers.end(change, ticket)
    steps.begin_anew(change, ticket)
    return route


def ask_as_incident(change: Change, ticket: Ticket) -> None:
    """Ask what security will want to know of a matter that keeps its lane for now, beside what its lane asked."""
    facts, given = facts_now(change, ticket, INCIDENT), given_in(ticket)
    items = context_of(facts, ticket.text, change.book, given=given, data_classes=ticket.data_classes)
    names = {item.name for item in items}
    others = [dict(one) for one in ticket.context if one["name"] not in names]
    ticket.context = [*(vars(item) for item in items), *others]


def warn_of_exposure(change: Change, ticket: Ticket) -> None:
    """Give the person calm first steps in private, and say who is told already."""
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(change.book.playbook_for(INCIDENT).owner)
    intro = edition.say("possible_incident_intro", owner=owner)
    shown = [parts.words(intro), parts.words(edition.say("possible_incident_steps"))]
    asked = incident_shown.for_person(change, ticket, edition)
    if not telling.is_in_the_open(change, ticket):
        if not telling.person(change, ticket, intro, [*shown, *asked]):
            _write_first(change, ticket, intro, [*shown, *asked])
        return
    # There it is not said below what they wrote, so it has to say what it is about.
    shown.insert(0, parts.words(edition.say("slack_about", reference=ticket.reference)))
    shown.append(parts.words(edition.say("slack_remove_message")))
    _write_first(change, ticket, intro, [*shown, *asked])


def _write_first(change: Change, ticket: Ticket, text: str, shown: list[Part]) -> None:
    """Begin a private conversation with the person, where their account is known, wherever they reported it."""
    to = telling.account_of(telling.author_of(change, ticket).handle)
    if to is not None:
        telling.privately(change, ticket, to, text, shown=shown, urgent=True)
