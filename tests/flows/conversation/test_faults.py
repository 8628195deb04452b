"""Nothing is lost and nothing happens twice: whatever kills the worker, and in whatever order things come."""

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from tests.flows.conversation.houses import INCIDENT, JONAS, MAYA, OPEN, PRIYA, TECHNICAL, TOM, Town, inhabited
from tests.flows.desk.desks import everything_kept
from triage.database import Database
from triage.domain import Arrival, InboxAway
from triage.inbox_worker import Act, InboxWorker, Result
from triage.matters.change import Change
from triage.store.inbox import Kept
from triage.tables import Arrival as Stored
from triage.tables import Delivery, Event, Message, Ticket

PLANTED = ("anna.berg@customer.example.org", "4111 1111 1111 1111", "AKIAIOSFODNN7QRSTUVW", "Tulip-River-42!")
SECRETS = "Her address is {}, card {}, AWS key {}, password: {}".format(*PLANTED)


class Killed(BaseException):
    """The process ends here."""


@contextmanager
def killed_at(database: Database, number: int) -> Iterator[None]:
    """End the process at one of the statements that it sends to the database."""
    seen = 0

    def count(*_: Any) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            raise Killed

    event.listen(database.engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(database.engine, "before_cursor_execute", count)


def act_dying_at_each_step(town: Town) -> int:
    """Act on all that has arrived, killed at each statement in turn; say how often."""
    # Short, so that no clock that is shown runs out over so many deaths.
    town = replace(town, lease_seconds=2.0)
    deaths, number = 0, 1
    while True:
        try:
            with killed_at(town.database, number):
                found = town.inbox_worker.act_on_one()
        except Killed:
            deaths += 1
            number += 1
            town.clock.pass_by(minutes=0.05)
            continue
        if not found:
            return deaths
        number = 1


def story(town: Town) -> list[Arrival]:
    """Tell what several people do, without anything that needs an answer of Slack's."""
    first = town.message(TECHNICAL, ts="1768384800.100001")
    private = town.message(INCIDENT, JONAS, channel=OPEN, ts="1768384800.100002")
    return [
        first,
        private,
        town.message("It happens in Excel too", thread_ts=first.data["ts"], ts="1768384800.100003"),
        town.came("command", MAYA, key="slack:command:1", channel=OPEN, text=f"report {TECHNICAL}", trigger="1.2"),
        town.message(
            "Can I paste names of customers into ChatGPT?", PRIYA, channel="D0PRIYA001", ts="1768384800.100004"
        ),
        town.came("home_opened", TOM, key="slack:event:1"),
    ]


@pytest.fixture
def twin(town: Town, migrated_file: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Give the same town once more, undisturbed, on a database of its own."""
    path = tmp_path_factory.mktemp("twin") / "triage.db"
    path.write_bytes(migrated_file.read_bytes())
    with closing(Database(f"sqlite:///{path}")) as database:
        yield Town(inhabited(database), town.book, town.judge, type(town.clock)())


def test_worker_killed_at_each_step_does_everything_once(town: Town, twin: Town) -> None:
    for one in story(twin):
        twin.inbox.take(one)
    twin.act()
    for one in story(town):
        town.inbox.take(one)
    assert act_dying_at_each_step(town) > 60
    assert town.everything() == twin.everything()
    assert {one.state for one in town.rows(Stored)} == {"done"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_doubled_and_shuffled_arrivals_end_the_same(town: Town, twin: Town, seed: int) -> None:
    for one in story(twin):
        twin.inbox.take(one)
    twin.act()
    came = [*story(town), *story(town)]
    random.Random(seed).shuffle(came)  # noqa: S311 - a test that can be repeated
    taken = [town.inbox.take(one) for one in came]
    assert taken.count(True) == len(story(town))
    for _ in range(5):
        town.act()
        town.clock.pass_by(minutes=0.05)
    assert town.everything() == twin.everything()


@pytest.mark.parametrize("seed", [1, 2])
def test_edits_and_deletions_in_any_order_end_the_same(town: Town, seed: int) -> None:
    first, second = town.message(TECHNICAL, ts="1.100001"), town.message(TECHNICAL, JONAS, ts="1.100002")
    came = [
        first,
        town.edit(first, f"{TECHNICAL} And Excel.", edited_ts="1768384900.000001"),
        town.edit(first, f"{TECHNICAL} And Excel, always.", edited_ts="1768384901.000001"),
        second,
        town.deletion(second),
    ] * 2
    random.Random(seed).shuffle(came)  # noqa: S311 - a test that can be repeated
    for one in came:
        town.inbox.take(one)
    for _ in range(4):
        town.act()
        town.clock.pass_by(minutes=0.1)
    assert [one.text for one in sorted(town.rows(Message), key=lambda one: one.source_key)] == [
        f"{TECHNICAL} And Excel, always.",
        "",
    ]
    assert sorted(one.state for one in town.rows(Ticket)) == ["open", "withdrawn"]


def test_sixteen_deliveries_of_one_event_at_once_are_one(town: Town) -> None:
    message = town.message(TECHNICAL)
    ready = threading.Barrier(16)

    def take(_: int) -> bool:
        ready.wait(30)
        return town.inbox.take(message)

    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(take, range(16))).count(True) == 1
    town.act()
    assert len(town.rows(Ticket)) == 1


def test_two_workers_at_once_act_once_and_in_order(town: Town, database_url: str) -> None:
    first = town.message(TECHNICAL, ts="1768384800.200000")
    replies = [town.message(f"And number {number}", thread_ts=first.data["ts"]) for number in range(6)]
    for one in (first, *replies):
        town.inbox.take(one)
    with closing(Database(database_url)) as other:
        workers = [town.inbox_worker, replace(town, database=other).inbox_worker]

        def work(worker: InboxWorker) -> None:
            idle = 0
            while idle < 20:
                idle = 0 if worker.act_on_one() else idle + 1

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(work, workers))
    assert [one.text for one in town.rows(Message)] == [TECHNICAL, *(f"And number {number}" for number in range(6))]
    assert {one.state for one in town.rows(Stored)} == {"done"}


class Dawdling:
    """Thinks so long that somebody else acts meanwhile."""

    def __init__(self, town: Town) -> None:
        self._town = town

    def consider(self, arrival: Kept) -> Act:
        del arrival
        self._town.clock.pass_by(minutes=5)
        self._town.act()

        def act(change: Change) -> Result:
            change.note("too_late", "nobody")
            return Result.DONE

        return act


def test_worker_that_lost_its_lease_leaves_nothing_behind(town: Town) -> None:
    town.inbox.take(town.message(TECHNICAL))
    slow = InboxWorker(town.database, Dawdling(town), town.desk.premises, clock=town.clock, wake=lambda: None)
    assert slow.act_on_one()
    assert len(town.rows(Ticket)) == 1
    assert "too_late" not in town.event_kinds()


def test_database_that_is_away_is_said_so(town: Town, tmp_path: Any) -> None:
    with closing(Database(f"sqlite:///{tmp_path / 'empty.db'}")) as empty, pytest.raises(InboxAway) as refused:
        replace(town, database=empty).inbox.take(town.message(SECRETS))
    assert not any(secret in str(refused.value) + str(refused.value.__cause__) for secret in PLANTED)


def test_planted_secrets_are_nowhere(town: Town) -> None:
    message = town.message(f"{TECHNICAL} {SECRETS}", channel=OPEN)
    file = {"id": "F1", "name": f"{PLANTED[0]} {PLANTED[2]}.txt", "mimetype": "image/png", "size": 1}
    town.does(
        message,
        town.message(f"{INCIDENT} {SECRETS}", JONAS, channel=OPEN, files=[file]),
        town.message(f"Can I paste this into ChatGPT? {SECRETS}"),
        town.message(f"Also this: {SECRETS}", channel=OPEN, thread_ts=message.data["ts"]),
        town.edit(message, f"{TECHNICAL} now {SECRETS}"),
        town.came("command", MAYA, channel=OPEN, text=f"can I paste {SECRETS}", trigger="1.1"),
        town.came("shortcut_message", MAYA, channel=OPEN, ts="1.5", author=JONAS, text=SECRETS, view_id="triage-1"),
        town.submit("check", "", MAYA, text=SECRETS, tool="chatgpt"),
    )
    reference = town.rows(Ticket)[0].reference
    town.does(town.submit("context", reference, MAYA, about_tool=SECRETS), town.below_card(f"> {SECRETS}", TOM))
    town.does(town.submit("ask", reference, TOM, question=SECRETS))
    kept = {
        "tables": everything_kept(town.database),
        "sent": str([one.payload for one in town.slack.sent]),
        "deliveries": str([one.payload for one in town.rows(Delivery)]),
        "events": str([one.data for one in town.rows(Event)]),
    }
    assert [(place, secret) for place, text in kept.items() for secret in PLANTED if secret in text] == []
    assert len(town.rows(Delivery)) > 15


def test_database_that_ends_a_transaction_makes_nobody_wait_for_a_whole_lease(town: Town) -> None:
    town.inbox.take(town.message(TECHNICAL))

    def give_up(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith("INSERT INTO ticket"):
            raise OperationalError(statement, {}, Exception("deadlock detected"))

    event.listen(town.database.engine, "before_cursor_execute", give_up)
    with pytest.raises(OperationalError):
        town.inbox_worker.act_on_one()
    event.remove(town.database.engine, "before_cursor_execute", give_up)
    town.clock.pass_by(minutes=2 / 60)
    town.act()
    assert town.ticket.text == TECHNICAL
    (arrival,) = town.rows(Stored)
    assert (arrival.attempts, arrival.failures) == (2, 0)
