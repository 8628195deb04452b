"""How fast the console answers among 100,000 tickets, and how fast the intake: `python -m tests.load.bench_web`.

The server runs in a process of its own, with everything in it. Every request opens a page as an agent's browser does,
and the same pages are asked for by an agent of two lanes and by security.
"""

import argparse
import html
import http.client
import multiprocessing
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from multiprocessing.context import SpawnContext
from urllib.parse import quote

from sqlmodel import Session, col, select

from tests.conftest import migrate
from tests.load.bench_intake import WARM_UP_SECONDS, Server, one_round, say, started
from tests.load.many_tickets import fill
from tests.postgres_server import NoPostgres, PostgresServer
from triage.database import Database
from triage.domain import Destination, Outgoing, Role
from triage.store import access, events, messages, outbox, sessions
from triage.store.events import Happening
from triage.tables import Ticket

TICKETS, OPEN, FEW = 100_000, 5_000, 100
ROUNDS_OF_INTAKE = 5
BAR_MILLISECONDS, BAR_SLOWER, BAR_BYTES = 150.0, 1.3, 100_000
QUEUES = {
    "all open": "/tickets",
    "next due": "/tickets?sort=due",
    "breaching, next due": "/tickets?queue=breaching&sort=due",
    "a lane": "/tickets?queue=lane:technical",
    "review": "/tickets?queue=review",
    "mine": "/tickets?queue=mine",
    "filtered": "/tickets?severity=critical&tool=GitHub+Copilot&holder=-",
    "settled, filtered": "/tickets?queue=settled&severity=critical&owner=compliance",
    "fragment": "/tickets/part",
}
SEARCHES = ("copilot", "a", "prüfung", "proxy branch", '"could you send"', "AITECH-500", "quokka", "der die das")
# The longest story of one ticket, beside those of many.
STORY, MOST_TICKETS = 500, 40
PEOPLE: Mapping[str, tuple[Role, list[str]]] = {
    "agent": (Role.AGENT, []),
    "agent of two lanes": (Role.AGENT, ["technical", "guidance"]),
    "security": (Role.SECURITY, []),
}


def prepared(url: str, *, tickets: int) -> dict[str, str]:
    """Fill a database, and sign somebody in for each way to look."""
    migrate(url)
    with closing(Database(url)) as database:
        began, now = time.perf_counter(), datetime.now(UTC)
        fill(database, tickets=tickets, open_ones=min(OPEN, tickets), now=now)
        say(f"  {tickets} tickets were made in {time.perf_counter() - began:.0f} s")
        with database.writing() as session:
            _tell_long(session, now)
            return {
                who: sessions.begin(session, _person(session, who, role, lanes, now), now=now)
                for who, (role, lanes) in PEOPLE.items()
            }


