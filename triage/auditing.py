"""The auditor: proves every promise, writes down what does not hold, has it mended where it may, and tells of the rest.

Three steps, each whole by itself: whoever is killed between two of them leaves the rest to the next minute.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from triage.audit_notices import say_broken, say_kept
from triage.database import Database
from triage.domain import Destination, Outgoing
from triage.matters import cards
from triage.matters.change import NOTICE_THREAD, Change, Premises
from triage.mending import issue_for
from triage.promises import SOON, Promise, is_to_be_mended, is_to_be_told
from triage.proving import Watched, prove
from triage.store import escalations, findings, outbox
from triage.store.findings import Found
from triage.tables import Escalation, Finding, Ticket

log = structlog.get_logger(__name__)

ACTOR = "auditor"
# What is left is mended a minute later.
MENDED_AT_ONCE = 50
Key = tuple[str, str]


@dataclass(frozen=True)
class Audited:
    """What one look came to."""

    open: int
    began: int
    ended: int
    mended: int
    told: int

    def __str__(self) -> str:
        """Say it in a line."""
        if not any((self.open, self.ended)):
            return "all kept"
        return f"{self.open} not kept, {self.began} new, {self.ended} ended, {self.mended} mended, {self.told} told"


def audit(
    database: Database, premises: Premises, watched: Watched, *, now: datetime, more: Sequence[Found] = ()
) -> Audited:
    """Prove the promises once; `more` is what others found. Harmless twice."""
    with database.reading() as session:
        found = {key_of(one): one for one in [*prove(session, watched, now=now), *more]}
    with database.writing() as session:
        change = Change(session, premises, now=now)
        findings.alone(session)
        ended = _end(change, found)
        rows, began = _keep(change, found)
        say_kept(change, ended, still=rows)
        change.finish()
        due = [one.id or 0 for one in rows if is_to_be_mended(one.promise, mended_at=one.mended_at, now=now)]
    mended = sum(_mend(database, premises, number, found, now=now) for number in due[:MENDED_AT_ONCE])
    with database.writing() as session:
        change = Change(session, premises, now=now)
        findings.alone(session)
        told = _tell(change, found)
        change.finish()
    return Audited(len(rows), began, len(ended), mended, told)


def key_of(one: Found | Finding) -> Key:
    """Name what a finding is about."""
    return one.promise, one.subject


def _end(change: Change, found: Mapping[Key, Found]) -> list[Finding]:
    """End what holds again."""
    ended = [one for one in findings.held(change.session) if key_of(one) not in found]
    for one in ended:
        one.ended_at = change.now
        change.session.add(one)
        _note(change, "finding_ended", one)
    change.session.flush()
    return ended


def _keep(change: Change, found: Mapping[Key, Found]) -> tuple[list[Finding], int]:
    """Begin what is new, and give all that does not hold."""
    known = {key_of(one): one for one in findings.held(change.session)}
    new = {key: one for key, one in found.items() if key not in known}
    for key, row in known.items():
        row.seen_at, row.said = change.now, found[key].said
        change.session.add(row)
    for key, one in new.items():
        known[key] = findings.begin(change.session, one, now=change.now)
        _note(change, "finding_began", known[key])
        log.warning("a promise does not hold", promise=one.promise, subject=one.subject, what=one.said)
    change.session.flush()
    return list(known.values()), len(new)


def _note(change: Change, kind: str, one: Finding) -> None:
    data = {"promise": one.promise, "subject": one.subject, "said": one.said}
    change.note(kind, ACTOR, ticket_id=one.ticket_id, data=data)


def _mend(database: Database, premises: Premises, number: int, found: Mapping[Key, Found], *, now: datetime) -> bool:
    """Mend one thing in a transaction of its own, so that what can't be mended holds up nothing else."""
    try:
        with database.writing() as session:
            change = Change(session, premises, now=now)
            row = session.get_one(Finding, number)
            # The ticket before all else, as everybody does who acts on one.
            ticket = findings.ticket_held(session, row)
            session.refresh(row, with_for_update=True)
            is_due = row.ended_at is None and is_to_be_mended(row.promise, mended_at=row.mended_at, now=now)
            if not is_due or not _is_mended(change, found[key_of(row)], ticket):
                return False
            row.mended_at = now
            session.add(row)
            _note(change, "finding_mended", row)
            change.finish()
    except Exception as error:  # noqa: BLE001 - the others are mended all the same, and this one is told
        log.error("a finding can't be mended", finding=number, error=type(error).__name__)  # noqa: TRY400 - may quote data
        return False
    return True


def _is_mended(change: Change, found: Found, ticket: Ticket | None) -> bool:
    """Do what may be done without asking anybody."""
    if found.promise == Promise.PAGED and found.delivery_id is not None:
        # A page twice is better than none.
        return outbox.retry(change.session, found.delivery_id, now=change.now) is not None
    if ticket is None or ticket.id is None:
        return False
    if found.promise == Promise.PAGED:
        return _is_paged(change, ticket)
    if found.promise == Promise.MIRRORED:
        return issue_for(change, ticket.id, by=ACTOR)
    return found.promise == Promise.TAKEN and _escalated(change, ticket)


def _is_paged(change: Change, ticket: Ticket) -> bool:
    """Begin a chain where nobody has the matter and nobody is paged for it."""
    if ticket.taken_by is not None or ticket.state != "open":
        return False
    escalation = escalations.of_ticket(change.session, ticket.id or 0)
    if escalation is None:
        change.session.add(Escalation(ticket_id=ticket.id or 0, next_at=change.now, started_at=change.now))
    elif escalation.acknowledged_at is not None:
        escalations.begin_again(change.session, escalation, now=change.now, next_at=change.now)
    else:
        return False
    return True


def _escalated(change: Change, ticket: Ticket) -> bool:
    """Tell the owner and the deputy of what nobody took in time."""
    owners = change.book.owners.owners
    if ticket.taken_by is not None or (owner := owners.get(cards.read_by(change.book, ticket))) is None:
        return False
    deputy = owners[owner.deputy]
    text = change.book.say("escalated", reference=ticket.reference, owner=owner.name, deputy=deputy.name)
    channels = dict.fromkeys((owner.slack_channel, deputy.slack_channel))
    sent = [_post(change, channel, text) for channel in channels]
    return any(sent)


def _post(change: Change, channel: str, text: str) -> str | None:
    post = Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=True)
    return change.send(post, ticket_id=None, thread=f"{NOTICE_THREAD}{outbox.new_key()}")


def _tell(change: Change, found: Mapping[Key, Found]) -> int:
    """Tell of what is new, and again of what lasts."""
    before = findings.ended_since(change.session, change.now - SOON)
    due = [
        one
        for one in findings.held(change.session)
        if key_of(one) in found
        and is_to_be_told(
            one.promise,
            began_at=one.began_at,
            told_at=one.told_at,
            mended_at=one.mended_at,
            is_again=key_of(one) in before,
            now=change.now,
        )
    ]
    told = say_broken(change, due, ways={key: one.way for key, one in found.items()})
    for one in told:
        one.told_at = change.now
        change.session.add(one)
    return len(told)
