"""Asking to see a restricted matter for a while, and deciding it; the page says the same whether it exists or not."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import BaseModel, StringConstraints
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Role
from triage.matters.granting import DECIDES, HowLong
from triage.matters.people import Refused as InWords
from triage.store import grants
from triage.tables import AccessRequest
from triage.web.acting import actor_of_caller
from triage.web.fields import cleaned, is_reference
from triage.web.forms import form_of
from triage.web.gate import STAFF, caller_of, needs_page
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import not_found
from triage.web.rates import refuse_too_many
from triage.web.sign_in import go

PAGE = "/access"
MOST = 100
MOST_ASKED = 10
SHORTEST_WHY = 10
REFUSE = "refuse"
LARGEST_ID = 2**31 - 1

Number = Annotated[int, Path(ge=1, le=LARGEST_ID)]
Typed = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]


class AskForm(BaseModel):
    """What somebody asks to see, and why."""

    reference: Typed = ""
    why: Annotated[str, StringConstraints(max_length=2000)] = ""


class DecideForm(BaseModel):
    """For how long, or not at all."""

    answer: Annotated[str, StringConstraints(pattern=r"^(refuse|hours|day|week)$")]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    staff, security = needs_page(*STAFF), needs_page(Role.SECURITY, Role.ADMIN)
    for path, does, method, door in (
        (PAGE, shown, "GET", staff),
        (PAGE, ask, "POST", staff),
        (f"{PAGE}/{{number}}/decide", decide, "POST", security),
        (f"{PAGE}/{{number}}/end", end, "POST", staff),
    ):
        router.add_api_route(
            path, does, methods=[method], dependencies=[door], include_in_schema=False, response_model=None
        )


def shown(request: Request, asked: str = "", reference: Typed = "") -> Response:
    """Show what one asked for, and to security what waits."""
    return _page(request, said="access_asked_said" if asked else "", reference=reference)


def ask(request: Request) -> Response:
    """Keep what is asked; the answer never says whether there is such a matter."""
    typed = form_of(request, AskForm)
    reference, why = typed.reference.upper(), cleaned(typed.why)
    wrong = "access_wrong_reference" if not is_reference(reference) else ""
    wrong = wrong or ("access_wrong_why" if len(why) < SHORTEST_WHY else "")
    if wrong:
        return _page(request, wrong=wrong, reference=typed.reference, why=why, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    refuse_too_many(request, "access", most=MOST_ASKED)
    parts_of(request).desk.granting.ask(reference, why=why, by=actor_of_caller(request))
    return go(f"{PAGE}?asked=1")


def decide(request: Request, number: Number) -> Response:
    """Grant or refuse it."""
    answer = form_of(request, DecideForm).answer
    how_long = None if answer == REFUSE else HowLong(answer)
    return _after(request, parts_of(request).desk.granting.decide(number, how_long, by=actor_of_caller(request)))


def end(request: Request, number: Number) -> Response:
    """End it before its time."""
    return _after(request, parts_of(request).desk.granting.end(number, by=actor_of_caller(request)))


def _after(request: Request, refused: InWords | None) -> Response:
    if refused is None:
        return go(PAGE)
    if refused.sentence == "access_not_there":
        raise not_found("request")
    return _page(request, wrong=refused.sentence, status=HTTPStatus.CONFLICT)


def _page(
    request: Request, *, said: str = "", wrong: str = "", reference: str = "", why: str = "", status: int = 200
) -> Response:
    parts, caller, words = parts_of(request), caller_of(request), WORDS[language_of(request)]
    decides = caller.role in DECIDES
    with parts.database.reading() as session:
        own = grants.of_person(session, caller.name, limit=MOST)
        waiting = grants.waiting(session, limit=MOST) if decides else ()
        decided = grants.decided(session, limit=MOST) if decides else ()
    now = parts.now()

    def is_open(one: AccessRequest) -> bool:
        return one.state == grants.GRANTED and one.ends_at is not None and one.ends_at > now

    return page(
        request,
        "access.html",
        status=status,
        said=words[said] if said else "",
        wrong=words[wrong] if wrong else "",
        reference=reference,
        why=why,
        own=own,
        waiting=waiting,
        decided=decided,
        decides=decides,
        is_open=is_open,
        caller_name=caller.name,
    )
