"""The product as a process with Socket Mode: killed and started again, it answers once and its old buttons work."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from integrations.sandbox.server import Sandbox
from tests.conftest import ROOT
from tests.flows.slack.wired import MAYA, PRIYA, TECHNICAL
from triage.database import Database
from triage.domain import Role
from triage.settings import Settings
from triage.store import access

pytestmark = pytest.mark.crash
PATIENCE_SECONDS = 120.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(settings: Settings, sandbox: Sandbox, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run `triage serve` with an app token and without an address that Slack could reach."""
    known = sandbox.credentials
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRIAGE_")}
    said = {
        "PYTHONPATH": str(ROOT),
        "TRIAGE_DATABASE_URL": settings.database_url,
        "TRIAGE_MODEL_FILE": str(settings.model_file),
        "TRIAGE_SLACK_BOT_TOKEN": known.slack_bot_token,
        "TRIAGE_SLACK_APP_TOKEN": known.slack_app_token,
        "TRIAGE_SLACK_API_URL": sandbox.slack_api_url,
    }
    words = [sys.executable, "-m", "triage", "serve", "--port", str(free_port())]
    opened = sandbox.slack.sockets_opened
    with (folder / "serve.log").open("ab") as log:
        process = subprocess.Popen(words, env=kept | said, cwd=folder, stdout=log, stderr=log)
    try:
        sandbox.slack.wait_for(lambda: sandbox.slack.sockets_opened > opened, seconds=PATIENCE_SECONDS)
        yield process
    finally:
        process.kill()
        process.wait(PATIENCE_SECONDS)


def test_socket_mode_survives_a_kill_and_old_buttons_work(
    sandbox: Sandbox, settings: Callable[..., Settings], tmp_path: Path
) -> None:
    slack, known = sandbox.slack, settings()
    database = Database(known.database_url)
    with database.writing() as session:
        access.add_person(session, slack.person(PRIYA).mail, name=PRIYA, role=Role.AGENT, now=datetime.now(UTC))
    database.close()

    def own(channel: str, person: str) -> list[str]:
        return [str(one.blocks) for one in slack.sees(person, channel) if one.is_own]

    with serving(known, sandbox, tmp_path) as process:
        slack.say(MAYA, "@app", TECHNICAL)
        slack.wait_for(lambda: own("@app", MAYA) and own("it-support", PRIYA), seconds=PATIENCE_SECONDS)
        process.send_signal(signal.SIGKILL)
        process.wait(PATIENCE_SECONDS)
    # Written while nobody was there; Slack keeps it for whoever connects next.
    slack.say(MAYA, "@app", "status")
    with serving(known, sandbox, tmp_path) as process:
        slack.wait_for(lambda: len(own("@app", MAYA)) > 1, seconds=PATIENCE_SECONDS)
        (card,) = [one for one in slack.sees(PRIYA, "it-support") if one.is_own]
        button = next(
            str(one["action_id"])
            for block in card.blocks
            for one in block.get("elements", [])
            if str(one.get("action_id", "")).startswith("take|")
        )
        assert slack.press(PRIYA, card.ts, button).is_ok
        slack.wait_for(lambda: "Taken by" in own("it-support", PRIYA)[0], seconds=PATIENCE_SECONDS)
        slack.wait_for(lambda: "taken this on" in str(own("@app", MAYA)), seconds=PATIENCE_SECONDS)
        process.send_signal(signal.SIGTERM)
        # What served the web gives the signal on once it has ended in order.
        assert process.wait(PATIENCE_SECONDS) in (0, -signal.SIGTERM)
    assert len(own("it-support", PRIYA)) == 1
    answers = own("@app", MAYA)
    assert [sum(words in one for one in answers) for words in ("Your open matters", "taken this on")] == [1, 1]
