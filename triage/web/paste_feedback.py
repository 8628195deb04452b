"""What people say of paste checks, for programs and for those who look into it: told, listed, counted, decided."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from triage.domain import Role
from triage.pastes import NotThere
from triage.store import checks, feedback
from triage.store.feedback import State
from triage.web.fields import Key
from triage.web.gate import caller_of, needs
from triage.web.limits import json_body, read
from triage.web.parts import parts_of
from triage.web.paste import ClassName, PasteBody, asked_by
from triage.web.problems import Refused, bad_field, not_found

LONGEST_MISSED = 500
LARGEST_ID = 2**31 - 1
MOST_AT_ONCE = 200
REVIEWERS = (Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN)
EITHER = "Send either `not_sensitive` or `missed`."
ABSENT = {
    "changed": "The check of this text has no such finding; send it as the check gave it, with the same text.",
    "absent": "These words are not in the text; send them exactly as they stand there.",
    "masked": "This was found already, and it is masked in the copy.",
}

ItemId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
Cursor = Annotated[int | None, Query(ge=1, le=LARGEST_ID, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=MOST_AT_ONCE)]


class FindingBody(BaseModel):
    """A finding as the check gave it."""

    model_config = ConfigDict(extra="forbid")

    type: Key
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class MissedBody(BaseModel):
    """The exact words that were missed, and what they are."""

    model_config = ConfigDict(extra="forbid")

    value: str = Field(min_length=1, max_length=LONGEST_MISSED, description="Cut out before anything is kept.")
    data_class: ClassName = Field(alias="class")


class FeedbackBody(PasteBody):
    """What was checked, as it was sent to the check, and what was wrong with the answer."""

    not_sensitive: FindingBody | None = Field(default=None, description="This finding is none.")
    missed: MissedBody | None = Field(default=None, description="This is sensitive and was not found.")


class DecisionBody(BaseModel):
    """What becomes of an item."""

    model_config = ConfigDict(extra="forbid")

    state: Literal["accepted", "dismissed"]


class Told(BaseModel):
    """Thanks; `new` is false where the same person had said the same before."""

    new: bool


class ItemRow(BaseModel):
    """One thing that a person said of a check; `shape` and `context` hold no value."""

    id: int
    kind: str
    detector: str
    data_class: str
    tool: str | None
    verdict: str
    policy_version: str
    person: str
    shape: str = Field(examples=["aaaa.aaaa@aaaaaaa.aaa"])
    context: str
    state: str
    created_at: datetime
    decided_by: str | None
    decided_at: datetime | None


class DetectorCount(BaseModel):
    """How often a detector fired in the checks on record, and how often people disagreed."""

    detector: str
    fired: int
    false_alarms: int
    missed: int = Field(description="For a class of data: no detector saw it.")


class ItemPage(BaseModel):
    """Some items, where the list goes on, and the counts of each detector."""

    items: list[ItemRow]
    next: int | None
    detectors: list[DetectorCount]


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/api/v1/paste-check/feedback",
        tell,
        methods=["POST"],
        status_code=HTTPStatus.CREATED,
        dependencies=[needs(*Role)],
        operation_id="tellAboutCheck",
        summary="Say that a finding is none, or that something was missed",
    )
    router.add_api_route(
        "/api/v1/paste-check/feedback",
        listed,
        dependencies=[needs(*REVIEWERS)],
        operation_id="listFeedback",
        summary="List what people say of paste checks, newest first, with counts per detector",
    )
    router.add_api_route(
        "/api/v1/paste-check/feedback/{item_id}/decision",
        decide,
        methods=["POST"],
        dependencies=[needs(*REVIEWERS)],
        operation_id="decideFeedback",
        summary="Accept or dismiss what somebody said of a check",
    )


def tell(request: Request, raw: Annotated[bytes, Depends(json_body)]) -> Told:
    """Keep what somebody says, without the value."""
    body = read(raw, FeedbackBody)
    question, by = asked_by(request, body)
    pastes = parts_of(request).pastes
    if (body.not_sensitive is None) == (body.missed is None):
        raise bad_field("not_sensitive", EITHER)
    try:
        if body.missed is not None:
            return Told(new=pastes.missed(question, body.missed.value, body.missed.data_class, by=by))
        found = body.not_sensitive or FindingBody(type="none", start=0, end=0)
        return Told(new=pastes.not_sensitive(question, (found.start, found.end, found.type), by=by))
    except NotThere as error:
        raise bad_field("missed" if body.missed else "not_sensitive", ABSENT[error.reason]) from None


def listed(request: Request, *, state: State | None = None, cursor: Cursor = None, limit: Limit = 50) -> ItemPage:
    """Give a page of items and the counts."""
    with parts_of(request).database.reading() as session:
        found = feedback.page(session, state=state, before_id=cursor, limit=limit + 1)
        said, fired = feedback.counts(session), checks.fired(session)
    rows = found[:limit]
    detectors = [
        DetectorCount(detector=name, fired=fired.get(name, 0), **vars(said.get(name, feedback.Counts())))
        for name in sorted({*said, *fired})
    ]
    return ItemPage(
        items=[ItemRow.model_validate(row, from_attributes=True) for row in rows],
        next=rows[-1].id if len(found) > limit else None,
        detectors=detectors,
    )


def decide(request: Request, item_id: ItemId, raw: Annotated[bytes, Depends(json_body)]) -> ItemRow:
    """Settle an item; the first decision counts."""
    state = State(read(raw, DecisionBody).state)
    parts = parts_of(request)
    won = parts.pastes.decide(item_id, state, by=caller_of(request).name)
    with parts.database.reading() as session:
        item = feedback.find(session, item_id)
    if item is None:
        raise not_found("item")
    if not won and item.state != state:
        detail = f"This was {item.state} by {item.decided_by} before; the first decision counts."
        raise Refused(HTTPStatus.CONFLICT, detail)
    return ItemRow.model_validate(item, from_attributes=True)
