"""The worker: claims what waits in the outbox, sends it outside any transaction, and records what became of it."""

import random
import socket
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from sqlmodel import Session

from triage.database import Database
from triage.domain import Clock, Destination, LeaseLost, Outgoing, Receipt, Sender, SendFailed
from triage.issue import BEGIN_ISSUES, MOVE
from triage.loops import Loops
from triage.retry import RetryPolicy, next_try
from triage.store import claiming, issues, outbox, page_links
from triage.store.outbox import Claimed
from triage.tables import Ticket

log = structlog.get_logger(__name__)

URGENT_THREADS_PER_DESTINATION = 2
BULK_THREADS_PER_DESTINATION = 2
# A handler ends within this part of its lease, so that clocks of two machines may differ by the rest.
USABLE_PART_OF_LEASE = 0.8


def steady_seconds() -> float:
    """Read a clock that nobody sets and that runs on while the process or the machine sleeps."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def addressed(payload: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Turn "of that delivery" into a channel and a message: the one to change, or the thread to answer in."""
    channel, _, ts = place.partition(":")
    name = "thread_ts" if payload.get("in_thread") else "ts"
    kept = {name: value for name, value in payload.items() if name not in ("of", "in_thread")}
    return {"channel": channel, name: ts} | kept


# Makes what a delivery carries when it leaves, for kinds whose payload only names it.
Content = Callable[[Mapping[str, Any]], Mapping[str, Any]]


@dataclass(frozen=True)
class Aftermath:
    """What else is written in the transaction that records a result."""

    sent: Callable[[Session, Claimed, Receipt, datetime], None]
    stuck: Callable[[Session, Claimed, SendFailed, datetime], None]


class LeasedAttempt:
    """One attempt under its lease; the sender asks it right before every effect outside."""

    def __init__(self, worker: "Worker", claimed: Claimed, *, ends_at: float) -> None:
        """Remember until when it may act."""
        self._worker, self._claimed, self._ends_at = worker, claimed, ends_at
        self.began_effect_at: datetime | None = None

    @property
    def key(self) -> str:
        """Name this delivery to the other side."""
        return self._claimed.key

    @property
    def in_doubt_since(self) -> datetime | None:
        """Say when an earlier attempt began that may have been taken."""
        return self._claimed.in_doubt_since

    @property
    def seconds_left(self) -> float:
        """Say how long this attempt may still act."""
        return self._ends_at - steady_seconds()

    def confirm(self) -> None:
        """Record that an effect outside begins, or raise LeaseLost."""
        now = self._worker.clock.now()
        with self._worker.database.writing_once() as session:
            held = outbox.begin_effect(session, self._claimed, now=now)
        # The database may have kept us waiting, so the steady clock is read last.
        if not held or self.seconds_left <= 0:
            raise LeaseLost(f"the lease on delivery {self._claimed.id} has ended")
        self.began_effect_at = now


