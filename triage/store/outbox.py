"""The outbox: what waits to be sent, and what became of it; `claiming.py` says who has it."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Update, and_, bindparam, func, insert, or_, update
from sqlmodel import Session, col, select

from triage.domain import Outgoing, Receipt
from triage.issue import MAKE_ISSUES
from triage.tables import Delivery, DeliveryFailure

PENDING, SENT, STUCK = "pending", "sent", "stuck"
UNSENT = (PENDING, STUCK)
KEY_BYTES = 10
PUT = insert(Delivery).returning(col(Delivery.id))
# What it sets is named when it is run: what is named as a column is.
OWN = update(Delivery).where(
    col(Delivery.id) == bindparam("own_id"),
    col(Delivery.attempts) == bindparam("own_attempt"),
    col(Delivery.state) == PENDING,
)
OWN_AND_LEASED = OWN.where(col(Delivery.due) > bindparam("now"))


@dataclass(frozen=True)
class Claimed:
    """A delivery as one attempt holds it, copied out of its session."""

    id: int
    ticket_id: int | None
    outgoing: Outgoing
    key: str
    attempt: int
    failures: int
    in_doubt_since: datetime | None
    trying_since: datetime
    thread: str | None = None


def new_key() -> str:
    """Make the name that the other side knows a delivery by: nobody draws the same one, on any installation."""
    return secrets.token_hex(KEY_BYTES)


def put(
    session: Session,
    outgoing: Outgoing,
    *,
    ticket_id: int | None,
    key: str,
    now: datetime,
    thread: str | None = None,
) -> int:
    """Write down that something has to be sent; give its number. What has the same `thread` keeps its order."""
    row = {
        "ticket_id": ticket_id,
        "thread": thread,
        "destination": outgoing.destination,
        "kind": outgoing.kind,
        "urgent": outgoing.urgent,
        "payload": dict(outgoing.payload),
        "key": key,
        "due": now,
        "trying_since": now,
        "created_at": now,
    }
    session.flush()
    return cast("int", session.connection().execute(PUT, row).scalar_one())


def _write(session: Session, claimed: Claimed, values: Mapping[str, Any], *, of: Update = OWN) -> bool:
    """Write only while the delivery is still this attempt's own."""
    return _changed(session, of, {"own_id": claimed.id, "own_attempt": claimed.attempt, **values})


def _changed(session: Session, statement: Update, values: Mapping[str, Any] | None = None) -> bool:
    session.flush()
    # Past the session, which has nothing of it to bring up to date, and takes as long again for finding that out.
    return session.connection().execute(statement, values).rowcount == 1


def begin_effect(session: Session, claimed: Claimed, *, now: datetime) -> bool:
    """Record that an effect outside begins, if the lease still holds."""
    return _write(session, claimed, {"in_doubt_since": now, "now": now}, of=OWN_AND_LEASED)


def record_sent(session: Session, claimed: Claimed, receipt: Receipt, *, now: datetime) -> bool:
    """Record the other side's receipt."""
    return _write(
        session,
        claimed,
        {
            "state": SENT,
            "sent_at": now,
            "in_doubt_since": None,
            "last_error": None,
            "external_id": receipt.external_id,
            "external_url": receipt.url,
        },
    )


def record_failure(
    session: Session, claimed: Claimed, *, error: str, due: datetime | None, in_doubt_since: datetime | None
) -> bool:
    """Record a failed attempt: tried again when it is `due`, or stuck without one."""
    values = {"failures": claimed.failures + 1, "last_error": error, "in_doubt_since": in_doubt_since, "worker": None}
    return _write(session, claimed, values | ({"state": STUCK} if due is None else {"due": due}))


def note_failure(session: Session, claimed: Claimed, *, error: str, in_doubt: bool, now: datetime) -> None:
    """Keep one failed attempt beside the others, for whoever looks at what became of a delivery."""
    row = {"delivery_id": claimed.id, "attempt": claimed.attempt, "at": now, "error": error, "in_doubt": in_doubt}
    session.connection().execute(insert(DeliveryFailure), row)


def renew(session: Session, outgoing: Outgoing, *, thread: str) -> bool:
    """Put newer words into an update that nobody has begun to send; False where there is none."""
    waiting = update(Delivery).where(
        col(Delivery.thread) == thread,
        col(Delivery.kind) == outgoing.kind,
        col(Delivery.state) == PENDING,
        col(Delivery.attempts) == 0,
    )
    return _changed(session, waiting.values(payload=dict(outgoing.payload)))


def join(session: Session, outgoing: Outgoing, *, thread: str, words: str, longest: int) -> bool:
    """Add the words of a message to one that nobody has begun to send; False where there is none with room for them."""
    wanted = select(Delivery.id, Delivery.payload).where(
        Delivery.thread == thread,
        Delivery.kind == outgoing.kind,
        Delivery.state == PENDING,
        Delivery.attempts == 0,
    )
    # Whoever else adds to it in this moment has it, and this begins another one.
    found = session.exec(wanted.order_by(col(Delivery.id).desc()).limit(1).with_for_update(skip_locked=True)).first()
    if found is None:
        return False
    number, payload = found
    if outgoing.payload[words] in payload[words]:
        # It says so already, as where two teams read one channel.
        return True
    said = f"{payload[words]}\n{outgoing.payload[words]}"
    waiting = update(Delivery).where(col(Delivery.id) == number, col(Delivery.attempts) == 0)
    return len(said) <= longest and _changed(session, waiting.values(payload={**payload, words: said}))


