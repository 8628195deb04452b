"""What the person gets back at once, and gets again for the same message."""

from collections.abc import Mapping
from dataclasses import dataclass

from playbooks.book import Book
from triage.choices import Choice, titled
from triage.domain import ContextItem, Plan
from triage.routing import Report, missing
from triage.tables import Ticket


@dataclass(frozen=True)
class Answer:
    """What became of a message, and what to say to the person."""

    reference: str
    outcome: str
    lane: str | None
    confidence: float
    reply: str
    ticket_url: str
    missing_context: tuple[Mapping[str, str], ...]
    choices: tuple[Choice, ...]
    restricted: bool
    replayed: bool


def first_answer(report: Report, plan: Plan, book: Book) -> Answer:
    """Answer a new message."""
    return Answer(
        reference=report.reference,
        outcome=str(plan.outcome),
        lane=plan.lane and str(plan.lane),
        confidence=round(plan.confidence, 4),
        reply=plan.reply,
        ticket_url=report.ticket_url,
        missing_context=_questions(plan.context),
        choices=titled(plan.choices, book),
        restricted=plan.restricted,
        replayed=False,
    )


def same_answer(ticket: Ticket, book: Book, *, ticket_url: str) -> Answer:
    """Answer a message that is known already."""
    return Answer(
        reference=ticket.reference,
        outcome=ticket.outcome,
        lane=ticket.lane,
        confidence=round(ticket.confidence, 4),
        reply=ticket.reply,
        ticket_url=ticket_url,
        missing_context=_questions(tuple(ContextItem(**item) for item in ticket.context)),
        choices=titled(ticket.choices, book),
        restricted=ticket.restricted,
        replayed=True,
    )


def _questions(context: tuple[ContextItem, ...]) -> tuple[Mapping[str, str], ...]:
    return tuple(
        {"name": item.name, "label": item.label, "ask": item.ask, "why": item.why} for item in missing(context)
    )
