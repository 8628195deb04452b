"""The way in for programs: one message, one ticket, and the same answer for the same message."""

import json
import time
import uuid
from dataclasses import asdict
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from playbooks.sentences import DEFAULT_LANGUAGE
from triage.answer import Answer
from triage.domain import Intake, Outcome, Role
from triage.masking import SecretInAuthor
from triage.web.fields import MOST_CONTEXT, NO_AUTHOR, Key, Name, Value, message_text
from triage.web.gate import caller_of, needs
from triage.web.limits import json_body, read
from triage.web.parts import metrics_of, parts_of
from triage.web.problems import bad_field
from triage.web.rates import refuse_too_many
from triage.web.shown import ChoiceRow

REPLAYED = "Idempotent-Replay"
LONGEST_KEY = 200


class IntakeBody(BaseModel):
    """One message as a program hands it over."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1, description="What the person asks or reports, in their own words.")
    author: Name = Field(description="Who wrote it: an address or a handle.", examples=["dana@example.com"])
    source_id: Name | None = Field(default=None, description="Your own id of this message; the same id is one ticket.")
    context: dict[Key, Value] = Field(
        default_factory=dict, max_length=MOST_CONTEXT, description="What is known besides, by the playbook's names."
    )
    language: str | None = Field(
        default=None,
        pattern=r"^[a-z]{2}$",
        description="The language in which the person is answered; English without.",
    )


class MissingItem(BaseModel):
    """Something that the owner still needs to know."""

    name: str
    label: str
    ask: str
    why: str


class IntakeAnswer(BaseModel):
    """What became of the message, and what to tell the person."""

    reference: str = Field(examples=["R-7GK2MQX"])
    outcome: Outcome
    lane: str | None
    confidence: float = Field(ge=0, le=1)
    reply: str
    ticket_url: str
    missing_context: list[MissingItem]
    choices: list[ChoiceRow] = Field(
        description="What it may be, the likeliest first, where that is to be asked: send the person's answer to "
        "`/api/v1/tickets/{reference}/choice`. Empty where there is nothing to ask."
    )


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/api/v1/intake",
        take,
        methods=["POST"],
        status_code=HTTPStatus.CREATED,
        response_class=Response,
        response_model=None,
        responses={201: {"model": IntakeAnswer, "description": "Taken in, now or earlier under the same id."}},
        dependencies=[needs(*Role)],
        operation_id="takeIn",
        summary="Take in a message",
    )


IdempotencyKey = Annotated[
    str | None,
    Header(
        min_length=1,
        max_length=LONGEST_KEY,
        pattern=r"^[!-~]+$",
        description="Another way to name the message; the same as `source_id` where both are given.",
    ),
]


def take(
    request: Request, raw: Annotated[bytes, Depends(json_body)], idempotency_key: IdempotencyKey = None
) -> Response:
    """Take a message in, answer what can be answered at once, and route the rest."""
    body = read(raw, IntakeBody)
    intake = _intake(request, body, key=idempotency_key)
    answer = taken_in(request, intake)
    return Response(
        json.dumps(_shown(answer)),
        status_code=int(HTTPStatus.CREATED),
        media_type="application/json",
        headers={REPLAYED: "true"} if answer.replayed else None,
    )


def taken_in(request: Request, intake: Intake) -> Answer:
    """Hand a message to the desk, and count it; refuses who has sent too much lately."""
    started = time.perf_counter()
    parts, metrics = parts_of(request), metrics_of(request)
    refuse_too_many(request, "intake")
    try:
        answer = parts.desk.receive(intake)
    except SecretInAuthor:
        raise bad_field("author", NO_AUTHOR) from None
    if answer.replayed:
        metrics.replays.inc()
    else:
        metrics.intakes.labels(answer.outcome).inc()
        metrics.seconds.observe(time.perf_counter() - started)
    return answer


def _intake(request: Request, body: IntakeBody, *, key: str | None) -> Intake:
    if key is not None and body.source_id is not None and key != body.source_id:
        message = "source_id and the header Idempotency-Key differ: send one of them, or the same in both."
        raise bad_field("source_id", message)
    caller = caller_of(request)
    # A program speaks for many people; somebody who signed in speaks for nobody else.
    if caller.person is not None and body.author.lower() != caller.person.handle:
        raise bad_field("author", f"You are signed in as {caller.person.handle}: write that as the author.")
    return Intake(
        source=caller.source,
        source_id=body.source_id or key or uuid.uuid4().hex,
        author=body.author,
        text=message_text(body.text, longest=parts_of(request).longest_text),
        received_at=datetime.now(UTC),
        context=body.context,
        language=body.language or (caller.person and caller.person.language) or DEFAULT_LANGUAGE,
    )


def _shown(answer: Answer) -> dict[str, Any]:
    shown = asdict(answer)
    return {name: shown[name] for name in IntakeAnswer.model_fields}
