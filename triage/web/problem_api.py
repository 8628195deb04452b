"""Problems over the API: what comes again, one of them with its matters, and what people do with it."""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, ConfigDict, Field
from sqlmodel import Session
from starlette.requests import Request

from triage.matters.problem_named import called
from triage.matters.problem_verbs import Problems
from triage.matters.problems import FIXES, LONGEST_NAME
from triage.store import problem_lists
from triage.store.problem_lists import Counted
from triage.web.acting import DoneRow, actor_of_caller, done_or_refuse
from triage.web.fields import Name, Value
from triage.web.gate import STAFF, needs
from triage.web.limits import json_body, read
from triage.web.parts import parts_of
from triage.web.problem_seen import MOST_MATTERS, Reference, days, lanes_of, seen
from triage.web.shown import TicketRow, ticket_row
from triage.web.viewing import viewer_of

AREA = "/api/v1/problems"

Raw = Annotated[bytes, Depends(json_body)]
Limit = Annotated[int, Query(ge=1, le=200)]
Known = Annotated[str, Field(pattern=r"^[A-Z]-[0-9A-Z]{3,12}$")]


class NameBody(BaseModel):
    """What it is called; masked like everything that is typed."""

    model_config = ConfigDict(extra="forbid")

    name: Name = Field(max_length=LONGEST_NAME, examples=["Copilot is grey in Word"])


class MergeBody(BaseModel):
    """Which other one it takes in."""

    model_config = ConfigDict(extra="forbid")

    other: Known = Field(examples=["P-7Q2M4KX"])


class SplitBody(BaseModel):
    """Which of its matters become a problem of their own."""

    model_config = ConfigDict(extra="forbid")

    matters: list[Known] = Field(min_length=1, max_length=500, examples=[["R-7GK2MQX"]])


class SolveBody(BaseModel):
    """What was done about it; everybody who reported it is told once."""

    model_config = ConfigDict(extra="forbid")

    fix: str = Field(pattern=f"^({'|'.join(FIXES)})$", examples=["tool"])
    remark: Value = Field(default="", description="For the team; masked.")


class ProblemRow(BaseModel):
    """A problem, counted over what the caller may see."""

    reference: str
    called: str = Field(description="Its name; without one, its tool and lane.")
    name: str | None
    state: str = Field(examples=["open"])
    matters: int
    people: int
    first_at: datetime
    last_at: datetime
    lanes: list[str]
    since_solved: int = Field(description="How many came in after it was solved.")
    solved_at: datetime | None
    fix: str | None
    remark: str | None
    jira_key: str | None
    jira_url: str | None


class ProblemList(BaseModel):
    """What came more than once within ninety days, most first."""

    problems: list[ProblemRow]


class ProblemShown(BaseModel):
    """One problem with its newest matters."""

    problem: ProblemRow
    tickets: list[TicketRow]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    one = f"{AREA}/{{reference}}"
    for path, does, method, name, summary in (
        (AREA, listed, "GET", "listProblems", "List what comes again, most first"),
        (one, shown, "GET", "showProblem", "Show a problem with its tickets"),
        (f"{one}/name", name_it, "POST", "nameProblem", "Give a problem a name"),
        (f"{one}/merge", merge, "POST", "mergeProblem", "Let a problem take in another one"),
        (f"{one}/split", split, "POST", "splitProblem", "Make some of its tickets a problem of their own"),
        (f"{one}/dismiss", dismiss, "POST", "dismissProblem", "Say that it is no problem"),
        (f"{one}/solve", solve, "POST", "solveProblem", "Say what was done about it, and tell who reported it"),
        (f"{one}/reopen", reopen, "POST", "reopenProblem", "Say that it is a problem after all"),
        (f"{one}/issue", raise_issue, "POST", "raiseProblemIssue", "Have one issue made in Jira for all of it"),
    ):
        said: dict[str, Any] = {"methods": [method], "operation_id": name, "summary": summary}
        router.add_api_route(path, does, dependencies=[needs(*STAFF)], **said)


