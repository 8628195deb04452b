"""The pages of what comes again: the list of problems, one of them, and what people do with it."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, StringConstraints
from starlette.requests import Request
from starlette.responses import Response

from triage.matters.people import Answered
from triage.matters.people import Refused as InWords
from triage.matters.problems import FIXES, not_theirs
from triage.store import problem_lists
from triage.web.acting import actor_signed_in
from triage.web.forms import form_of
from triage.web.gate import STAFF, needs_page
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problem_seen import MOST_MATTERS, Reference, days, is_seen, seen
from triage.web.problem_shown import WEEK, WEEKS, days_of, issue_state, matters, rows, weeks
from triage.web.sign_in import go
from triage.web.viewing import viewer_of

PAGE = "/problems"
Verb = Literal["name", "merge", "split", "dismiss", "solve", "reopen", "issue"]

Words = Annotated[str, StringConstraints(max_length=2_000)]
Known = Annotated[str, StringConstraints(max_length=20, pattern=r"^[A-Za-z0-9-]*$")]


class Wish(BaseModel):
    """What somebody wants of a problem; each verb reads what it needs."""

    name: Words = ""
    other: Words = ""
    matters: list[Known] = []
    fix: Words = ""
    remark: Words = ""

    @property
    def meant(self) -> str:
        """Give the reference of the other one, also where somebody pasted the address of its page."""
        return self.other.strip().rstrip("/").rpartition("/")[2].upper()


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    door: dict[str, Any] = {"dependencies": [needs_page(*STAFF)], "include_in_schema": False, "response_model": None}
    router.add_api_route(PAGE, listed, methods=["GET"], **door)
    router.add_api_route(f"{PAGE}/{{reference}}", shown, methods=["GET"], **door)
    router.add_api_route(f"{PAGE}/{{reference}}/{{verb}}", done, methods=["POST"], **door)


def listed(request: Request) -> Response:
    """List what came again within ninety days, most first."""
    with parts_of(request).database.reading() as session:
        found = problem_lists.counted(session, viewer_of(request, session), **days(request), with_dismissed=True)
        shown_rows = rows(request, session, found)
    return page(request, "problems.html", rows=shown_rows)


def shown(request: Request, reference: Reference) -> Response:
    """Show a problem; under an old reference, the one that it was merged into."""
    return _shown(request, reference)


def done(request: Request, reference: Reference, verb: Verb) -> Response:
    """Do what a form asks for, and show the problem that came of it."""
    wish = form_of(request, Wish)
    with parts_of(request).database.reading() as session:
        # What somebody sees nothing of is not there for them.
        seen(request, session, reference)
        is_known = verb != "merge" or is_seen(request, session, wish.meant)
    if not is_known:
        wrong = WORDS[language_of(request)]["problems_no_other"]
        return _shown(request, reference, wrong=wrong, asked=verb, typed=wish, status=HTTPStatus.CONFLICT)
    answered = _act(request, reference, verb, wish)
    if isinstance(answered, InWords):
        words = answered.in_words(parts_of(request).desk.premises.edition(language_of(request)))
        return _shown(request, reference, wrong=words, asked=verb, typed=wish, status=HTTPStatus.CONFLICT)
    return go(f"{PAGE}/{answered.reference}")


def _act(request: Request, reference: str, verb: Verb, wish: Wish) -> Answered:
    verbs, by = parts_of(request).desk.problems, actor_signed_in(request)
    does: Mapping[Verb, Callable[[], Answered]] = {
        "name": lambda: verbs.name(reference, wish.name, by=by),
        "merge": lambda: verbs.merge(reference, wish.meant, by=by),
        "split": lambda: verbs.split_off(reference, wish.matters, by=by),
        "solve": lambda: verbs.solve(reference, wish.fix, remark=wish.remark, by=by),
        "dismiss": lambda: verbs.dismiss(reference, by=by),
        "reopen": lambda: verbs.open_again(reference, by=by),
        "issue": lambda: verbs.raise_issue(reference, by=by),
    }
    return does[verb]()


def _shown(
    request: Request,
    reference: str,
    *,
    wrong: str = "",
    asked: str = "",
    typed: Wish | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    with parts_of(request).database.reading() as session:
        found, viewer, days = seen(request, session, reference), viewer_of(request, session), days_of(request)
        number, since = found.problem.id or 0, days.now - WEEKS * WEEK
        (row,) = rows(request, session, [found])
        values: dict[str, Any] = {
            "row": row,
            "matters": matters(request, problem_lists.matters(session, number, viewer, most=MOST_MATTERS)),
            "weeks": weeks(problem_lists.moments(session, number, viewer, since=since), days),
            "issue": issue_state(request, session, found.problem),
            "may_act": not_theirs(session, actor_signed_in(request), found.problem) is None,
            "typed": typed or Wish(name=found.problem.name or ""),
        }
    return page(request, "problem.html", status=status, wrong=wrong, asked=asked, fixes=FIXES, **values)
