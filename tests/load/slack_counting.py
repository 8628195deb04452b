"""What became of the events of one run of `bench_slack`: kept once, acted on once, answered once."""

import json
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from tests.load.slack_events import TEAM, Event
from triage.database import Database
from triage.tables import Arrival, Delivery, Message, Ticket

LOOK_EVERY_SECONDS = 0.5


@dataclass(frozen=True)
class Count:
    """Whatever is not as it should be is more than nothing here."""

    lost: int
    doubled: int
    unanswered: int = 0
    waiting: int = 0

    @property
    def is_whole(self) -> bool:
        """Say whether nothing was lost or doubled."""
        return not (self.lost or self.doubled or self.unanswered)


def count_kept(database: Database, events: Iterable[Event]) -> Count:
    """Compare what is in the inbox with what was sent; what nobody sent counts as doubled."""
    with database.reading() as session:
        kept = Counter(session.exec(select(Arrival.key)).all())
    expected = {one.key for one in events}
    doubled = sum(times - 1 for times in kept.values()) + len(kept.keys() - expected)
    return Count(len(expected - kept.keys()), doubled)


def wait_until_acted_on(database: Database, *, seconds: float) -> float:
    """Let the inbox be worked off; say how long that took."""
    started = time.monotonic()
    while time.monotonic() < started + seconds:
        with database.reading() as session:
            wanted = select(func.count()).select_from(Arrival).where(col(Arrival.state).in_(("pending", "waiting")))
            if session.exec(wanted).one() == 0:
                break
        time.sleep(LOOK_EVERY_SECONDS)
    return time.monotonic() - started


def count_acted(database: Database, events: Iterable[Event], *, posted: Counter[str]) -> Count:
    """Compare what was done with what was sent: each thing for the desk answered in its place, and nothing twice."""
    expected = list(events)
    kept = count_kept(database, expected)
    with database.reading() as session:
        undone = session.exec(select(func.count()).select_from(Arrival).where(Arrival.state != "done")).one()
        answered = _answered(session)
        doubled = _said_twice(session) + sum(times - 1 for times in posted.values())
    for_the_desk = [one for one in expected if one.place is not None]
    unanswered = sum(1 for one in for_the_desk if not answered & {one.key, one.place})
    return Count(kept.lost, kept.doubled + doubled, max(0, unanswered - undone), undone)


def _answered(session: Session) -> set[object]:
    """Name the messages that became a line of a ticket, or were answered in their thread."""
    payloads = session.exec(select(Delivery.payload)).all()
    places = {(one.get("channel"), one.get("thread_ts")) for one in payloads}
    return {*places, *session.exec(select(Message.source_key)).all()}


def _said_twice(session: Session) -> int:
    """Count tickets of one message beyond the first, and deliveries that say the same in the same thread."""
    sources = session.exec(select(Ticket.source_id).where(Ticket.source == f"slack:{TEAM}")).all()
    rows = session.exec(select(Delivery.kind, Delivery.ticket_id, Delivery.thread, Delivery.payload)).all()
    # A private note in a channel names no message, and says the same of each that the same person wrote there.
    said = Counter(
        (kind, ticket, thread, json.dumps(payload, sort_keys=True))
        for kind, ticket, thread, payload in rows
        if not ("ephemeral_to" in payload and "thread_ts" not in payload)
    )
    return len(sources) - len(set(sources)) + sum(times - 1 for times in said.values())
