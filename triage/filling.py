"""Reads what has no gist, or one of another encoder, so that it can be found and grouped."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlmodel import Session

from classifiers.sensitive import NOT_CHECKED
from triage.assessing import Judge
from triage.database import Database
from triage.matters.grouping import is_grouped
from triage.store import gists, problems, unread
from triage.tables import Ticket

AT_ONCE = 200
# A night reads no more; whoever begins with many runs `triage problems fill`.
MOST_A_NIGHT = 2_000
Find = Callable[[Session, int], Sequence[Ticket]]


def fill(database: Database, judge: Judge) -> int:
    """Keep the gist of every matter that may be grouped, a few at a time, and say how many were read.

    The night then merges them. Texts that were not kept, since they could not be checked, say nothing and are left out.
    """
    made = judge.judge("Which tools may I use?").gist
    if made is None:
        return 0
    maker = made.maker
    read = _read(database, judge, lambda session, last: unread.after(session, last, maker, most=AT_ONCE))
    _count_anew(database, maker)
    return read


def fill_new(database: Database, judge: Judge, *, since: datetime) -> int:
    """Keep the gist of what came in since then and may be grouped by now, as an unclear matter that was placed."""

    def find(session: Session, last: int) -> Sequence[Ticket]:
        return unread.without(session, last, since, most=AT_ONCE)

    return _read(database, judge, find, most=MOST_A_NIGHT)


def _read(database: Database, judge: Judge, find: Find, *, most: int | None = None) -> int:
    read = last = 0
    while most is None or read < most:
        with database.reading() as session:
            found = find(session, last)
            texts = [(one.id or 0, one.text, one.created_at) for one in found if NOT_CHECKED not in one.data_classes]
        if not found:
            break
        # The model is asked before anything is held.
        new = [(number, judge.judge(text).gist, at) for number, text, at in texts]
        with database.writing() as session:
            for number, gist, at in new:
                # It may have become restricted meanwhile.
                if gist is not None and is_grouped(session.get_one(Ticket, number)):
                    gists.drop(session, number)
                    gists.put(session, number, gist, at=at)
                    read += 1
        last = found[-1].id or 0
    return read


def _count_anew(database: Database, maker: str) -> None:
    """Let the problems have the sums of the new gists."""
    with database.reading() as session:
        numbers = unread.of_others(session, maker)
    for number in numbers:
        with database.writing() as session:
            problem = problems.held(session, number)
            problem.maker = maker
            problems.add_up(session, problem)
