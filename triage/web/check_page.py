"""The page "Can I paste this?": checked, doubted and asked about, with a script and without one."""

import uuid
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from playbooks.schema import DataClass
from triage.domain import Role
from triage.pastes import Asker, NotThere
from triage.pasting import Advice, Question
from triage.web.check_form import COPY, LANGUAGE, OTHER, CheckForm, Say, finding_of, mistakes_of
from triage.web.check_shown import MOST_SHOWN, after_missed, moment, shown
from triage.web.check_tools import ToolChoice, tools_shown
from triage.web.fields import once_of
from triage.web.forms import form_of
from triage.web.gate import needs_page, signed_in_of
from triage.web.languages import language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.paste import groups_of
from triage.web.problems import DATABASE_AWAY

log = structlog.get_logger(__name__)


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    handlers = (("/check", check), ("/check/feedback", feedback), ("/check/ask", ask))
    for path, handler in handlers:
        first = start if path == "/check" else back
        for methods, answer in ((["GET"], first), (["POST"], handler)):
            router.add_api_route(
                path,
                answer,
                methods=methods,
                dependencies=[needs_page(*Role)],
                include_in_schema=False,
                response_model=None,
            )


def start(request: Request) -> Response:
    """Show the empty form."""
    return _Visit(request, CheckForm()).show()


def back(request: Request) -> Response:
    """Lead who follows a link from an answer to the form: what was typed is nowhere any more."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/check{query}", status_code=int(HTTPStatus.SEE_OTHER))


def check(request: Request) -> Response:
    """Answer whether this may be pasted, and keep a record of that."""
    visit = _Visit(request, form_of(request, CheckForm))
    if visit.form.use == LANGUAGE:
        # Nothing is checked or kept: the same form with what was typed, in the language that the address names.
        visit.mistakes = {}
        return visit.show()
    if visit.mistakes:
        return visit.show()
    if visit.form.use == COPY:
        visit.form = visit.form.with_copy(visit.pastes.advise(visit.question))
    visit.form = visit.form.model_copy(update={"once": uuid.uuid4().hex, "told": ""})
    try:
        visit.advice = visit.pastes.check(visit.question, by=visit.asker)
    except DATABASE_AWAY as error:
        return visit.away(error)
    return visit.show()


def feedback(request: Request) -> Response:
    """Keep what the person says of the answer, and show the answer again."""
    visit = _Visit(request, form_of(request, CheckForm))
    if visit.mistakes:
        return visit.show()
    try:
        visit.answer_again()
        _tell(visit)
    except DATABASE_AWAY as error:
        return visit.away(error)
    return visit.show()


def ask(request: Request) -> Response:
    """Bring the question to who decides; the same one pressed twice is one ticket."""
    visit = _Visit(request, form_of(request, CheckForm))
    if visit.mistakes:
        return visit.show()
    pressed = f"web:{visit.person.id}:paste-check", visit.form.once
    try:
        visit.answer_again()
        asked = visit.pastes.ask(visit.question, by=visit.asker, once=pressed, purpose=visit.form.purpose)
    except DATABASE_AWAY as error:
        return visit.away(error)
    when = moment(asked, visit.language)
    return visit.show(asked=visit.say("check_asked", owner=asked.owner, reference=asked.reference, when=when))


def _tell(visit: "_Visit") -> None:
    form, question = visit.form, visit.question
    try:
        if form.finding:
            finding = finding_of(form.finding) or (0, 0, "")
            is_new = visit.pastes.not_sensitive(question, finding, by=visit.asker)
        elif not form.missed.strip() or form.missed_class not in list(DataClass):
            field = "missed_class" if form.missed.strip() else "missed"
            key = "check_error_missed_class" if form.missed.strip() else "check_error_missed_empty"
            visit.mistakes = {field: visit.say(key)}
            return
        else:
            is_new = visit.pastes.missed(question, form.missed, form.missed_class, by=visit.asker)
            visit.form = form.with_missed()
            visit.answer_again()
    except NotThere as error:
        key = "check_error_changed" if error.reason == "changed" else f"check_error_missed_{error.reason}"
        visit.mistakes = {"missed": visit.say(key)}
        return
    visit.thanks = visit.say("check_thanks" if is_new else "check_thanks_again")


class _Visit:
    """One request for the page: its person and form, and what the page will say."""

    def __init__(self, request: Request, form: CheckForm) -> None:
        self.request, self.person = request, signed_in_of(request)
        self.pastes = parts_of(request).pastes
        self.book = self.pastes.book
        self.language = language_of(request)
        self.say: Say = self.book.edition(self.language).say
        self.form = form.tidied(self.book)
        self.form = self.form.model_copy(update={"once": once_of(self.form.once)})
        self.mistakes: Mapping[str, str] = {}
        if request.method == "POST":
            self.mistakes = mistakes_of(self.form, self.say, longest_paste=parts_of(request).longest_paste)
        self.advice: Advice | None = None
        self.thanks = ""

    @property
    def question(self) -> Question:
        return self.form.question(groups=groups_of(self.person), language=self.language)

    @property
    def asker(self) -> Asker:
        return Asker(self.person.handle, self.person.groups)

    def answer_again(self) -> None:
        advice = self.pastes.advise(self.question)
        self.advice = after_missed(advice) if self.form.told else advice

    def away(self, error: Exception) -> Response:
        log.warning("database_away", error=type(error).__name__)
        self.advice, self.mistakes = None, {"form": self.say("check_error_away")}
        return self.show(status=HTTPStatus.SERVICE_UNAVAILABLE)

    def show(self, *, status: HTTPStatus | None = None, asked: str = "") -> Response:
        default = HTTPStatus.UNPROCESSABLE_ENTITY if self.mistakes else HTTPStatus.OK
        values: dict[str, Any] = {
            "say": self.say,
            "form": self.form,
            "mistakes": self.mistakes,
            "result": self.advice and shown(self.question, self.advice, self.book, say=self.say, told=self.form.told),
            "asked": asked,
            "thanks": self.thanks,
            "tools": self._tools(),
            "other": OTHER,
            "data_classes": list(DataClass),
            "limit": f"{parts_of(self.request).longest_paste:,}".replace(",", "\u202f"),
            "most_shown": f"{MOST_SHOWN:,}".replace(",", "\u202f"),
            "path": "/check",
        }
        return page(self.request, "check.html", status=int(status or default), **values)

    def _tools(self) -> ToolChoice:
        try:
            used, asked = self.pastes.tools_used_by(self.person.handle), self.pastes.tools_asked_most()
        except DATABASE_AWAY:
            used = asked = ()
        return tools_shown(self.book, used=used, asked=asked, language=self.language)
