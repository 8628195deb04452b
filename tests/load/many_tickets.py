"""Fills a database with a company's years of tickets in a minute: texts as people write them, lines, clocks, events."""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, text
from sqlmodel import Session, col, select

from tests.load.intake_client import texts
from triage.database import Database
from triage.domain import Lane, Role
from triage.store import events, search
from triage.store.events import Happening
from triage.tables import Message, Person, RunningClock, Ticket
from triage.ticket_rows import ALPHABET

BATCH = 5_000
REPORTERS, AGENTS = 400, 24
TOOLS = ("Microsoft 365 Copilot", "GitHub Copilot", "ChatGPT Enterprise", "Claude Enterprise", None, None)
OWNERS = {
    Lane.SECURITY_INCIDENT: "security_on_call",
    Lane.DATA_HANDLING: "data_governance",
    Lane.COMPLIANCE: "compliance",
    Lane.WORKFLOW_FAILURE: "ai_operations",
    Lane.OUTPUT_QUALITY: "ai_quality",
    Lane.TECHNICAL: "it_support",
    Lane.NEW_USE_CASE: "ai_council",
    Lane.GUIDANCE: "ai_enablement",
}
WEIGHTS = (1, 14, 6, 14, 14, 25, 8, 18)
REMARKS = (
    "We are looking into it, and tell you by tomorrow.",
    "It was the proxy of the branch office; please try again.",
    "Could you send the name of the file, without its content?",
    "Prüfung läuft, wir melden uns.",
    "The licence was missing and is there now.",
)


def fill(database: Database, *, tickets: int, open_ones: int, now: datetime, seed: int = 8) -> None:
    """Store so many tickets, of which so many are open, and everything that hangs on them."""
    chance = random.Random(seed)  # noqa: S311 - made-up tickets keep no secret
    known = texts()
    with database.writing() as session:
        people = _people(session, now)
        first = session.execute(select(Ticket.id).order_by(col(Ticket.id).desc()).limit(1)).scalar() or 0
    opens = set(_open_ones(chance, tickets, open_ones))
    for begin in range(0, tickets, BATCH):
        numbers = range(begin, min(begin + BATCH, tickets))
        rows = [
            _ticket(chance, known, number, people=people, is_open=number in opens, now=now, of=tickets)
            | {"id": first + number + 1}
            for number in numbers
        ]
        with database.writing() as session:
            _store(session, rows, chance, now=now)
    _settle(database)


def _settle(database: Database) -> None:
    """Let the database know what it holds now, as it finds out by itself after a while."""
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if database.is_sqlite:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
            return
        connection.execute(text("SELECT setval('ticket_id_seq', (SELECT max(id) FROM ticket))"))
        connection.execute(text("VACUUM ANALYZE"))


def _people(session: Session, now: datetime) -> Sequence[tuple[int, str]]:
    rows = [{"handle": f"person{number}@example.com", "name": f"Person {number}"} for number in range(REPORTERS)]
    agents = [{"handle": f"agent{number}@example.com", "name": f"Agent {number}"} for number in range(AGENTS)]
    usual = {"created_at": now, "groups": [], "lanes": []}
    session.connection().execute(insert(Person), [one | usual | {"role": Role.EMPLOYEE.value} for one in rows])
    session.connection().execute(insert(Person), [one | usual | {"role": Role.AGENT.value} for one in agents])
    return [
        (number or 0, handle)
        for number, handle in session.exec(select(Person.id, Person.handle).order_by(col(Person.id)))
    ]


