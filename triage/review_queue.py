"""The review queue: how deep it is, whether it grows or stalls, and what would relieve it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, true
from sqlmodel import Session

from playbooks.book import Book
from triage.clocks import due_at
from triage.promises import Promise
from triage.relief import Relief, Suggestion, suggestion
from triage.routes import hours_of
from triage.store import review
from triage.store.findings import Found

WINDOW = timedelta(days=1)
STALLS, GROWS, DEEP = "stalls", "grows", "deep"
SECONDS_PER_HOUR = 3600


@dataclass(frozen=True)
class Queue:
    """The queue as it stands; what came and what was dealt with is of the last day."""

    depth: int
    oldest_at: datetime | None
    arrived: int
    completed: int
    # Since when the oldest waits that nobody has and that is not the person's turn.
    untouched_since: datetime | None
    suggestion: Suggestion | None


def look(session: Session, *, now: datetime, which: ColumnElement[bool] | None = None) -> Queue:
    """Look at the queue as it stands; with `which` as somebody sees it who sees only what fits."""
    count, oldest = review.depth(session)
    moved = review.left(session, now - WINDOW, which=true() if which is None else which)
    waiting = review.waiting(session)
    untouched = [one.since for one in waiting if not one.is_taken and not one.is_theirs]
    return Queue(
        depth=count,
        oldest_at=oldest,
        arrived=review.arrived_and_kept(session, now - WINDOW) + sum(one.came_at >= now - WINDOW for one in moved),
        completed=review.settled(session, now - WINDOW) + len(moved),
        untouched_since=min(untouched, default=None),
        suggestion=suggestion(
            [(one.guess, one.author, one.is_taken) for one in waiting], [(one.tool, one.lane) for one in moved]
        ),
    )


def alarms(session: Session, book: Book, *, now: datetime) -> list[Found]:
    """Say what is wrong with the queue, and what would help."""
    limits = book.owners.review_alarm
    if not review.depth(session)[0]:
        return []
    queue = look(session, now=now)
    help_with = in_words(queue.suggestion, book)
    return [
        Found(Promise.REVIEWED, what, f"{words} {help_with}".strip())
        for what, words in _troubles(queue, book, now=now, deep=limits.depth, grows_by=limits.grows_by)
    ]


def _troubles(queue: Queue, book: Book, *, now: datetime, deep: int, grows_by: int) -> Iterator[tuple[str, str]]:
    owner, since = book.owners.review_owner, queue.untouched_since
    if since is not None and due_at(since, book.owners.review_alarm.minutes, hours_of(book, owner)) <= now:
        age = int((now - since).total_seconds() // SECONDS_PER_HOUR)
        yield STALLS, book.say("review_stalls", depth=queue.depth, age=age)
    if queue.arrived - queue.completed >= grows_by:
        numbers = {"arrived": queue.arrived, "completed": queue.completed, "depth": queue.depth}
        yield GROWS, book.say("review_grows", **numbers)
    if queue.depth >= deep:
        yield DEEP, book.say("review_deep", depth=queue.depth)


def in_words(said: Suggestion | None, book: Book) -> str:
    """Say what would help, or nothing where nothing stands out."""
    if said is None:
        return ""
    playbook = book.playbooks.get(said.lane)
    if said.relief is Relief.HANDS:
        return book.say("review_relief_hands", count=said.count)
    if said.relief is Relief.PERSON:
        return book.say("review_relief_person", count=said.count, person=said.of)
    if playbook is None:
        return ""
    if said.relief is Relief.RULE:
        return book.say("review_relief_rule", count=said.count, tool=said.of, title=playbook.title)
    owner = book.owners.owners[playbook.owner].name
    return book.say("review_relief_lane", count=said.count, title=playbook.title, owner=owner)
