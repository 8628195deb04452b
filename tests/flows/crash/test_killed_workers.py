"""Workers that are killed at any moment: no ticket, no issue and no message is lost or made twice."""

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import func, select

from integrations.sandbox.server import Sandbox
from tests.flows.crash.receiving import desk_at, receive_all
from tests.flows.crash.workers import (
    Chance,
    WorkerProcess,
    all_sent,
    assert_each_arrived_once,
    let_things_go_wrong,
    sent,
    until,
)
from triage.database import Database
from triage.tables import Ticket

pytestmark = pytest.mark.crash
# Each start takes seconds and each kill comes within one of the first delivery, so this many outlast all kills.
INTAKES, KILLS = 60, 5


def test_killed_worker_loses_nothing_and_repeats_nothing(
    database_url: str, sandbox: Sandbox, lane_model_path: Path, worker_at: Callable[..., WorkerProcess]
) -> None:
    let_things_go_wrong(sandbox, seed=1)
    chance = Chance(1)
    with (
        desk_at(database_url, sandbox, lane_model_path) as desk,
        closing(Database(database_url)) as database,
        worker_at(database_url) as worker,
    ):
        receiving = threading.Thread(target=receive_all, args=(desk, INTAKES))
        receiving.start()
        for _ in range(KILLS):
            before = sent(database)
            # A worker that was killed before its first delivery would try nothing of what this is about.
            until(lambda before=before: sent(database) > before or _is_done(database), worker)  # type: ignore[misc]
            chance.pause(0.8)
            worker.kill()
            worker.start()
        receiving.join()
        until(lambda: all_sent(database), worker)
        with database.reading() as session:
            tickets = session.exec(select(Ticket)).all()
        assert len(tickets) == len({ticket.source_id for ticket in tickets}) == INTAKES
        assert len({ticket.jira_key for ticket in tickets} - {None}) == INTAKES == len(sandbox.state.issues)
        assert_each_arrived_once(database, sandbox)


def _is_done(database: Database) -> bool:
    with database.reading() as session:
        received = session.exec(select(func.count()).select_from(Ticket)).one()
    return received == INTAKES and all_sent(database)