class Worker:
    """Loops that send, for each destination some for urgent work alone: so one that hangs stops no other."""

    def __init__(
        self,
        database: Database,
        senders: Mapping[Destination, Sender],
        *,
        clock: Clock,
        aftermath: Aftermath,
        contents: Mapping[str, Content] | None = None,
        lease_seconds: float = 60.0,
        policy: RetryPolicy | None = None,
    ) -> None:
        """Prepare the loops; `start` lets them run."""
        self.database, self.clock = database, clock
        self._senders, self._aftermath, self._contents = senders, aftermath, contents or {}
        self._lease = timedelta(seconds=lease_seconds)
        self._policy = policy or RetryPolicy()
        self._name = f"{socket.gethostname()}-{uuid.uuid4().hex[:8]}"
        self._loops = Loops()

    def start(self) -> None:
        """Let the loops run."""
        loops = [
            (f"urgent-{one}", True, (one,)) for one in self._senders for _ in range(URGENT_THREADS_PER_DESTINATION)
        ]
        loops += [(one, False, (one,)) for one in self._senders for _ in range(BULK_THREADS_PER_DESTINATION)]
        self._loops.start(
            (f"deliver-{name}-{number}", partial(self.deliver_one, urgent=urgent, destinations=destinations))
            for number, (name, urgent, destinations) in enumerate(loops)
        )

    def wake(self) -> None:
        """Say that something new waits, so that no loop sleeps on."""
        self._loops.wake()

    def stop(self, *, timeout_seconds: float = 30.0) -> None:
        """Finish what is being sent and claim nothing more; what is not finished in time falls due with its lease."""
        self._loops.stop(timeout_seconds=timeout_seconds)

    def deliver_one(self, *, urgent: bool, destinations: Sequence[Destination]) -> bool:
        """Claim and send one delivery; say whether there was one."""
        taken_at = steady_seconds()
        claimed = self._claim(urgent=urgent, destinations=destinations)
        if claimed is None:
            return False
        if self._loops.are_stopping:
            with self.database.writing() as session:
                outbox.give_back(session, claimed, due=self.clock.now())
            return False
        ends_at = taken_at + self._lease.total_seconds() * USABLE_PART_OF_LEASE
        self._send(claimed, LeasedAttempt(self, claimed, ends_at=ends_at))
        return True

    def _claim(self, *, urgent: bool, destinations: Sequence[Destination]) -> Claimed | None:
        now = self.clock.now()
        # An idle loop must not take the write lock of SQLite five times a second; in PostgreSQL a claim that finds
        # nothing takes none.
        if self.database.is_sqlite:
            with self.database.reading() as session:
                if not claiming.something_waits(session, urgent=urgent, destinations=destinations, now=now):
                    return None
        if not urgent:
            self.database.turns.stand_back()
        with self.database.writing_once() as session:
            return claiming.claim(
                session, urgent=urgent, destinations=destinations, now=now, lease=self._lease, worker=self._name
            )

    def _send(self, claimed: Claimed, attempt: LeasedAttempt) -> None:
        words = log.bind(delivery=claimed.id, destination=claimed.outgoing.destination, attempt=claimed.attempt)
        try:
            receipt = self._senders[claimed.outgoing.destination].send(self._addressed(claimed), attempt)
        except LeaseLost:
            words.warning("the lease ended before it was sent")
            return
        except SendFailed as failure:
            if failure.waits_its_turn:
                self._put_off(claimed, failure)
            else:
                self._record_failure(claimed, attempt, failure)
            return
        except Exception as error:  # noqa: BLE001 - whatever an adapter did not expect is tried again, with a look first
            words.error("an adapter failed in an unknown way", error=type(error).__name__)
            self._record_failure(claimed, attempt, SendFailed("an unknown failure on our side", in_doubt=True))
            return
        now = self.clock.now()
        with self.database.writing() as session:
            recorded = outbox.record_sent(session, claimed, receipt, now=now)
            if recorded:
                self._aftermath.sent(session, claimed, receipt, now)
        if recorded:
            words.info("delivered", external_id=receipt.external_id)
        else:
            words.error("sent, but another worker had taken it over", external_id=receipt.external_id)

    def _addressed(self, claimed: Claimed) -> Outgoing:
        """Put the place in where a payload only names the delivery that opened it, or the issue that its ticket has."""
        if (content := self._contents.get(claimed.outgoing.kind)) is not None:
            return replace(claimed.outgoing, payload=content(claimed.outgoing.payload))
        if claimed.outgoing.destination is Destination.JIRA and claimed.outgoing.kind not in BEGIN_ISSUES:
            return self._on_issue(claimed)
        if "answer_at" in claimed.outgoing.payload:
            with self.database.writing() as session:
                payload = page_links.filled_in(
                    session, claimed.outgoing.payload, ticket_id=claimed.ticket_id, now=self.clock.now()
                )
            return replace(claimed.outgoing, payload=payload)
        opened_by = claimed.outgoing.payload.get("of")
        if opened_by is None:
            return claimed.outgoing
        with self.database.reading() as session:
            place = outbox.external_id(session, opened_by)
        if place is None:
            raise SendFailed("the message that this belongs to has not been sent yet")
        return replace(claimed.outgoing, payload=addressed(claimed.outgoing.payload, place))

    def _on_issue(self, claimed: Claimed) -> Outgoing:
        payload = dict(claimed.outgoing.payload)
        with self.database.reading() as session:
            ticket = None if claimed.ticket_id is None else session.get(Ticket, claimed.ticket_id)
            commented = outbox.external_id(session, payload.pop("comment_of")) if "comment_of" in payload else None
            made = issues.made_for(session, claimed.ticket_id or 0) if claimed.outgoing.kind == MOVE else ()
        # A matter whose issue was deleted goes on in a new one once it has another queue.
        issue = (ticket.jira_key if ticket else None) or (made[-1] if made else None)
        if commented is not None:
            # It stays where it was written, wherever the matter went on since.
            issue, _, payload["comment"] = commented.partition(":")
        if issue is None:
            raise SendFailed("The ticket has no issue, so there is nothing to change in Jira.", permanent=True)
        if claimed.outgoing.kind == MOVE:
            payload["earlier"] = [one for one in made if one != issue]
        return replace(claimed.outgoing, payload={"issue": issue} | payload)

    def _put_off(self, claimed: Claimed, failure: SendFailed) -> None:
        due = self.clock.now() + timedelta(seconds=failure.retry_after_seconds or 0.0)
        with self.database.writing() as session:
            outbox.give_back(session, claimed, due=due)
        log.debug("waits its turn", delivery=claimed.id, due=due.isoformat())

    def _record_failure(self, claimed: Claimed, attempt: LeasedAttempt, failure: SendFailed) -> None:
        now = self.clock.now()
        # A doubt that this attempt did not renew keeps its age, or waiting out a search's lag would never end.
        doubt = (attempt.began_effect_at or claimed.in_doubt_since or now) if failure.in_doubt else None
        due = next_try(
            self._policy,
            failure,
            failures=claimed.failures + 1,
            trying_since=claimed.trying_since,
            now=now,
            chance=random.random(),  # noqa: S311 - spreads retries, guards nothing
        )
        with self.database.writing() as session:
            recorded = outbox.record_failure(session, claimed, error=failure.message, due=due, in_doubt_since=doubt)
            if recorded:
                outbox.note_failure(session, claimed, error=failure.message, in_doubt=failure.in_doubt, now=now)
            if recorded and due is None:
                self._aftermath.stuck(session, claimed, failure, now)
        words = log.bind(delivery=claimed.id, destination=claimed.outgoing.destination, reason=failure.message)
        if due is None:
            words.error("stuck: it waits for a person")
            self.wake()
        else:
            words.warning("not delivered, tried again later", due=due.isoformat())
