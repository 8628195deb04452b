"""The hand-over sheet: each matter that goes over in one step, with its state, its clocks and what comes next."""

from collections.abc import Sequence
from dataclasses import replace

from playbooks.edition import Edition
from triage.matters import handing_shown, steps
from triage.matters.change import Change
from triage.matters.people import Actor
from triage.matters.states import state_of
from triage.store import access, hand_overs
from triage.store.visible import looked_up, may_see
from triage.tables import HandOver, Ticket
from triage.viewer import Viewer


def sheet_of(change: Change, batch: str, *, by: Actor) -> str | None:
    """Write the sheet of one step in Markdown for somebody who may read it; None where there is no such step."""
    every = hand_overs.of_batch(change.session, batch)
    offers = _seen(change, every, by)
    if not offers:
        return None
    edition = change.premises.edition(by.language)
    said = {
        "person": access.name_of(change.session, offers[0].offered_by),
        "taker": handing_shown.taker(change, offers[0]),
        "until": handing_shown.until(change, offers[0]),
    }
    pieces = [f"# {edition.say('sheet_title', count=len(offers))}", edition.say("sheet_intro", **said)]
    pieces += [f"> {_plain(offers[0].note)}"] if offers[0].note and len(offers) == len(every) else []
    pieces += [_matter(change, change.session.get_one(Ticket, one.ticket_id), edition) for one in offers]
    return "\n\n".join(pieces) + "\n"


def _matter(change: Change, ticket: Ticket, edition: Edition) -> str:
    title = edition.playbook_for(ticket.lane or ticket.outcome).title
    holder = access.name_of(change.session, ticket.taken_by) if ticket.taken_by else ""
    rows = [
        (edition.say("card_severity"), ticket.severity),
        (edition.say("card_state"), state_of(change.session, ticket, edition)),
        (edition.say("sheet_with"), " · ".join(filter(None, [edition.owner_named(ticket.owner), holder]))),
        *_clocks(change, ticket, edition),
        (edition.say("card_jira"), ticket.jira_url or ticket.jira_key or ""),
        (edition.say("sheet_next"), steps.next_step(change, ticket) or edition.say("sheet_nothing_next")),
    ]
    lines = [f"- **{label}:** {_plain(value)}" for label, value in rows if value]
    return "\n".join([f"## {ticket.reference} · {title}", "", *lines])


def _clocks(change: Change, ticket: Ticket, edition: Edition) -> list[tuple[str, str]]:
    shown = [("card_resolve_by", ticket.resolve_by)]
    if ticket.taken_by is None:
        shown.insert(0, ("card_acknowledge_by", ticket.acknowledge_by))
    return [(edition.say(label), handing_shown.moment(change, ticket.owner, value)) for label, value in shown if value]


def _seen(change: Change, offers: Sequence[HandOver], by: Actor) -> list[HandOver]:
    """Leave out what somebody may not see, without a word of it."""
    owners = {change.book.playbook_for(lane).owner for lane in by.lanes}
    viewer = looked_up(change.session, Viewer(by.handle, by.role, by.lanes), owners=owners, now=change.now)
    # What is open for a while is read on its own page, where that is recorded.
    seen = replace(viewer, grants=frozenset())
    return [one for one in offers if may_see(seen, change.session.get_one(Ticket, one.ticket_id))]


def _plain(text: str) -> str:
    """Keep a value on one line, so that nothing in it heads or lists anything."""
    return " ".join(text.split())
