"""The use cases: one method, one transaction. Redact first, then judge, plan, and store all of it at once."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime

import structlog
from sqlalchemy.exc import IntegrityError

from classifiers.similar import Gist
from triage.answer import Answer, first_answer, same_answer
from triage.assessing import Judge, assess, assessment_of, grounds_of, suspecting
from triage.choices import Choice, titled
from triage.database import Database
from triage.domain import Assessment, Clock, Destination, Intake, Lane, Outcome, Voice
from triage.masking import masked, safely_named
from triage.matters import alarms, cards, clocks, grouping, holding, legal, steps
from triage.matters.change import Change, Premises
from triage.matters.choosing import choose
from triage.matters.granting import Granting
from triage.matters.handing_verbs import Handing
from triage.matters.problem_verbs import Problems
from triage.matters.related import with_related
from triage.matters.verbs import Matters
from triage.pasting import own_lists
from triage.recall import Recall
from triage.routing import Report, make_plan
from triage.store import access, escalations, events, outbox, tickets
from triage.store.escalations import TYPED
from triage.store.events import Happening
from triage.store.labels import Label
from triage.tables import Ticket
from triage.ticket_rows import Reading, new_reference, row_of

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Acknowledgement:
    """Who took it, and whether that was just now."""

    won: bool
    by: str
    at: datetime
    report_by: datetime | None = None
    # False for a name that was only typed behind a page's link.
    is_checked: bool = True


class Desk:
    """Everything that people and programs can do with a matter."""

    def __init__(
        self,
        database: Database,
        *,
        judge: Judge,
        premises: Premises,
        clock: Clock,
        wake: Callable[[], None],
    ) -> None:
        """Take what it needs; nothing is opened."""
        self._database, self._judge, self._book, self._clock = database, judge, premises.book, clock
        self.premises, self._wake = premises, wake
        self.matters = Matters(database, premises, clock=clock, wake=wake)
        self.handing = Handing(database, premises, clock=clock, wake=wake)
        self.granting = Granting(database, premises, clock=clock, wake=wake)
        self.problems = Problems(database, premises, clock=clock, wake=wake)
        self._lists = own_lists(premises.book)
        self.recall = Recall(database)

    def receive(self, intake: Intake, *, judge: Judge | None = None) -> Answer:
        """Take a message: the same one twice is one ticket and the same answer; raises SecretInAuthor.

        `judge` decides instead of the lane model where it is known already whose the message is.
        """
        intake = safely_named(intake, self._lists)
        with self._database.reading() as session:
            known = tickets.by_source(session, intake.source, intake.source_id)
        if known is not None:
            return self._again(known, intake)
        reading = self.read(intake, judge=judge)
        for last in (False, False, True):
            try:
                with self._database.writing() as session:
                    change = Change(session, self.premises, now=self._clock.now())
                    self.keep(change, reading)
                    change.finish()
                break
            except IntegrityError:
                if last:
                    raise
                # Somebody else stored the same message meanwhile, or, very rarely, drew the same reference.
                with self._database.reading() as session:
                    known = tickets.by_source(session, intake.source, intake.source_id)
                if known is not None:
                    return self._again(known, intake)
                reading = self._planned(intake, self._renamed(reading.report), reading.assessment)
        report, plan = reading.report, reading.plan
        self._wake()
        log.info("received", ticket=report.reference, outcome=str(plan.outcome), lane=plan.lane and str(plan.lane))
        edition = self._book.edition(intake.language)
        return first_answer(report, plan, edition, ticket_url=self.premises.matter_url_of(report.reference))

    def acknowledge(
        self, reference: str, *, by: str, where: str | None = None, over: bool = False
    ) -> Acknowledgement | None:
        """Take a matter that is being paged; the first wins, and everybody else is told who it was.

        `over` takes it also from a name that was only typed.
        """
        with self._database.writing() as session:
            ticket = tickets.held(session, reference)
            if ticket is None or ticket.id is None:
                return None
            change = Change(session, self.premises, now=self._clock.now())
            won = holding.acknowledge(change, ticket, by, where=where, over=over)
            escalation = escalations.of_ticket(session, ticket.id)
            change.finish()
        if change.sends:
            self._wake()
        if escalation is None or escalation.acknowledged_by is None or escalation.acknowledged_at is None:
            return None
        by, at, report_by = escalation.acknowledged_by, escalation.acknowledged_at, escalation.report_by
        return Acknowledgement(won, by, at, report_by, is_checked=escalation.acknowledged_in != TYPED)

    def retry_delivery(self, delivery_id: int, *, by: str) -> bool:
        """Put a stuck delivery back in the queue."""
        now = self._clock.now()
        with self._database.writing() as session:
            retried = outbox.retry(session, delivery_id, now=now)
            if retried is None:
                return False
            happening = Happening("delivery_retried", by, *retried, {"delivery": delivery_id})
            events.append(session, [happening], at=now)
        self._wake()
        return True

    def choose(self, reference: str, outcome: str, *, by: str, voice: Voice) -> Label | None:
        """Keep what a person says a matter is, if that was offered; no lane changes by it, but an exposure pages."""
        with self._database.writing() as session:
            ticket = tickets.held(session, reference)
            if ticket is None:
                return None
            change = Change(session, self.premises, now=self._clock.now())
            label = choose(change, ticket, outcome, by=by, voice=voice)
            change.finish()
        if change.sends:
            self._wake()
        return label

    def choices_of(self, ticket: Ticket) -> tuple[Choice, ...]:
        """Name what the person is offered to choose from."""
        return () if ticket.restricted else titled(ticket.choices, self.premises.edition(None))

    def read(self, intake: Intake, *, judge: Judge | None = None, exposure: float = 0.0) -> Reading:
        """Redact, judge and plan a message, and keep nothing; `exposure` is a suspicion that somebody has already."""
        report, assessment = self._assess(intake, judge or self._judge)
        return self._planned(intake, report, suspecting(assessment, exposure))

    def suspicion(self, text: str) -> float:
        """Say how likely a raw text tells of an exposure, if it may be one; nothing of it is kept."""
        judged = self.judge(text)
        return judged.incident_probability if judged.possible_incident else 0.0

    def tells_of_exposure(self, text: str, *, below: str) -> bool:
        """Say whether what was said about a matter tells of an exposure.

        A few words alone mean little, so a faint suspicion has to last when they are read below the matter itself.
        """
        alone = self.judge(text)
        if alone.possible_incident and alone.lane is Lane.SECURITY_INCIDENT:
            return True
        return alone.possible_incident and self.judge(f"{below}\n{text}").possible_incident

    def recalling(self) -> AbstractContextManager[None]:
        """Keep what each look for similar matters needs at hand while a block runs."""
        return self.recall.kept(lambda: self.judge("Which tools may I use?").gist_maker, self._clock)

    def judge(self, text: str) -> Assessment:
        """Judge a redacted text by itself."""
        return assessment_of(self._judge.judge(text))

    def keep(self, change: Change, reading: Reading) -> int:
        """Store all that was planned, in the transaction of somebody else, and give the ticket's number."""
        intake, report, plan = reading.intake, reading.report, reading.plan
        row = row_of(reading, self._book, now=change.now)
        row["author_id"] = access.person_for(change.session, intake.author, change.now)
        ticket_id = tickets.add(change.session, row)
        # Not the session's: it is only shown, and to read it back would cost as much as storing it.
        ticket = Ticket(**row, id=ticket_id)
        change.add(
            Happening("received", intake.author, ticket_id, {"source": report.source, "data": row["data_classes"]}),
            Happening("assessed", "model", ticket_id, grounds_of(row, reading.assessment, plan.route)),
        )
        # What somebody waits for runs since they wrote, however late it is read.
        since = min(intake.received_at, change.now)
        if plan.restricted:
            legal.begin(change, ticket, aware_at=since)
        steps.begin(change, ticket)
        clocks.begin(change, ticket, since=since)
        for outgoing in plan.outgoing:
            if outgoing.destination is Destination.SLACK:
                cards.post(change, ticket, urgent=outgoing.urgent)
            elif outgoing.destination in (Destination.PAGER, Destination.MAIL):
                alarms.send(change, ticket_id, outgoing)
            else:
                change.send(with_related(change, ticket, outgoing), ticket_id=ticket_id)
        if plan.next_page_at is not None:
            alarms.follow(change, ticket)
        # Last, since it may hold a problem that others wait for.
        grouping.begin(change, ticket, reading.assessment, reading.near)
        return ticket_id

    def _planned(self, intake: Intake, report: Report, assessment: Assessment) -> Reading:
        plan = make_plan(report, assessment, self._book, destinations=self.premises.destinations)
        if not assessment.gist or plan.outcome is not Outcome.LANE or plan.restricted:
            return Reading(intake, report, assessment, plan)
        near = self.recall.near(Gist(assessment.gist_maker, assessment.gist), self._clock.now())
        return Reading(intake, report, assessment, plan, near)

    def _again(self, ticket: Ticket, intake: Intake) -> Answer:
        edition = self._book.edition(intake.language)
        return same_answer(ticket, edition, ticket_url=self.premises.matter_url_of(ticket.reference))

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
            ticket_url=self.premises.url_of(reference),
            language=intake.language,
            groups=self._groups_of(intake.author),
        )
        return report, assess(intake, kept, judge)

    def _groups_of(self, author: str) -> tuple[str, ...]:
        """Give a person's departments and roles, where a rule asks about them at all."""
        if not self._book.routing.units:
            return ()
        with self._database.reading() as session:
            found = access.find_person(session, author)
        return tuple(found.groups) if found else ()

    def _renamed(self, report: Report) -> Report:
        reference = new_reference()
        return replace(report, reference=reference, ticket_url=self.premises.url_of(reference))
