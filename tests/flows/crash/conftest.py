"""What the crash tests share: workers on a database, and deliveries for them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from integrations.sandbox.server import Sandbox
from tests.flows.crash.workers import WorkerProcess, surroundings

StartWorker = Callable[..., WorkerProcess]


@pytest.fixture
def worker_at(sandbox: Sandbox, lane_model_path: Path, tmp_path: Path) -> StartWorker:
    """Make a worker process on a database; `with` runs it."""

    def make(database_url: str, name: str = "worker") -> WorkerProcess:
        return WorkerProcess(surroundings(database_url, sandbox, lane_model_path), tmp_path, name)

    return make
