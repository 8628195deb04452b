"""A message as the desk reads it before anything is kept, and the row that is kept of it; pure but for chance."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from classifiers.similar import Near
from playbooks.book import Book
from triage.domain import Assessment, Intake, Plan
from triage.routing import Report

# Crockford's alphabet: nothing in a reference can be misread or misheard as something else.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
REFERENCE_LENGTH = 7


@dataclass(frozen=True)
class Reading:
    """What the desk makes of a message before anything of it is kept."""

    intake: Intake
    report: Report
    assessment: Assessment
    plan: Plan
    # The nearest earlier matters, by the numbers of their tickets.
    near: tuple[Near, ...] = ()


def new_reference() -> str:
    """Make a reference that nobody can guess, without asking the database for a number."""
    return "R-" + "".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH))


def row_of(reading: Reading, book: Book, *, now: datetime) -> dict[str, Any]:
    """Give a new ticket's row; who sent it is added where people are known."""
    intake, report, plan = reading.intake, reading.report, reading.plan
    return {
        "reference": report.reference,
        "source": intake.source,
        "source_id": intake.source_id,
        "text": report.text,
        "context": [vars(item) for item in plan.context],
        "outcome": str(plan.outcome),
        "lane": plan.lane and str(plan.lane),
        "also": [str(lane) for lane in plan.also],
        "choices": [str(choice) for choice in plan.choices],
        "confidence": plan.confidence,
        "incident_probability": reading.assessment.incident_probability,
        "needs_review": plan.needs_review,
        "restricted": plan.restricted,
        "severity": str(plan.severity),
        "owner": plan.owner,
        "state": plan.state,
        "reasons": list(reading.assessment.reasons),
        "reply": plan.reply,
        "data_classes": dict(report.data_classes),
        "model_version": reading.assessment.model,
        "playbook_version": book.version,
        "policy_version": book.policy_version,
        "acknowledge_by": plan.acknowledge_by,
        "resolve_by": plan.resolve_by,
        "created_at": now,
        "updated_at": now,
    }
