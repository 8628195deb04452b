"""The law's clocks: one for each incident, begun once, and read by those who are reminded."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from triage.tables import LegalClock


def of_ticket(session: Session, ticket_id: int) -> LegalClock | None:
    """Give the clock of a matter, if the law counts for it."""
    return session.exec(select(LegalClock).where(LegalClock.ticket_id == ticket_id)).first()


def begin(
    session: Session, ticket_id: int, *, aware_at: datetime, notify_by: datetime, next_at: datetime
) -> LegalClock | None:
    """Let the clock begin; None where it runs already, since what was known first counts."""
    if of_ticket(session, ticket_id) is not None:
        return None
    clock = LegalClock(ticket_id=ticket_id, aware_at=aware_at, notify_by=notify_by, next_at=next_at)
    session.add(clock)
    session.flush()
    return clock


def due(session: Session, now: datetime, *, limit: int = 100) -> Sequence[LegalClock]:
    """List the clocks of which somebody is to be reminded now; held until the transaction ends."""
    wanted = (
        select(LegalClock)
        .where(col(LegalClock.next_at).is_not(None), col(LegalClock.next_at) <= now)
        .order_by(col(LegalClock.next_at))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return session.exec(wanted).all()
