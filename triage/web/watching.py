"""What the auditor found and how the review queue stands, for programs of those who look after the house."""

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, Field
from starlette.requests import Request

from triage.domain import Role
from triage.promises import AUDIT
from triage.review_queue import in_words, look, relief
from triage.store import findings, firings
from triage.store.visible import visible_to
from triage.tables import Finding
from triage.web.gate import needs
from triage.web.parts import parts_of
from triage.web.viewing import viewer_of

WATCHERS = (Role.OPERATIONS, Role.SECURITY, Role.ADMIN)


class FindingRow(BaseModel):
    """A promise that does not hold; `subject` is a reference or a part of the house."""

    promise: str
    subject: str
    said: str
    began_at: datetime
    seen_at: datetime
    told_at: datetime | None
    mended_at: datetime | None


class Findings(BaseModel):
    """Everything that does not hold now, and when somebody looked last."""

    looked_at: datetime | None
    findings: list[FindingRow]


class ReviewShown(BaseModel):
    """The review queue as it stands."""

    depth: int
    oldest_at: datetime | None
    untouched_since: datetime | None = Field(description="Since when the oldest waits that nobody has taken.")
    arrived_within_a_day: int
    completed_within_a_day: int
    suggestion: str = Field(description="What would relieve it most, or nothing.")


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/api/v1/findings",
        found,
        dependencies=[needs(*WATCHERS)],
        operation_id="listFindings",
        summary="List the promises that do not hold",
    )
    router.add_api_route(
        "/api/v1/review",
        review,
        dependencies=[needs(*WATCHERS)],
        operation_id="showReviewQueue",
        summary="Show how the review queue stands",
    )


def found(request: Request) -> Findings:
    """List what does not hold, oldest first."""
    with parts_of(request).database.reading() as session:
        looked = firings.last_done(session, AUDIT, now=parts_of(request).now())
        rows = [_row(one) for one in findings.open_ones(session, of=visible_to(viewer_of(request, session)))]
    return Findings(looked_at=looked.started_at if looked else None, findings=rows)


def review(request: Request) -> ReviewShown:
    """Show depth, age, what came and what was dealt with."""
    parts = parts_of(request)
    book, now = parts.desk.premises.book, parts.now()
    with parts.database.reading() as session:
        which = visible_to(viewer_of(request, session))
        queue, help_with = look(session, now=now, which=which), relief(session, book, now=now, which=which)
    return ReviewShown(
        depth=queue.depth,
        oldest_at=queue.oldest_at,
        untouched_since=queue.untouched_since,
        arrived_within_a_day=queue.arrived,
        completed_within_a_day=queue.completed,
        suggestion=in_words(help_with, book),
    )


def _row(one: Finding) -> FindingRow:
    return FindingRow(**one.model_dump(include=set(FindingRow.model_fields)))
