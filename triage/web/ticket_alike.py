"""What a ticket's page says of earlier matters that it is like: the problem it belongs to, and the nearest of them."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session
from starlette.requests import Request

from triage.drafting import title_of
from triage.matters.problem_named import called
from triage.store import problem_lists, problems
from triage.store.problem_lists import Counted
from triage.store.similar import Similar
from triage.tables import Ticket
from triage.viewer import Viewer
from triage.web.languages import language_of
from triage.web.parts import parts_of
from triage.web.ticket_teller import Moment, Teller


@dataclass(frozen=True)
class Problem:
    """The problem that a matter belongs to, counted over what its reader may see."""

    reference: str
    called: str
    count: int
    people: int
    state: str


@dataclass(frozen=True)
class Earlier:
    """One matter that it is like, and what came of it."""

    reference: str
    title: str
    state: str
    at: Moment | None


@dataclass(frozen=True)
class Alike:
    """Both; there may be either without the other."""

    problem: Problem | None
    matters: tuple[Earlier, ...]

    def __bool__(self) -> bool:
        """Say whether there is anything to show."""
        return self.problem is not None or bool(self.matters)


def alike(request: Request, ticket: Ticket, viewer: Viewer, *, teller: Teller) -> Alike:
    """Look for it; what the viewer may not see is neither shown nor counted."""
    parts, number = parts_of(request), ticket.id or 0
    near = parts.desk.recall.similar(number, viewer, now=teller.now)
    with parts.database.reading() as session:
        found = _problem_of(session, number, viewer, teller=teller)
    named = called(parts.desk.premises.book, found.problem, language=language_of(request)) if found else ""
    return Alike(_problem(found, named, teller) if found else None, tuple(_earlier(one, teller) for one in near))


def _problem(found: Counted, named: str, teller: Teller) -> Problem:
    state = teller.words[f"problems_state_{found.problem.state}"]
    return Problem(found.problem.reference, named, found.count, found.people, state)


def _problem_of(session: Session, ticket_id: int, viewer: Viewer, *, teller: Teller) -> Counted | None:
    problem = problems.of_ticket(session, ticket_id)
    if problem is None:
        return None
    since, until = problem.first_at - timedelta(days=1), teller.now + timedelta(minutes=1)
    found = problem_lists.one(session, problem.id or 0, viewer, since=since, until=until)
    return found if found and found.count >= problem_lists.LEAST else None


def _earlier(one: Similar, teller: Teller) -> Earlier:
    state = teller.words[f"console_state_{one.state}"]
    ended = teller.wording("resolution_", one.resolution) if one.resolution else ""
    said = f"{state}: {ended}" if ended else state
    return Earlier(one.reference, title_of(one.text), said, teller.moment(one.created_at))
