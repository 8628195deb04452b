"""The start page for who is signed in: one field, a look at it before anything is kept, and sent once."""

import hashlib
import math
from collections.abc import Mapping
from http import HTTPStatus

import structlog
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Intake, Role
from triage.web.forms import form_of
from triage.web.gate import caller_of, signed_in_of
from triage.web.intake import taken_in
from triage.web.intake_form import LANGUAGE, LOOK, PEEK, IntakeForm, grouped, mistake_of
from triage.web.intake_look import Looked, look
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import DATABASE_AWAY, Refused
from triage.web.sign_in import go
from triage.web.typed_again import OUT_OF_DATE, needs_writing_page
from triage.web.visitors import person_of

log = structlog.get_logger(__name__)

PAGE = "/"


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area; the page itself is the start page, which is open to all."""
    router.add_api_route(
        PAGE,
        take,
        methods=["POST"],
        dependencies=[needs_writing_page(show_again, *Role)],
        include_in_schema=False,
        response_model=None,
    )


def empty(request: Request) -> Response:
    """Show the empty form."""
    return _show(request, IntakeForm().tidied())


def take(request: Request) -> Response:
    """Look a text through, or file it; a question that the policy answers is answered before anything is filed."""
    form = form_of(request, IntakeForm).tidied()
    words = WORDS[language_of(request)]
    if form.use == LANGUAGE:
        # Nothing is looked at: the same form with what was typed, in the language that the address names.
        return _show(request, form)
    mistake = mistake_of(form, words, longest=parts_of(request).longest_text)
    if mistake or not form.text:
        return _show(request, form, mistake=mistake)
    try:
        return _looked_at(request, form, words)
    except DATABASE_AWAY as error:
        log.warning("database_away", error=type(error).__name__)
        return _show(request, form, trouble=words["intake_away"], status=HTTPStatus.SERVICE_UNAVAILABLE)
    except Refused as refused:
        if refused.status != HTTPStatus.TOO_MANY_REQUESTS:
            raise
        return _too_many(request, form, refused)


def _looked_at(request: Request, form: IntakeForm, words: Mapping[str, str]) -> Response:
    looked = look(parts_of(request), form, by=signed_in_of(request), language=language_of(request))
    if form.use in {PEEK, LOOK}:
        return _show(request, form, looked=looked)
    if not looked.is_checked:
        return _show(request, form, mistake=words["intake_not_checked"])
    if looked.answer is not None and looked.seen != form.seen:
        return _show(request, form, looked=looked, notice=words["intake_not_sent"])
    return go(f"/matters/{_filed(request, form, looked)}")


def show_again(request: Request, why: str) -> Response:
    """Give back what was typed to who is not signed in any more, or has signed in anew."""
    form = form_of(request, IntakeForm).tidied()
    trouble = WORDS[language_of(request)][f"intake_{why}"]
    is_in = why == OUT_OF_DATE and person_of(request) is not None
    return _show(request, form, trouble=trouble, may_sign_in=not is_in, status=HTTPStatus.FORBIDDEN)


def _filed(request: Request, form: IntakeForm, looked: Looked) -> str:
    caller = caller_of(request)
    # The form names the matter, and its masked words do: who goes back and writes another thing has reported another.
    words = hashlib.sha256(looked.redacted.encode()).hexdigest()[:16]
    intake = Intake(
        source=caller.source,
        source_id=f"{form.once}:{words}",
        author=caller.name,
        text=form.text,
        received_at=parts_of(request).now(),
        language=language_of(request),
    )
    return taken_in(request, intake).reference


def _too_many(request: Request, form: IntakeForm, refused: Refused) -> Response:
    minutes = math.ceil(int(refused.headers.get("Retry-After", "60")) / 60)
    words = WORDS[language_of(request)]
    said = words["intake_too_many_one" if minutes == 1 else "intake_too_many"].format(minutes=minutes)
    answer = _show(request, form, trouble=said, status=HTTPStatus.TOO_MANY_REQUESTS)
    answer.headers.update(refused.headers)
    return answer


def _show(
    request: Request,
    form: IntakeForm,
    *,
    looked: Looked | None = None,
    mistake: str = "",
    notice: str = "",
    trouble: str = "",
    may_sign_in: bool = False,
    status: HTTPStatus | None = None,
) -> Response:
    parts = parts_of(request)
    language = language_of(request)
    default = HTTPStatus.UNPROCESSABLE_ENTITY if mistake else HTTPStatus.OK
    return page(
        request,
        "intake.html",
        status=int(status or default),
        say=parts.pastes.book.edition(language).say,
        form=form,
        looked=looked,
        result=looked and looked.answer,
        mistake=mistake,
        notice=notice,
        trouble=trouble,
        may_sign_in=may_sign_in,
        limit=grouped(parts.longest_text),
    )
