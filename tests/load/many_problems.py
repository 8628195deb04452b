"""Makes problems of a part of the tickets: many small ones and few large ones, as it is in a company."""

import random
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, col, select

from triage.store import problems
from triage.tables import Problem, ProblemMember, Ticket

PROBLEMS, SHARE, SOLVED_SHARE = 800, 0.5, 0.2
# So many weeks ago the solved ones were solved.
WEEKS_AGO = (1, 10)
BATCH = 5_000


def group(session: Session, *, now: datetime, seed: int = 9) -> None:
    """Store problems, and to which of them half of what is not restricted belongs."""
    chance = random.Random(seed)  # noqa: S311 - made-up problems keep no secret
    wanted = select(col(Ticket.id), col(Ticket.created_at)).where(col(Ticket.restricted).is_(False))
    matters = [row for row in session.exec(wanted.order_by(col(Ticket.id))) if chance.random() < SHARE]
    oldest, newest = matters[0][1], matters[-1][1]
    rows = [_problem(chance, number, first=oldest, last=newest, now=now) for number in range(1, PROBLEMS + 1)]
    # The first is met twice as often as the second, ten times as often as the tenth.
    chosen = chance.choices(range(1, PROBLEMS + 1), [1 / number for number in range(1, PROBLEMS + 1)], k=len(matters))
    members = [
        {"ticket_id": ticket, "problem_id": number, "how": problems.PLACED, "likeness": 0.8, "joined_at": at}
        for (ticket, at), number in zip(matters, chosen, strict=True)
    ]
    connection = session.connection()
    connection.execute(insert(Problem), rows)
    for begin in range(0, len(members), BATCH):
        connection.execute(insert(ProblemMember), members[begin : begin + BATCH])


def _problem(chance: random.Random, number: int, *, first: datetime, last: datetime, now: datetime) -> dict[str, Any]:
    is_solved = chance.random() < SOLVED_SHARE
    return {
        "id": number,
        "reference": f"P-{number:07d}",
        "state": problems.SOLVED if is_solved else problems.OPEN,
        "maker": "bench",
        "total": b"",
        "count": 0,
        "first_at": first,
        "last_at": last,
        "lanes": {chance.choice(("technical", "guidance", "data_handling", "workflow_failure")): 1},
        "tools": {},
        "name": f"Made-up problem {number}" if number % 3 else None,
        "fix_kind": "answer" if is_solved else None,
        "opened_at": first,
        "solved_at": now - timedelta(weeks=chance.uniform(*WEEKS_AGO)) if is_solved else None,
    }