def _tell_long(session: Session, now: datetime) -> None:
    """Give the newest open matter of a lane a long story: many events, lines and deliveries."""
    wanted = select(Ticket).where(Ticket.lane == "technical", Ticket.state != "resolved")
    ticket = session.exec(wanted.order_by(col(Ticket.id).desc()).limit(1)).first()
    if ticket is None or ticket.id is None:
        return
    said = {"from": "guidance", "to": "technical", "why": "It is about the proxy of the branch office."}
    events.append(
        session, [Happening("rerouted", f"agent{n % 9}@example.com", ticket.id, said) for n in range(STORY)], at=now
    )
    for n in range(STORY // 5):
        key, author = f"bench:{ticket.id}:long:{n}", f"agent{n % 9}@example.com"
        messages.put(
            session, ticket.id, author=author, side="public", text=ticket.text, source="bench", source_key=key, now=now
        )
        outgoing = Outgoing(Destination.SLACK, "message.post", {"text": ticket.text})
        outbox.put(session, outgoing, ticket_id=ticket.id, key=outbox.new_key(), now=now)


def of_lists(port: int, secret: str) -> list[str]:
    """Give the addresses of matters as they stand in lists: of a lane, of all, by what is due, and settled ones."""
    found: list[str] = []
    for query in ("queue=lane:technical", "", "sort=due", "queue=settled"):
        with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
            headers = {"Cookie": f"triage_session={secret}", "Accept": "text/html"}
            connection.request("GET", f"/tickets?{query}", headers=headers)
            page = connection.getresponse().read().decode()
        found += [html.unescape(one) for one in re.findall(r'<a href="(/tickets/R-[^"]+)"', page)[: MOST_TICKETS // 4]]
    return found


def _person(session: Session, who: str, role: Role, lanes: list[str], now: datetime) -> int:
    handle = f"{who.replace(' ', '.')}@example.com"
    return access.add_person(session, handle, name=who, role=role, lanes=lanes, now=now).id or 0


def timed(port: int, secret: str, paths: Sequence[str], *, rounds: int) -> tuple[list[float], int]:
    """Open pages in turn on one connection; give the milliseconds of each, and the bytes of the longest."""
    headers = {"Cookie": f"triage_session={secret}", "Accept": "text/html"}
    taken, longest = [], 0
    with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
        for number in range(rounds + 1):
            for path in paths:
                began = time.perf_counter()
                connection.request("GET", path, headers=headers)
                answer = connection.getresponse()
                body = answer.read()
                if answer.status != http.client.OK:
                    raise RuntimeError(f"{path} was answered with {answer.status}")
                longest = max(longest, len(body))
                if number:
                    taken.append(1000 * (time.perf_counter() - began))
    return taken, longest


def line(what: str, taken: Sequence[float]) -> tuple[bool, str]:
    """Put timings beside the bar."""
    ordered = sorted(taken)
    p50, p95 = ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]
    held = p95 <= BAR_MILLISECONDS
    kept = "" if held else "  MISSED"
    return held, f"  {what:<34} p50 {p50:7.1f} ms   p95 {p95:7.1f} ms (bar {BAR_MILLISECONDS:.0f}){kept}"


def pages(port: int, secrets: Mapping[str, str], *, rounds: int) -> bool:
    """Time queues, searches and tickets for each way to look."""
    held, longest = True, 0
    searches = [f"/tickets?q={quote(words)}" for words in SEARCHES]
    for who, secret in secrets.items():
        lists = {"queue": list(QUEUES.values()), "search": searches, "ticket": of_lists(port, secret)}
        for what, paths in lists.items():
            taken, size = timed(port, secret, paths, rounds=rounds)
            is_held, said = line(f"{what}, {who}", taken)
            held, longest = held and is_held, max(longest, size)
            say(said)
    say(f"  the longest page has {longest} bytes (bar {BAR_BYTES})")
    return held and longest <= BAR_BYTES


def intake(few: Server, many: Server, *, seconds: float) -> bool:
    """Compare the intake among few tickets with the intake among many, in turn."""
    latencies: dict[str, list[float]] = {"few": [], "many": []}
    for server in (few, many):
        one_round(server, clients=1, seconds=WARM_UP_SECONDS)
    for _ in range(ROUNDS_OF_INTAKE):
        for name, server in (("few", few), ("many", many)):
            latencies[name] += one_round(server, clients=1, seconds=seconds / ROUNDS_OF_INTAKE).latencies
    medians = {name: 1000 * statistics.median(each) for name, each in latencies.items()}
    slower = medians["many"] / medians["few"]
    among = f"{medians['few']:.2f} ms among {FEW} tickets, {medians['many']:.2f} ms among {TICKETS}"
    say(f"  intake {among}: {slower:.2f} times (bar {BAR_SLOWER}){'' if slower <= BAR_SLOWER else '  MISSED'}")
    return slower <= BAR_SLOWER


def measure(context: SpawnContext, urls: Mapping[str, str], *, rounds: int, seconds: float) -> bool:
    """Measure everything on one kind of database."""
    prepared(urls["few"], tickets=FEW)
    secrets = prepared(urls["many"], tickets=TICKETS)
    with started(context, "house", urls["few"]) as few, started(context, "house", urls["many"]) as many:
        held = pages(many.port, secrets, rounds=rounds)
        return (not seconds or intake(few, many, seconds=seconds)) and held


def main() -> None:
    """Measure on SQLite and on PostgreSQL."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each page is opened")
    parser.add_argument("--seconds", type=float, default=15, help="how long each intake is measured; 0 leaves it out")
    parser.add_argument("--only", choices=["sqlite", "postgresql"], help="one of the databases alone")
    said = parser.parse_args()
    context, held = multiprocessing.get_context("spawn"), True
    if said.only != "postgresql":
        with tempfile.TemporaryDirectory() as folder:
            say(f"SQLite, written through to the disk; {os.cpu_count()} cores")
            urls = {name: f"sqlite:///{folder}/{name}.db" for name in ("few", "many")}
            held = measure(context, urls, rounds=said.rounds, seconds=said.seconds)
    if said.only != "sqlite":
        try:
            server = PostgresServer().start()
        except NoPostgres as error:
            sys.exit(f"PostgreSQL was left out: {error}")
        try:
            for name in ("few", "many"):
                server.execute(f"CREATE DATABASE {name}")
            say("PostgreSQL, with the settings of the tests")
            urls = {name: server.url(name) for name in ("few", "many")}
            held = measure(context, urls, rounds=said.rounds, seconds=said.seconds) and held
        finally:
            server.stop()
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
