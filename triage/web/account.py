"""One's own account: where one is signed in, to end that, and the language; and for administrators everybody's."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, StringConstraints
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Role
from triage.store import access, events, sessions
from triage.tables import Person
from triage.web.cookies import drop_session, keep_language
from triage.web.fields import LONGEST_NAME
from triage.web.forms import form_of
from triage.web.gate import caller_of, needs_page, signed_in_of
from triage.web.languages import LANGUAGES
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import bad_field, not_found
from triage.web.sign_in import go

ALL = "all"
PAGE, PEOPLE = "/account", "/people"
MOST_PEOPLE = 200


class EndForm(BaseModel):
    """Which session ends."""

    session: Annotated[str, StringConstraints(pattern=r"^([1-9][0-9]{0,9}|all)$")]


class LanguageForm(BaseModel):
    """In which language pages greet somebody."""

    language: str = ""


class SignOutForm(BaseModel):
    """Whose sessions end."""

    handle: Annotated[str, StringConstraints(max_length=LONGEST_NAME)] = ""


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    everybody, admins = needs_page(*Role), needs_page(Role.ADMIN)
    for path, does, method, door in (
        (PAGE, shown, "GET", everybody),
        (f"{PAGE}/sessions/end", end, "POST", everybody),
        (f"{PAGE}/language", speak, "POST", everybody),
        (PEOPLE, people, "GET", admins),
        (f"{PEOPLE}/sign-out", sign_out, "POST", admins),
    ):
        router.add_api_route(
            path, does, methods=[method], dependencies=[door], include_in_schema=False, response_model=None
        )


def shown(request: Request) -> Response:
    """Show where one is signed in."""
    parts, person = parts_of(request), signed_in_of(request)
    with parts.database.reading() as session:
        rows = sessions.open_of(session, person.id, now=parts.now())
    secret = request.state.session_secret
    own = [(row, sessions.is_of(row, secret)) for row in rows]
    return page(request, "account.html", sessions=own, spoken=LANGUAGES)


def end(request: Request) -> Response:
    """End one session, or all of them, this one too."""
    wanted = form_of(request, EndForm).session
    parts, person = parts_of(request), signed_in_of(request)
    now, secret = parts.now(), request.state.session_secret
    with parts.database.writing() as session:
        current = sessions.find(session, secret, now=now)
        is_this = wanted == ALL or (current is not None and str(current[0].id) == wanted)
        if wanted == ALL:
            ended = sessions.end_all(session, person.id, now=now)
        else:
            ended = int(sessions.end_one(session, int(wanted), person.id, now=now))
        if ended:
            happening = events.Happening("sessions_ended", person.handle, data={"ended": ended})
            events.append(session, [happening], at=now)
    if is_this:
        drop_session(request)
    return go("/sign-in" if is_this else PAGE)


def speak(request: Request) -> Response:
    """Keep the language that one wants."""
    language = form_of(request, LanguageForm).language
    if language not in LANGUAGES:
        raise bad_field("language", "Choose one of the languages.")
    parts = parts_of(request)
    with parts.database.writing() as session:
        person = session.get_one(Person, signed_in_of(request).id)
        person.language = language
        session.add(person)
    keep_language(request, language)
    return go(PAGE)


def people(request: Request) -> Response:
    """Show who is signed in."""
    parts = parts_of(request)
    with parts.database.reading() as session:
        rows = sessions.everybody(session, now=parts.now(), limit=MOST_PEOPLE)
    return page(request, "people.html", people=rows)


def sign_out(request: Request) -> Response:
    """End all sessions of somebody."""
    parts, now = parts_of(request), parts_of(request).now()
    handle = form_of(request, SignOutForm).handle
    with parts.database.writing() as session:
        person = access.find_person(session, handle) if handle.strip() and handle.isprintable() else None
        if person is None or person.id is None:
            raise not_found("person")
        ended = sessions.end_all(session, person.id, now=now)
        said = {"handle": person.handle, "sessions_ended": ended}
        session.flush()
        events.append(session, [events.Happening("user.signed_out", caller_of(request).name, data=said)], at=now)
        is_self = person.id == signed_in_of(request).id
    if is_self:
        drop_session(request)
    return go("/sign-in" if is_self else PEOPLE)
