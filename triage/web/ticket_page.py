"""A ticket's page: what somebody reads before they act, in two columns, and what they may do in between."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from triage.assessing import percent_of
from triage.containment import containing
from triage.domain import Lane
from triage.matters import incident_shown
from triage.matters.related import thread_url
from triage.routes import hours_of
from triage.store import queues
from triage.store.escalations import TYPED
from triage.store.tickets import OVER, WITHDRAWN
from triage.web import ticket_rail, ticket_sends, ticket_talk, ticket_texts, ticket_timeline, ticket_why
from triage.web.console_asked import address_of
from triage.web.console_shown import title_of
from triage.web.gate import STAFF, needs_page
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.ticket_acts_shown import acts_shown
from triage.web.ticket_alike import alike
from triage.web.ticket_read import Pages, Story, story
from triage.web.ticket_teller import Teller
from triage.web.viewing import find, note_reading, viewer_of

PAGE = "/tickets/{reference}"
LARGEST_ID = 2**31 - 1
MOST_BYTES_OF_REPORT, MOST_BYTES_OF_REPLY = 12_000, 6_000
REPORT = "report"


@dataclass(frozen=True)
class Around:
    """The list that one came from: its address, its name, and the matters before and after."""

    query: str
    title: str
    before: str | None
    after: str | None


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area; it comes after all other pages below `/tickets/`."""
    router.add_api_route(PAGE, shown, dependencies=[needs_page(*STAFF)], include_in_schema=False, response_model=None)


def shown(request: Request, reference: str) -> Response:
    """Show a ticket."""
    return show(request, reference)


def show(request: Request, reference: str, *, status: int = 200) -> Response:
    """Show a ticket, after an act that was refused as well; that somebody reads it for a while is recorded."""
    with parts_of(request).database.reading() as session:
        ticket = find(request, session, reference)
        pages = _pages(request.query_params)
        told = story(session, ticket, viewer=viewer_of(request, session), pages=pages)
        values = _around(request, session, told) | _shown(request, told, pages)
        values["acts"] = acts_shown(request, session, ticket)
        viewer, teller = viewer_of(request, session), _teller(request, told)
    # The nearest are looked for in memory, so that no connection is held meanwhile.
    values["alike"] = alike(request, ticket, viewer, teller=teller)
    note_reading(request, ticket)
    return page(request, "ticket.html", status=status, **values)


def _around(request: Request, session: Session, told: Story) -> dict[str, Any]:
    words, address = WORDS[language_of(request)], address_of(request.query_params)
    reference, viewer, now = told.ticket.reference, viewer_of(request, session), parts_of(request).now()
    before, after = queues.beside(session, address.asked, viewer=viewer, now=now, number=told.ticket.id or 0)
    kept = address.query(after=address.after)
    links = {each: f"/tickets/{reference}?{kept}{'&' if kept else ''}lang={each}" for each in WORDS}
    return {"around": Around(kept, title_of(address, words), before, after), "language_links": links}


def _shown(request: Request, told: Story, pages: Pages) -> dict[str, Any]:
    ticket, teller = told.ticket, _teller(request, told)
    labels = ticket_rail.labels(ticket, teller)
    most = None if pages.whole == REPORT else MOST_BYTES_OF_REPORT
    whole = int(pages.whole) if pages.whole.isdigit() else None
    return {
        "ticket": ticket,
        "pages": pages,
        "who": told.author.name or told.author.handle,
        "way": teller.word("ticket_way_", ticket.source.partition(":")[0]),
        "created": teller.moment(ticket.created_at),
        "report": ticket_texts.shown(ticket.text, most_bytes=most),
        "reply": ticket_texts.shown(ticket.reply, most_bytes=MOST_BYTES_OF_REPLY),
        "is_over": ticket.state in OVER,
        "is_withdrawn": ticket.state == WITHDRAWN,
        "lines": ticket_talk.lines(told.lines, teller, author=told.author.handle, whole=whole),
        "more_lines": told.more_lines,
        "timeline": ticket_timeline.told(told.events, teller, labels=labels),
        "more_events": told.more_events,
        "why": ticket_why.why(ticket, told.assessed, told.decided, teller, labels=labels),
        "sends": ticket_sends.sends(told.deliveries, told.failures, teller),
        "sends_in_words": ticket_sends.summary(told.counts, teller),
        "sends_left_out": sum(told.counts.values()) > len(told.deliveries),
        "grant_until": teller.moment(told.grant.ends_at) if told.grant else None,
        **_facts(request, told, teller),
    }


