"""Whoever brings something along with others learns whether it was kept, even where the one who writes is killed."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy import event

from tests.flows.conversation.houses import Town
from triage.domain import InboxAway
from triage.tables import Arrival


class Killed(BaseException):
    """The thread ends here."""


def test_nobody_is_told_that_it_was_kept_where_the_writer_was_killed(town: Town) -> None:
    writes, may_go = 0, threading.Event()

    def hold_the_first_and_kill_the_second(*given: Any) -> None:
        nonlocal writes
        if "INSERT INTO arrival" not in str(given[2]):
            return
        writes += 1
        if writes == 1:
            may_go.wait(30)
        elif writes == 2:
            raise Killed

    messages = [town.message(f"Question {number}") for number in range(4)]
    inbox = town.inbox
    event.listen(town.database.engine, "before_cursor_execute", hold_the_first_and_kill_the_second)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(inbox.take, messages[0])]
        while not writes:
            time.sleep(0.01)
        # These come while the first is being written, so one of them writes for all three.
        asked += [pool.submit(inbox.take, one) for one in messages[1:]]
        time.sleep(2)
        may_go.set()
        ends = [one.exception(30) for one in asked]
    event.remove(town.database.engine, "before_cursor_execute", hold_the_first_and_kill_the_second)
    assert ends[0] is None
    assert sorted(type(end).__name__ for end in ends[1:]) == ["InboxAway", "InboxAway", "Killed"]
    assert [one.text for one in town.rows(Arrival)] == ["Question 0"]
    assert [inbox.take(one) for one in messages] == [False, True, True, True]


def test_database_that_is_away_is_said_to_each_of_those_who_came_together(town: Town) -> None:
    town.database.close()
    with town.database.writing() as session:
        session.connection().exec_driver_sql("ALTER TABLE arrival RENAME TO mislaid")
    inbox, ready = town.inbox, threading.Barrier(8)

    def take(number: int) -> bool:
        message = town.message(f"Question {number}")
        ready.wait(30)
        return inbox.take(message)

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(take, number) for number in range(8)]
        assert {type(one.exception(30)) for one in asked} == {InboxAway}
    with town.database.writing() as session:
        session.connection().exec_driver_sql("ALTER TABLE mislaid RENAME TO arrival")
    assert town.rows(Arrival) == []
