"""The same run against `jira820`, a Data Center server that others wrote, behind a door that fails one call in five."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jira820.config import load_config  # type: ignore[import-untyped] # it has no types
from jira820.server import make_app  # type: ignore[import-untyped] # likewise
from sqlmodel import select

from integrations.jira.request import label_for
from integrations.sandbox.server import Sandbox
from tests.flows.crash.workers import WorkerProcess, all_sent_without_pauses, sent, surroundings, until
from tests.flows.delivery.filling import fill
from tests.flows.integrations.jira820_serving import served
from tests.flows.integrations.trials import issue
from triage.database import Database
from triage.domain import Destination
from triage.tables import Delivery

pytestmark = pytest.mark.crash
TICKETS = 30


class FailingDoor:
    """Stands before the server: refuses before it was reached, or loses an answer that was already earned."""

    def __init__(self, app: Any, seed: int) -> None:
        self.app = app
        self.calls = self.failures = 0
        self._random = random.Random(seed)  # noqa: S311 -- repeatable, not secret

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        self.calls += 1
        if self._random.random() >= 0.2:  # one call in five
            await self.app(scope, receive, send)
            return
        self.failures += 1
        status, headers, reaches = self._random.choice(WAYS)
        if reaches:
            await self.app(scope, receive, _unheard)
        await send({"type": "http.response.start", "status": status, "headers": [*headers, (b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})


async def _unheard(message: dict[str, Any]) -> None:
    del message


# The status, what else is said, and whether it was done all the same.
WAYS: tuple[tuple[int, list[tuple[bytes, bytes]], bool], ...] = (
    (502, [], True),
    (504, [], True),
    (503, [(b"retry-after", b"1")], False),
    (500, [], False),
    (429, [(b"retry-after", b"0.2")], False),
    (429, [], False),
)


@contextmanager
def failing_jira820(seed: int) -> Iterator[tuple[str, FailingDoor]]:
    door = FailingDoor(make_app(config=load_config()), seed)
    with served(door) as address:
        yield address, door


def test_every_ticket_has_one_issue_at_jira820_too(
    database_url: str, sandbox: Sandbox, lane_model_path: Path, tmp_path: Path
) -> None:
    with failing_jira820(seed=8) as (address, door), closing(Database(database_url)) as database:
        store = door.app.state.store
        project = store.config.project_key
        before = set(store.issues)
        for number in range(TICKETS):
            wanted = issue(reference=f"R-{number}", project=project, issue_type="Task", components=[])
            fill(database, f"t{number:03}", [wanted], now=datetime.now(UTC))
        settings = surroundings(database_url, sandbox, lane_model_path)
        settings |= {"TRIAGE_JIRA_URL": address, "TRIAGE_JIRA_USER": "admin", "TRIAGE_JIRA_TOKEN": "admin"}
        with WorkerProcess(settings, tmp_path) as worker:
            until(lambda: sent(database) >= TICKETS // 2, worker)
            worker.kill()
            worker.start()
            until(lambda: all_sent_without_pauses(database), worker)
        made = {key: one for key, one in store.issues.items() if key not in before}
        with database.reading() as session:
            # Beside them the auditor may have told operations how long this takes.
            rows = session.exec(select(Delivery).where(Delivery.destination == Destination.JIRA)).all()
        assert len(rows) == TICKETS
        labels = Counter(label for one in made.values() for label in one["labels"] if label.startswith("triage-"))
        assert labels == {label_for(one.key): 1 for one in rows}
        assert {one.external_id for one in rows} == set(made)
        assert all(label_for(one.key) in made[one.external_id or ""]["labels"] for one in rows)
        assert door.failures > door.calls // 10
