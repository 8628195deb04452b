"""The inbox's worker: hands each arrival to the conversation, and stores what follows with the mark that it is done."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import Protocol

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from triage.database import Database
from triage.domain import Clock, LeaseLost, NotNow
from triage.loops import Loops
from triage.matters import telling
from triage.matters.change import Change, Premises, keys_from
from triage.store import inbox
from triage.store.inbox import Kept

log = structlog.get_logger(__name__)

LEASE_SECONDS = 60.0
MOST_FAILURES = 8
# Whoever takes the process down each time must not do so for ever.
MOST_ATTEMPTS = 50
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 120.0
WAIT_SECONDS = 3.0
# Whoever could say it may be away for an hour, and that is no failure of the arrival's; asked so often, it is one.
LONGEST_PAUSE_UNTIL_KNOWN_SECONDS = 300.0


class Result(StrEnum):
    """What became of an arrival: acted on, no business of ours so that its words are forgotten, or still too early."""

    DONE = "done"
    DROPPED = "dropped"
    TOO_EARLY = "too_early"


DATABASE_AWAY = (OperationalError, InterfaceError, PoolTimeout)
Act = Callable[[Change], Result]


class Conversation(Protocol):
    """What decides about arrivals."""

    def consider(self, arrival: Kept) -> Act:
        """Think about an arrival without holding anything; what is given back acts within one transaction."""


class InboxWorker:
    """One loop that acts on what arrives; several may run, here and elsewhere."""

    def __init__(
        self,
        database: Database,
        conversation: Conversation,
        premises: Premises,
        *,
        clock: Clock,
        wake: Callable[[], None],
        threads: int = 1,
        lease_seconds: float = LEASE_SECONDS,
        most_attempts: int = MOST_ATTEMPTS,
    ) -> None:
        """Prepare the loops; `wake` says that something waits to be sent."""
        self._database, self._conversation, self._premises = database, conversation, premises
        self._clock, self._wake_outbox, self._count = clock, wake, threads
        self._lease, self._most_attempts = timedelta(seconds=lease_seconds), most_attempts
        self._loops = Loops()

    def start(self) -> None:
        """Let the loops run."""
        loops = [(f"inbox-{number}", partial(self.act_on_one, jira=False)) for number in range(self._count)]
        # What Jira tells is read there, and a Jira that hangs must let nobody in Slack wait.
        self._loops.start([*loops, ("inbox-jira", partial(self.act_on_one, jira=True))])

    def wake(self) -> None:
        """Say that something has arrived."""
        self._loops.wake()

    def stop(self, *, timeout_seconds: float = 30.0) -> None:
        """Finish what is being acted on; what waits is there at the next start."""
        self._loops.stop(timeout_seconds=timeout_seconds)

    def act_on_one(self, *, jira: bool | None = None) -> bool:
        """Take one arrival and act on it, one that Jira told or one that it did not; say whether there was one."""
        now = self._clock.now()
        # An idle loop must not take the write lock of SQLite five times a second.
        with self._database.reading() as session:
            state = inbox.whose_turn(session, now, jira=jira)
        if state is None:
            return False
        self._database.turns.stand_back()
        with self._database.writing() as session:
            claimed = inbox.claim(session, state, now=now, lease=self._lease, jira=jira)
        if claimed is None:
            return False
        words = log.bind(arrival=claimed.id, kind=claimed.kind, attempt=claimed.attempt)
        if claimed.attempt > self._most_attempts:
            self._record_failure(claimed, "it was begun too often and never ended", for_good=True)
            return True
        try:
            result, sends = self._act(claimed)
        except LeaseLost:
            words.warning("another worker has taken it over")
        except NotNow:
            self._ask_later(claimed)
            words.info("nobody could say just now what has to be known")
        except DATABASE_AWAY:
            # Two that stood in each other's way, or a lock that took too long: nobody waits a whole lease for that.
            with suppress(*DATABASE_AWAY), self._database.writing() as session:
                inbox.give_back(session, claimed, due=self._clock.now() + timedelta(seconds=FIRST_PAUSE_SECONDS))
            raise
        except Exception as error:  # noqa: BLE001 - whatever it was, the next arrival must not wait for it
            # Without its message, which may quote what somebody wrote.
            words.error("an arrival could not be acted on", error=type(error).__name__)
            self._record_failure(claimed, f"an unknown failure on our side ({type(error).__name__})")
        else:
            words.info("acted on", result=str(result))
            if sends:
                self._wake_outbox()
        return True

    def _act(self, claimed: Kept) -> tuple[Result, bool]:
        act = self._conversation.consider(claimed)
        self._database.turns.stand_back()
        now = self._clock.now()
        with self._database.writing() as session:
            change = Change(session, self._premises, now=now, keys=keys_from(claimed.salt))
            result = act(change)
            session.flush()
            if result is Result.TOO_EARLY:
                is_ours = inbox.wait(session, claimed, due=now + timedelta(seconds=WAIT_SECONDS))
            else:
                is_ours = inbox.finish(session, claimed, now=now, forget_words=result is Result.DROPPED)
            if not is_ours:
                # Raised within the transaction, so that nothing of it is kept.
                raise LeaseLost(f"the lease on arrival {claimed.id} has ended")
            change.finish()
        return result, change.sends

    def _ask_later(self, claimed: Kept) -> None:
        pause = _pause(claimed.attempt - 1, longest=LONGEST_PAUSE_UNTIL_KNOWN_SECONDS)
        with self._database.writing() as session:
            inbox.give_back(session, claimed, due=self._clock.now() + pause)

    def _record_failure(self, claimed: Kept, error: str, *, for_good: bool = False) -> None:
        now = self._clock.now()
        is_over = for_good or claimed.failures + 1 >= MOST_FAILURES
        due = None if is_over else now + _pause(claimed.failures)
        with self._database.writing() as session:
            recorded = inbox.put_off(session, claimed, error=error, due=due)
            if recorded and is_over:
                change = Change(session, self._premises, now=now)
                self._tell(change, claimed)
                change.finish()
        if is_over:
            log.error("an arrival has failed for good: it waits for a person", arrival=claimed.id, kind=claimed.kind)
            self._wake_outbox()

    def _tell(self, change: Change, claimed: Kept) -> None:
        """Tell the owner of the review queue, since nobody else would ever hear of it."""
        telling.keeper(change, change.book.say("slack_arrival_failed", number=claimed.id, kind=claimed.kind))
        change.note("arrival_failed", "inbox", data={"arrival": claimed.id, "what": claimed.kind})


def _pause(times: int, *, longest: float = LONGEST_PAUSE_SECONDS) -> timedelta:
    return timedelta(seconds=min(FIRST_PAUSE_SECONDS * 2.0 ** min(times, 30), longest))
