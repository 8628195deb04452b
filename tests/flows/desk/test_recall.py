"""Looks for similar matters: each reads what is new, and nobody who asks waits until all was read."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread, current_thread

import numpy as np
import pytest
from sqlalchemy import event

from classifiers.similar import Gist
from tests.flows.desk.abouts import ABOUT, MAKER, AboutOf
from tests.flows.desk.desks import MORNING, Office, message
from triage.desk import Desk
from triage.recall import WINDOW

GREYED = Gist(MAKER, np.array(ABOUT["greyed"], np.int8).tobytes())


@pytest.fixture
def desk(office: Office) -> Desk:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    return office.desk


@contextmanager
def counting(office: Office) -> Iterator[list[str]]:
    """Collect whatever reads the gists of all the weeks, and not just the newest."""
    whole: list[str] = []

    def look(*asked: object) -> None:
        statement, values = str(asked[2]), str(asked[3])
        began = MORNING - WINDOW
        is_old = any(f"{began - timedelta(days=day):{form}}" in values for day in (0, 1) for form in FORMS)
        if "FROM ticket_gist" in statement and is_old:
            whole.append(statement)

    event.listen(office.database.engine, "before_cursor_execute", look)
    try:
        yield whole
    finally:
        event.remove(office.database.engine, "before_cursor_execute", look)


# As SQLite is told a day, and as it stands in the value that PostgreSQL is given.
FORMS = ("%Y-%m-%d", "datetime(%Y, %-m, %-d,")


def found(desk: Desk, now: datetime) -> int:
    return len(desk.recall.near(GREYED, now, least=0.5))


def test_looks_out_of_order_read_all_but_once_and_miss_nothing(office: Office, desk: Desk) -> None:
    desk.receive(message("greyed 1", "first"))
    with counting(office) as whole:
        fresh = office.desk
        assert found(fresh, MORNING) == 1
        assert len(whole) == 1
        for number in range(20):
            late = timedelta(milliseconds=10 * (number % 2))
            assert found(fresh, MORNING + timedelta(seconds=number) - late) == 1
        desk.receive(message("greyed 2", "second"))
        assert found(fresh, MORNING + timedelta(seconds=18)) == 2
        assert len(whole) == 1
        # The machine's clock was set right.
        assert found(fresh, MORNING - timedelta(hours=1)) == 2
        assert len(whole) == 2


def test_a_desk_that_serves_has_read_all_before_and_no_look_reads_it_again(office: Office, desk: Desk) -> None:
    desk.receive(message("greyed 1", "first"))
    fresh = office.desk
    with counting(office) as whole, fresh.recalling(), fresh.recalling():
        assert len(whole) == 1
        assert found(fresh, MORNING) == 1
        assert found(fresh, MORNING + timedelta(hours=7)) == 1
        assert len(whole) == 1


def test_nobody_waits_while_a_shelf_is_read_anew(office: Office, desk: Desk) -> None:
    desk.receive(message("greyed 1", "first"))
    assert found(desk, MORNING) == 1
    reads, looked = Event(), Event()

    def wait(*asked: object) -> None:
        if "FROM ticket_gist" in str(asked[2]) and current_thread() is reader:
            reads.set()
            looked.wait(10)

    reader = Thread(target=lambda: desk.recall.renew(MAKER, MORNING))
    event.listen(office.database.engine, "before_cursor_execute", wait)
    try:
        reader.start()
        assert reads.wait(10)
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(found, desk, MORNING).result(5) == 1
    finally:
        looked.set()
        reader.join()
        event.remove(office.database.engine, "before_cursor_execute", wait)
    assert found(desk, MORNING) == 1


def test_a_shelf_that_is_read_anew_leaves_out_what_is_too_old_and_keeps_the_newest(office: Office, desk: Desk) -> None:
    desk.receive(message("greyed 1", "first"))
    assert found(desk, MORNING) == 1
    office.clock.pass_by(WINDOW.total_seconds() / 60 + 1)
    desk.receive(message("greyed 2", "second"))
    assert found(desk, office.clock.now()) == 2
    desk.recall.renew(MAKER, office.clock.now())
    assert found(desk, office.clock.now()) == 1
