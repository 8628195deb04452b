"""Access to a restricted matter for a while: asked for with a reason, decided by security, ended by time or by hand.

What is answered is the same whether the matter exists or not: whoever asks learns nothing by asking.
"""

from datetime import timedelta
from enum import StrEnum

from triage.domain import Destination, Lane, Outgoing, Role
from triage.matters.change import NOTICE_THREAD, Change
from triage.matters.people import Actor, Refused
from triage.matters.transactions import Transactions
from triage.pasting import masked
from triage.store import grants, outbox, tickets
from triage.tables import AccessRequest, Ticket

DECIDES = frozenset({Role.SECURITY, Role.ADMIN})


class HowLong(StrEnum):
    """For how long access is given."""

    HOURS = "hours"
    DAY = "day"
    WEEK = "week"


LENGTHS = {HowLong.HOURS: timedelta(hours=4), HowLong.DAY: timedelta(days=1), HowLong.WEEK: timedelta(days=7)}


def ask(change: Change, reference: str, *, why: str, by: Actor) -> None:
    """Keep what somebody asks for, once as long as nobody has decided it, and tell security."""
    if grants.waiting_of(change.session, by.handle, reference) is not None:
        return
    ticket = _restricted(change, reference)
    row = AccessRequest(
        ticket_id=ticket.id if ticket else None, reference=reference, person=by.handle, why=why, asked_at=change.now
    )
    grants.add(change.session, row)
    change.note("access_asked", by.handle, ticket_id=row.ticket_id, data={"request": row.id})
    owner = change.book.owner_of(Lane.SECURITY_INCIDENT)
    text = change.book.say("access_asked", person=by.name, url=f"{change.premises.base_url.rstrip('/')}/access")
    post = Outgoing(Destination.SLACK, "message.post", {"channel": owner.slack_channel, "text": text})
    change.send(post, ticket_id=None, thread=f"{NOTICE_THREAD}{outbox.new_key()}")


def decide(change: Change, number: int, how_long: HowLong | None, *, by: Actor) -> Refused | None:
    """Grant it for a while, or refuse it where no time is given; never by whoever asked."""
    asked = grants.find(change.session, number)
    if by.role not in DECIDES or asked is None:
        return Refused("access_not_there")
    if asked.person == by.handle:
        return Refused("access_own")
    state = grants.GRANTED if how_long else grants.REFUSED
    ends_at = change.now + LENGTHS[how_long] if how_long else None
    ticket = _restricted(change, asked.reference)
    # It may have become restricted since it was asked for.
    asked.ticket_id = ticket.id if ticket else None
    change.session.add(asked)
    change.session.flush()
    if not grants.decide(change.session, number, state, by=by.handle, now=change.now, ends_at=ends_at):
        return Refused("access_decided")
    said = {"request": number, "person": asked.person, "until": ends_at.isoformat() if ends_at else None}
    change.note(f"access_{state}", by.handle, ticket_id=asked.ticket_id, data=said)
    return None


def end(change: Change, number: int, *, by: Actor) -> Refused | None:
    """End a grant before its time: security, or whoever has it."""
    asked = grants.find(change.session, number)
    if asked is None or (by.role not in DECIDES and asked.person != by.handle):
        return Refused("access_not_there")
    if not grants.end(change.session, number, now=change.now):
        return Refused("access_decided")
    change.note("access_ended", by.handle, ticket_id=asked.ticket_id, data={"request": number, "person": asked.person})
    return None


class Granting(Transactions):
    """The same for pages: each is one transaction."""

    def ask(self, reference: str, *, why: str, by: Actor) -> None:
        """Ask for access; the reason is kept with sensitive parts masked."""
        said = masked(why, self._premises.book)
        self._do(lambda change: ask(change, reference, why=said, by=by))

    def decide(self, number: int, how_long: HowLong | None, *, by: Actor) -> Refused | None:
        """Grant or refuse it."""
        return self._do(lambda change: decide(change, number, how_long, by=by))

    def end(self, number: int, *, by: Actor) -> Refused | None:
        """End it."""
        return self._do(lambda change: end(change, number, by=by))


def _restricted(change: Change, reference: str) -> Ticket | None:
    ticket = tickets.find(change.session, reference)
    return ticket if ticket is not None and ticket.restricted else None
