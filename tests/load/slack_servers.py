"""What `bench_slack` sends to: our own `serve`, killed and restarted at will, and a bare Bolt app."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from pathlib import Path
from typing import Self

import uvicorn
from fastapi import FastAPI
from slack_bolt import App
from slack_bolt.adapter.fastapi import SlackRequestHandler
from slack_bolt.authorization import AuthorizeResult
from starlette.requests import Request
from starlette.responses import Response

from tests.load.slack_events import BOT, SECRET, TEAM, TOKEN

ROOT = Path(__file__).parents[2]
START_SECONDS = 120
TICKS = os.sysconf("SC_CLK_TCK")


def bare() -> FastAPI:
    """Make the Bolt app that everybody would write first: it takes every event, and keeps none."""
    app = App(
        signing_secret=SECRET,
        token_verification_enabled=False,
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=TEAM, bot_token=TOKEN, bot_user_id=BOT),
    )

    def nothing() -> None:
        """Do nothing."""

    for kind in ("message", "app_mention", "reaction_added"):
        app.event(kind)(nothing)
    app.action("helped|1")(lambda ack: ack())
    api, handler = FastAPI(), SlackRequestHandler(app)

    async def take(request: Request) -> Response:
        return await handler.handle(request)

    api.add_api_route("/slack/events", take, methods=["POST"])
    return api


def serve_bare(tell: Connection) -> None:
    """Serve the bare app until the process is ended."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        tell.send(listener.getsockname()[1])
        uvicorn.Server(uvicorn.Config(bare(), access_log=False, log_config=None)).run(sockets=[listener])


@contextmanager
def bare_process(context: SpawnContext) -> Iterator[tuple[int, int]]:
    """Run the bare app in a process of its own; give its port and the number of the process."""
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=serve_bare, args=(there,))
    process.start()
    there.close()
    try:
        port = here.recv()
        assert process.pid is not None
        yield port, process.pid
    finally:
        process.kill()
        process.join()


class House:
    """`triage serve`, as a process that is started, killed and started again on one port."""

    def __init__(self, settings: Mapping[str, str], folder: Path, *, only: str | None = None) -> None:
        """Choose a port."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("TRIAGE_")}
        known = {"TRIAGE_MODEL_FILE": str(ROOT / "var" / "models" / "lanes.npz"), "TRIAGE_LOG_FORMAT": "json"}
        self._settings = {**kept, **known, **settings, "PYTHONPATH": str(ROOT)}
        self._folder, self._only = folder, only
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """Give the number of the process that runs."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start it, and do not wait."""
        words = [sys.executable, "-m", "triage", "serve", "--port", str(self.port)]
        words += ["--only", self._only] if self._only else []
        with (self._folder / "house.log").open("ab") as log:
            self._process = subprocess.Popen(words, env=self._settings, cwd=self._folder, stdout=log, stderr=log)

    def kill(self) -> None:
        """End it as a failing machine would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def __enter__(self) -> Self:
        """Start it, and wait until it takes requests."""
        self.start()
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process is not None and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready", timeout=5):
                    return self
            except OSError:
                time.sleep(0.2)
        self.kill()
        raise RuntimeError((self._folder / "house.log").read_text(errors="replace")[-2000:])

    def __exit__(self, *_: object) -> None:
        """End it in good order."""
        assert self._process is not None
        self._process.terminate()
        try:
            self._process.wait(60)
        except subprocess.TimeoutExpired:
            self.kill()


def cpu_seconds(pid: int) -> float:
    """Read how much of the machine a process has used, which a busy neighbour does not change much."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / TICKS