def _facts(request: Request, told: Story, teller: Teller) -> dict[str, Any]:
    ticket, words = told.ticket, teller.words
    viewer = request.state.viewer
    moved = told.moved
    is_typed = told.chain is not None and told.chain.acknowledged_in == TYPED and ticket.state not in OVER
    holder = words["ticket_you"] if ticket.taken_by == viewer.handle else teller.person(ticket.taken_by)
    return {
        "state": words[f"console_state_{ticket.state}"],
        "ended": teller.wording("resolution_", ticket.resolution) if ticket.resolution else "",
        "lane": teller.lane(ticket.lane or ticket.outcome),
        "percent": percent_of(ticket.confidence),
        "placed_by": teller.person(moved.actor) if moved else "",
        "severity": words[f"console_severity_{ticket.severity}"],
        "owner": teller.owner(ticket.owner),
        "holder": holder,
        "typed_name": told.chain.acknowledged_by if told.chain and is_typed else "",
        "report_by": teller.moment(told.chain.report_by) if told.chain and ticket.state not in OVER else None,
        "offered": ticket_rail.offered(told.offer, teller),
        "issue": ticket_rail.issue(ticket, told.seen, told.deliveries, teller),
        "label": _label(told, teller),
        "clocks": ticket_rail.clocks(told.clocks, ticket, teller),
        "legal_clock": ticket_rail.legal(told.legal, teller),
        "asked": ticket_rail.context(ticket, teller),
        "steps": ticket_rail.steps(told.items, teller),
        "contained": _contained(request, told, teller),
        "near": told.near,
        "others": told.others,
        "duplicates": told.duplicates,
        "thread": thread_url(ticket.source, ticket.source_id),
        "lane_of": lambda one: teller.lane(one.lane or one.outcome),
        "can_listen": not (viewer.grants and ticket.id in viewer.grants and not viewer.sees_restricted),
    }


def _label(told: Story, teller: Teller) -> tuple[str, str] | None:
    if told.label is None:
        return None
    words = teller.words
    by = words["ticket_label_reporter"] if told.label.voice == "reporter" else teller.person(told.label.by)
    return teller.lane(told.label.outcome), words["ticket_label_by"].format(who=by)


def _contained(request: Request, told: Story, teller: Teller) -> list[str]:
    """Say how the tool of an open incident is contained, as the card in Slack does."""
    book, ticket = parts_of(request).desk.premises.book, told.ticket
    is_incident = ticket.restricted and ticket.lane == Lane.SECURITY_INCIDENT and ticket.state not in OVER
    key = incident_shown.tool_of(book, ticket) if is_incident else None
    return [] if key is None else list(containing(teller.edition.tools[key], teller.edition))


def _teller(request: Request, told: Story) -> Teller:
    premises, language = parts_of(request).desk.premises, language_of(request)
    owners = premises.book.owners.owners
    owner = told.ticket.owner if told.ticket.owner in owners else premises.book.owners.review_owner
    zone = hours_of(premises.book, owner).zone
    return Teller(WORDS[language], premises.edition(language), zone, parts_of(request).now(), told.names)


def _pages(said: Mapping[str, str]) -> Pages:
    whole = said.get("whole", "")
    known = whole if whole == REPORT or _number(whole) is not None else ""
    return Pages(lines=_number(said.get("lines", "")), events=_number(said.get("events", "")), whole=known)


def _number(said: str) -> int | None:
    is_number = said.isascii() and said.isdigit() and len(said) <= len(str(LARGEST_ID))
    return int(said) if is_number and 0 < int(said) <= LARGEST_ID else None
