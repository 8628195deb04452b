"""`triage page test`: every way is tried, a page says that it is a test, and what fails is told."""

import pytest
from typer.testing import CliRunner

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from triage.cli import app


@pytest.fixture
def surroundings(sandbox: Sandbox) -> dict[str, str]:
    return {
        "TRIAGE_PAGER_URLS": sandbox.pager_url,
        "TRIAGE_SLACK_BOT_TOKEN": sandbox.credentials.slack_bot_token,
        "TRIAGE_SLACK_API_URL": sandbox.slack_api_url,
    }


def test_an_owner_is_paged_on_every_way_and_told_that_nothing_has_happened(
    sandbox: Sandbox, surroundings: dict[str, str]
) -> None:
    answer = CliRunner().invoke(app, ["page", "test", "--owner", "security_on_call"], env=surroundings)
    assert answer.exit_code == 0, answer.output
    assert answer.stdout.splitlines() == [
        "ok       security_on_call, pager",
        "ok       security_on_call, Slack #security-incidents",
    ]
    (page,) = sandbox.state.pages
    (posted,) = sandbox.state.messages
    assert "test page" in page.body
    assert "nothing to do" in posted.text


def test_a_way_that_fails_is_named_and_the_others_are_tried_all_the_same(
    sandbox: Sandbox, surroundings: dict[str, str]
) -> None:
    sandbox.faults.arm(Fault(Kind.STATUS, vendor=Vendor.PAGER, status=500))
    answer = CliRunner().invoke(app, ["page", "test", "--owner", "security_on_call"], env=surroundings)
    assert answer.exit_code == 1
    assert "problem  security_on_call, pager: " in answer.stdout
    assert "ok       security_on_call, Slack" in answer.stdout
    assert "1 to mend" in answer.stderr


def test_without_an_owner_the_whole_chain_is_tried(sandbox: Sandbox, surroundings: dict[str, str]) -> None:
    answer = CliRunner().invoke(app, ["page", "test"], env=surroundings)
    assert len(sandbox.state.pages) == 3, answer.output
    assert [line.split()[1].rstrip(",") for line in answer.stdout.splitlines()[::2]] == [
        "security_on_call",
        "security_lead",
        "executive_on_call",
    ]


def test_an_unknown_owner_is_wrong_usage(surroundings: dict[str, str]) -> None:
    answer = CliRunner().invoke(app, ["page", "test", "--owner", "nobody"], env=surroundings)
    assert answer.exit_code == 2
    assert "'nobody' is not in owners.yaml" in answer.stderr
