"""The page about the model: what judges, what waits for a second person, and the corrections that it learns from."""

from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Path
from pydantic import BaseModel, StringConstraints
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from triage.learning.register import promote, roll_back
from triage.learning.reviewing import review
from triage.learning.rules import DECIDES, Decider, Refusal
from triage.store import model_versions
from triage.web.forms import form_of
from triage.web.gate import needs_page, signed_in_of
from triage.web.languages import WORDS, language_of
from triage.web.models_shown import shown_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.sign_in import go
from triage.web.viewing import viewer_of

PAGE = "/models"
LARGEST_ID = 2**31 - 1

Version = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,60}$")]
Number = Annotated[int, Path(ge=1, le=LARGEST_ID)]


class BackForm(BaseModel):
    """The model that whoever asks saw judging, so that a second click goes back no further."""

    judging: Annotated[str, StringConstraints(max_length=60)]


class LabelForm(BaseModel):
    """Whether it is learned from."""

    answer: Literal["accepted", "refused"]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    door = needs_page(*DECIDES)
    for path, does, method in (
        (PAGE, shown, "GET"),
        (f"{PAGE}/rollback", rolled_back, "POST"),
        (f"{PAGE}/labels/{{number}}", looked_at, "POST"),
        (f"{PAGE}/{{version}}/promote", promoted, "POST"),
    ):
        router.add_api_route(
            path, does, methods=[method], dependencies=[door], include_in_schema=False, response_model=None
        )


def shown(request: Request) -> Response:
    """Show the models."""
    return _page(request)


def promoted(request: Request, version: Version) -> Response:
    """Approve a challenger, which then judges."""
    parts = parts_of(request)
    with parts.database.writing() as session:
        if _judging(session) == version:
            # The second click of two.
            return go(PAGE)
        by = _decider(request)
        done = promote(session, version, by=by, folder=parts.model_folder, now=parts.now())
    return _after(request, done if isinstance(done, Refusal) else None)


def rolled_back(request: Request) -> Response:
    """Go back to the model that judged before."""
    judging = form_of(request, BackForm).judging
    parts = parts_of(request)
    with parts.database.writing() as session:
        if _judging(session) != judging:
            return go(PAGE)
        done = roll_back(session, by=_decider(request), now=parts.now())
    return _after(request, done if isinstance(done, Refusal) else None)


def looked_at(request: Request, number: Number) -> Response:
    """Accept or refuse somebody's correction."""
    answer = form_of(request, LabelForm).answer
    parts = parts_of(request)
    with parts.database.writing() as session:
        viewer = viewer_of(request, session)
        refused = review(session, number, answer, by=_decider(request), viewer=viewer, now=parts.now())
    return _after(request, refused, to=f"{PAGE}#labels")


def _judging(session: Session) -> str:
    row = model_versions.champion(session)
    return row.version if row else ""


def _decider(request: Request) -> Decider:
    person = signed_in_of(request)
    return Decider(person.handle, person.role)


def _after(request: Request, refused: Refusal | None, *, to: str = PAGE) -> Response:
    if refused is None:
        return go(to)
    return _page(request, wrong=f"models_refused_{refused}", status=HTTPStatus.CONFLICT)


def _page(request: Request, *, wrong: str = "", status: int = HTTPStatus.OK) -> Response:
    words = WORDS[language_of(request)]
    with parts_of(request).database.reading() as session:
        shows = shown_of(session, viewer_of(request, session), words)
    return page(request, "models.html", status=status, shows=shows, wrong=words[wrong] if wrong else "")
