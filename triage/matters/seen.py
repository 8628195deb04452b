"""What of a matter somebody has seen on a page, and whether it changed since so that they would act otherwise."""

import hashlib
from collections.abc import Collection

from triage.matters.change import Change
from triage.matters.people import Actor, Refused
from triage.store import access, legal
from triage.store.tickets import OVER
from triage.tables import Ticket

MARK_CHARACTERS = 8
ENDED, WHERE, HELD, DUTY = "ended", "where", "held", "duty"
# What counts for most that is done with a matter.
USUAL = frozenset({ENDED, WHERE, HELD})


def seen_of(change: Change, ticket: Ticket) -> str:
    """Mark what counts of a matter as it is now; the marks tell nothing but whether it is the same."""
    clock = legal.of_ticket(change.session, ticket.id or 0) if ticket.restricted else None
    known = {
        ENDED: str(ticket.state in OVER),
        WHERE: f"{ticket.lane or ticket.outcome}:{ticket.owner}:{ticket.restricted}",
        HELD: ticket.taken_by or "",
        DUTY: "" if clock is None else f"{clock.decided_at}:{clock.notified_at}:{clock.aware_at}",
    }
    return ".".join(hashlib.sha256(one.encode()).hexdigest()[:MARK_CHARACTERS] for one in known.values())


def changed_since(
    change: Change, ticket: Ticket, seen: str, *, by: Actor, about: Collection[str] = USUAL
) -> Refused | None:
    """Say what changed `about` a matter that somebody should know before they act; None where nothing did."""
    before, now = seen.split("."), seen_of(change, ticket).split(".")
    if len(before) != len(now):
        return None
    compared = zip((ENDED, WHERE, HELD, DUTY), before, now, strict=True)
    moved = {name for name, old, new in compared if old != new and name in about}
    said = {"reference": ticket.reference}
    if ENDED in moved:
        return Refused("meanwhile_settled" if ticket.state in OVER else "meanwhile_open", said)
    if WHERE in moved:
        return Refused(
            "meanwhile_moved", said | {"title": change.book.playbook_for(ticket.lane or ticket.outcome).title}
        )
    if HELD in moved and ticket.taken_by not in (None, by.handle):
        return Refused("meanwhile_taken", said | {"person": access.name_of(change.session, ticket.taken_by or "")})
    return Refused("meanwhile_duty", said) if DUTY in moved else None
