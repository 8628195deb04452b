"""What is done on a ticket's page: each form is a verb; the page says that it was done, or the form why not."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from classifiers.sensitive import NOT_CHECKED, OwnLists, redact
from triage.matters import permitted, possible
from triage.matters.change import Change
from triage.matters.legal import AWARE, RECORDS
from triage.matters.people import Answered, Refused, may_handle
from triage.matters.seen import changed_since
from triage.pasting import own_lists
from triage.store import tickets
from triage.store.visible import may_see
from triage.tables import Delivery, Person, Ticket
from triage.web import ticket_page
from triage.web.acting import actor_signed_in
from triage.web.fields import cleaned, mark_of
from triage.web.forms import form_of
from triage.web.gate import STAFF, needs_page, signed_in_of
from triage.web.handing import Number
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.problems import not_found
from triage.web.sign_in import go
from triage.web.ticket_acts_shown import DID, KEY_BYTES, WAS, Wrong, kept_query
from triage.web.ticket_acts_verbs import ACTS, FIELD, HAD, REPLY, TICK, UNTICK, Act, Typed
from triage.web.tickets import DeliveryId, Reference
from triage.web.typed_again import SIGNED_OUT, Show, needs_writing_page
from triage.web.viewing import find, viewer_of

BELOW = "/tickets/{reference}"
# As much as Slack lets anybody type.
LONGEST = 3000
OUT_OF_REACH = "slack_out_of_reach"
KEY = re.compile(r"[0-9a-f]{20}")


class ActForm(BaseModel):
    """Whatever a form of the page sends; each act takes what it knows of it."""

    model_config = ConfigDict(extra="allow")

    seen: str = ""
    key: str = ""


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    for name, act in ACTS.items():
        if name in (TICK, UNTICK):
            _add(router, f"/steps/{{number}}/{name}", _of_step(act), door=needs_page(*STAFF))
        else:
            door = needs_writing_page(_given_back(act), *(RECORDS if name == possible.LEGAL else STAFF))
            _add(router, f"/{name.replace('_', '-')}", _of_ticket(act), door=door)
    _add(router, "/deliveries/{delivery_id}/retry", retry, door=needs_page(*permitted.RETRIES))


def _add(router: APIRouter, path: str, does: Any, *, door: Any) -> None:
    router.add_api_route(
        BELOW + path,
        does,
        methods=["POST"],
        dependencies=[door],
        include_in_schema=False,
        response_model=None,
    )


def _of_ticket(act: Act) -> Any:
    def does(request: Request, reference: Reference) -> Response:
        return perform(request, reference, act)

    return does


def _of_step(act: Act) -> Any:
    def does(request: Request, reference: Reference, number: Number) -> Response:
        return perform(request, reference, act, number=number)

    return does


def perform(request: Request, reference: str, act: Act, *, number: int = 0) -> Response:
    """Do one thing, and go back to the page; where it can't be done, show the page with what was typed."""
    with parts_of(request).database.reading() as session:
        lists = _lists(request, session, find(request, session, reference))
    form = form_of(request, ActForm)
    sent = _sent(form)
    masked = _masked(act, sent, lists)
    if isinstance(masked, Refused):
        return _again(request, reference, act, refused=masked, sent=sent)
    typed = Typed(
        masked,
        _key(request, form.key, masked.get("text", "")),
        number,
        told_at=_told_at(request, reference, act, masked),
    )
    by = actor_signed_in(request)

    def does(change: Change, ticket: Ticket) -> Answered:
        changed = changed_since(change, ticket, form.seen, by=by, about=act.about)
        return (changed if may_handle(by, ticket) else None) or act.verb(change, ticket, typed, by)

    answered = parts_of(request).desk.matters.act(reference, does)
    if not isinstance(answered, Refused):
        return _done(request, reference, act.name, is_new=answered.is_new)
    if act.name == REPLY and answered.sentence == OUT_OF_REACH:
        # It is kept for the team all the same.
        return _done(request, reference, "unreached", is_new=True)
    return _again(request, reference, act, refused=answered, sent=sent)


def retry(request: Request, reference: Reference, delivery_id: DeliveryId) -> Response:
    """Send a delivery of this ticket again that is stuck."""
    with parts_of(request).database.reading() as session:
        ticket = find(request, session, reference)
        delivery = session.get(Delivery, delivery_id)
        is_its = delivery is not None and delivery.ticket_id == ticket.id
        may = may_handle(actor_signed_in(request), ticket)
    if not is_its:
        raise not_found("delivery")
    if not may or not parts_of(request).desk.retry_delivery(delivery_id, by=signed_in_of(request).handle):
        refused = Refused("act_not_stuck" if may else "slack_restricted", {"reference": reference})
        return _again(request, reference, Act(permitted.RETRY, ACTS[TICK].verb), refused=refused, sent={})
    return _done(request, reference, permitted.RETRY, is_new=True)


