"""What is asked of Slack beside sending: who somebody is, what a file or message says, and whether all is set up."""

import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.slack.checkup import checkup
from integrations.slack.client import quiet_client
from integrations.slack.files import LARGEST_BYTES, Files
from integrations.slack.looking import Looking
from integrations.slack.manifest import SCOPES
from integrations.slack.people import People, Person
from integrations.slack.sender import SlackConnection

INES = "U0SANDBOX2"
NOT_SLACKS = ("https://files.slack.com.evil.test/x", "http://files.slack.com/x", "https://a@files.slack.com/x")


@pytest.fixture
def connection(sandbox: Sandbox) -> SlackConnection:
    return SlackConnection(sandbox.credentials.slack_bot_token, sandbox.slack_api_url, timeout_seconds=1)


@pytest.fixture
def people(connection: SlackConnection) -> People:
    return People(quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=1), most=2)


def asked(sandbox: Sandbox, method: str) -> int:
    return sum(one.path.endswith(method) for one in sandbox.state.requests)


def test_a_person_is_asked_for_once(sandbox: Sandbox, people: People) -> None:
    first = people.find("U0SANDBOX5")
    assert first == people.find("U0SANDBOX5") == people.known("U0SANDBOX5")
    assert (first.name, first.mail, first.locale, first.time_zone) == (
        *("Jonas Weber", "jonas.weber@example.test", "de-DE", "Europe/Berlin"),
    )
    assert asked(sandbox, "users.info") == 1
    people.forget("U0SANDBOX5")
    assert people.known("U0SANDBOX5") is None


def test_memory_of_people_is_bounded(sandbox: Sandbox, people: People) -> None:
    for number in (2, 3, 4, 2):
        people.find(f"U0SANDBOX{number}")
    assert asked(sandbox, "users.info") == 4


def test_bots_and_people_who_left_are_known_as_such(sandbox: Sandbox, people: People) -> None:
    sandbox.slack.deactivate("Ines Okafor")
    assert people.find(INES).is_deactivated
    assert people.find("U0SANDBOX1").is_bot
    assert people.find("U0NOBODY").is_deactivated


@pytest.mark.parametrize("kind", [Kind.RATE_LIMITED, Kind.HTML, Kind.RESET_BEFORE_COMMIT, Kind.TOKEN_REVOKED])
def test_a_person_of_whom_slack_says_nothing_is_a_guess(sandbox: Sandbox, people: People, kind: Kind) -> None:
    sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, path="*users.info", status=502))
    assert people.find(INES) == Person(INES)


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


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """A server that is none of Slack's, and counts who comes."""

    came: list[str]

    def do_GET(self) -> None:
        self.came.append(self.headers.get("Authorization", ""))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    handler = type("Counting", (Elsewhere,), {"came": []})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/x.txt", handler.came  # type: ignore[attr-defined] # set above
    server.shutdown()
    server.server_close()


def test_the_token_goes_to_no_other_host(
    sandbox: Sandbox, connection: SlackConnection, elsewhere: tuple[str, list[str]]
) -> None:
    url, came = elsewhere
    sent = sandbox.slack.upload("Ines Okafor", "@app", name="notes.txt", content="Hello")
    files = Files(connection)
    for target in (
        url,
        "https://files.slack.com.evil.test/x",
        "http://files.slack.com/x",
        "https://a@files.slack.com/x",
    ):
        assert files.fetch(target) is None
    assert not came
    assert files.read(sent.files[0]).text == "Hello"


class Moving(http.server.BaseHTTPRequestHandler):
    """A Slack whose files have moved elsewhere."""

    target: str

    def do_POST(self) -> None:
        address = f"http://{self.headers['Host']}/files/x.txt"
        file = {"id": "F1", "name": "x.txt", "mimetype": "text/plain", "size": 5, "url_private_download": address}
        self._answer(200, json.dumps({"ok": True, "file": file}).encode(), {"Content-Type": "application/json"})

    def do_GET(self) -> None:
        self._answer(302, b"", {"Location": self.target})

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def test_a_file_that_moved_elsewhere_is_not_followed(elsewhere: tuple[str, list[str]]) -> None:
    url, came = elsewhere
    handler = type("MovingThere", (Moving,), {"target": url})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        connection = SlackConnection("xoxb-sample", f"http://127.0.0.1:{server.server_address[1]}/api/")
        found = Files(connection).read("F1")
        server.shutdown()
    assert (found.name, found.text, came) == ("x.txt", None, [])


def test_a_file_that_slack_does_not_show_is_named(connection: SlackConnection) -> None:
    found = Files(connection).read("F0NONE", name="notes.txt")
    assert (found.name, found.text, found.why) == ("notes.txt", None, "Slack did not show the file.")


def test_a_message_is_looked_up_in_a_channel_and_in_a_thread(sandbox: Sandbox, connection: SlackConnection) -> None:
    looking = Looking(quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=1))
    first = sandbox.slack.say("Ines Okafor", "#ask-ai", "is this &amp; that fine?")
    reply = sandbox.slack.say("Tom Lindqvist", "#ask-ai", "I wonder too", thread_ts=first.ts)
    for said in (first, reply):
        found = looking.message(said.channel, said.ts)
        assert found is not None
        assert (found.author, found.ts) == (said.user, said.ts)
        assert found.permalink.startswith("http")
    assert looking.message(first.channel, "1.1") is None
    assert looking.message("C0NONE", first.ts) is None


def test_all_is_well_where_all_is_set_up(sandbox: Sandbox, connection: SlackConnection) -> None:
    sandbox.slack.conditions.scopes |= frozenset(SCOPES)
    known = sandbox.credentials
    assert checkup(connection, channels=["#ai-desk", "#ask-ai"], app_token=known.slack_app_token) == []


def test_what_is_wrong_is_said_with_what_to_mend(sandbox: Sandbox, connection: SlackConnection) -> None:
    sandbox.slack.conditions.scopes = frozenset(SCOPES) - {"reactions:write"}
    sandbox.slack.archive("#ask-ai", "Ines Okafor")
    general = sandbox.slack.channel("#general").id
    problems = checkup(
        connection, channels=["#ask-ai", "#nowhere", "#general", general, "C0NONE0000"], app_token="xapp-x"
    )
    said = "\n".join(problems)
    for words in ("lacks reactions:write", "#ask-ai is archived", "no channel #nowhere", "not in channel #general"):
        assert words in said
    assert f"not in channel {general}" in said
    assert "no channel C0NONE0000" in said
    assert "TRIAGE_SLACK_APP_TOKEN" in said
    assert len(problems) == 7


def test_a_wrong_token_and_an_absent_slack_are_told_apart(sandbox: Sandbox, connection: SlackConnection) -> None:
    assert "refuses the token (invalid_auth)" in checkup(replace(connection, token="xoxb-none"))[0]
    sandbox.stop()
    assert "cannot be reached" in checkup(connection)[0]
