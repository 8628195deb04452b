"""A file that somebody sends along: a small text is read, all else is named, and no answer holds the house up."""

import http.server
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from integrations.sandbox.server import Sandbox
from integrations.slack.client import quiet_client
from integrations.slack.files import LARGEST_BYTES, Files
from integrations.slack.people import People, Person
from integrations.slack.sender import SlackConnection

NOT_SLACKS = ("https://files.slack.com.evil.test/x", "http://files.slack.com/x", "https://a@files.slack.com/x")
SIGN_IN = b"<!DOCTYPE html><title>Sign in</title>"


@pytest.fixture
def connection(sandbox: Sandbox) -> SlackConnection:
    return SlackConnection(sandbox.credentials.slack_bot_token, sandbox.slack_api_url, timeout_seconds=1)


def test_a_snippet_is_read(sandbox: Sandbox, connection: SlackConnection) -> None:
    sent = sandbox.slack.upload("Ines Okafor", "@app", name="notes.txt", content="Grüße,\nInes")
    found = Files(connection).read(sent.files[0])
    assert (found.name, found.text, found.why) == ("notes.txt", "Grüße,\nInes", "")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [("big.txt", "x" * (LARGEST_BYTES + 1), "larger"), ("photo.png", "PNG", "no text"), ("a.pdf", "PDF", "no text")],
)
def test_other_files_give_their_name_only(
    sandbox: Sandbox, connection: SlackConnection, name: str, content: str, why: str
) -> None:
    sent = sandbox.slack.upload("Ines Okafor", "@app", name=name, content=content)
    found = Files(connection).read(sent.files[0])
    assert (found.name, found.text) == (name, None)
    assert why in found.why


def test_a_file_that_slack_does_not_show_is_named(connection: SlackConnection) -> None:
    found = Files(connection).read("F0NONE", name="notes.txt")
    assert (found.name, found.text, found.why) == ("notes.txt", None, "Slack did not show the file.")


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """A server that is none of Slack's, and counts who comes."""

    came: list[str]

    def do_GET(self) -> None:
        self.came.append(self.headers.get("Authorization", ""))
        self.send_response(200)
        self.end_headers()

    def do_POST(self) -> None:
        self.do_GET()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Given:
    """How the file comes: what Slack says of it, and what its address answers."""

    name: str = "x.txt"
    size: int = 5
    status: int = 200
    body: bytes = b"Hello"
    kind: str = "text/plain"
    target: str = ""
    seconds_a_byte: float = 0.0
    said_length: int | None = None


class Slack(http.server.BaseHTTPRequestHandler):
    """A Slack with one file, and with one person."""

    given: Given

    def do_POST(self) -> None:
        given = self.given
        if self.path.endswith("users.info") and given.target:
            self._answer(Given(status=302, body=b"", target=given.target))
            return
        address = f"http://{self.headers['Host']}/files/{given.name}"
        file = {"id": "F1", "name": given.name, "mimetype": "text/plain", "size": given.size}
        said = {"ok": True, "file": file | {"url_private_download": address}, "user": {"real_name": "Ines"}}
        slow = given.seconds_a_byte if self.path.endswith("users.info") else 0.0
        self._answer(Given(body=json.dumps(said).encode(), kind="application/json", seconds_a_byte=slow))

    def do_GET(self) -> None:
        self._answer(self.given)

    def _answer(self, given: Given) -> None:
        self.send_response(given.status)
        self.send_header("Content-Type", given.kind)
        self.send_header("Content-Length", str(given.said_length or len(given.body)))
        if given.target:
            self.send_header("Location", given.target)
        self.end_headers()
        step = 1 if given.seconds_a_byte else max(1, len(given.body))
        try:
            for start in range(0, len(given.body), step):
                self.wfile.write(given.body[start : start + step])
                time.sleep(given.seconds_a_byte)
        except OSError:
            return

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(handler: type[http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def a_slack_that(given: Given) -> Iterator[SlackConnection]:
    with serving(type("SlackThat", (Slack,), {"given": given})) as address:
        yield SlackConnection("xoxb-sample", f"{address}/api/", timeout_seconds=1)


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    handler = type("Counting", (Elsewhere,), {"came": []})
    with serving(handler) as address:
        yield f"{address}/x.txt", handler.came  # type: ignore[attr-defined] # set above


def test_the_token_goes_to_no_other_host(connection: SlackConnection, elsewhere: tuple[str, list[str]]) -> None:
    url, came = elsewhere
    files = Files(connection)
    assert [files.fetch(target) for target in (url, *NOT_SLACKS)] == [None] * 4
    assert not came


def test_nobody_is_followed_elsewhere_with_the_token(elsewhere: tuple[str, list[str]]) -> None:
    url, came = elsewhere
    with a_slack_that(Given(status=302, body=b"", target=url)) as connection:
        found = Files(connection).read("F1")
        client = quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=1)
        assert People(client).find("U0INES0001") == Person("U0INES0001")
    assert (found.name, found.text, came) == ("x.txt", None, [])


@pytest.mark.parametrize("name", ["x.txt", "x.html"])
def test_slacks_page_for_signing_in_is_not_taken_for_the_file(name: str) -> None:
    with a_slack_that(Given(name, size=5, body=SIGN_IN, kind="text/html; charset=utf-8")) as connection:
        assert Files(connection).read("F1").text is None
    with a_slack_that(Given("x.html", size=len(SIGN_IN), body=SIGN_IN, kind="text/html")) as connection:
        assert Files(connection).read("F1").text == SIGN_IN.decode()


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(Given(body=b"x" * (LARGEST_BYTES + 1)), id="larger than said"),
        pytest.param(Given(body=b"Hel\x00lo \x01"), id="no text after all"),
        pytest.param(Given(said_length=900), id="cut short"),
        pytest.param(Given(status=404), id="gone"),
    ],
)
def test_what_is_not_the_text_that_it_was_said_to_be_is_named(given: Given) -> None:
    with a_slack_that(given) as connection:
        found = Files(connection).read("F1")
    assert (found.name, found.text) == ("x.txt", None)
    assert found.why


def test_an_answer_that_trickles_in_is_not_waited_for() -> None:
    began = time.monotonic()
    with a_slack_that(Given(body=b"x" * 5_000, size=5_000, seconds_a_byte=0.05)) as connection:
        assert Files(connection).read("F1").text is None
        client = quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=1)
        assert not People(client).find("U0INES0001").is_certain
    assert time.monotonic() - began < 60
