"""From the command line to a signed-in browser: the password, the product itself, and the end of it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.browser.conftest import free_port
from tests.flows.commands.running import Triage

ROOT = Path(__file__).parents[3]
LEA = "lea@example.com"
PASSWORD = "four-words-nothing-common"


@pytest.fixture
def product(sqlite_url: str, lane_model_path: Path, tmp_path: Path) -> Iterator[str]:
    """Start `triage serve` as an operator does."""
    port = free_port()
    settings = {"DATABASE_URL": sqlite_url, "MODEL_FILE": str(lane_model_path), "BASE_URL": f"http://127.0.0.1:{port}"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRIAGE_")}
    environment = {**kept, "PYTHONPATH": str(ROOT), **{f"TRIAGE_{name}": value for name, value in settings.items()}}
    command = [sys.executable, "-m", "triage", "serve", "--only", "web", "--port", str(port)]
    with (tmp_path / "log.txt").open("wb") as log:
        process = subprocess.Popen(command, cwd=tmp_path, stdout=log, stderr=log, env=environment)
        try:
            _wait_for(f"http://127.0.0.1:{port}", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until and process.poll() is None:
        try:
            if httpx.get(f"{url}/health/live").is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    pytest.fail("the product did not start")


def test_a_person_is_added_signs_in_and_is_shut_out(triage: Triage, product: str, tmp_path: Path) -> None:
    added = triage("users", "add", LEA, "--name", "Lea Brandt", "--group", "sales", "--language", "de")
    assert f"triage users password {LEA}" in added.stderr
    with httpx.Client(base_url=product, headers={"Accept": "text/html"}) as client:
        form = {"handle": LEA, "password": PASSWORD}
        first = client.get("/")
        assert "set-cookie" not in first.headers
        assert client.post("/demonstration/person", data={"handle": LEA}).status_code == 404
        assert client.post("/sign-in", data=form).status_code == 403
        given = triage("users", "password", LEA, said=f"{PASSWORD}\n")
        assert (given.returncode, given.stdout) == (0, "")
        assert client.post("/sign-in", data=form).status_code == 303
        page = client.get("/").text
        assert "Lea Brandt" in page
        assert '<html lang="de">' in page
        (listed,) = [json.loads(line) for line in triage("users", "list").stdout.splitlines()]
        assert (listed["groups"], listed["language"], listed["signs_in"]) == (["sales"], "de", True)
        assert "is signed out everywhere" in triage("users", "password", LEA, said="another-fine-phrase-here").stderr
        assert "Lea Brandt" not in client.get("/").text
        assert client.post("/sign-in", data=form | {"password": "another-fine-phrase-here"}).status_code == 303
        assert triage("users", "disable", LEA).returncode == 0
        assert triage("users", "add", LEA).returncode == 0
        assert "Lea Brandt" not in client.get("/").text
    exported = triage("audit", "export").stdout
    for kind in ("user.added", "user.password_set", "signed_in", "sign_in_failed", "user.disabled"):
        assert kind in exported
    everything = exported + str(listed) + (tmp_path / "log.txt").read_text() + added.stderr + given.stderr
    assert PASSWORD not in everything
    assert "argon2" not in everything


def test_a_bad_password_or_an_unknown_person_is_one_sentence(triage: Triage) -> None:
    triage("users", "add", LEA)
    for said, words in (("short\n", "too short"), ("Password1234", "among the first"), ("", "too short")):
        refused = triage("users", "password", LEA, said=said)
        assert refused.returncode == 2
        assert words in refused.stderr
        assert refused.stderr.count("\n") == 1
    unknown = triage("users", "password", "nobody", said=PASSWORD)
    assert (unknown.returncode, unknown.stderr) == (
        1,
        "There is no user nobody; `triage users add nobody` makes one.\n",
    )
    assert triage("users", "add", LEA, "--group", "a\nb").returncode == 2


def test_adding_a_known_person_takes_nothing_away_and_says_what_changed(triage: Triage) -> None:
    added = triage("users", "add", LEA, "--role", "security", "--group", "sales,legal")
    assert "may come in as security" in added.stderr
    again = triage("users", "add", LEA, "--name", "Lea Brandt")
    assert "Changed: name: none → Lea Brandt. Kept: role: security; groups: sales, legal" in again.stderr
    assert "nothing changed" in triage("users", "add", LEA).stderr
    (listed,) = [json.loads(line) for line in triage("users", "list").stdout.splitlines()]
    assert (listed["role"], listed["groups"]) == ("security", ["sales", "legal"])
