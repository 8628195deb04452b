"""The use cases: one method, one transaction. Redact first, then judge, plan, and store all of it at once."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from classifiers.lanes.model import Judgement
from classifiers.sensitive import redact
from playbooks.book import Book
from triage.database import Database
from triage.domain import Assessment, Clock, ContextItem, Destination, Intake, Lane, Outcome, Plan
from triage.routing import Report, make_plan, missing
from triage.store import access, events, outbox, tickets
from triage.store.events import Happening
from triage.tables import Escalation, Ticket

log = structlog.get_logger(__name__)

# Crockford's alphabet: nothing in a reference can be misread or misheard as something else.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
REFERENCE_LENGTH = 7
KEY_BYTES = 10


class Judge(Protocol):
    """What says which lane a redacted text belongs to."""

    def judge(self, text: str) -> Judgement:
        """Judge one text."""


@dataclass(frozen=True)
class Answer:
    """What the person gets back at once."""

    reference: str
    outcome: str
    lane: str | None
    confidence: float
    reply: str
    ticket_url: str
    missing_context: tuple[Mapping[str, str], ...]
    restricted: bool
    replayed: bool


@dataclass(frozen=True)
class Acknowledgement:
    """Who took it, and whether that was just now."""

    won: bool
    by: str
    at: datetime


def new_reference() -> str:
    """Make a reference that nobody can guess, without asking the database for a number."""
    return "R-" + "".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_LENGTH))


class Desk:
    """Everything that people and programs can do with a matter."""

    def __init__(
        self,
        database: Database,
        *,
        judge: Judge,
        book: Book,
        clock: Clock,
        base_url: str,
        destinations: frozenset[Destination],
        wake: Callable[[], None],
    ) -> None:
        """Take what it needs; nothing is opened."""
        self._database, self._judge, self._book, self._clock = database, judge, book, clock
        self._base_url, self._destinations, self._wake = base_url.rstrip("/"), destinations, wake

    def receive(self, intake: Intake) -> Answer:
        """Take a message: the same one twice is one ticket and the same answer."""
        with self._database.reading() as session:
            known = tickets.by_source(session, intake.source, intake.source_id)
        if known is not None:
            return self._answer(known, replayed=True)
        report, assessment = self._assess(intake)
        while True:
            plan = make_plan(report, assessment, self._book, destinations=self._destinations)
            try:
                ticket = self._store(intake, report, assessment, plan=plan)
                break
            except IntegrityError:
                # Somebody else stored the same message meanwhile, or, very rarely, drew the same reference.
                with self._database.reading() as session:
                    known = tickets.by_source(session, intake.source, intake.source_id)
                if known is not None:
                    return self._answer(known, replayed=True)
                report = self._renamed(report)
        self._wake()
        log.info("received", ticket=ticket.reference, outcome=ticket.outcome, lane=ticket.lane)
        return self._answer(ticket, replayed=False)

    def acknowledge(self, reference: str, *, by: str) -> Acknowledgement | None:
        """Take a matter that is being paged; the first wins, and everybody else is told who it was."""
        now = self._clock.now()
        with self._database.writing() as session:
            ticket = tickets.find(session, reference)
            if ticket is None or ticket.id is None:
                return None
            won = tickets.acknowledge(session, ticket.id, by=by, now=now)
            escalation = tickets.escalation_of(session, ticket.id)
            if won:
                events.append(session, [Happening("acknowledged", by, ticket.id)], at=now)
        if escalation is None or escalation.acknowledged_by is None or escalation.acknowledged_at is None:
            return None
        return Acknowledgement(won, escalation.acknowledged_by, escalation.acknowledged_at)

    def retry_delivery(self, delivery_id: int, *, by: str) -> bool:
        """Put a stuck delivery back in the queue."""
        now = self._clock.now()
        with self._database.writing() as session:
            ticket_id = outbox.retry(session, delivery_id, now=now)
            if ticket_id is None:
                return False
            happening = Happening("delivery_retried", by, ticket_id, {"delivery": delivery_id})
            events.append(session, [happening], at=now)
        self._wake()
        return True

    def _assess(self, intake: Intake) -> tuple[Report, Assessment]:
        redaction = redact(intake.text)
        given = {name: redact(value) for name, value in intake.context.items()}
        classes = dict(redaction.classes)
        for found in given.values():
            for name, count in found.classes.items():
                classes[name] = classes.get(name, 0) + count
        reference = new_reference()
        report = Report(
            reference=reference,
            source=intake.source.partition(":")[0],
            author=intake.author,
            text=redaction.text,
            given={name: found.text for name, found in given.items()},
            data_classes=classes,
            received_at=intake.received_at,
            ticket_url=self._ticket_url(reference),
        )
        return report, assessment_of(self._judge.judge(redaction.text))

    def _renamed(self, report: Report) -> Report:
        reference = new_reference()
        return replace(report, reference=reference, ticket_url=self._ticket_url(reference))

    def _ticket_url(self, reference: str) -> str:
        return f"{self._base_url}/api/v1/tickets/{reference}"

    def _store(self, intake: Intake, report: Report, assessment: Assessment, *, plan: Plan) -> Ticket:
        now = self._clock.now()
        with self._database.writing() as session:
            person = access.person_for(session, intake.author, now)
            ticket = self._ticket(intake, report, assessment, plan=plan)
            ticket.author_id, ticket.created_at, ticket.updated_at = person.id or 0, now, now
            session.add(ticket)
            session.flush()
            self._store_what_follows(session, ticket, plan=plan, now=now)
            happenings = [
                Happening("received", intake.author, ticket.id, {"source": report.source, "data": ticket.data_classes}),
                Happening("assessed", "model", ticket.id, _grounds(ticket, assessment)),
            ]
            events.append(session, happenings, at=now)
        return ticket

    def _store_what_follows(self, session: Session, ticket: Ticket, *, plan: Plan, now: datetime) -> None:
        if ticket.id is None:
            raise ValueError("the ticket has to be stored before what follows from it")
        for outgoing in plan.outgoing:
            outbox.put(session, outgoing, ticket_id=ticket.id, key=secrets.token_hex(KEY_BYTES), now=now)
        if plan.next_page_at is not None:
            session.add(Escalation(ticket_id=ticket.id, next_at=plan.next_page_at, started_at=now))

    def _ticket(self, intake: Intake, report: Report, assessment: Assessment, *, plan: Plan) -> Ticket:
        return Ticket(
            reference=report.reference,
            source=intake.source,
            source_id=intake.source_id,
            author_id=0,
            text=report.text,
            context=[asdict(item) for item in plan.context],
            outcome=plan.outcome,
            lane=plan.lane,
            also=[str(lane) for lane in plan.also],
            confidence=plan.confidence,
            incident_probability=assessment.incident_probability,
            needs_review=plan.needs_review,
            restricted=plan.restricted,
            severity=plan.severity,
            owner=plan.owner,
            state=plan.state,
            reasons=list(assessment.reasons),
            reply=plan.reply,
            data_classes=dict(report.data_classes),
            model_version=assessment.model,
            playbook_version=self._book.version,
            policy_version=self._book.policy_version,
            acknowledge_by=plan.acknowledge_by,
            resolve_by=plan.resolve_by,
            created_at=intake.received_at,
            updated_at=intake.received_at,
        )

    def _answer(self, ticket: Ticket, *, replayed: bool) -> Answer:
        context = tuple(ContextItem(**item) for item in ticket.context)
        asked = tuple(
            {"name": item.name, "label": item.label, "ask": item.ask, "why": item.why} for item in missing(context)
        )
        return Answer(
            reference=ticket.reference,
            outcome=str(ticket.outcome),
            lane=None if ticket.lane is None else str(ticket.lane),
            confidence=round(ticket.confidence, 4),
            reply=ticket.reply,
            ticket_url=self._ticket_url(ticket.reference),
            missing_context=asked,
            restricted=ticket.restricted,
            replayed=replayed,
        )


def assessment_of(judgement: Judgement) -> Assessment:
    """Take the classifier's words into the vocabulary of the house."""
    return Assessment(
        outcome=Outcome(judgement.outcome),
        lane=None if judgement.lane is None else Lane(judgement.lane),
        confidence=float(judgement.confidence),
        also=tuple(Lane(lane) for lane in judgement.also),
        incident_probability=float(judgement.incident_probability),
        possible_incident=bool(judgement.possible_incident),
        needs_review=bool(judgement.needs_review),
        reasons=tuple(judgement.reasons),
        model=judgement.model,
    )


def _grounds(ticket: Ticket, assessment: Assessment) -> dict[str, object]:
    """Keep what decided, so that it can be explained later."""
    return {
        "model_said": {
            "outcome": str(assessment.outcome),
            "lane": assessment.lane and str(assessment.lane),
            "confidence": round(assessment.confidence, 4),
            "incident_probability": round(assessment.incident_probability, 4),
            "possible_incident": assessment.possible_incident,
            "reasons": list(assessment.reasons),
        },
        "decided": {"outcome": str(ticket.outcome), "lane": ticket.lane and str(ticket.lane), "owner": ticket.owner},
        "model": ticket.model_version,
        "playbook": ticket.playbook_version,
        "policy": ticket.policy_version,
    }
