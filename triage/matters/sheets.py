"""The hand-over sheet: each matter that goes over in one step, with its state, its clocks and what comes next."""

from collections.abc import Sequence

from playbooks.edition import Edition
from triage.matters import handing_shown, steps
from triage.matters.change import Change
from triage.matters.people import Actor, may_handle
from triage.matters.states import state_of
from triage.store import access, hand_overs
from triage.tables import HandOver, Ticket

# As much of a message as tells which one it is.
LONGEST = 200


def sheet_of(change: Change, batch: str, *, by: Actor) -> str | None:
    """Write the sheet of one step in Markdown for somebody who may read it; None where there is no such step."""
    offers = hand_overs.of_batch(change.session, batch)
    if not offers or not by.is_staff:
        return None
    edition = change.premises.edition(by.language)
    said = {
        "person": access.name_of(change.session, offers[0].offered_by),
        "taker": handing_shown.taker(change, offers[0]),
        "until": handing_shown.until(change, offers[0]),
    }
    pieces = [f"# {edition.say('sheet_title', count=len(offers))}", edition.say("sheet_intro", **said)]
    pieces += [f"> {_plain(offers[0].note)}"] if offers[0].note and _reads_all(change, offers, by) else []
    pieces += [_matter(change, change.session.get_one(Ticket, one.ticket_id), edition, by=by) for one in offers]
    return "\n\n".join(pieces) + "\n"


def _matter(change: Change, ticket: Ticket, edition: Edition, *, by: Actor) -> str:
    if not may_handle(by, ticket):
        return f"## {ticket.reference} · {edition.say('sheet_restricted')}"
    title = edition.playbook_for(ticket.lane or ticket.outcome).title
    holder = access.name_of(change.session, ticket.taken_by) if ticket.taken_by else ""
    rows = [
        (edition.say("sheet_about"), _cut(ticket.text)),
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


def _reads_all(change: Change, offers: Sequence[HandOver], by: Actor) -> bool:
    return all(may_handle(by, change.session.get_one(Ticket, one.ticket_id)) for one in offers)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _plain(text: str) -> str:
    """Keep a value on one line, so that nothing in it heads or lists anything."""
    return " ".join(text.split())
