"""What the person gets back at once, and gets again for the same message."""

from collections.abc import Mapping
from dataclasses import dataclass

from playbooks.edition import Edition
from triage.choices import Choice, titled
from triage.domain import ContextItem, Lane, Plan
from triage.reading import in_words_of
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


def first_answer(report: Report, plan: Plan, edition: Edition, *, ticket_url: str) -> Answer:
    """Answer a new message."""
    return Answer(
        reference=report.reference,
        outcome=str(plan.outcome),
        lane=plan.lane and str(plan.lane),
        confidence=round(plan.confidence, 4),
        reply=plan.reply,
        ticket_url=ticket_url,
        missing_context=_questions(plan.context, str(plan.lane or plan.outcome), edition),
        choices=titled(plan.choices, edition),
        restricted=plan.restricted,
        replayed=False,
    )


def same_answer(ticket: Ticket, edition: Edition, *, ticket_url: str) -> Answer:
    """Answer a message that is known already."""
    return Answer(
        reference=ticket.reference,
        outcome=ticket.outcome,
        lane=ticket.lane,
        confidence=round(ticket.confidence, 4),
        reply=ticket.reply,
        ticket_url=ticket_url,
        missing_context=questions_of(ticket, edition),
        choices=titled(ticket.choices, edition),
        restricted=ticket.restricted,
        replayed=True,
    )


def questions_of(ticket: Ticket, edition: Edition) -> tuple[Mapping[str, str], ...]:
    """Give what the owner of a matter still has to know; of an exposure security asks, whatever lane it has."""
    name = Lane.SECURITY_INCIDENT if ticket.restricted else ticket.lane or ticket.outcome
    return _questions(tuple(ContextItem(**item) for item in ticket.context), name, edition)


def _questions(context: tuple[ContextItem, ...], name: str, edition: Edition) -> tuple[Mapping[str, str], ...]:
    asked = in_words_of(edition.playbook_for(name), missing(context))
    return tuple({"name": item.name, "label": item.label, "ask": item.ask, "why": item.why} for item in asked)