def listed(request: Request, *, limit: Limit = 50) -> ProblemList:
    """List what came more than once within ninety days, most first; dismissed ones are left out."""
    with parts_of(request).database.reading() as session:
        found = problem_lists.counted(session, viewer_of(request, session), **days(request), most=limit)
        return ProblemList(problems=[_row(request, session, one) for one in found])


def shown(request: Request, reference: Reference) -> ProblemShown:
    """Show one with its newest tickets; under an old reference, the one that it was merged into."""
    with parts_of(request).database.reading() as session:
        found = seen(request, session, reference)
        number, viewer = found.problem.id or 0, viewer_of(request, session)
        matters = problem_lists.matters(session, number, viewer, most=MOST_MATTERS)
        return ProblemShown(problem=_row(request, session, found), tickets=[ticket_row(one) for one in matters])


def name_it(request: Request, reference: Reference, raw: Raw) -> DoneRow:
    """Give it a name; a named one is never merged into another named one by itself."""
    body, verbs = read(raw, NameBody), _verbs(request, reference)
    return done_or_refuse(request, verbs.name(reference, body.name, by=actor_of_caller(request)))


def merge(request: Request, reference: Reference, raw: Raw) -> DoneRow:
    """Let it take in another one; the other reference leads to it."""
    body, verbs = read(raw, MergeBody), _verbs(request, reference)
    _verbs(request, body.other)
    return done_or_refuse(request, verbs.merge(reference, body.other, by=actor_of_caller(request)))


def split(request: Request, reference: Reference, raw: Raw) -> DoneRow:
    """Make some of its tickets a problem of their own, whose reference comes back; both stay apart at night."""
    body, verbs = read(raw, SplitBody), _verbs(request, reference)
    return done_or_refuse(request, verbs.split_off(reference, body.matters, by=actor_of_caller(request)))


def dismiss(request: Request, reference: Reference) -> DoneRow:
    """Say that it is none; nobody is told of its rises."""
    return done_or_refuse(request, _verbs(request, reference).dismiss(reference, by=actor_of_caller(request)))


def solve(request: Request, reference: Reference, raw: Raw) -> DoneRow:
    """Say what was done about it; everybody who reported it is told once, where they reported it."""
    body, verbs = read(raw, SolveBody), _verbs(request, reference)
    by = actor_of_caller(request)
    return done_or_refuse(request, verbs.solve(reference, body.fix, remark=body.remark, by=by))


def reopen(request: Request, reference: Reference) -> DoneRow:
    """Say that it is a problem after all."""
    return done_or_refuse(request, _verbs(request, reference).open_again(reference, by=actor_of_caller(request)))


def raise_issue(request: Request, reference: Reference) -> DoneRow:
    """Have one issue made for all of it, once; the issues of its tickets are linked with it, of later ones too."""
    return done_or_refuse(request, _verbs(request, reference).raise_issue(reference, by=actor_of_caller(request)))


def _verbs(request: Request, reference: str) -> Problems:
    """Give the verbs, once it is sure that the caller sees anything of the problem."""
    parts = parts_of(request)
    with parts.database.reading() as session:
        seen(request, session, reference)
    return parts.desk.problems


def _row(request: Request, session: Session, found: Counted) -> ProblemRow:
    problem = found.problem
    return ProblemRow(
        reference=problem.reference,
        called=called(parts_of(request).desk.premises.book, problem),
        name=problem.name,
        state=problem.state,
        matters=found.count,
        people=found.people,
        first_at=found.first_at,
        last_at=found.last_at,
        lanes=lanes_of(problem, viewer_of(request, session)),
        since_solved=found.since_solved,
        solved_at=problem.solved_at,
        fix=problem.fix_kind,
        remark=problem.fix_text,
        jira_key=problem.jira_key,
        jira_url=problem.jira_url,
    )
