"""Access tokens of OAuth: taken in time, renewed where Jira refuses one, and never shown."""

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from integrations.jira.access import Access, OAuthClient
from integrations.jira.client import JiraConnection
from integrations.jira.looking import JiraLooking
from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.jira.tokens import CLOUD_ID
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import SystemClock, Trial, issue
from triage.domain import SendFailed

TOKEN = "/oauth/token"


def client_of(sandbox: Sandbox) -> OAuthClient:
    known, place = sandbox.credentials, f"{sandbox.jira_url}{TOKEN}"
    return OAuthClient(known.jira_client_id, known.jira_client_secret, place, refresh_token=known.jira_refresh_token)


def connection_with(sandbox: Sandbox, access: Access) -> JiraConnection:
    gateway = f"{sandbox.jira_url}/ex/jira/{CLOUD_ID}"
    return JiraConnection(sandbox.jira_url, "", "", index_lag_seconds=0.0, api_url=gateway, access=access)


@pytest.fixture
def access(sandbox: Sandbox) -> Access:
    return Access(client_of(sandbox))


@pytest.fixture
def jira(sandbox: Sandbox, access: Access) -> Iterator[JiraSender]:
    sender = JiraSender(connection_with(sandbox, access), SystemClock())
    yield sender
    sender.close()


def asked_for_tokens(sandbox: Sandbox) -> int:
    return sum(one.path == TOKEN for one in sandbox.state.requests)


def failure_of(jira: JiraSender) -> SendFailed:
    with pytest.raises(SendFailed) as raised:
        jira.send(issue(), Trial())
    return raised.value


def test_issues_are_made_through_the_gateway_and_named_by_the_address_of_the_site(
    sandbox: Sandbox, jira: JiraSender
) -> None:
    receipt = jira.send(issue(), Trial())
    assert receipt.url == f"{sandbox.jira_url}/browse/AIOPS-1"
    assert asked_for_tokens(sandbox) == 1


def test_a_token_that_jira_refuses_is_renewed_and_the_request_sent_once_more(
    sandbox: Sandbox, jira: JiraSender
) -> None:
    jira.send(issue(), Trial("k-0"))
    for number in range(3):
        sandbox.jira.tokens.expire_access()
        jira.send(issue(attachments=[{"name": "a.txt", "text": "one"}]), Trial(f"k-{number + 1}"))
    assert len(sandbox.state.issues) == 4
    assert len(sandbox.state.issues["AIOPS-4"].attachments) == 1
    assert asked_for_tokens(sandbox) == 4


def test_a_token_is_renewed_before_it_ends(sandbox: Sandbox) -> None:
    now = [0.0]
    access = Access(client_of(sandbox), steady_seconds=lambda: now[0])
    first = access.token()
    now[0] = 3500.0
    assert access.token() == first
    now[0] = 3545.0
    assert access.token() != first
    assert asked_for_tokens(sandbox) == 2


def test_a_second_refusal_is_believed(sandbox: Sandbox, jira: JiraSender) -> None:
    sandbox.faults.arm(Fault(Kind.TOKEN_REVOKED, path="*/issue"))
    failure = failure_of(jira)
    assert (failure.permanent, failure.in_doubt) == (True, False)
    assert asked_for_tokens(sandbox) == 2


def test_consent_that_was_taken_back_is_said_with_what_to_do(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial("k-0"))
    sandbox.jira.tokens.revoke()
    failure = failure_of(jira)
    assert (failure.permanent, failure.in_doubt) == (True, False)
    assert "TRIAGE_JIRA_OAUTH_REFRESH_TOKEN" in failure.message
    wrong = Access(replace(client_of(sandbox), client_secret="wrong"))
    stranger = JiraSender(connection_with(sandbox, wrong), SystemClock())
    assert "TRIAGE_JIRA_OAUTH_CLIENT_SECRET" in failure_of(stranger).message


@pytest.mark.parametrize("kind", [Kind.DOWN, Kind.STATUS, Kind.HTML, Kind.RATE_LIMITED])
def test_whoever_gives_tokens_may_be_away_for_a_while(sandbox: Sandbox, jira: JiraSender, kind: Kind) -> None:
    sandbox.faults.arm(Fault(kind, path=TOKEN, times=1))
    failure = failure_of(jira)
    assert (failure.permanent, failure.in_doubt) == (False, False)
    jira.send(issue(), Trial())


def test_many_threads_spend_a_refresh_token_once(sandbox: Sandbox, access: Access) -> None:
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(access.token())) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert (len(found), len(set(found)), asked_for_tokens(sandbox)) == (8, 1, 1)


def test_looking_uses_the_same_tokens(sandbox: Sandbox, access: Access, jira: JiraSender) -> None:
    jira.send(issue(), Trial())
    looking = JiraLooking(connection_with(sandbox, access), SystemClock())
    sandbox.jira.tokens.expire_access()
    seen = looking.read("AIOPS-1")
    looking.close()
    assert seen is not None
    assert seen.url == f"{sandbox.jira_url}/browse/AIOPS-1"


def test_a_service_account_needs_no_refresh_token(sandbox: Sandbox) -> None:
    for speaks_json in (True, False):
        client = replace(client_of(sandbox), refresh_token=None, speaks_json=speaks_json)
        sender = JiraSender(connection_with(sandbox, Access(client)), SystemClock())
        sender.send(issue(), Trial(f"k-{speaks_json}"))
        sender.close()


def test_a_command_beside_the_service_does_not_spend_its_refresh_token(sandbox: Sandbox) -> None:
    sender = JiraSender(connection_with(sandbox, Access(client_of(sandbox), in_passing=True)), SystemClock())
    assert ["spend" in words for words in sender.probe(["IT"])] == [True]
    assert asked_for_tokens(sandbox) == 0


def test_no_token_and_no_secret_is_logged_or_shown(
    sandbox: Sandbox, access: Access, jira: JiraSender, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    jira.send(issue(), Trial())
    token = access.token()
    sandbox.jira.tokens.revoke()
    shown = f"{caplog.text} {failure_of(jira).message} {client_of(sandbox)} {connection_with(sandbox, access)}"
    known = sandbox.credentials
    for secret in (known.jira_client_secret, known.jira_refresh_token, token):
        assert secret not in shown
