"""A house and a stand-in Jira that tells it of everything by webhook, over real HTTP and on one clock."""

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from pydantic import SecretStr

from classifiers.lanes.model import LaneModel
from integrations.jira.sender import JiraSender
from integrations.sandbox.jira import world
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.server import Sandbox
from playbooks.book import Book
from tests.flows.conversation.houses import PhoneBook
from tests.flows.desk.desks import SetClock
from tests.flows.issues.conftest import Company
from triage.conversation.outside import Outside
from triage.database import Database
from triage.domain import Role
from triage.matters.people import Actor, actor_of
from triage.matters.verbs import Matters
from triage.settings import Settings
from triage.store import access, tickets
from triage.tables import Arrival, Delivery, Event, Ticket
from triage.wiring_jira import Handler, JiraSide, connection_of

# Each of them has an account in Jira too, under the same address.
STAFF = {"Ines Okafor": Role.AGENT, "Tom Lindqvist": Role.SECURITY, "Mei Santos": Role.SECURITY}
# So often may what was sent late or failed come round before everything has to be quiet.
ROUNDS = 30
# A delivery that is stuck, or one that waits behind it, is named as a difference afterwards.
QUIET_ROUNDS = 3


@dataclass(kw_only=True)
class BothSides(Company):
    """The house, and the Jira that it lives with."""

    side: JiraSide
    actors: dict[str, Actor] = field(default_factory=dict)
    edits: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def matters(self) -> Matters:
        return Matters(self.database, self.desk.premises, clock=self.clock, wake=lambda: None)

    @property
    def tickets(self) -> list[Ticket]:
        return self.rows(Ticket)

    def find(self, reference: str) -> Ticket:
        with self.database.reading() as session:
            found = tickets.find(session, reference)
        assert found is not None
        return found

    def issue_of(self, ticket: Ticket) -> Issue | None:
        """Give the issue that a ticket is in, if Jira has it still."""
        return self.sandbox.state.jira.find(ticket.jira_key) if ticket.jira_key else None

    def hear_all(self) -> None:
        """Let every webhook come that is under way, and do all that follows from them."""
        quiet = 0
        for _ in range(ROUNDS):
            before = self._counted()
            assert self.sandbox.jira.settle(also_late=True)
            # What is tried again later, or waits for its turn, is due by then.
            self.clock.pass_by(10)
            self.settle()
            quiet = quiet + 1 if self._counted() == before else 0
            if quiet >= (1 if self._is_idle() else QUIET_ROUNDS):
                return
        raise AssertionError("the two sides never fall silent")

    def _is_idle(self) -> bool:
        waits = [one for one in self.rows(Delivery) if one.state == "pending"]
        return not waits and all(one.state in ("done", "failed") for one in self.rows(Arrival))

    def sweep(self) -> None:
        """Look for what changed in Jira without a word to us, as the timetable does."""
        self.clock.pass_by(1)
        self.side.sweep(self.inbox, self.clock.now())
        self.hear_all()

    def _counted(self) -> tuple[int, ...]:
        attempts = sum(one.attempts for one in self.rows(Delivery))
        return len(self.rows(Event)), len(self.rows(Delivery)), attempts, len(self.sandbox.jira.deliveries)

    def told_jira(self) -> int:
        """Count what was queued for Jira."""
        return sum(one.destination == "jira" for one in self.rows(Delivery))


@contextmanager
def listening() -> Iterator[tuple[str, list[Handler]]]:
    """Serve the address that Jira tells; what is put into the list takes what comes."""
    takers: list[Handler] = []

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(takers[0](body, dict(self.headers)))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Door) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/jira/webhook", takers
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def both_sides(database: Database, book: Book, judge: LaneModel) -> Iterator[BothSides]:
    """Put both sides together; what happens in Jira is told from the first moment on."""
    clock = SetClock()
    with Sandbox(clock=clock) as sandbox, listening() as (url, takers):
        connection = connection_of(_settings(sandbox))
        assert connection is not None
        side = JiraSide(_settings(sandbox), connection, clock)
        sender, outside = JiraSender(connection, clock), Outside(PhoneBook(), issues=side.issues)
        here = BothSides(
            database, book, judge, clock, outside=outside, sandbox=sandbox, jira=sender, looking=side.issues, side=side
        )
        here.actors = _staff(database, sandbox, clock.now())
        taker = side.handler(here.inbox)
        assert taker is not None
        takers.append(taker)
        sandbox.jira.register_webhook(url)
        yield here
        sandbox.jira.remove_webhooks()
        side.issues.close()
        sender.close()


def _settings(sandbox: Sandbox) -> Settings:
    known = sandbox.credentials
    return Settings(
        _env_file=None,
        jira_url=sandbox.jira_url,
        jira_user=known.jira_user,
        jira_token=SecretStr(known.jira_token),
        jira_webhook_secret=SecretStr(known.jira_webhook_secret),
        jira_index_lag_seconds=0,
    )


def _staff(database: Database, sandbox: Sandbox, now: datetime) -> dict[str, Actor]:
    found = {}
    with database.writing() as session:
        for name, role in STAFF.items():
            mail = sandbox.jira.person(name).mail
            access.add_person(session, mail, name=name, role=role, now=now)
            person = access.find_person(session, mail)
            assert person is not None
            found[name] = actor_of(person)
    return found


def is_done(issue: Issue) -> bool:
    """Say whether an issue is settled over there."""
    return world.status_of(issue.status_id).is_done