def newest_payload(session: Session, *, thread: str) -> Mapping[str, Any] | None:
    """Give what was last to be shown in a thread."""
    wanted = select(Delivery.payload).where(Delivery.thread == thread).order_by(col(Delivery.id).desc()).limit(1)
    return session.exec(wanted).first()


def external_id(session: Session, key: str) -> str | None:
    """Give what the other side calls a delivery, once it took it."""
    return session.exec(select(Delivery.external_id).where(Delivery.key == key)).one_or_none()


def makes_issue(session: Session, ticket_id: int) -> bool:
    """Say whether an issue for a ticket is still to be made."""
    wanted = select(Delivery.id).where(
        Delivery.ticket_id == ticket_id,
        col(Delivery.kind).in_(MAKE_ISSUES),
        Delivery.state != SENT,
    )
    return session.exec(wanted.limit(1)).first() is not None


def payload_of(session: Session, key: str) -> Mapping[str, Any] | None:
    """Give what a delivery carries."""
    return session.exec(select(Delivery.payload).where(Delivery.key == key)).one_or_none()


def created_at(session: Session, key: str) -> datetime | None:
    """Say when something was put here to be sent; None where it was not."""
    return session.exec(select(Delivery.created_at).where(Delivery.key == key)).one_or_none()


def has(session: Session, *, thread: str, kind: str) -> bool:
    """Say whether a thread has a delivery of some kind."""
    return session.exec(select(Delivery.id).where(Delivery.thread == thread, Delivery.kind == kind)).first() is not None


def give_back(session: Session, claimed: Claimed, *, due: datetime) -> bool:
    """Return a delivery that was claimed and not begun; no failure is counted, and a doubt from before stays."""
    return _write(session, claimed, {"due": due, "worker": None})


def retry(session: Session, delivery_id: int, *, now: datetime) -> tuple[int | None] | None:
    """Put a stuck delivery back in the queue, and name its ticket if it has one; None where none is stuck."""
    stuck = update(Delivery).where(col(Delivery.id) == delivery_id, col(Delivery.state) == STUCK)
    values = {"state": PENDING, "due": now, "trying_since": now, "failures": 0}
    retried = session.execute(
        stuck.values(**values).returning(col(Delivery.ticket_id)).execution_options(synchronize_session=False)
    ).first()
    return None if retried is None else (retried[0],)


def redirect(session: Session, delivery_id: int, payload: Mapping[str, Any], *, now: datetime) -> bool:
    """Let a stuck delivery begin anew with another payload, in its place before all that waits for it."""
    return retry(session, delivery_id, now=now) is not None and rewrite(session, delivery_id, payload)


def rewrite(session: Session, delivery_id: int, payload: Mapping[str, Any]) -> bool:
    """Give a delivery that nobody is sending another payload."""
    return _changed(session, update(Delivery).where(col(Delivery.id) == delivery_id).values(payload=dict(payload)))


def of_ticket(session: Session, ticket_id: int) -> Sequence[Delivery]:
    """List a ticket's deliveries, oldest first."""
    return session.exec(select(Delivery).where(Delivery.ticket_id == ticket_id).order_by(col(Delivery.id))).all()


def count_stuck(session: Session, ticket_id: int) -> int:
    """Count a ticket's deliveries that wait for a person."""
    is_stuck = and_(col(Delivery.ticket_id) == ticket_id, col(Delivery.state) == STUCK)
    return session.exec(select(func.count()).select_from(Delivery).where(is_stuck)).one()


def failing(session: Session, *, failures: int) -> Sequence[tuple[str, str, int, datetime]]:
    """Count what is stuck or has failed so often, by destination and state, with the oldest of each."""
    troubled = or_(
        col(Delivery.state) == STUCK, and_(col(Delivery.state) == PENDING, col(Delivery.failures) >= failures)
    )
    rows = session.execute(
        select(Delivery.destination, Delivery.state, func.count(), func.min(Delivery.created_at))
        .where(troubled)
        .group_by(col(Delivery.destination), col(Delivery.state))
    ).all()
    return [(destination, state, count, oldest) for destination, state, count, oldest in rows]


def counts(session: Session) -> Sequence[tuple[str, str, int, datetime]]:
    """Count deliveries that are not sent, by destination and state, with the oldest of each."""
    rows = session.execute(
        select(Delivery.destination, Delivery.state, func.count(), func.min(Delivery.created_at))
        .where(col(Delivery.state).in_(UNSENT))
        .group_by(col(Delivery.destination), col(Delivery.state))
    ).all()
    return [(destination, state, count, oldest) for destination, state, count, oldest in rows]
