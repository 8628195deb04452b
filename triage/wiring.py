"""The one place where the parts are put together: real ones by default, others by argument."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import structlog
from fastapi import FastAPI

from classifiers.lanes.training import load_or_train
from playbooks.book import Book, load
from triage.aftermath import aftermath
from triage.assessing import Judge
from triage.conversation.outside import Nobody, Outside
from triage.conversation.talk import Conversation
from triage.database import Database
from triage.delivery import Worker
from triage.desk import Desk
from triage.domain import Clock, Destination, Sender
from triage.governance import schema
from triage.inbox import InboxOfArrivals, Suspicion, nobody_suspects
from triage.inbox_worker import InboxWorker
from triage.jobs import RECONCILE, SWEEP, Does, Timetable, timetable
from triage.learning.standing import StandingModel, notes_of, ready, timed
from triage.matters.change import Premises
from triage.paging import page_again
from triage.pastes import PasteDesk
from triage.pasting import own_lists
from triage.reports.contents import contents
from triage.settings import Settings
from triage.store import firings, inbox, outbox
from triage.web.app import Demonstration, WebParts, create_app
from triage.web.metrics import Metrics
from triage.wiring_jira import IN_STEP, JiraSide, connection_of, jira_side
from triage.wiring_mail import MailSide, mail_side
from triage.wiring_provider import provider_of
from triage.wiring_senders import senders_of
from triage.wiring_slack import SlackDoor, SlackSide, slack_side
from triage.wiring_sweeps import sweeps
from triage.wiring_watch import Watch, heartbeat_of
from triage.wiring_watch import notes as watch_notes

log = structlog.get_logger(__name__)

# A failure or two mend themselves.
WORTH_A_LOOK = 3


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """Give the present moment."""
        return datetime.now(UTC)


@dataclass(frozen=True)
class House:
    """The parts, put together and not yet started."""

    settings: Settings
    database: Database
    book: Book
    clock: Clock
    senders: dict[Destination, Sender] = field(repr=False)
    slack: SlackSide | None = field(default=None, repr=False)
    jira: JiraSide | None = field(default=None, repr=False)
    mail: MailSide | None = field(default=None, repr=False)
    judge: Judge | None = field(default=None, repr=False)

    @property
    def destinations(self) -> frozenset[Destination]:
        """Name the ways out that are configured."""
        return frozenset(self.senders)

    @property
    def premises(self) -> Premises:
        """Give what every verb needs besides the database."""
        mails_people = self.settings.mail_smtp_url is not None
        return Premises(self.book, self.destinations, self.settings.base_url, mails_people=mails_people)

    @property
    def can_hear(self) -> bool:
        """Say whether anything can arrive."""
        return self.slack is not None or self.jira is not None or self.mail is not None

    def desk(self, *, wake: Callable[[], None]) -> Desk:
        """Make the desk, with the model loaded or trained."""
        return Desk(
            self.database,
            judge=ready(self.judge),
            premises=self.premises,
            clock=self.clock,
            wake=wake,
        )

    def worker(self) -> Worker:
        """Make the worker."""
        return Worker(
            self.database,
            self.senders,
            clock=self.clock,
            aftermath=aftermath(self.book, self.destinations, base_url=self.settings.base_url),
            contents=contents(self.database, self.book, base_url=self.settings.base_url, now=self.clock.now),
            lease_seconds=self.settings.lease_seconds,
        )

    def inbox(self, *, wake: Callable[[], None], suspicion: Suspicion = nobody_suspects) -> InboxOfArrivals:
        """Make the inbox; without `suspicion` for what brings no words along."""
        lists = own_lists(self.book)
        return InboxOfArrivals(self.database, self.clock, lists=lambda: lists, wake=wake, suspicion=suspicion)

    def inbox_worker(self, desk: Desk, *, wake: Callable[[], None]) -> InboxWorker | None:
        """Make the worker of the inbox, if anything can arrive."""
        if not self.can_hear:
            return None
        known = self.slack.outside() if self.slack else Outside(Nobody())
        replies = self.settings.mail_replies_an_hour
        outside = replace(known, issues=self.jira.issues if self.jira else None, mail_replies_an_hour=replies)
        conversation = Conversation(desk, outside, database=self.database, clock=self.clock)
        return InboxWorker(self.database, conversation, desk.premises, clock=self.clock, wake=wake)

    def slack_door(self, desk: Desk, metrics: Metrics, *, wake: Callable[[], None]) -> SlackDoor | None:
        """Open the ways in from Slack that are configured."""
        if self.slack is None:
            return None
        return self.slack.door(
            self.inbox(wake=wake, suspicion=desk.suspicion), self.book, counted=metrics.count_payload
        )

    def app(
        self,
        desk: Desk,
        *,
        demo: Demonstration | None = None,
        slack: SlackDoor | None = None,
        wake_inbox: Callable[[], None] = lambda: None,
        metrics: Metrics | None = None,
    ) -> FastAPI:
        """Make the web application around a desk."""
        metrics = metrics or Metrics()
        timed(self.judge, metrics.assessment_seconds.observe)
        inbox = self.inbox(wake=wake_inbox, suspicion=desk.suspicion)
        lists = own_lists(self.book)
        return create_app(
            WebParts(
                database=self.database,
                desk=desk,
                pastes=PasteDesk(self.database, desk=desk, book=self.book, clock=self.clock),
                model_ready=lambda: True,  # a desk is made with its model
                health=self.health,
                base_url=self.settings.base_url,
                longest_text=self.settings.longest_text,
                longest_paste=self.settings.longest_paste,
                demo=demo,
                now=self.clock.now,
                slack=slack.handle if slack else None,
                jira=self.jira.handler(inbox) if self.jira else None,
                mail=self.mail.handler(inbox, self.database, lists, counted=metrics.count_mail) if self.mail else None,
                notes=lambda: self.notes() | (slack.notes() if slack else {}),
                metrics=metrics,
                model_folder=self.settings.model_file.parent,
                provider=provider_of(self.settings, self.book, self.clock),
            )
        )

    def notes(self) -> dict[str, str]:
        """Say what somebody should look at."""
        with self.database.reading() as session:
            arrived = {state: count for state, count, _ in inbox.counts(session)}
            failing = outbox.failing(session, failures=WORTH_A_LOOK)
            compared = firings.last_done(session, RECONCILE, now=self.clock.now()) if self.jira else None
            watched = watch_notes(session, now=self.clock.now())
        found = dict(watched) | notes_of(self.judge)
        if compared is not None and compared.outcome != IN_STEP:
            found["jira"] = (
                f"tickets and issues are not in step: {compared.outcome}; `triage jira reconcile` lists them"
            )
        if failed := arrived.get(inbox.FAILED, 0):
            found["inbox"] = f"{failed} that arrived could not be acted on; `triage arrivals list` shows why"
        for destination, state, count, oldest in failing:
            what = "stuck" if state == outbox.STUCK else "failing"
            found[f"{destination}, {what}"] = f"{count} since {oldest:%Y-%m-%d %H:%M} UTC; `triage doctor` says more"
        return found

    def health(self) -> dict[str, str | None]:
        """Name what is missing for work to be taken."""
        state = schema.state(self.database)
        return {"schema": None if state.ok else state.sentence}

    def timetable(self, *, wake: Callable[[], None], wake_inbox: Callable[[], None] = lambda: None) -> Timetable:
        """Make the timetable."""
        premises = self.premises

        def page(now: datetime) -> int:
            paged = page_again(self.database, premises, now=now)
            if paged:
                wake()
            return paged

        swept = sweeps(self.database, premises, wake, judge=self.judge)
        jobs = timetable(self.database, page_again=page, more=swept, **self._about_jira(wake, wake_inbox))
        watch = Watch(self.database, premises, wake, heartbeat_of(self.settings), jobs)
        return Timetable(self.database, (*jobs, *watch.jobs()), clock=self.clock)

    def _about_jira(self, wake: Callable[[], None], wake_inbox: Callable[[], None]) -> dict[str, Does]:
        """Give what the timetable does about Jira, if Jira is connected."""
        if (jira := self.jira) is None:
            return {}
        inbox = self.inbox(wake=wake_inbox)
        premises = self.premises

        def sweep(now: datetime) -> str | None:
            with self.database.reading() as session:
                last = firings.last_done(session, SWEEP, now=now)
                since = last.started_at if last else None
            return jira.sweep(inbox, now, since=since)

        def reconcile(now: datetime) -> str | None:
            del now
            outcome = jira.reconcile(self.database, premises, inbox)
            wake()
            return outcome

        return {"sweep": sweep, "reconcile": reconcile}


def build(
    settings: Settings, *, clock: Clock | None = None, book: Book | None = None, judge: Judge | None = None
) -> House:
    """Put the house together from its settings."""
    clock, book = clock or SystemClock(), book or load(settings.playbooks)
    # One for all that speaks with Jira: where tokens are renewed, two would spend each other's.
    jira = connection_of(settings)
    database, senders = Database(settings.database_url), senders_of(settings, jira, clock)
    slack, mail = slack_side(settings), mail_side(settings, clock)
    judge = judge or StandingModel(database, settings.model_file, shipped=load_or_train)
    return House(settings, database, book, clock, senders, slack, jira_side(settings, jira, clock), mail, judge=judge)


def say_what_is_off(house: House) -> None:
    """Tell the operator at start-up what is switched off, and what that means."""
    meaning = {
        Destination.JIRA: "set TRIAGE_JIRA_URL and TRIAGE_JIRA_TOKEN, or tickets stay here",
        Destination.SLACK: "set TRIAGE_SLACK_BOT_TOKEN, or nobody is told in Slack",
        Destination.PAGER: "set TRIAGE_PAGER_URLS, or a possible exposure pages nobody",
        Destination.MAIL: "set TRIAGE_MAIL_URL, or nobody is paged by mail; docs/mail.md says how mail comes in",
    }
    for destination, sentence in meaning.items():
        if destination not in house.destinations:
            log.warning("switched off", integration=str(destination), mend=sentence)
    if house.slack is not None:
        house.slack.say_how_it_is_reached()
