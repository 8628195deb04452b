"""The pages of what comes again: the list of problems, one of them, and what people do with it."""

from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path
from pydantic import BaseModel, StringConstraints
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from triage.matters.people import Answered
from triage.matters.people import Refused as InWords
from triage.matters.problem_named import called
from triage.matters.problems import FIXES
from triage.recall import WINDOW
from triage.store import problem_lists, problems
from triage.store.problem_lists import Counted
from triage.web.acting import actor_signed_in
from triage.web.forms import form_of
from triage.web.gate import STAFF, needs_page
from triage.web.languages import language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import not_found
from triage.web.sign_in import go
from triage.web.viewing import viewer_of

PAGE = "/problems"
MOST_MATTERS = 200

Reference = Annotated[str, Path(pattern=r"^P-[0-9A-Z]{3,12}$")]
Words = Annotated[str, StringConstraints(max_length=2_000)]
Known = Annotated[str, StringConstraints(max_length=20, pattern=r"^[A-Za-z0-9-]*$")]


class Wish(BaseModel):
    """What somebody wants of a problem; each verb reads what it needs."""

    name: Words = ""
    other: Known = ""
    matters: list[Known] = []
    fix: Words = ""
    remark: Words = ""


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    door: dict[str, Any] = {"dependencies": [needs_page(*STAFF)], "include_in_schema": False, "response_model": None}
    router.add_api_route(PAGE, listed, methods=["GET"], **door)
    router.add_api_route(f"{PAGE}/{{reference}}", shown, methods=["GET"], **door)
    router.add_api_route(f"{PAGE}/{{reference}}/{{verb}}", done, methods=["POST"], **door)


def listed(request: Request) -> Response:
    """List what came again within ninety days, most first."""
    with parts_of(request).database.reading() as session:
        found = problem_lists.counted(session, viewer_of(request, session), **_days(request), with_dismissed=True)
        rows = [_row(request, session, one) for one in found]
    return page(request, "problems.html", rows=rows)


def shown(request: Request, reference: Reference) -> Response:
    """Show a problem; under an old reference, the one that it was merged into."""
    return _shown(request, reference)


Verb = Literal["name", "merge", "split", "dismiss", "solve", "reopen"]


def done(request: Request, reference: Reference, verb: Verb) -> Response:
    """Do what a form asks for, and show the problem that came of it."""
    wish = form_of(request, Wish)
    with parts_of(request).database.reading() as session:
        # What somebody sees nothing of is not there for them.
        _seen(request, session, reference)
        if wish.other and verb == "merge":
            _seen(request, session, wish.other.upper())
    answered = _act(request, reference, verb, wish)
    if isinstance(answered, InWords):
        words = answered.in_words(parts_of(request).desk.premises.edition(language_of(request)))
        return _shown(request, reference, wrong=words, typed=wish, status=HTTPStatus.CONFLICT)
    return go(f"{PAGE}/{answered.reference}")


def _act(request: Request, reference: str, verb: Verb, wish: Wish) -> Answered:
    verbs, by = parts_of(request).desk.problems, actor_signed_in(request)
    if verb == "name":
        return verbs.name(reference, wish.name, by=by)
    if verb == "merge":
        return verbs.merge(reference, wish.other.upper(), by=by)
    if verb == "split":
        return verbs.split_off(reference, wish.matters, by=by)
    if verb == "solve":
        return verbs.solve(reference, wish.fix, remark=wish.remark, by=by)
    return verbs.dismiss(reference, by=by) if verb == "dismiss" else verbs.open_again(reference, by=by)


def _shown(
    request: Request, reference: str, *, wrong: str = "", typed: Wish | None = None, status: HTTPStatus = HTTPStatus.OK
) -> Response:
    with parts_of(request).database.reading() as session:
        found = _seen(request, session, reference)
        viewer = viewer_of(request, session)
        matters = problem_lists.matters(session, found.problem.id or 0, viewer, most=MOST_MATTERS)
        row = _row(request, session, found)
    asked = typed or Wish(name=found.problem.name or "")
    return page(request, "problem.html", status=status, row=row, matters=matters, wrong=wrong, typed=asked, fixes=FIXES)


def _seen(request: Request, session: Session, reference: str) -> Counted:
    problem = problems.find(session, reference)
    if problem is not None:
        ever = {**_days(request), "since": problem.first_at - timedelta(days=1)}
        found = problem_lists.one(session, problem.id or 0, viewer_of(request, session), **ever)
        if found is not None:
            return found
    raise not_found("problem")


def _days(request: Request) -> Mapping[str, Any]:
    until = parts_of(request).now() + timedelta(minutes=1)
    return {"since": until - WINDOW, "until": until}


def _row(request: Request, session: Session, one: Counted) -> Mapping[str, Any]:
    premises, viewer = parts_of(request).desk.premises, viewer_of(request, session)
    edition = premises.edition(language_of(request))
    latest = problem_lists.matters(session, one.problem.id or 0, viewer, most=1)
    # An agent of some lanes is told of no other one.
    lanes = [lane for lane in sorted(one.problem.lanes) if not viewer.is_narrowed or lane in viewer.lanes]
    return {
        "problem": one.problem,
        "called": called(premises.book, one.problem),
        "counted": one,
        "lanes": ", ".join(edition.playbook_for(lane).title for lane in lanes),
        "latest": latest[0].text if latest else "",
    }