def _open_ones(chance: random.Random, tickets: int, open_ones: int) -> Iterator[int]:
    # Most of what is open came lately, and some of it waits for long.
    late = range(max(0, tickets - 2 * open_ones), tickets)
    yield from chance.sample(late, min(len(late), open_ones * 9 // 10))
    yield from chance.sample(range(tickets), min(tickets, open_ones // 10))


def _ticket(
    chance: random.Random,
    known: Sequence[str],
    number: int,
    *,
    people: Sequence[tuple[int, str]],
    is_open: bool,
    now: datetime,
    of: int,
) -> dict[str, Any]:
    lane = chance.choices(list(Lane), WEIGHTS)[0]
    created = now - timedelta(minutes=4.5 * (of - number) + chance.random() * 4)
    tool = chance.choice(TOOLS)
    holder = chance.choice(people[-AGENTS:])[1] if not is_open or chance.random() < 0.5 else None
    state = chance.choice(("taken", "waiting") if holder else ("open",)) if is_open else "resolved"
    return {
        "reference": _reference(number),
        "source": "bench",
        "source_id": str(number),
        "author_id": chance.choice(people)[0],
        "text": f"{chance.choice(known)} {chance.choice(known) if chance.random() < 0.3 else ''}".strip(),
        "tool": tool,
        "context": [{"name": "tool", "label": "Tool", "why": "", "ask": "", "value": tool, "required": True}],
        "outcome": "lane",
        "lane": lane.value,
        "also": [],
        "choices": [],
        "confidence": round(chance.uniform(0.45, 0.99), 2),
        "incident_probability": 0.01,
        "needs_review": is_open and chance.random() < 0.1,
        "restricted": lane is Lane.SECURITY_INCIDENT,
        "severity": chance.choices(("low", "normal", "high", "critical"), (20, 60, 17, 3))[0],
        "owner": OWNERS[lane],
        "state": state,
        "reasons": [],
        "reply": "Thank you.",
        "data_classes": {},
        "model_version": "bench",
        "playbook_version": "bench",
        "policy_version": "bench",
        "taken_by": holder,
        "jira_key": f"AI{lane.value[:4].upper()}-{number}",
        "jira_url": f"https://jira.example/browse/AI-{number}",
        "resolution": None if is_open else "answered",
        "created_at": created,
        "updated_at": created,
    }


def _reference(number: int) -> str:
    # Spread over the alphabet, and never the same one twice.
    spread, letters = (number * 982_451_653) % len(ALPHABET) ** 7, ""
    for _ in range(7):
        spread, rest = divmod(spread, len(ALPHABET))
        letters += ALPHABET[rest]
    return f"R-{letters}"


def _store(session: Session, rows: list[dict[str, Any]], chance: random.Random, *, now: datetime) -> None:
    connection = session.connection()
    connection.execute(insert(Ticket), rows)
    connection.execute(insert(RunningClock), [clock for row in rows for clock in _clocks(row, chance, now)])
    connection.execute(insert(Message), [line for row in rows for line in _lines(row, chance)])
    search.build(session, after=rows[0]["id"] - 1, most=len(rows))
    events.append(session, [happening for row in rows for happening in _happened(row)], at=now)


def _happened(row: dict[str, Any]) -> Iterator[Happening]:
    said = {"outcome": "lane", "lane": row["lane"], "confidence": row["confidence"], "choices": [], "reasons": []}
    yield Happening("received", "bench", row["id"], {"source": "bench", "data": {}})
    yield Happening("assessed", "model", row["id"], {"model_said": said, "model": "bench"})
    if row["taken_by"]:
        yield Happening("taken", row["taken_by"], row["id"])


def _clocks(row: dict[str, Any], chance: random.Random, now: datetime) -> Iterator[dict[str, Any]]:
    is_open = row["state"] != "resolved"
    due = now + timedelta(minutes=chance.uniform(-60, 2_000)) if is_open else row["created_at"] + timedelta(hours=4)
    usual = {"ticket_id": row["id"], "owner": row["owner"], "hours": None, "round": 1, "left_minutes": None}
    usual |= {"minutes": 240, "started_at": row["created_at"], "breached_at": None, "step": 0, "next_at": None}
    usual |= {"stopped_at": None if is_open else due, "paused_at": now if row["state"] == "waiting" else None}
    taken = None if row["state"] == "open" else row["created_at"]
    yield usual | {"kind": "resolve", "due_at": due}
    yield usual | {"kind": "acknowledge", "due_at": due - timedelta(minutes=30), "stopped_at": taken}


def _lines(row: dict[str, Any], chance: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(chance.choice((0, 1, 1, 2, 3))):
        yield {
            "ticket_id": row["id"],
            "at": row["created_at"] + timedelta(minutes=number + 1),
            "author": "agent1@example.com",
            "side": "internal" if number == 2 else "public",
            "text": chance.choice(REMARKS),
            "source": "bench",
            "source_key": f"bench:{row['id']}:{number}",
        }
