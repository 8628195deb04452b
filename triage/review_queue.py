"""The review queue: how deep it is, whether it grows or stalls, and what would relieve it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement
from sqlmodel import Session

from playbooks.book import Book
from triage.promises import Promise
from triage.relief import Relief, Suggestion, suggestion
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


def look(session: Session, *, now: datetime, which: ColumnElement[bool] | None = None) -> Queue:
    """Look at the queue as it stands; with `which` as somebody sees it who sees only what fits."""
    count, oldest = review.depth(session)
    arrived, completed = review.moved(session, now - WINDOW, which=which)
    return Queue(count, oldest, arrived, completed, review.untouched_since(session))


def relief(
    session: Session, book: Book, *, now: datetime, which: ColumnElement[bool] | None = None
) -> Suggestion | None:
    """Say what would relieve it most; a tool is called as the book calls it, and never as somebody wrote it."""
    moved = review.left(session, now - WINDOW, which=which)
    known = {said: book.find_tool(said) for said in {one.tool for one in moved if one.tool}}
    tools = {said: found[1].name for said, found in known.items() if found is not None}
    return suggestion(
        [(one.guess, one.author, one.is_taken) for one in review.waiting(session)],
        [(tools.get(one.tool or ""), one.lane) for one in moved],
    )


def alarms(session: Session, book: Book, *, now: datetime) -> list[Found]:
    """Say what is wrong with the queue, and what would help."""
    queue = look(session, now=now)
    if not queue.depth:
        return []
    overdue_since = review.untouched_since(session, overdue=now)
    troubles = list(_troubles(queue, book, now=now, overdue_since=overdue_since))
    if not troubles:
        return []
    help_with = in_words(relief(session, book, now=now), book)
    return [Found(Promise.REVIEWED, what, f"{words} {help_with}".strip()) for what, words in troubles]


def _troubles(queue: Queue, book: Book, *, now: datetime, overdue_since: datetime | None) -> Iterator[tuple[str, str]]:
    limits = book.owners.review_alarm
    if overdue_since is not None:
        age = int((now - overdue_since).total_seconds() // SECONDS_PER_HOUR)
        yield STALLS, book.say("review_stalls", depth=queue.depth, age=age)
    if queue.arrived - queue.completed >= limits.grows_by:
        numbers = {"arrived": queue.arrived, "completed": queue.completed, "depth": queue.depth}
        yield GROWS, book.say("review_grows", **numbers)
    if queue.depth >= limits.depth:
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
