"""Setting Slack up: what the doctor, the start and the health page say of each thing that is missing or broken."""

from collections.abc import Callable
from contextlib import closing

import pytest
import structlog
from pydantic import SecretStr
from typer.testing import CliRunner

from integrations.sandbox.server import Sandbox
from integrations.slack.app import REFUSALS_EVERY_SECONDS, Refusals
from integrations.slack.knocking import knock
from integrations.slack.manifest import SCOPES
from playbooks.book import Book
from tests.flows.slack.wired import MovedClock, Wired, served, wired
from triage.cli import app
from triage.settings import Settings
from triage.wiring import build, say_what_is_off

SIGNING_SECRET = "sandbox-signing-secret"
Doctor = Callable[..., tuple[int, str]]


@pytest.fixture
def doctor(settings: Callable[..., Settings], sandbox: Sandbox) -> Doctor:
    """Run `triage doctor` with the stand-ins' settings, and give its exit code and its lines about Slack."""
    sandbox.slack.conditions.scopes |= frozenset(SCOPES)

    def run(**more: str) -> tuple[int, str]:
        said = settings().model_dump(exclude_none=True) | more
        shown = {name: one.get_secret_value() if isinstance(one, SecretStr) else one for name, one in said.items()}
        answer = CliRunner().invoke(
            app, ["doctor"], env={f"TRIAGE_{name.upper()}": str(v) for name, v in shown.items()}
        )
        # The server of the test writes its log there too.
        lines = [line for line in answer.stdout.splitlines() if line[9:].startswith("slack")]
        assert "xoxb-sandbox" not in answer.output
        assert SIGNING_SECRET not in answer.output
        return answer.exit_code, "\n".join(lines)

    return run


BROKEN: list[tuple[Callable[[Sandbox], object], dict[str, str], str]] = [
    (lambda _: None, {"slack_bot_token": "xoxb-another"}, "refuses the token (invalid_auth)"),
    (lambda box: box.slack.uninstall(), {}, "refuses the token (account_inactive)"),
    (lambda box: setattr(box.slack.conditions, "scopes", frozenset(SCOPES) - {"im:write"}), {}, "lacks im:write"),
    (lambda box: box.slack.archive("#legal", "Maya Okafor"), {}, "#legal is archived"),
    (lambda box: box.slack.kick("#legal", by="Maya Okafor"), {}, "not in channel #legal: write `/invite`"),
    (lambda _: None, {"slack_emoji": "no-such-emoji"}, "no emoji :no-such-emoji:"),
    (lambda _: None, {"slack_app_token": "xapp-another"}, "opens no socket for TRIAGE_SLACK_APP_TOKEN (invalid_auth)"),
    (lambda box: box.stop(), {}, "Slack cannot be reached: check TRIAGE_SLACK_API_URL"),
    (lambda _: None, {"slack_signing_secret": ""}, "nobody can write to the desk"),
]


@pytest.mark.parametrize(("breaking", "more", "words"), BROKEN)
def test_the_doctor_says_of_each_broken_thing_what_to_mend(
    doctor: Doctor, sandbox: Sandbox, breaking: Callable[[Sandbox], object], more: dict[str, str], words: str
) -> None:
    breaking(sandbox)
    code, said = doctor(**more)
    assert words in said
    assert code == 1


def test_the_doctor_finds_nothing_where_all_is_well(doctor: Doctor, life: Wired) -> None:
    address = life.sandbox.slack.conditions.request_url.removesuffix("/slack/events")
    code, said = doctor(base_url=address)
    assert said.splitlines() == ["ok       slack", "ok       slack, the way in"], said
    code, said = doctor(base_url=address, slack_signing_secret="0" * 32)
    assert "another TRIAGE_SLACK_SIGNING_SECRET" in said
    assert code == 1
    assert life.metrics.registry.get_sample_value(
        "triage_slack_payloads_total", {"outcome": "refused", "what": "signature"}
    )


def test_a_service_that_does_not_run_yet_is_a_note(doctor: Doctor) -> None:
    _, said = doctor(base_url="http://127.0.0.1:9")
    assert "note     slack, the way in: nothing answers at http://127.0.0.1:9/slack/events" in said
    assert "ok       slack, the way in" in said


def test_an_address_that_slack_can_not_send_to_is_a_problem(doctor: Doctor) -> None:
    _, said = doctor(slack_api_url="https://slack.example.test/api/", base_url="http://10.0.0.5:8080")
    assert "Slack sends to https:// alone, and TRIAGE_BASE_URL is http://10.0.0.5:8080" in said


def test_a_service_without_slack_and_another_service_are_told_apart(
    settings: Callable[..., Settings], sandbox: Sandbox, book: Book
) -> None:
    house = build(settings(slack_bot_token=None, slack_signing_secret=None), clock=MovedClock(), book=book)
    with closing(house.database), served(lambda: house.app(house.desk(wake=lambda: None))) as address:
        assert "started without Slack's settings" in knock(address, signing_secret=SIGNING_SECRET).problem
    assert "Another service" in knock(f"{sandbox.url}/slack/api/api.test?", signing_secret=SIGNING_SECRET).problem


HALF = [
    ({"slack_bot_token": None, "slack_signing_secret": None}, "set TRIAGE_SLACK_BOT_TOKEN, or nobody is told in Slack"),
    ({"slack_signing_secret": None}, "set TRIAGE_SLACK_SIGNING_SECRET or TRIAGE_SLACK_APP_TOKEN"),
    ({"slack_api_url": "https://slack.example.test/api/"}, "Slack sends to https:// alone"),
]


@pytest.mark.parametrize(("more", "words"), HALF)
def test_the_start_says_what_is_off_and_what_to_set(
    settings: Callable[..., Settings], book: Book, more: dict[str, object], words: str
) -> None:
    house = build(settings(**more), book=book)
    with closing(house.database), structlog.testing.capture_logs() as lines:
        say_what_is_off(house)
    assert any(words in line.get("mend", "") for line in lines if line["log_level"] == "warning")


def test_a_socket_that_is_not_connected_is_noted_until_it_is(
    settings: Callable[..., Settings], sandbox: Sandbox, book: Book
) -> None:
    token = SecretStr("xapp-another")
    house = build(settings(slack_app_token=token), clock=MovedClock(), book=book)
    with closing(house.database), wired(house, sandbox, MovedClock()) as running:
        door = house.slack_door(running.desk, running.metrics, wake=lambda: None)
        assert door is not None
        assert "Socket Mode is not connected" in str(door.notes())


def test_refused_signatures_are_told_once_a_minute() -> None:
    now = [0.0]
    refusals = Refusals(lambda: now[0])
    with structlog.testing.capture_logs() as lines:
        for moment in (0.0, 1.0, REFUSALS_EVERY_SECONDS - 1, REFUSALS_EVERY_SECONDS):
            now[0] = moment
            refusals.tell()
    assert len(lines) == 2
    assert "TRIAGE_SLACK_SIGNING_SECRET" in lines[0]["mend"]
