"""A real browser, and the demonstration that a newcomer starts."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.slack_seat import PATIENCE_MILLISECONDS, Seat

START_SECONDS = 300
PATIENCE_SECONDS = 60
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]


@dataclass(frozen=True)
class Demo:
    """Where the demonstration answers, and what it printed."""

    url: str
    sandbox_url: str
    printed: Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# It ends with this folder's tests: while nobody looks, it keeps asking whether anything is due.
@pytest.fixture(scope="package")
def demo(tmp_path_factory: pytest.TempPathFactory, lane_model_path: Path) -> Iterator[Demo]:
    """Start `triage demo` in an empty folder, as a process of its own."""
    folder = tmp_path_factory.mktemp("demo")
    (folder / "var" / "models").mkdir(parents=True)
    shutil.copy(lane_model_path, folder / "var" / "models" / "lanes.npz")
    ports = [free_port(), free_port()]
    command = [sys.executable, "-m", "triage", "demo", "--port", str(ports[0]), "--sandbox-port", str(ports[1])]
    demo = Demo(f"http://127.0.0.1:{ports[0]}", f"http://127.0.0.1:{ports[1]}", folder / "printed.txt")
    root = Path(__file__).parents[2]
    with demo.printed.open("wb") as out, (folder / "log.txt").open("wb") as log:
        environment = {**os.environ, "PYTHONPATH": str(root)}
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=log, env=environment)
        try:
            _wait_until_ready(demo, process)
            # Slack's three seconds for an answer would judge how busy this machine is.
            patience = {"trigger_seconds": PATIENCE_SECONDS, "deadline_seconds": PATIENCE_SECONDS}
            httpx.post(f"{demo.sandbox_url}/slack/_app", json=patience).raise_for_status()
            yield demo
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def _wait_until_ready(demo: Demo, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{demo.url}/health/ready").is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    pytest.fail("the demonstration did not become ready")


# Playwright keeps an event loop in this thread for as long as it is open, where no other test could run one.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Open Chromium as the machine has it."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        if os.environ.get("TRIAGE_TESTS_REQUIRE_ALL") == "1":
            pytest.fail("Chromium is required and not installed")
        pytest.skip("Chromium is not installed here")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def seat(browser: Browser, demo: Demo) -> Iterator[Seat]:
    expect.set_options(timeout=PATIENCE_MILLISECONDS)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(PATIENCE_MILLISECONDS)
    yield Seat(page, demo.sandbox_url)
    page.close()
    expect.set_options(timeout=5_000)
