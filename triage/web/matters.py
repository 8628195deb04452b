"""My matters: what somebody reported themselves, and each of them as its own page; everything else is not there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from fastapi import APIRouter
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from playbooks.edition import Edition
from triage.domain import Role
from triage.matters.change import Change
from triage.matters.people import Actor
from triage.matters.states import state_for_person
from triage.store import own
from triage.store.tickets import OVER
from triage.tables import Ticket
from triage.web import matters_shown
from triage.web import matters_told as told
from triage.web.fields import is_reference, once_of
from triage.web.gate import needs_page, signed_in_of
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import not_found

ROWS = 25
# For so long somebody who looks has just reported it.
NEW = timedelta(minutes=2)
# What a page says once something was done; nothing else of an address is repeated.
DONE = frozenset(
    {"said", "answered", "chosen", "helped", "not_helped", "withdrawn", "reopened", "exposed", "understood"}
)


@dataclass(frozen=True)
class Row:
    """One of somebody's matters in their list."""

    reference: str
    title: str
    state: str
    about: str
    when: str
    at: datetime
    is_open: bool
    is_waiting: bool
    questions: int


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    door: dict[str, Any] = {"dependencies": [needs_page(*Role)], "include_in_schema": False, "response_model": None}
    router.add_api_route("/matters", listing, **door)
    router.add_api_route("/matters/{reference}", shown, **door)
    router.add_api_route("/matters/{reference}/part", part, **door)


def listing(request: Request) -> Response:
    """List what they reported: what is open first, the newest first."""
    person, query = signed_in_of(request), request.query_params
    with parts_of(request).database.reading() as session:
        after = _place(session, query, person.id)
        rows, more = own.page(session, person.id, after=after, limit=ROWS)
        change = change_of(request, session)
        listed = [_row(change, one, edition_of(request)) for one in rows]
        next_page = f"{'open' if more.is_open else 'over'}={listed[-1].reference}" if more else None
        waiting = own.count_waiting(session, person.id)
    is_first = after is None
    values: dict[str, Any] = {"rows": listed, "next_page": next_page, "waiting": waiting, "is_first": is_first}
    return page(request, "matters.html", **values, language_links=_links(after, query))


def shown(request: Request, reference: str) -> Response:
    """Show one of their own matters."""
    return show(request, reference)


def part(request: Request, reference: str) -> Response:
    """Give what may have changed alone, for a page that is open already."""
    return show(request, reference, template="matter_part.html")


def show(
    request: Request,
    reference: str,
    *,
    status: int = 200,
    template: str = "matter.html",
    wrong: Mapping[str, str] | None = None,
    typed: Mapping[str, str] | None = None,
) -> Response:
    """Show a matter; what was typed in vain stands in its fields again, with what to mend."""
    query, words = request.query_params, WORDS[language_of(request)]
    with parts_of(request).database.reading() as session:
        ticket = own_ticket(request, session, reference)
        author = signed_in_of(request).handle
        matter = matters_shown.matter_shown(
            change_of(request, session), ticket, edition_of(request), words, author=author
        )
        age = parts_of(request).now() - ticket.created_at
    done = query.get("done", "") if not wrong else ""
    typed = typed or {}
    # Of a form that is there no more nothing is lost either: it stands where they write freely.
    text = "\n".join(one for one in (typed.get("text", ""), matters_shown.left_over(typed, matter.questions)) if one)
    return page(
        request,
        template,
        status=status,
        matter=matter,
        text=text,
        say=edition_of(request).say,
        done=done if done in DONE else "",
        is_new=matter.is_fresh and not done and (query.get("new") == "1" or age < NEW),
        was_masked=query.get("masked") == "1" and bool(done),
        wrong=wrong or {},
        typed=typed,
        once=once_of(typed.get("once", "")),
        path="/matters",
    )


def own_ticket(request: Request, session: Session, reference: str) -> Ticket:
    """Give a matter that the reader reported, or refuse as if there were none."""
    ticket = own.find(session, reference, signed_in_of(request).id) if is_reference(reference) else None
    if ticket is None:
        raise not_found("ticket")
    return ticket


def reporter_of(request: Request) -> Actor:
    """Give the reader as somebody who acts on what they reported, whatever else they may do."""
    person = signed_in_of(request)
    return Actor(person.handle, person.shown_name, Role.EMPLOYEE, language=language_of(request), groups=person.groups)


def edition_of(request: Request) -> Edition:
    """Give the book in the reader's language."""
    return parts_of(request).desk.premises.edition(language_of(request))


def change_of(request: Request, session: Session) -> Change:
    """Give what the rules of a matter are asked with; nothing is changed by it."""
    parts = parts_of(request)
    return Change(session, parts.desk.premises, now=parts.now())


def _row(change: Change, ticket: Ticket, edition: Edition) -> Row:
    is_read_first = ticket.needs_review and not ticket.restricted
    created = told.moment(change.book, ticket, ticket.created_at, language=edition.language)
    return Row(
        reference=ticket.reference,
        title=told.title_of(ticket.text),
        state=state_for_person(change.session, ticket, edition),
        about="" if is_read_first else edition.playbook_for(ticket.lane or ticket.outcome).title,
        # The day is enough here.
        when=created.rpartition(", ")[0] or created,
        at=ticket.created_at,
        is_open=ticket.state not in OVER,
        is_waiting=ticket.state == own.WAITING,
        questions=matters_shown.count_open(ticket, edition),
    )


def _place(session: Session, query: Mapping[str, str], person_id: int) -> own.Place | None:
    for name, is_open in (("open", True), ("over", False)):
        reference = query.get(name, "")
        ticket = own.find(session, reference, person_id) if is_reference(reference) else None
        if ticket is not None:
            return own.Place(is_open, ticket.id or 0)
    return None


def _links(after: own.Place | None, query: Mapping[str, str]) -> Mapping[str, str]:
    name = "" if after is None else "open" if after.is_open else "over"
    kept = f"{name}={query[name]}&" if name else ""
    return {each: f"/matters?{kept}lang={each}" for each in WORDS}
