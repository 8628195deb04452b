"""The hand-over sheet: each matter that goes over in one step, with its state, its clocks and what comes next."""

import re
from dataclasses import replace

from playbooks.edition import Edition
from triage.matters import handing_shown, steps, teams
from triage.matters.change import Change
from triage.matters.people import Actor
from triage.matters.states import state_of
from triage.store import access, hand_overs
from triage.store.visible import looked_up, may_see
from triage.tables import Ticket
from triage.viewer import Viewer

# As much of a message as tells which one it is.
LONGEST = 200
MARKS = re.compile(r"[\\`*_\[\]<>#|!]")


def sheet_of(change: Change, batch: str, *, by: Actor) -> str | None:
    """Write the sheet of one step in Markdown, with what somebody may see of it; None where that is nothing."""
    found = hand_overs.of_batch(change.session, batch)
    matters = {one.ticket_id: change.session.get_one(Ticket, one.ticket_id) for one in found}
    viewer = _viewer(change, by)
    offers = [one for one in found if may_see(viewer, matters[one.ticket_id])]
    if not offers:
        return None
    edition = change.premises.edition(by.language)
    said = {
        "person": access.name_of(change.session, offers[0].offered_by),
        "taker": handing_shown.taker(change, offers[0]),
        "until": handing_shown.until(change, offers[0]),
    }
    pieces = [f"# {edition.say('sheet_title', count=len(offers))}", edition.say("sheet_intro", **said)]
    pieces += [f"> {_plain(_literal(offers[0].note))}"] if offers[0].note and len(offers) == len(found) else []
    pieces += [_matter(change, matters[one.ticket_id], edition) for one in offers]
    return "\n\n".join(pieces) + "\n"


def _matter(change: Change, ticket: Ticket, edition: Edition) -> str:
    title = edition.playbook_for(ticket.lane or ticket.outcome).title
    holder = access.name_of(change.session, ticket.taken_by) if ticket.taken_by else ""
    rows = [
        (edition.say("sheet_about"), "" if ticket.restricted else _literal(_cut(ticket.text))),
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


def _viewer(change: Change, by: Actor) -> Viewer:
    owners = teams.of_narrowed(change.book, by.lanes, by.groups)
    viewer = looked_up(change.session, Viewer(by.handle, by.role, by.lanes), owners=owners, now=change.now)
    # What is open for a while is read on its own page, where that is recorded.
    return replace(viewer, grants=frozenset())


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _literal(text: str) -> str:
    """Keep what somebody wrote from being read as Markdown."""
    return MARKS.sub(r"\\\g<0>", text)


def _plain(text: str) -> str:
    """Keep a value on one line, so that nothing in it heads or lists anything."""
    return " ".join(text.split())
