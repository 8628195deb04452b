"""Reads again what was kept before gists were, or by another encoder, so that it can be found and grouped."""

from classifiers.sensitive import NOT_CHECKED
from triage.assessing import Judge
from triage.database import Database
from triage.store import gists, problems, unread

AT_ONCE = 200


def fill(database: Database, judge: Judge) -> int:
    """Keep the gist of every matter that may be grouped, a few at a time, and say how many were read.

    The night then merges them. Texts that were not kept, since they could not be checked, say nothing and are left out.
    """
    made = judge.judge("Which tools may I use?").gist
    if made is None:
        return 0
    read = last = 0
    while True:
        with database.reading() as session:
            found = unread.after(session, last, made.maker, most=AT_ONCE)
            texts = [(one.id or 0, one.text, one.created_at) for one in found if NOT_CHECKED not in one.data_classes]
        if not found:
            break
        # The model is asked before anything is held.
        new = [(number, judge.judge(text).gist, at) for number, text, at in texts]
        with database.writing() as session:
            for number, gist, at in new:
                if gist is not None:
                    gists.drop(session, number)
                    gists.put(session, number, gist, at=at)
                    read += 1
        last = found[-1].id or 0
    _count_anew(database, made.maker)
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
