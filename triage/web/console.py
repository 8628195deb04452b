"""The console's list of tickets: queues, filters, words to look for, and what is done with several at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from triage.store import access, listed, queues, views
from triage.viewer import Viewer
from triage.web import console_shown as shown
from triage.web.console_asked import WITHIN, Address, address_of
from triage.web.gate import STAFF, needs_page, signed_in_of
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import Refused
from triage.web.viewing import viewer_of

ROWS = 50
MOST_PEOPLE = 200


@dataclass(frozen=True)
class Notice:
    """How it went: how many, and what didn't work for which reason."""

    sentence: str
    is_good: bool
    others: tuple[str, ...] = ()


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    door: dict[str, Any] = {"dependencies": [needs_page(*STAFF)], "include_in_schema": False, "response_model": None}
    router.add_api_route("/tickets", listing, **door)
    router.add_api_route("/tickets/part", part, **door)


def listing(request: Request) -> Response:
    """Show a queue, what narrows it, or a view that somebody saved."""
    slug = request.query_params.get("view")
    if slug is None:
        return show(request, address_of(request.query_params), notice=_left(request))
    with parts_of(request).database.reading() as session:
        found = views.find(session, slug)
    if found is None:
        raise Refused(HTTPStatus.NOT_FOUND, "There is no such view.")
    view, owner = found
    address = replace(address_of(view.asks), after=address_of({**view.asks, **_page_of(request)}).after)
    return show(request, address, view=view, view_of=None if owner.id == signed_in_of(request).id else owner)


def part(request: Request) -> Response:
    """Give the rows and the queues alone, for a page that is open already."""
    return show(request, address_of(request.query_params), template="console_part.html")


def show(request: Request, address: Address, *, template: str = "console.html", **values: Any) -> Response:
    """Show a list; `values` say what was done just now, or which view it is."""
    parts, words = parts_of(request), WORDS[language_of(request)]
    edition = parts.desk.premises.edition(language_of(request))
    now, person = parts.now(), signed_in_of(request)
    with parts.database.reading() as session:
        viewer = viewer_of(request, session)
        rows, more = _rows(session, address, viewer, request=request)
        counted = queues.counts(session, viewer=viewer, now=now, within_minutes=address.within)
        own = views.of_person(session, person.id)
        people = _people(session, viewer, words)
    view = values.setdefault("view", None)
    rail = shown.rail(address, counted, words, viewer=viewer)
    given = {
        "address": address,
        "title": view.name if view else shown.title_of(address, words),
        "rows": [shown.row_shown(row, words, viewer=viewer, now=now) for row in rows],
        "more": address.query(after=more) if more else None,
        "rail": replace(rail, views=shown.view_links(own, here=view.slug if view else None)),
        "filters": shown.filters(address, words, edition, people=people),
        "emptiness": shown.emptiness(address, words),
        "within": WITHIN,
        "lanes": rail_lanes(words),
        "reroute": {"lane": "", "why": "", "marked": frozenset()},
        "wrong": None,
        "notice": None,
        "view_of": None,
        "view_wrong": None,
        "language_links": {each: f"/tickets?{address.query()}&lang={each}" for each in WORDS},
    }
    return page(request, template, **{**given, **values})


def rail_lanes(words: shown.Words) -> list[shown.Choice]:
    """Name every lane that a matter can go to."""
    names = {
        name.removeprefix("console_lane_"): word for name, word in words.items() if name.startswith("console_lane_")
    }
    return [*(shown.Choice(*one) for one in names.items()), shown.Choice("out_of_scope", words["console_out_of_scope"])]


def _rows(
    session: Session, address: Address, viewer: Viewer, *, request: Request
) -> tuple[list[listed.Row], queues.Place | None]:
    if address.words and not address.asked.question:
        return [], None
    now = parts_of(request).now()
    numbers, more = queues.page(session, address.asked, viewer=viewer, now=now, after=address.after, limit=ROWS)
    return listed.rows(session, numbers), more


def _people(session: Session, viewer: Viewer, words: shown.Words) -> list[shown.Choice]:
    """Name those who may hold a matter, the reader first."""
    known = {one.handle: one.name or one.handle for one in access.with_role(session, STAFF, limit=MOST_PEOPLE)}
    known |= {handle: handle for handle in queues.holders(session, viewer=viewer) if handle not in known}
    others = sorted(
        ((handle, name) for handle, name in known.items() if handle != viewer.handle), key=lambda one: one[1]
    )
    return [shown.Choice(viewer.handle, words["console_me"]), *(shown.Choice(*one) for one in others)]


def _left(request: Request) -> Notice | None:
    """Say what was done with a ticket that stands in no list of theirs any more."""
    words = WORDS[language_of(request)]
    done = words.get(f"act_did_{request.query_params.get('did', '')}")
    return None if done is None else Notice(done, is_good=True, others=(words["act_left"],))


def _page_of(request: Request) -> Mapping[str, str]:
    return {"after": request.query_params.get("after", "")}
