"""The page behind the link of a page: who has it, and a button for whoever takes it; looking at it changes nothing."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, StringConstraints
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from triage.domain import Role
from triage.moments import readable
from triage.routes import hours_of
from triage.store import access, escalations, page_links
from triage.store.escalations import TYPED
from triage.store.tickets import OVER
from triage.tables import Escalation, PageLink, Ticket
from triage.web.fields import LONGEST_NAME, cleaned
from triage.web.forms import form_of
from triage.web.gate import open_to_all
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import not_found
from triage.web.visitors import person_of

WHY_OPEN = "whoever was paged has its secret, and nobody else; it lets them take that one matter and read nothing of it"
HANDLES_INCIDENTS = frozenset({Role.SECURITY, Role.COMPLIANCE, Role.ADMIN})
Secret = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{16,64}$")]


class TakeForm(BaseModel):
    """Who takes it, where the link went to a team."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NAME)] = ""
    # Pressed where the page said that a name was typed: so that nobody takes over what they saw as free.
    over: bool = False


@dataclass(frozen=True)
class Paged:
    """What the page shows; nothing that somebody wrote."""

    ticket: Ticket
    title: str
    owner: str
    since: str
    # Who the link was made for, if that is a person.
    person: str | None
    holder: str | None = None
    held_since: str | None = None
    # False where a name was typed that nobody has checked.
    is_checked: bool = True
    report_by: str | None = None


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    for handler, method in ((look, "GET"), (take, "POST")):
        router.add_api_route(
            "/page/{secret}",
            handler,
            methods=[method],
            dependencies=[open_to_all(WHY_OPEN)],
            include_in_schema=False,
            response_model=None,
        )


def look(request: Request, secret: Secret) -> Response:
    """Show what was paged, who has it, and the button; programs that read mail follow links, so this takes nothing."""
    return _show(request, _paged(request, secret), secret=secret)


def take(request: Request, secret: Secret) -> Response:
    """Take it; the first one has it, and everybody later is shown who that is."""
    paged = _paged(request, secret)
    known = _signed_in(request) or paged.person
    form = form_of(request, TakeForm)
    # On one line, since it stands in pages and on cards; it is nobody's account, so nothing is let in by it.
    by, over = known or " ".join(cleaned(form.name).split()), form.over and known is not None
    if paged.holder is None and not by:
        sentence = WORDS[language_of(request)]["page_name_missing"]
        return _show(request, paged, secret=secret, sentence=sentence, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if paged.holder is None or over:
        where = "link" if known else TYPED
        parts_of(request).desk.acknowledge(paged.ticket.reference, by=by, where=where, over=over)
    return RedirectResponse(f"/page/{secret}", status_code=int(HTTPStatus.SEE_OTHER))


def _show(
    request: Request, paged: Paged, *, secret: str, sentence: str = "", status: HTTPStatus = HTTPStatus.OK
) -> Response:
    asks = _signed_in(request) is None and paged.person is None
    return page(
        request,
        "paged.html",
        status=status,
        paged=paged,
        action=f"/page/{secret}",
        asks_name=asks,
        may_take_over=not (asks or paged.is_checked),
        sentence=sentence,
        is_over=paged.ticket.state in OVER,
    )


def _paged(request: Request, secret: str) -> Paged:
    parts = parts_of(request)
    with parts.database.reading() as session:
        link = page_links.find(session, secret, now=parts.now())
        ticket = None if link is None else session.get(Ticket, link.ticket_id)
        if link is None or ticket is None:
            raise not_found("page that still waits for somebody")
        escalation = escalations.of_ticket(session, link.ticket_id)
        by, is_typed = (escalation.acknowledged_by, _is_typed(escalation)) if escalation else (None, False)
        holder = by if by is None or is_typed else access.name_of(session, by)
    return _described(request, link, ticket, escalation=escalation, holder=holder)


def _described(
    request: Request, link: PageLink, ticket: Ticket, *, escalation: Escalation | None, holder: str | None
) -> Paged:
    edition = parts_of(request).desk.premises.edition(language_of(request))
    playbook, known = edition.playbook_for(ticket.lane or ticket.outcome), edition.owners.owners
    owner = ticket.owner if ticket.owner in known else playbook.owner
    zone = hours_of(parts_of(request).desk.premises.book, owner).zone
    taken_at, report_by = (escalation.acknowledged_at, escalation.report_by) if escalation else (None, None)
    return Paged(
        ticket=ticket,
        title=playbook.title,
        owner=known[owner].name,
        since=readable(ticket.created_at, zone, language=edition.language),
        person=link.owner.strip().lower() if "@" in link.owner else None,
        holder=holder,
        is_checked=escalation is None or not _is_typed(escalation),
        held_since=readable(taken_at, zone, language=edition.language) if taken_at else None,
        report_by=readable(report_by, zone, language=edition.language) if report_by else None,
    )


def _is_typed(escalation: Escalation) -> bool:
    return escalation.acknowledged_in == TYPED


def _signed_in(request: Request) -> str | None:
    """Name whoever is signed in and may take incidents."""
    person = person_of(request)
    return person.handle if person is not None and person.role in HANDLES_INCIDENTS else None
