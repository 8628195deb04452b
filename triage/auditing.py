"""The auditor: proves every promise, writes down what does not hold, mends what it may, and tells of the rest."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from triage.alerting import alert
from triage.database import Database
from triage.domain import Destination, Lane, Outgoing
from triage.matters.change import NOTICE_THREAD, Change, Premises
from triage.mending import issue_for
from triage.promises import Promise, is_to_be_mended, is_to_be_told
from triage.proving import Watched, prove
from triage.store import escalations, findings, outbox, promises
from triage.store.findings import Found
from triage.tables import Escalation, Finding, Ticket

log = structlog.get_logger(__name__)

ACTOR = "auditor"
NAMED_AT_MOST = 8
# What is left is mended a minute later; until then nobody else can write to SQLite.
MENDED_AT_ONCE = 50


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
        found = {(one.promise, one.subject): one for one in [*prove(session, watched, now=now), *more]}
    with database.writing() as session:
        change = Change(session, premises, now=now)
        findings.alone(session)
        ended = _end(change, found)
        rows, began = _keep(change, found)
        mended = _mend(change, rows, found)
        told = _tell(change, [one for one in rows if _is_due(one, now)])
        change.finish()
    return Audited(len(rows), began, ended, mended, told)


def _is_due(one: Finding, now: datetime) -> bool:
    return is_to_be_told(one.promise, told_at=one.told_at, mended_at=one.mended_at, now=now)


def _end(change: Change, found: Mapping[tuple[str, str], Found]) -> int:
    """End what holds again."""
    ended = [one for one in findings.held(change.session) if (one.promise, one.subject) not in found]
    for one in ended:
        one.ended_at = change.now
        change.session.add(one)
        _note(change, "finding_ended", one)
    return len(ended)


def _keep(change: Change, found: Mapping[tuple[str, str], Found]) -> tuple[list[Finding], int]:
    """Begin what is new, and give all that does not hold."""
    change.session.flush()
    known = {(one.promise, one.subject): one for one in findings.held(change.session)}
    began = 0
    for key, one in found.items():
        if key in known:
            known[key].seen_at, known[key].said = change.now, one.said
            change.session.add(known[key])
            continue
        known[key] = findings.begin(change.session, one, now=change.now)
        began += 1
        _note(change, "finding_began", known[key])
        log.warning("a promise does not hold", promise=one.promise, subject=one.subject, what=one.said)
    return list(known.values()), began


def _note(change: Change, kind: str, one: Finding) -> None:
    data = {"promise": one.promise, "subject": one.subject, "said": one.said}
    change.note(kind, ACTOR, ticket_id=one.ticket_id, data=data)


def _mend(change: Change, rows: Sequence[Finding], found: Mapping[tuple[str, str], Found]) -> int:
    due = [one for one in rows if is_to_be_mended(one.promise, mended_at=one.mended_at, now=change.now)]
    mended = 0
    for row in due:
        if mended == MENDED_AT_ONCE:
            break
        if _is_mended(change, found[row.promise, row.subject]):
            row.mended_at, mended = change.now, mended + 1
            change.session.add(row)
            _note(change, "finding_mended", row)
    return mended


def _is_mended(change: Change, found: Found) -> bool:
    """Do what may be done without asking anybody."""
    if found.promise == Promise.PAGED and found.delivery_id is not None:
        # A page twice is better than none.
        return outbox.retry(change.session, found.delivery_id, now=change.now) is not None
    if found.ticket_id is None:
        return False
    if found.promise == Promise.PAGED and escalations.of_ticket(change.session, found.ticket_id) is None:
        change.session.add(Escalation(ticket_id=found.ticket_id, next_at=change.now, started_at=change.now))
        return True
    if found.promise == Promise.MIRRORED:
        return issue_for(change, found.ticket_id, by=ACTOR)
    return found.promise == Promise.TAKEN and _escalated(change, found.ticket_id)


def _escalated(change: Change, ticket_id: int) -> bool:
    """Tell the owner and the deputy of what nobody took in time."""
    ticket = change.session.get_one(Ticket, ticket_id)
    owners = change.book.owners.owners
    if (owner := owners.get(ticket.owner)) is None:
        return False
    deputy = owners[owner.deputy]
    text = change.book.say("escalated", reference=ticket.reference, owner=owner.name, deputy=deputy.name)
    sent = [
        change.send(
            Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=True),
            ticket_id=None,
            thread=f"{NOTICE_THREAD}{outbox.new_key()}",
        )
        for channel in dict.fromkeys((owner.slack_channel, deputy.slack_channel))
    ]
    return any(sent)


def _tell(change: Change, due: Sequence[Finding]) -> int:
    """Tell whoever looks after the house, and of what is grave security too, one notice a promise."""
    by_promise: dict[str, list[Finding]] = defaultdict(list)
    for one in due:
        by_promise[one.promise].append(one)
    told = 0
    for promise, rows in by_promise.items():
        if _say(change, promise, rows):
            told += len(rows)
            for one in rows:
                one.told_at = change.now
                change.session.add(one)
    return told


def _say(change: Change, promise: str, rows: Sequence[Finding]) -> bool:
    text = _sentence(change, promise, rows)
    owners = [change.book.owners.review_owner]
    if promise == Promise.PAGED:
        owners.append(change.book.playbook_for(Lane.SECURITY_INCIDENT).owner)
    told = [
        alert(change.book, text, owner=one, stuck=Destination.JIRA, destinations=change.premises.destinations)
        for one in owners
    ]
    notices = [one for one in told if one is not None]
    if promise == Promise.PAGED and not promises.unsent_pages(change.session, change.now):
        # The pager works, so that is not why nobody was paged.
        notices.append(Outgoing(Destination.PAGER, "page", {"title": text, "body": text}, urgent=True))
    unlike = {(one.destination, str(sorted(one.payload.items()))): one for one in notices}
    sent = [change.send(one, ticket_id=None, thread=f"{NOTICE_THREAD}{outbox.new_key()}") for one in unlike.values()]
    return any(sent)


def _sentence(change: Change, promise: str, rows: Sequence[Finding]) -> str:
    if promise == Promise.REVIEWED:
        return " ".join(one.said for one in rows)
    named = ", ".join(one.subject for one in rows[:NAMED_AT_MOST])
    subjects = f"{named} …" if len(rows) > NAMED_AT_MOST else named
    return change.book.say(f"audit_{promise}", count=len(rows), subjects=subjects)
