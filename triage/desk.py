"""The use cases: one method, one transaction. Redact first, then judge, plan, and store all of it at once."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.exc import IntegrityError

from playbooks.book import Book
from triage.answer import Answer, first_answer, same_answer
from triage.assessing import Judge, assess, grounds_of
from triage.choices import Choice, label_notices, titled
from triage.database import Database
from triage.domain import Assessment, Clock, Destination, Intake, Plan, Voice
from triage.masking import masked, safely_named
from triage.pasting import own_lists
from triage.routing import Report, alarm_for, make_plan
from triage.store import access, events, labels, outbox, tickets
from triage.store.events import Happening
from triage.store.labels import Label
from triage.tables import Escalation, Ticket

log = structlog.get_logger(__name__)

# Crockford's alphabet: nothing in a reference can be misread or misheard as something else.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
REFERENCE_LENGTH = 7


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
        self._lists = own_lists(book)

    def receive(self, intake: Intake, *, judge: Judge | None = None) -> Answer:
        """Take a message: the same one twice is one ticket and the same answer; raises SecretInAuthor.

        `judge` decides instead of the lane model where it is known already whose the message is.
        """
        intake = safely_named(intake, self._lists)
        with self._database.reading() as session:
            known = tickets.by_source(session, intake.source, intake.source_id)
        if known is not None:
            return self._again(known)
        report, assessment = self._assess(intake, judge or self._judge)
        for last in (False, False, True):
            plan = make_plan(report, assessment, self._book, destinations=self._destinations)
            try:
                self._store(intake, report, assessment, plan=plan)
                break
            except IntegrityError:
                if last:
                    raise
                # Somebody else stored the same message meanwhile, or, very rarely, drew the same reference.
                with self._database.reading() as session:
                    known = tickets.by_source(session, intake.source, intake.source_id)
                if known is not None:
                    return self._again(known)
                report = self._renamed(report)
        self._wake()
        log.info("received", ticket=report.reference, outcome=str(plan.outcome), lane=plan.lane and str(plan.lane))
        return first_answer(report, plan, self._book)

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

    def choose(self, reference: str, outcome: str, *, by: str, voice: Voice) -> Label | None:
        """Keep what a person says a matter is, if that was offered; no lane changes by it, but an exposure pages."""
        now = self._clock.now()
        with self._database.writing() as session:
            ticket = tickets.held(session, reference)
            if ticket is None or ticket.id is None or outcome not in ticket.choices:
                return None
            known = labels.newest(session, ticket.id)
            if known is not None and (known.outcome, known.voice) == (outcome, voice):
                return known
            if ticket.restricted:
                return None
            label = Label(outcome, voice, by, now)
            ticket.updated_at = now
            url = self._ticket_url(reference)
            told = list(label_notices(self._book, reference, outcome=outcome, voice=voice, url=url))
            alarm = alarm_for(self._book, reference, outcome, url=url, now=now)
            if alarm is not None:
                ticket.restricted = True
                told.insert(0, alarm.page)
                session.add(Escalation(ticket_id=ticket.id, next_at=alarm.next_at, started_at=now))
            for notice in told:
                if notice.destination in self._destinations:
                    outbox.put(session, notice, ticket_id=ticket.id, key=outbox.new_key(), now=now)
            events.append(session, [labels.happening(session, ticket.id, label)], at=now)
        self._wake()
        return label

    def choices_of(self, ticket: Ticket) -> tuple[Choice, ...]:
        """Name what the person is offered to choose from."""
        return () if ticket.restricted else titled(ticket.choices, self._book)

    def _again(self, ticket: Ticket) -> Answer:
        return same_answer(ticket, self._book, ticket_url=self._ticket_url(ticket.reference))

    def _assess(self, intake: Intake, judge: Judge) -> tuple[Report, Assessment]:
        kept, reference = masked(intake, self._lists), new_reference()
        report = Report(
            reference=reference,
            source=intake.source.partition(":")[0],
            author=intake.author,
            text=kept.text,
            given=kept.context,
            data_classes=kept.data_classes,
            received_at=intake.received_at,
            ticket_url=self._ticket_url(reference),
        )
        return report, assess(intake, kept, judge)

    def _renamed(self, report: Report) -> Report:
        reference = new_reference()
        return replace(report, reference=reference, ticket_url=self._ticket_url(reference))

    def _ticket_url(self, reference: str) -> str:
        return f"{self._base_url}/api/v1/tickets/{reference}"

    def _store(self, intake: Intake, report: Report, assessment: Assessment, *, plan: Plan) -> None:
        now = self._clock.now()
        row = self._row(intake, report, assessment, plan=plan) | {"created_at": now, "updated_at": now}
        with self._database.writing() as session:
            row["author_id"] = access.person_for(session, intake.author, now)
            ticket_id = tickets.add(session, row)
            for outgoing in plan.outgoing:
                outbox.put(session, outgoing, ticket_id=ticket_id, key=outbox.new_key(), now=now)
            if plan.next_page_at is not None:
                session.add(Escalation(ticket_id=ticket_id, next_at=plan.next_page_at, started_at=now))
            came = {"source": report.source, "data": row["data_classes"]}
            happenings = [
                Happening("received", intake.author, ticket_id, came),
                Happening("assessed", "model", ticket_id, grounds_of(row, assessment)),
            ]
            events.append(session, happenings, at=now)

    def _row(self, intake: Intake, report: Report, assessment: Assessment, *, plan: Plan) -> dict[str, Any]:
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
            "incident_probability": assessment.incident_probability,
            "needs_review": plan.needs_review,
            "restricted": plan.restricted,
            "severity": str(plan.severity),
            "owner": plan.owner,
            "state": plan.state,
            "reasons": list(assessment.reasons),
            "reply": plan.reply,
            "data_classes": dict(report.data_classes),
            "model_version": assessment.model,
            "playbook_version": self._book.version,
            "policy_version": self._book.policy_version,
            "acknowledge_by": plan.acknowledge_by,
            "resolve_by": plan.resolve_by,
        }
