"""Bringing a matter to another lane, and making it an incident."""

from classifiers.sensitive import NOT_CHECKED
from playbooks.matching import Facts
from triage.domain import Lane, Outcome, Voice
from triage.matters import issues, parts, showing, telling
from triage.matters.change import Change
from triage.matters.holding import OPEN, is_over
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.routes import Route, facts_of, route_of
from triage.routing import alarm_for, context_of
from triage.store import labels, tickets
from triage.store.labels import Label
from triage.tables import Escalation, Person, Ticket

INCIDENT = Lane.SECURITY_INCIDENT
LANES = (*Lane, Outcome.OUT_OF_SCOPE)
# A model that learns more from an answer moves a matter as well, and nobody's word becomes a label by that.
MODEL = "model"


def reroute(change: Change, ticket: Ticket, lane: str, *, why: str, by: Actor) -> Answered:
    """Bring a matter to another lane: a label, a new owner with new clocks, and the card in another channel."""
    refused = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    if lane not in LANES:
        return Refused("slack_choose_a_lane")
    if ticket.id is None or (lane == (ticket.lane or ticket.outcome) and not ticket.needs_review):
        return Refused("slack_same_lane", {"reference": ticket.reference})
    change.add(labels.happening(change.session, ticket.id, Label(lane, Voice.STAFF, by.handle, change.now)))
    if lane == INCIDENT:
        return make_incident(change, ticket, by)
    move(change, ticket, lane, by=by.handle, why=why)
    return Done(ticket.reference)


def move(change: Change, ticket: Ticket, lane: str, *, by: str, why: str) -> None:
    """Give a matter to a lane, whoever decided it, and tell the person."""
    before = ticket.lane or ticket.outcome
    route = _assign(change, ticket, lane)
    ticket.needs_review, ticket.taken_by, ticket.state = False, None, OPEN
    data = {"from": before, "to": lane, "why": why, "route": route.for_record(change.book)}
    change.note("rerouted", by, ticket_id=ticket.id, data=data)
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(ticket.owner)
    telling.person(change, ticket, edition.say("status_rerouted", reference=ticket.reference, owner=owner))
    showing.move(change, ticket)
    issues.moved(change, ticket, route)


def make_incident(change: Change, ticket: Ticket, by: Actor | None) -> Answered:
    """Make a matter an incident: restricted, paged until somebody takes it, and with security from now on.

    Without `by` it was the model that saw an exposure in what the person wrote later.
    """
    refused = None if by is None else not_theirs(by, ticket)
    if refused is not None:
        return refused
    if ticket.restricted or ticket.id is None:
        return Refused("slack_incident_already", {"reference": ticket.reference})
    before = ticket.lane or ticket.outcome
    ticket.also = [one for one in dict.fromkeys([before, *ticket.also]) if one in list(Lane) and one != INCIDENT]
    ticket.restricted = True
    route = _assign(change, ticket, INCIDENT)
    ticket.needs_review, ticket.taken_by = False, None
    ticket.state = OPEN
    actor = MODEL if by is None else by.handle
    change.note(
        "made_incident", actor, ticket_id=ticket.id, data={"from": before, "route": route.for_record(change.book)}
    )
    _page(change, ticket)
    showing.move(change, ticket, urgent=True)
    issues.moved(change, ticket, route)
    return Done(ticket.reference)


def _page(change: Change, ticket: Ticket) -> None:
    url = change.premises.url_of(ticket.reference)
    alarm = alarm_for(change.book, ticket.reference, INCIDENT, url=url, now=change.now)
    if ticket.id is None or alarm is None or tickets.escalation_of(change.session, ticket.id) is not None:
        return
    change.send(alarm.page, ticket_id=ticket.id)
    change.session.add(Escalation(ticket_id=ticket.id, next_at=alarm.next_at, started_at=change.now))


def given_in(ticket: Ticket) -> dict[str, str]:
    """Give what is known of a matter."""
    return {str(one["name"]): str(one["value"]) for one in ticket.context if one["value"]}


def facts_now(change: Change, ticket: Ticket, lane: str) -> Facts:
    """Give what rules may ask about a matter, as it is now."""
    return facts_of(
        change.book,
        lane,
        ticket.text,
        given=given_in(ticket),
        data_classes=ticket.data_classes,
        groups=change.session.get_one(Person, ticket.author_id).groups,
        restricted=ticket.restricted,
    )


def _assign(change: Change, ticket: Ticket, lane: str) -> Route:
    """Give a matter to whoever the rules say, as if it had come in now."""
    book, now = change.book, change.now
    given, facts = given_in(ticket), facts_now(change, ticket, lane)
    route = route_of(facts, book, now=now)
    ticket.lane, ticket.outcome = (lane, Outcome.LANE) if lane in list(Lane) else (None, lane)
    ticket.also = [one for one in ticket.also if one != lane]
    ticket.owner, ticket.severity = route.owner, route.severity
    ticket.acknowledge_by, ticket.resolve_by = route.acknowledge_by, route.resolve_by
    checked = {name: count for name, count in ticket.data_classes.items() if name != NOT_CHECKED}
    items = context_of(facts, ticket.text, book, given=given, data_classes=checked)
    ticket.context = [vars(item) for item in items]
    ticket.updated_at = now
    return route


def warn_of_exposure(change: Change, ticket: Ticket) -> None:
    """Give the person calm first steps, and say who is told already."""
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(ticket.owner)
    intro = edition.say("possible_incident_intro", owner=owner)
    steps = edition.say("possible_incident_steps")
    telling.person(change, ticket, intro, [parts.words(intro), parts.words(steps)])
