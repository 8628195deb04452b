"""What a ticket's page says of earlier matters that it is like: the problem it belongs to, and the nearest of them."""

from dataclasses import dataclass

from starlette.requests import Request

from triage.drafting import title_of
from triage.matters.problem_named import called
from triage.store import problem_lists, problems
from triage.store.similar import Similar
from triage.tables import Problem as Row
from triage.tables import Ticket
from triage.viewer import Viewer
from triage.web.languages import language_of
from triage.web.parts import parts_of
from triage.web.ticket_teller import Moment, Teller

# Counting goes no further, so that the page is as quick where thousands belong to one thing.
MOST_COUNTED = 500


@dataclass(frozen=True)
class Problem:
    """The problem that a matter belongs to, counted over what its reader may see."""

    reference: str
    called: str
    said: str


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
        problem = problems.of_ticket(session, number)
        many = 0 if problem is None else problem_lists.how_many(session, problem.id or 0, viewer, most=MOST_COUNTED)
    belongs = problem is not None and many >= problem_lists.LEAST
    shown = _problem(request, problem, many, teller=teller) if problem is not None and belongs else None
    return Alike(shown, tuple(_earlier(one, teller) for one in near))


def _problem(request: Request, problem: Row, many: int, *, teller: Teller) -> Problem:
    named = called(parts_of(request).desk.premises.book, problem, language=language_of(request))
    key = "ticket_alike_very_many" if many == MOST_COUNTED else "ticket_alike_many"
    said = f"{teller.words[key].format(count=many)}, {teller.words[f'problems_state_{problem.state}']}"
    return Problem(problem.reference, named, said)


def _earlier(one: Similar, teller: Teller) -> Earlier:
    state = teller.words[f"console_state_{one.state}"]
    ended = teller.wording("resolution_", one.resolution) if one.resolution else ""
    said = f"{state}: {ended}" if ended else state
    return Earlier(one.reference, title_of(one.text), said, teller.moment(one.created_at))
