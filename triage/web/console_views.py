"""Views of the console that people save, under a name and with an address that they can pass on."""

from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import parse_qsl

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from classifiers.sensitive import OwnLists, redact
from triage.masking import holds_secret
from triage.pasting import own_lists
from triage.store import views
from triage.web.console import show
from triage.web.console_asked import address_of
from triage.web.forms import form_of
from triage.web.gate import STAFF, needs_page, signed_in_of
from triage.web.languages import WORDS, language_of
from triage.web.parts import parts_of


class NewView(BaseModel):
    """A name, and the address of the list that is saved under it."""

    name: str = ""
    back: str = ""


class OldView(BaseModel):
    """A view that goes."""

    slug: str = ""


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    for path, does in (("/tickets/views", save), ("/tickets/views/remove", remove)):
        router.add_api_route(
            path,
            does,
            methods=["POST"],
            dependencies=[needs_page(*STAFF)],
            include_in_schema=False,
            response_model=None,
        )


def save(request: Request) -> Response:
    """Save a list under a name; the same name again means that it shows something else now."""
    form, parts, words = form_of(request, NewView), parts_of(request), WORDS[language_of(request)]
    name, address = " ".join(form.name.split()), address_of(dict(parse_qsl(form.back)))
    if not name or len(name) > views.LONGEST_NAME or not name.isprintable():
        return show(request, address, status=422, view_wrong=words["console_view_bad"].format(most=views.LONGEST_NAME))
    lists = own_lists(parts.desk.premises.book)
    name, asks = redact(name, lists).text, _kept(address.fields(), lists)
    try:
        with parts.database.writing() as session:
            slug = views.save(session, signed_in_of(request).id, name, asks=asks, now=parts.now()).slug
    except views.TooManyViews:
        return show(request, address, status=422, view_wrong=words["console_view_full"].format(most=views.MOST))
    return RedirectResponse(f"/tickets?view={slug}", status_code=int(HTTPStatus.SEE_OTHER))


def _kept(asks: Mapping[str, str], lists: OwnLists) -> dict[str, str]:
    """Mask what somebody looked for, as everything that is stored; the other fields name people and tools."""
    return {
        name: redact(value, lists).text if name == "q" else value
        for name, value in asks.items()
        if name == "q" or not holds_secret(value, lists)
    }


def remove(request: Request) -> Response:
    """Let a view of one's own go."""
    slug = form_of(request, OldView).slug
    with parts_of(request).database.writing() as session:
        views.remove(session, signed_in_of(request).id, slug)
    return RedirectResponse("/tickets", status_code=int(HTTPStatus.SEE_OTHER))
