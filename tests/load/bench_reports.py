"""How long reports take among 100,000 tickets: `python -m tests.load.bench_reports`, on SQLite and PostgreSQL."""

import argparse
import statistics
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

from sqlalchemy import text, update
from sqlmodel import col, select

from playbooks.book import Book, load
from tests.conftest import migrate
from tests.load.bench_intake import say
from tests.load.many_problems import group
from tests.load.many_tickets import fill
from tests.postgres_server import NoPostgres, PostgresServer
from triage.database import Database
from triage.domain import Lane, Role
from triage.reports import repeats
from triage.reports.catalogue import REPORTS, make
from triage.reports.chart import svg
from triage.reports.period import period_of, zone_of
from triage.reports.report import Reader
from triage.reports.words_en import REPORTS_ENGLISH
from triage.store import events
from triage.store.events import Happening
from triage.tables import Person, Ticket
from triage.viewer import Viewer

TICKETS, OPEN, ROUNDS, TEAMS = 100_000, 5_000, 5, 20
BAR_MILLISECONDS, REPEATS_MILLISECONDS = 300.0, 5_000.0
DAYS = (90, 365)


def timed(database: Database, book: Book, name: str, *, days: int, role: Role) -> tuple[float, float]:
    """Make a report as its page does, and give the median and the least of its milliseconds."""
    now = datetime.now(UTC)
    since = (now.date() - timedelta(days=days - 1)).isoformat()
    period = period_of(since, "", zone=zone_of(book.owners), now=now)
    reader = Reader(Viewer("", role), book.edition("en"), REPORTS_ENGLISH)
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        with database.reading() as session:
            svg(make(session, name, period, reader=reader))
        taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken), min(taken)


def enrich(database: Database, *, tickets: int) -> None:
    """Add what only reports look at: teams, kinds of data, moves, what people say of answers, paste checks."""
    now, lanes = datetime.now(UTC), [str(one) for one in Lane]
    with database.writing() as session:
        for person in session.exec(select(Person)):
            person.groups = [f"team {(person.id or 0) % TEAMS}"]
            session.add(person)
        some = col(Ticket.id) % 3 == 0
        session.connection().execute(update(Ticket).where(some).values(data_classes={"personal": 2, "credentials": 1}))
        happened = [
            Happening("rerouted", "agent1@example.com", number, {"from": lanes[number % 8], "to": lanes[number % 7]})
            for number in range(1, tickets, 12)
        ]
        happened += [Happening("answer_helped", "person1@example.com", number) for number in range(1, tickets, 5)]
        said = {"groups": [], "tool": "deepseek", "classes": {"personal": 1}, "types": {}, "verdict": "no"}
        happened += [
            Happening("paste_checked", f"person{one % 400}@example.com", None, said) for one in range(tickets // 5)
        ]
        events.append(session, happened, at=now)
        group(session, now=now)
    if not database.is_sqlite:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))


def measured(url: str, *, tickets: int) -> bool:
    """Print how long each report takes on one database; say whether all keep the bar of ninety days."""
    migrate(url)
    book, is_good = load(), True
    with closing(Database(url)) as database:
        fill(database, tickets=tickets, open_ones=min(OPEN, tickets), now=datetime.now(UTC))
        enrich(database, tickets=tickets)
        for name in REPORTS:
            for days in DAYS:
                taken, least = timed(database, book, name, days=days, role=Role.OPERATIONS)
                keeps = taken <= (REPEATS_MILLISECONDS if name == repeats.NAME else BAR_MILLISECONDS) or days != DAYS[0]
                is_good &= keeps
                say(f"  {name:14} {days:4} days  {taken:7.0f} ms, least {least:.0f}  {'' if keeps else 'over the bar'}")
    return is_good


def main() -> None:
    """Measure on both databases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=TICKETS)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    asked = parser.parse_args()
    is_good = True
    if asked.only != "postgresql":
        with tempfile.TemporaryDirectory() as folder:
            say(f"SQLite, {asked.tickets} tickets")
            is_good &= measured(f"sqlite:///{folder}/triage.db", tickets=asked.tickets)
    if asked.only != "sqlite":
        try:
            with PostgresServer().start() as server:
                server.execute("CREATE DATABASE many")
                say(f"PostgreSQL, {asked.tickets} tickets")
                is_good &= measured(server.url("many"), tickets=asked.tickets)
        except NoPostgres as error:
            sys.exit(f"PostgreSQL was left out: {error}")
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    main()
