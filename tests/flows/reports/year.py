"""A small company's year, made up by chance: what reports are counted over, in the database and by hand."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert, text

from playbooks.book import Book
from triage.database import Database
from triage.domain import Lane, Role
from triage.reports import catalogue
from triage.reports.period import Period, period_of
from triage.reports.report import Reader, Report
from triage.reports.words_en import REPORTS_ENGLISH
from triage.store import events
from triage.store.events import Happening
from triage.tables import Person, Problem, ProblemMember, RunningClock, Ticket
from triage.viewer import Viewer

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
# Two teams are large enough to be shown, and one is not.
TEAMS = {"sales": 9, "platform": 6, "board": 3}
TOOLS = ("GitHub Copilot", "Microsoft 365 Copilot", "PasteWizard", "DeepSeek", None)
CLASSES = ("personal", "credentials")
KINDS = ("acknowledge", "resolve")
MATTERS = 400
# Each problem: its state, when and how it was solved, and how often chance chooses it.
PROBLEMS = (
    ("open", None, None, 40),
    ("solved", datetime(2026, 6, 1, 9, 30, 15, tzinfo=UTC), "training", 30),
    ("open", None, None, 0),
    ("solved", datetime(2026, 12, 24, 9, 0, tzinfo=UTC), "workflow", 12),
    ("dismissed", None, None, 9),
    ("merged", None, None, 0),
    ("solved", datetime(2026, 2, 3, 9, 0, tzinfo=UTC), "other", 8),
    ("open", None, None, 4),
    ("open", None, None, 3),
    ("open", None, None, 1),
)
# What one of the problems is about: every matter of some numbers names a workflow, and belongs to it.
OF_WORKFLOW, NAMES_WORKFLOW = 3, 11
FELL = 2


@dataclass
class Year:
    """What was stored, as plain rows."""

    people: list[dict[str, Any]] = field(default_factory=list)
    tickets: list[dict[str, Any]] = field(default_factory=list)
    clocks: list[dict[str, Any]] = field(default_factory=list)
    happened: list[tuple[Happening, datetime]] = field(default_factory=list)
    problems: list[dict[str, Any]] = field(default_factory=list)
    members: dict[int, int] = field(default_factory=dict)

    def seen(self, period: Period, viewer: Viewer) -> list[dict[str, Any]]:
        return [
            one
            for one in self.tickets
            if period.begins <= one["created_at"] < period.ends and (viewer.sees_restricted or not one["restricted"])
        ]

    def of(self, ticket: dict[str, Any], *kinds: str) -> list[Happening]:
        return [one for one, _ in self.happened if one.ticket_id == ticket["id"] and one.kind in kinds]

    def said(self, ticket: dict[str, Any]) -> str | None:
        """Give what was said last of its first answer."""
        said = self.of(ticket, "answer_helped", "answer_not_helped")
        return said[-1].kind if said else None

    def teams_of(self, ticket: dict[str, Any]) -> list[str]:
        return next(list(one["groups"]) for one in self.people if one["id"] == ticket["author_id"])


def year(
    database: Database, *, seed: int = 9, teams: Mapping[str, int] = TEAMS, who: Sequence[int] | None = None
) -> Year:
    """Make it up and store it; `who` are the numbers of those who come, without it all people."""
    chance, made = random.Random(seed), Year()  # noqa: S311 - made-up tickets keep no secret
    made.people = [
        _person(number, team)
        for number, team in enumerate((team for team, size in teams.items() for _ in range(size)), start=1)
    ]
    made.people[0]["groups"] = list(teams)[:2]
    authors = who or range(1, len(made.people) + 1)
    made.tickets = [_ticket(chance, number, authors) for number in range(1, MATTERS + 1)]
    made.clocks = [clock for ticket in made.tickets for clock in _clocks(chance, ticket)]
    made.happened = [one for ticket in made.tickets for one in _happened(chance, ticket)]
    made.happened += [_check(chance, made, authors) for _ in range(150)]
    made.problems = [_problem(number) for number in range(1, len(PROBLEMS) + 1)]
    made.members = _members(chance, made.tickets)
    with database.writing() as session:
        connection = session.connection()
        connection.execute(insert(Person), made.people)
        connection.execute(insert(Ticket), made.tickets)
        connection.execute(insert(RunningClock), made.clocks)
        for happening, at in made.happened:
            events.append(session, [happening], at=at)
        connection.execute(insert(Problem), made.problems)
        connection.execute(insert(ProblemMember), [_member(*one) for one in made.members.items()])
        if not database.is_sqlite:
            # It counts on by itself only from where it gave the numbers itself.
            for name in ("person", "ticket", "problem"):
                connection.execute(text(f"SELECT setval('{name}_id_seq', (SELECT max(id) FROM {name}))"))  # noqa: S608 - names of our own
    return made


def days(since: str = "2026-01-01", until: str = "2026-12-31") -> Period:
    return period_of(since, until, zone=LONDON, now=NOW)


def reader(book: Book, role: Role = Role.OPERATIONS) -> Reader:
    return Reader(Viewer("", role), book.edition("en"), REPORTS_ENGLISH)


def table(report: Report) -> list[dict[str, Any]]:
    names = [column.name for column in report.columns]
    return [dict(zip(names, (cell.value for cell in row), strict=True)) for row in report.rows]


def made_of(
    database: Database, book: Book, name: str, role: Role = Role.OPERATIONS, *, period: Period | None = None
) -> Report:
    with database.reading() as session:
        return catalogue.make(session, name, period or days(), reader=reader(book, role))


def _person(number: int, team: str) -> dict[str, Any]:
    usual = {"role": "employee", "created_at": NOW, "lanes": [], "language": None, "subject": None}
    return usual | {"id": number, "handle": f"p{number}@example.com", "name": "", "groups": [team]}


def _ticket(chance: random.Random, number: int, authors: Sequence[int]) -> dict[str, Any]:
    lane = chance.choice([*(str(one) for one in Lane), None])
    state = chance.choice(("open", "taken", "waiting", "resolved", "resolved", "withdrawn"))
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(364 * 24 * 60))
    tool = chance.choice(TOOLS)
    named = [{"name": "tool", "label": "", "why": "", "ask": "", "value": tool, "required": True}]
    workflow = "Invoice reader" if number % NAMES_WORKFLOW == 0 else None
    named += [{"name": "workflow", "label": "", "why": "", "ask": "", "value": workflow, "required": True}]
    return {
        "id": number,
        "reference": f"R-{number:07d}",
        "source": "test",
        "source_id": str(number),
        "author_id": chance.choice(authors),
        "text": "Made up.",
        "tool": tool,
        "context": named,
        "outcome": "lane" if lane else "out_of_scope",
        "lane": lane,
        "also": [],
        "choices": [],
        "confidence": 0.8,
        "incident_probability": 0.0,
        "needs_review": False,
        "restricted": lane == "security_incident",
        "severity": "normal",
        "owner": chance.choice(("ai_operations", "it_support")),
        "state": state,
        "reasons": [],
        "reply": "",
        "data_classes": {one: chance.randrange(1, 4) for one in CLASSES if chance.random() < 0.3},
        "model_version": "m",
        "playbook_version": "p",
        "policy_version": "p",
        "taken_by": None,
        "resolution": chance.choice(("answered", "approved", "declined", "fixed")) if state == "resolved" else None,
        "created_at": at,
        "updated_at": at,
    }


def _clocks(chance: random.Random, ticket: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for kind in (*KINDS, *(["approval"] if ticket["lane"] == "new_use_case" else [])):
        for number in range(1, chance.choice((1, 1, 1, 2)) + 1):
            began = ticket["created_at"] + timedelta(hours=number - 1)
            minutes = chance.choice((30, 60, 240))
            runs = chance.random() < 0.1
            stopped = None if runs else began + timedelta(minutes=chance.randrange(1, 400))
            due = began + timedelta(minutes=minutes)
            late = (stopped or NOW) > due
            yield {
                "ticket_id": ticket["id"],
                "kind": kind,
                "round": number,
                "owner": chance.choice(("ai_operations", "it_support")) if kind == "approval" else ticket["owner"],
                "hours": None,
                "minutes": minutes,
                "started_at": began,
                "due_at": due,
                "stopped_at": stopped,
                "breached_at": due if late and chance.random() < 0.9 else None,
                "step": 0,
            }


def _happened(chance: random.Random, ticket: dict[str, Any]) -> Iterator[tuple[Happening, datetime]]:
    number, at, lanes = ticket["id"], ticket["created_at"], [str(one) for one in Lane]
    said: dict[str, Any] = {
        "lane": chance.choice([*lanes, None]),
        "outcome": "out_of_scope",
        "confidence": 0.5,
        "choices": [],
    }
    for _ in range(chance.choice((0, 0, 0, 1, 2))):
        data = {"from": chance.choice(lanes), "to": chance.choice(lanes), "in_review": chance.random() < 0.4}
        yield Happening("rerouted", "agent@example.com", number, data), at
        label = {"outcome": data["to"], "said_by": "staff", "model_said": said, "model": "m"}
        yield Happening("label_given", "agent@example.com", number, label), at
    if ticket["restricted"] and chance.random() < 0.5:
        data = {"from": chance.choice(lanes), "in_review": False}
        yield Happening("made_incident", "agent@example.com", number, data), at
    if chance.random() < 0.4:
        yield Happening(chance.choice(("answer_helped", "answer_not_helped")), "p1@example.com", number), at
    if chance.random() < 0.1:
        # Some change their mind.
        yield Happening(chance.choice(("answer_helped", "answer_not_helped")), "p1@example.com", number), at
    if chance.random() < 0.1:
        yield Happening("reopened", "p1@example.com", number), at


def _problem(number: int) -> dict[str, Any]:
    state, solved_at, fix, _ = PROBLEMS[number - 1]
    return {
        "id": number,
        "reference": f"P-{number:07d}",
        "state": state,
        "maker": "made up",
        "total": b"",
        "count": 0,
        "first_at": NOW,
        "last_at": NOW,
        "lanes": {},
        "tools": {},
        "name": f"Made up {number}" if number % 2 else None,
        "fix_kind": fix,
        "opened_at": NOW,
        "solved_at": solved_at,
        "merged_into": 1 if state == "merged" else None,
    }


def _members(chance: random.Random, tickets: list[dict[str, Any]]) -> dict[int, int]:
    numbers, weights = range(1, len(PROBLEMS) + 1), [one[-1] for one in PROBLEMS]
    members = {one["id"]: chance.choices(numbers, weights)[0] for one in tickets if chance.random() < 0.6}
    # One of the fixes helped.
    late = {one["id"] for one in tickets if one["created_at"] > (PROBLEMS[1][1] or NOW)}
    members = {one: of for one, of in members.items() if of != FELL or one not in late or chance.random() < 0.2}
    return members | {number: OF_WORKFLOW for number in members if number % NAMES_WORKFLOW == 0}


def _member(ticket: int, problem: int) -> dict[str, Any]:
    usual = {"how": "placed", "likeness": 0.8, "joined_at": NOW, "told_at": None}
    return usual | {"ticket_id": ticket, "problem_id": problem}


def _check(chance: random.Random, made: Year, authors: Sequence[int]) -> tuple[Happening, datetime]:
    person = made.people[chance.choice(authors) - 1]
    data = {
        "groups": person["groups"],
        "tool": chance.choice(("github_copilot", "deepseek", "PasteWizard", None)),
        "classes": {one: 1 for one in CLASSES if chance.random() < 0.5},
        "types": {},
        "verdict": chance.choice(("yes", "no", "ask")),
    }
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(364 * 24 * 60))
    return Happening("paste_checked", person["handle"], None, data), at
