"""A worker that is killed while it sends a report: one picture arrives, whatever it had begun."""

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from playbooks.book import load
from playbooks.folder import shipped
from tests.flows.crash.workers import WorkerProcess, all_sent, surroundings, until
from triage.database import Database
from triage.domain import Destination
from triage.matters.change import Premises
from triage.reports.sending import send_now

pytestmark = pytest.mark.crash
HANGS_SECONDS = 120.0
# Long enough for a picture to be made, brought and taken up on a busy machine.
LEASE_SECONDS = "15"
ENTRY = "reports:\n  - {report: volume, every: week, day: mon, at: '08:00', channels: ['#ai-desk'], paused: true}\n"


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        ("chat.postMessage", Kind.HANG_AFTER_COMMIT),
        ("chat.postMessage", Kind.HANG),
        ("files.completeUploadExternal", Kind.HANG_AFTER_COMMIT),
    ],
)
def test_a_killed_worker_sends_a_report_once(
    database_url: str,
    sandbox: Sandbox,
    lane_model_path: Path,
    tmp_path: Path,
    method: str,
    kind: Kind,
) -> None:
    folder = tmp_path / "book"
    shutil.copytree(str(shipped()), folder)
    (folder / "reports.yaml").write_text(ENTRY, encoding="utf-8")
    sandbox.faults.arm(Fault(kind, Vendor.SLACK, path=f"/api/{method}", times=1, seconds=HANGS_SECONDS))
    premises = Premises(load(folder), frozenset({Destination.SLACK}), "https://desk.example.com")
    settings = surroundings(database_url, sandbox, lane_model_path) | {"TRIAGE_LEASE_SECONDS": LEASE_SECONDS}
    with closing(Database(database_url)) as database, WorkerProcess(settings, tmp_path) as worker:
        send_now(database, premises, "volume", period=None, now=datetime.now(UTC))
        until(lambda: not sandbox.faults.armed(), worker)
        worker.kill()
        worker.start()
        until(lambda: all_sent(database), worker)
    assert len(sandbox.state.slack.messages) == 1
