"""The law's clock of an incident, for programs: read by whoever sees restricted matters, recorded by few of them."""

from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import APIRouter, Depends
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from starlette.requests import Request

from triage.matters.legal import RECORDS
from triage.matters.people import Answered
from triage.matters.people import Refused as InWords
from triage.pasting import masked
from triage.store import legal, tickets
from triage.viewer import SEES_RESTRICTED
from triage.web.acting import actor_of_caller
from triage.web.fields import Moment, cleaned
from triage.web.gate import needs
from triage.web.limits import json_body, read
from triage.web.parts import WebParts, parts_of
from triage.web.problems import Refused, not_found
from triage.web.shown import LegalRow, legal_row
from triage.web.tickets import Reference

BELOW = "/api/v1/tickets/{reference}/legal"
# As much as Slack lets anybody type.
LONGEST_REASON = 3000
NOT_THERE = frozenset({"error_not_found", "legal_no_clock"})


class ReasonBody(BaseModel):
    """Why something is recorded."""

    model_config = ConfigDict(extra="forbid")

    why: Annotated[str, AfterValidator(cleaned)] = Field(
        min_length=1, max_length=LONGEST_REASON, description="Kept with sensitive parts masked."
    )


class LegalDecisionBody(ReasonBody):
    """Whether an authority is notified, and why."""

    decision: Literal["notify", "do_not"]


class LegalAwareBody(ReasonBody):
    """Since when it was known, and why that is set right."""

    aware_at: Moment = Field(description="Not later than now; the 72 hours, or the playbook's, run from it.")


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        BELOW,
        shown,
        dependencies=[needs(*SEES_RESTRICTED)],
        operation_id="showLegalClock",
        summary="Show what the law counts for an incident",
    )
    for name, does, operation, summary in (
        ("certain", certain, "beCertain", "Record that it was an exposure indeed"),
        ("decision", decided, "decideNotification", "Record whether an authority is notified, and why"),
        ("notified", notified, "recordNotification", "Record that the authority was notified"),
        ("not-notified", not_notified, "takeNotificationBack", "Record that it was not notified after all, and why"),
        ("aware", corrected, "correctAware", "Set right since when the incident was known, and why"),
    ):
        router.add_api_route(
            f"{BELOW}/{name}",
            does,
            methods=["POST"],
            dependencies=[needs(*RECORDS)],
            operation_id=operation,
            summary=summary,
        )


def shown(request: Request, reference: Reference) -> LegalRow:
    """Give the clock as it stands."""
    return _row(parts_of(request), reference)


def certain(request: Request, reference: Reference) -> LegalRow:
    """Keep since when it is certain; the clock runs on from when it was first known."""
    parts = parts_of(request)
    return _answer(parts, reference, parts.desk.matters.be_certain(reference, by=actor_of_caller(request)))


def decided(request: Request, reference: Reference, raw: Annotated[bytes, Depends(json_body)]) -> LegalRow:
    """Keep the decision with who made it, when and why; a later one takes its place, and both stay on record."""
    parts, body = parts_of(request), read(raw, LegalDecisionBody)
    answered = parts.desk.matters.decide_notification(
        reference, body.decision, why=masked(body.why, parts.desk.premises.book), by=actor_of_caller(request)
    )
    return _answer(parts, reference, answered)


def notified(request: Request, reference: Reference) -> LegalRow:
    """Keep that the authority was told, which ends the reminders."""
    parts = parts_of(request)
    return _answer(parts, reference, parts.desk.matters.record_notification(reference, by=actor_of_caller(request)))


def not_notified(request: Request, reference: Reference, raw: Annotated[bytes, Depends(json_body)]) -> LegalRow:
    """Take back that the authority was told; the reminders go on."""
    parts, body = parts_of(request), read(raw, ReasonBody)
    answered = parts.desk.matters.take_notification_back(
        reference, why=masked(body.why, parts.desk.premises.book), by=actor_of_caller(request)
    )
    return _answer(parts, reference, answered)


def corrected(request: Request, reference: Reference, raw: Annotated[bytes, Depends(json_body)]) -> LegalRow:
    """Set right since when it was known, and with it the end of the clock; what stood there stays on record."""
    parts, body = parts_of(request), read(raw, LegalAwareBody)
    answered = parts.desk.matters.correct_aware(
        reference, body.aware_at, why=masked(body.why, parts.desk.premises.book), by=actor_of_caller(request)
    )
    return _answer(parts, reference, answered)


def _answer(parts: WebParts, reference: str, answered: Answered) -> LegalRow:
    if not isinstance(answered, InWords):
        return _row(parts, reference)
    if answered.sentence in NOT_THERE:
        raise not_found("incident")
    raise Refused(HTTPStatus.CONFLICT, answered.in_words(parts.desk.premises.edition(None)))


def _row(parts: WebParts, reference: str) -> LegalRow:
    with parts.database.reading() as session:
        ticket = tickets.find(session, reference)
        clock = legal.of_ticket(session, ticket.id) if ticket is not None and ticket.id is not None else None
        if clock is None:
            raise not_found("incident")
        return legal_row(clock)