def _given_back(act: Act) -> Show:
    """Give what was written back to whoever is not let in any more; nothing of the ticket is told."""

    def show(request: Request, why: str) -> Response:
        words, sent = WORDS[language_of(request)], _sent(form_of(request, ActForm))
        return page(
            request,
            "ticket_typed.html",
            status=int(HTTPStatus.FORBIDDEN),
            sentence=words[f"act_{why}"],
            written=_written(act, sent),
            way=f"/sign-in?{urlencode({'next': request.url.path.rpartition('/')[0]})}" if why == SIGNED_OUT else "",
        )

    return show


def _sent(form: ActForm) -> dict[str, str]:
    return {name: cleaned(value) for name, value in (form.model_extra or {}).items() if isinstance(value, str)}


def _written(act: Act, sent: Mapping[str, str]) -> tuple[str, ...]:
    """Give what somebody wrote at length; what a form of questions holds is theirs only as far as they changed it."""
    asked = [name for name in sent if name.startswith(FIELD)]
    changed = [name for name in asked if mark_of(sent[name]) != sent.get(HAD + name.removeprefix(FIELD))]
    return tuple(sent[name] for name in (*act.writes, *changed) if sent.get(name))


def _lists(request: Request, session: Session, ticket: Ticket) -> OwnLists:
    """Let the two who talk with each other be called by their names, which stand above what they write."""
    own = own_lists(parts_of(request).desk.premises.book)
    author = session.get_one(Person, ticket.author_id)
    names = {author.name or "", signed_in_of(request).shown_name}
    called = {one for name in names for one in (name, *name.split())}
    return replace(own, allowed=(*own.allowed, *sorted(called)))


def _masked(act: Act, sent: Mapping[str, str], lists: OwnLists) -> dict[str, str] | Refused:
    """Mask what somebody wrote; what can't be looked through in time is not taken."""
    fields = dict(sent)
    for name in (name for name in sent if name in act.writes or name.startswith(FIELD)):
        if len(sent[name]) > LONGEST:
            return Refused("act_too_long", {"most": str(LONGEST)})
        redaction = redact(sent[name], lists)
        if NOT_CHECKED in redaction.classes:
            return Refused("act_not_checked")
        fields[name] = redaction.text
    if act.writes == ("text",) and not sent.get("text"):
        return Refused("act_empty")
    return fields


def _key(request: Request, said: str, text: str) -> str:
    """Name what was sent, so that the same form with the same words counts once; nobody names what others sent."""
    form = said if KEY.fullmatch(said) else secrets.token_hex(KEY_BYTES)
    return f"page:{signed_in_of(request).id}:{form}:{mark_of(text)}"


def _told_at(request: Request, reference: str, act: Act, fields: Mapping[str, str]) -> datetime | None:
    """Say since when it is known where what somebody answers about their own report tells of an exposure."""
    parts = parts_of(request)
    said = "\n".join(value for name, value in fields.items() if name.startswith(FIELD))
    if act.name != permitted.CONTEXT or not said:
        return None
    with parts.database.reading() as session:
        ticket = find(request, session, reference)
        is_own = session.get_one(Person, ticket.author_id).handle == signed_in_of(request).handle
        below, is_one = ticket.text, ticket.restricted
    is_told = is_own and not is_one and parts.desk.tells_of_exposure(said, below=below)
    return parts.now() if is_told else None


def _again(request: Request, reference: str, act: Act, *, refused: Refused, sent: Mapping[str, str]) -> Response:
    words, edition = WORDS[language_of(request)], parts_of(request).desk.premises.edition(language_of(request))
    known = words.get(refused.sentence)
    sentence = refused.in_words(edition) if known is None else known.format(**refused.values)
    form = AWARE if act.name == possible.LEGAL and sent.get("what") == AWARE else act.name
    request.state.wrong = Wrong(form, sentence, sent, _written(act, sent))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if known else HTTPStatus.CONFLICT
    return ticket_page.show(request, reference, status=int(status))


def _done(request: Request, reference: str, name: str, *, is_new: bool) -> Response:
    """Go back to the page, or to the list where somebody sees the ticket no more."""
    said = f"{DID if is_new else WAS}{name}"
    # What they see may be another now.
    del request.state.viewer
    with parts_of(request).database.reading() as session:
        ticket = tickets.find(session, reference)
        is_seen = ticket is not None and may_see(viewer_of(request, session), ticket)
    return go(f"/tickets{f'/{reference}' if is_seen else ''}?{kept_query(request, did=said)}")
