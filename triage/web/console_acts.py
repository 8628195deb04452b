"""What is done with the marked tickets of a list: each by the same verb as in Slack; the answer says how it went."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from triage.matters.moving import LANES
from triage.matters.people import Answered
from triage.matters.people import Refused as InWords
from triage.pasting import masked
from triage.store import tickets
from triage.store.visible import may_see
from triage.web.acting import actor_signed_in
from triage.web.console import Notice, rail_lanes, show
from triage.web.console_asked import Address, address_of
from triage.web.fields import cleaned
from triage.web.forms import form_of
from triage.web.gate import STAFF, needs_page
from triage.web.languages import WORDS, language_of
from triage.web.parts import parts_of
from triage.web.viewing import viewer_of

MOST_MARKED = 100
LONGEST_WHY = 500
# Whatever else comes is none, and is named no longer than this.
LONGEST_REFERENCE = 20


class Marked(BaseModel):
    """The form around a list; `back` is the address of the list that it stood in."""

    marked: list[str] = Field(default_factory=list)
    lane: str = ""
    why: str = ""
    back: str = ""


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    for path, does in (("/tickets/reroute", reroute), ("/tickets/take", take)):
        router.add_api_route(
            path,
            does,
            methods=["POST"],
            dependencies=[needs_page(*STAFF)],
            include_in_schema=False,
            response_model=None,
        )


def reroute(request: Request) -> Response:
    """Bring the marked tickets to a lane."""
    form, words = form_of(request, Marked), WORDS[language_of(request)]
    why = cleaned(form.why)[:LONGEST_WHY]
    wrong = _wrong(form, words) or _not_ready(form.lane, why, words)
    if wrong is not None:
        said = {"lane": form.lane, "why": why, "marked": frozenset(form.marked)}
        return show(request, _back(form), status=422, wrong=wrong, reroute=said)
    matters, by = parts_of(request).desk.matters, actor_signed_in(request)
    kept = masked(why, parts_of(request).desk.premises.book)
    done, refused = _each(request, form, lambda reference: matters.reroute(reference, form.lane, why=kept, by=by))
    lane = next(one.name for one in rail_lanes(words) if one.value == form.lane)
    notice = _notice("moved", done, refused, words=words, lane=lane)
    return show(request, _back(form), notice=notice)


def take(request: Request) -> Response:
    """Take the marked tickets on."""
    form, words = form_of(request, Marked), WORDS[language_of(request)]
    wrong = _wrong(form, words)
    if wrong is not None:
        return show(request, _back(form), status=422, wrong=wrong)
    matters, by = parts_of(request).desk.matters, actor_signed_in(request)
    done, refused = _each(request, form, lambda reference: matters.take(reference, by=by))
    return show(request, _back(form), notice=_notice("took", done, refused, words=words))


def _each(request: Request, form: Marked, does: Callable[[str], Answered]) -> tuple[int, list[str]]:
    """Do it with each; what somebody may not see is answered as what is not there."""
    parts, words = parts_of(request), WORDS[language_of(request)]
    edition = parts.desk.premises.edition(language_of(request))
    done, refused = 0, []
    for reference in dict.fromkeys(one[:LONGEST_REFERENCE] for one in form.marked):
        with parts.database.reading() as session:
            ticket = tickets.find(session, reference)
            is_seen = ticket is not None and may_see(viewer_of(request, session), ticket)
        answered = does(reference) if is_seen else InWords("error_not_found", {"reference": reference})
        if isinstance(answered, InWords):
            refused.append(answered.in_words(edition))
        elif answered.is_new:
            done += 1
        else:
            refused.append(words["console_was_yours"].format(reference=reference))
    return done, refused


def _notice(what: str, done: int, refused: list[str], *, words: Mapping[str, str], **values: Any) -> Notice:
    count = "none" if done == 0 else "one" if done == 1 else "many"
    sentence = words[f"console_{what}_{count}"].format(n=done, **values)
    return Notice(sentence, is_good=done > 0, others=tuple(refused))


def _wrong(form: Marked, words: Mapping[str, str]) -> str | None:
    if not form.marked:
        return words["console_none_marked"]
    if len(form.marked) > MOST_MARKED:
        return words["console_too_many"].format(most=MOST_MARKED)
    return None


def _not_ready(lane: str, why: str, words: Mapping[str, str]) -> str | None:
    if lane not in LANES:
        return words["console_lane_missing"]
    return None if why else words["console_why_missing"]


def _back(form: Marked) -> Address:
    return address_of(dict(parse_qsl(form.back)))
