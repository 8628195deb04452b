"""What is said of promises that do not hold, and when they hold again: to whom, where, and in which words.

Who looks after the house hears of everything; who answers for a matter, of what was missed of theirs; security of what
is restricted, by the pager too. References and parts of the house are named, and no words of anybody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from triage.alerting import alert
from triage.domain import Destination, Lane, Outgoing
from triage.matters import cards
from triage.matters.change import NOTICE_THREAD, Change
from triage.promises import OF_OWNERS, OF_SECURITY, Promise
from triage.store import outbox, promises, review
from triage.tables import Finding, Ticket

NAMED_AT_MOST = 8
Ways = Mapping[tuple[str, str], str]


def say_broken(change: Change, due: Iterable[Finding], *, ways: Ways) -> list[Finding]:
    """Tell of what does not hold, one notice a promise and reader; give what somebody was told of."""
    told: list[Finding] = []
    for promise, rows in _by_promise(due).items():
        # What can't go out through Slack isn't told there.
        is_of_slack = any(ways[one.promise, one.subject] == Destination.SLACK for one in rows)
        stuck = Destination.SLACK if is_of_slack else Destination.JIRA
        notices = [
            alert(
                change.book,
                _sentence(change, promise, theirs),
                owner=owner,
                stuck=stuck,
                destinations=change.premises.destinations,
            )
            for owner, theirs in _readers(change, promise, rows).items()
        ]
        notices += _pages(change, promise, rows)
        sent = [_send(change, one) for one in _unlike(notices)]
        if any(sent):
            told += rows
    return told


def say_kept(change: Change, ended: Iterable[Finding], *, still: Sequence[Finding]) -> None:
    """Say that it holds again where somebody had been told that it did not; that is worth no page."""
    for promise, rows in _by_promise(one for one in ended if one.told_at is not None).items():
        if promise == Promise.REVIEWED and any(one.promise == promise for one in still):
            continue
        owners = change.book.owners.owners
        notices = [
            Outgoing(
                Destination.SLACK,
                "message.post",
                {"channel": owners[owner].slack_channel, "text": _relief(change, promise, theirs)},
            )
            for owner, theirs in _readers(change, promise, rows).items()
        ]
        for one in _unlike(notices):
            _send(change, one)


def _by_promise(rows: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for one in rows:
        found[one.promise].append(one)
    return found


def _readers(change: Change, promise: str, rows: Sequence[Finding]) -> dict[str, Sequence[Finding]]:
    """Say who reads of what, by owner."""
    keeper = change.book.owners.review_owner
    readers: dict[str, list[Finding]] = {keeper: list(rows)}
    if promise in OF_SECURITY:
        readers[_security(change)] = list(rows)
    elif promise in OF_OWNERS:
        for one in rows:
            owner = _owner_of(change, one)
            if owner is not None and owner != keeper:
                readers.setdefault(owner, []).append(one)
    return dict(readers)


def _owner_of(change: Change, one: Finding) -> str | None:
    ticket = change.session.get(Ticket, one.ticket_id) if one.ticket_id is not None else None
    owner = cards.read_by(change.book, ticket) if ticket is not None else None
    return owner if owner in change.book.owners.owners else None


def _pages(change: Change, promise: str, rows: Sequence[Finding]) -> list[Outgoing]:
    """Page security where an exposure may wait unseen; but not by a pager that is what does not work."""
    security = _security(change)
    is_theirs = promise in OF_SECURITY or (
        promise in OF_OWNERS and any(_owner_of(change, one) == security for one in rows)
    )
    if not is_theirs or (promise == Promise.PAGED and promises.unsent_pages(change.session, change.now)):
        return []
    text = _sentence(change, promise, rows)
    return [
        Outgoing(Destination.PAGER, "page", {"title": text, "body": text} | ({"to": to} if to else {}), urgent=True)
        for to in change.book.owners.owners[security].pager or ("",)
    ]


def _security(change: Change) -> str:
    return change.book.playbook_for(Lane.SECURITY_INCIDENT).owner


def _unlike(notices: Iterable[Outgoing | None]) -> list[Outgoing]:
    """Leave out what would be said twice in one place."""
    return list({(one.destination, str(sorted(one.payload.items()))): one for one in notices if one}.values())


def _send(change: Change, notice: Outgoing) -> str | None:
    return change.send(notice, ticket_id=None, thread=f"{NOTICE_THREAD}{outbox.new_key()}")


def _sentence(change: Change, promise: str, rows: Sequence[Finding]) -> str:
    if promise == Promise.REVIEWED:
        return " ".join(one.said for one in rows)
    return change.book.say(f"audit_{promise}", count=len(rows), subjects=_named(rows))


def _relief(change: Change, promise: str, rows: Sequence[Finding]) -> str:
    if promise == Promise.REVIEWED:
        return change.book.say("review_ended", depth=review.depth(change.session)[0])
    minutes = int((change.now - min(one.began_at for one in rows)).total_seconds() // 60)
    return change.book.say("audit_ended", subjects=_named(rows), minutes=minutes)


def _named(rows: Sequence[Finding]) -> str:
    named = ", ".join(one.subject for one in rows[:NAMED_AT_MOST])
    return f"{named} …" if len(rows) > NAMED_AT_MOST else named
