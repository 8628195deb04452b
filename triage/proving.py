"""Looks where a promise does not hold, and says so without anybody's words; changes nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session

from playbooks.book import Book
from triage.domain import Destination
from triage.promises import (
    ARRIVAL_MAY_TAKE,
    AUDIT,
    CHAIN_MAY_LAG,
    CLOCK_MAY_LAG,
    ISSUE_MAY_TAKE,
    JOB_MAY_TAKE,
    PAGE_MAY_TAKE,
    RECORD_HOLDS,
    REST_MAY_TAKE,
    SKEW,
    URGENT_MAY_TAKE,
    VERIFY,
    Promise,
)
from triage.store import drift, firings, inbox, promises
from triage.store.findings import Found

EVERYWHERE: frozenset[Destination] = frozenset(Destination)


@dataclass(frozen=True)
class Watched:
    """What is looked at: the ways out that there are, how far back a job may have been done last, and other jobs."""

    book: Book
    destinations: frozenset[Destination] = EVERYWHERE
    jobs: Mapping[str, timedelta] = field(default_factory=dict)
    others: Sequence[str] = ()


def prove(session: Session, watched: Watched, *, now: datetime) -> list[Found]:
    """List everything that does not hold now; the same promise and subject once."""
    found = [
        *_about_tickets(session, watched, now),
        *_about_pages(session, watched, now),
        *_about_clocks(session, now),
        *_about_jira(session, watched, now),
        *_unsent(session, now),
        *_not_heard(session, now),
        *_not_done(session, watched, now),
        *_failed(session, watched, now),
        *_not_recorded(session, now),
        *_drifted(session),
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
    for number, reference in promises.past_the_law(session, now):
        said = "the law's clock ran out, and no notice to the authority or decision against one is recorded"
        yield Found(Promise.ON_TIME, reference, said, number)
    for number, reference in promises.unreminded(session, now - CLOCK_MAY_LAG):
        yield Found(Promise.ON_TIME, reference, "nobody was reminded of the law's clock", number)


def _about_jira(session: Session, watched: Watched, now: datetime) -> Iterator[Found]:
    if Destination.JIRA not in watched.destinations:
        return
    for number, reference, is_made in promises.unmirrored(session, now - ISSUE_MAY_TAKE):
        said = "its issue still waits to be made" if is_made else "it has no issue, and none is being made"
        yield Found(Promise.MIRRORED, reference, said, number)


def _unsent(session: Session, now: datetime) -> Iterator[Found]:
    for way, number, reference, count in promises.stuck(session):
        yield Found(Promise.DELIVERED, reference or way, f"{count} stuck on the way to {way}", number, way=way)
    for way, count in promises.late(session, urgent=now - URGENT_MAY_TAKE, other=now - REST_MAY_TAKE):
        yield Found(Promise.DELIVERED, way, f"{count} late on the way to {way}", way=way)


def _not_heard(session: Session, now: datetime) -> Iterator[Found]:
    for state, count, oldest in inbox.counts(session):
        if state == inbox.FAILED:
            yield Found(Promise.HEARD, state, f"{count} could not be acted on")
        elif now - oldest > ARRIVAL_MAY_TAKE:
            yield Found(Promise.HEARD, state, f"{count} wait to be acted on")


def _not_done(session: Session, watched: Watched, now: datetime) -> Iterator[Found]:
    """Find what should be done every minute, and is not: it fails, it hangs, or nobody begins it."""
    for name, longest in watched.jobs.items():
        # Where nobody looked meanwhile, the whole timetable was asleep, and all of it is about to be caught up.
        awake = firings.done_between(session, AUDIT, now - longest, now - longest / 2)
        if awake and not firings.done_between(session, name, now - longest, now + SKEW):
            yield Found(Promise.TIMETABLE, name, "it should be done every minute, and is not")


def _failed(session: Session, watched: Watched, now: datetime) -> Iterator[Found]:
    for name in watched.others:
        last = firings.newest(session, name, now=now)
        if last is None:
            continue
        if last.error is not None:
            yield Found(Promise.JOBS, name, f"it failed with {last.error}")
        elif last.finished_at is None and now - last.started_at > JOB_MAY_TAKE:
            yield Found(Promise.JOBS, name, "it was begun and never done")


def _not_recorded(session: Session, now: datetime) -> Iterator[Found]:
    last = firings.last_done(session, VERIFY, now=now)
    if last is not None and last.outcome is not None and last.outcome != RECORD_HOLDS:
        yield Found(Promise.RECORDED, "events", last.outcome)


def _drifted(session: Session) -> Iterator[Found]:
    for week in drift.latest(session, limit=1):
        if week.alarm:
            yield Found(Promise.JUDGED, "model", f"in the week {week.week}, {week.alarm}; the page /models shows it")
