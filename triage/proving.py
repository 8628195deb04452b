"""Looks where a promise does not hold, and says so without anybody's words; changes nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from playbooks.book import Book
from triage.domain import Destination
from triage.promises import (
    ARRIVAL_MAY_TAKE,
    CHAIN_MAY_LAG,
    CLOCK_MAY_LAG,
    ISSUE_MAY_TAKE,
    PAGE_MAY_TAKE,
    Promise,
)
from triage.store import firings, inbox, promises
from triage.store.findings import Found

EVERYWHERE: frozenset[Destination] = frozenset(Destination)


@dataclass(frozen=True)
class Watched:
    """What is looked at: the ways out that there are, and how far back each job may have been done last."""

    book: Book
    destinations: frozenset[Destination] = EVERYWHERE
    jobs: Mapping[str, timedelta] = field(default_factory=dict)


def prove(session: Session, watched: Watched, *, now: datetime) -> list[Found]:
    """List everything that does not hold now; the same promise and subject once."""
    found = [
        *_about_tickets(session, watched, now),
        *_about_pages(session, watched, now),
        *_about_clocks(session, now),
        *_about_jira(session, watched, now),
        *_stuck(session),
        *_not_heard(session, now),
        *_not_done(session, watched, now),
    ]
    # The first one says it best where several say the same.
    return list({(one.promise, one.subject): one for one in reversed(found)}.values())[::-1]


def _about_tickets(session: Session, watched: Watched, now: datetime) -> Iterator[Found]:
    for number, reference in promises.without_owner(session, watched.book.owners.owners):
        yield Found(Promise.OWNED, reference, "its owner is nobody that the playbooks know", number)
    for number, reference in promises.unwatched(session, now - CLOCK_MAY_LAG):
        yield Found(Promise.TAKEN, reference, "nobody took it in time, and nothing escalated it", number)


def _about_pages(session: Session, watched: Watched, now: datetime) -> Iterator[Found]:
    for delivery, number, reference, is_stuck in promises.unsent_pages(session, now - PAGE_MAY_TAKE):
        said = "a page is stuck" if is_stuck else "a page has not gone out"
        yield Found(Promise.PAGED, reference or "pager", said, number, delivery_id=delivery if is_stuck else None)
    for number, reference in promises.chains_behind(session, now - CHAIN_MAY_LAG):
        yield Found(Promise.PAGED, reference, "its next page was due and did not go out", number)
    paging = [name for name, playbook in watched.book.playbooks.items() if playbook.escalation.pages]
    for number, reference in promises.without_chain(session, paging, now - PAGE_MAY_TAKE):
        yield Found(Promise.PAGED, reference, "nobody is paged for it", number)


def _about_clocks(session: Session, now: datetime) -> Iterator[Found]:
    for number, reference, kind in promises.past_a_clock(session, now - CLOCK_MAY_LAG):
        yield Found(Promise.ON_TIME, reference, f"its clock '{kind}' ran out, and nobody was told", number)
    for number, reference in promises.unreminded(session, now - CLOCK_MAY_LAG):
        yield Found(Promise.ON_TIME, reference, "nobody was reminded of the law's clock", number)


def _about_jira(session: Session, watched: Watched, now: datetime) -> Iterator[Found]:
    if Destination.JIRA not in watched.destinations:
        return
    for number, reference, is_made in promises.unmirrored(session, now - ISSUE_MAY_TAKE):
        said = "its issue still waits to be made" if is_made else "it has no issue, and none is being made"
        yield Found(Promise.MIRRORED, reference, said, number)


def _stuck(session: Session) -> Iterator[Found]:
    for destination, number, reference, count in promises.stuck(session):
        yield Found(Promise.DELIVERED, reference or destination, f"{count} stuck on the way to {destination}", number)


def _not_heard(session: Session, now: datetime) -> Iterator[Found]:
    for state, count, oldest in inbox.counts(session):
        if state == inbox.FAILED:
            yield Found(Promise.HEARD, state, f"{count} could not be acted on")
        elif now - oldest > ARRIVAL_MAY_TAKE:
            yield Found(Promise.HEARD, state, f"{count} wait to be acted on")


def _not_done(session: Session, watched: Watched, now: datetime) -> Iterator[Found]:
    for name, longest in watched.jobs.items():
        first = firings.oldest_since(session, name, now - longest)
        if (
            first is not None
            and first <= now - longest / 2
            and not firings.was_done_since(session, name, now - longest)
        ):
            yield Found(Promise.TIMETABLE, name, "it was begun again and again, and never done")
