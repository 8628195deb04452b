"""Who looks through a page or the API: what they see is asked here, and anything else is not there for them."""

from sqlmodel import Session
from starlette.requests import Request

from triage.domain import Role
from triage.matters import teams
from triage.store import events, tickets
from triage.store.visible import looked_up, may_see
from triage.tables import Ticket
from triage.viewer import Viewer
from triage.web.gate import Caller, caller_of
from triage.web.parts import parts_of
from triage.web.problems import not_found

READ_BY_GRANT = "read_by_grant"


def viewer_of(request: Request, session: Session) -> Viewer:
    """Give the caller as somebody who looks, with what is open to them just now; a program has no handle."""
    known: Viewer | None = getattr(request.state, "viewer", None)
    if known is None:
        parts, viewer = parts_of(request), _as_viewer(caller_of(request))
        person = caller_of(request).person
        owners = teams.of_narrowed(parts.desk.premises.book, viewer.lanes, person.groups if person else ())
        known = looked_up(session, viewer, owners=owners, now=parts.now())
        request.state.viewer = known
    return known


def find(request: Request, session: Session, reference: str) -> Ticket:
    """Give a ticket, or refuse: what somebody may not see looks exactly as what is not there."""
    ticket = tickets.find(session, reference)
    if ticket is None or not may_see(viewer_of(request, session), ticket):
        raise not_found("ticket")
    return ticket


def note_reading(request: Request, ticket: Ticket) -> None:
    """Record that somebody read a restricted matter that is open to them for a while only; a transaction of its own."""
    viewer: Viewer = request.state.viewer
    if ticket.restricted and ticket.id in viewer.grants and not viewer.sees_restricted:
        happening = events.Happening(READ_BY_GRANT, viewer.handle, ticket.id)
        parts = parts_of(request)
        with parts.database.writing() as session:
            events.append(session, [happening], at=parts.now())


def _as_viewer(caller: Caller) -> Viewer:
    if caller.person is None:
        return Viewer("", caller.role)
    lanes = frozenset(caller.person.lanes) if caller.role is Role.AGENT else frozenset()
    return Viewer(caller.person.handle, caller.role, lanes)
