"""Access tokens end after an hour; the refresh token gets a new one, and is itself good once."""

from typing import Any

import pytest
import requests

from integrations.sandbox.jira.tokens import CLOUD_ID
from integrations.sandbox.server import Sandbox


def ask(sandbox: Sandbox, **given: Any) -> requests.Response:
    known = {"client_id": sandbox.credentials.jira_client_id, "client_secret": sandbox.credentials.jira_client_secret}
    return requests.post(f"{sandbox.jira_url}/oauth/token", json=known | given, timeout=60)


def refresh(sandbox: Sandbox, token: str) -> requests.Response:
    return ask(sandbox, grant_type="refresh_token", refresh_token=token)


def status(sandbox: Sandbox, token: str, path: str = "/rest/api/3/myself") -> int:
    header = {"Authorization": f"Bearer {token}"}
    return requests.get(f"{sandbox.jira_url}{path}", headers=header, timeout=60).status_code


def test_a_refresh_token_opens_the_door_once(sandbox: Sandbox) -> None:
    first = sandbox.credentials.jira_refresh_token
    given = refresh(sandbox, first).json()
    assert (given["token_type"], given["expires_in"]) == ("Bearer", 3600)
    assert status(sandbox, given["access_token"]) == 200
    assert refresh(sandbox, first).status_code == 403
    assert refresh(sandbox, given["refresh_token"]).status_code == 200


def test_an_access_token_ends(sandbox: Sandbox) -> None:
    token = refresh(sandbox, sandbox.credentials.jira_refresh_token).json()["access_token"]
    sandbox.jira.tokens.expire_access()
    assert status(sandbox, token) == 401


def test_a_life_of_no_seconds_is_over_at_once(sandbox: Sandbox) -> None:
    sandbox.jira.conditions.access_token_seconds = 0
    assert status(sandbox, ask(sandbox, grant_type="client_credentials").json()["access_token"]) == 401


def test_consent_that_was_taken_back_gives_nothing_more(sandbox: Sandbox) -> None:
    given = refresh(sandbox, sandbox.credentials.jira_refresh_token).json()
    sandbox.jira.tokens.revoke()
    assert status(sandbox, given["access_token"]) == 401
    assert refresh(sandbox, given["refresh_token"]).status_code == 403


def test_a_service_account_gets_in_by_its_own_secret_and_a_form(sandbox: Sandbox) -> None:
    form = {"grant_type": "client_credentials", "client_id": sandbox.credentials.jira_client_id}
    form |= {"client_secret": sandbox.credentials.jira_client_secret}
    given = requests.post(f"{sandbox.jira_url}/oauth/token", data=form, timeout=60).json()
    assert status(sandbox, given["access_token"]) == 200
    assert "refresh_token" not in given


def test_the_gateway_leads_to_the_site_that_the_token_is_for(sandbox: Sandbox) -> None:
    token = ask(sandbox, grant_type="client_credentials").json()["access_token"]
    header = {"Authorization": f"Bearer {token}"}
    place = f"{sandbox.jira_url}/oauth/token/accessible-resources"
    (site,) = requests.get(place, headers=header, timeout=60).json()
    assert (site["id"], site["url"]) == (CLOUD_ID, sandbox.jira_url)
    assert status(sandbox, token, f"/ex/jira/{site['id']}/rest/api/3/myself") == 200
    assert requests.get(place, timeout=60).status_code == 401


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"grant_type": "password"}, 400),
        ({"grant_type": "refresh_token", "client_secret": "wrong"}, 401),
        ({"grant_type": "refresh_token", "refresh_token": "wrong"}, 403),
    ],
)
def test_a_wrong_request_gets_no_token(sandbox: Sandbox, given: dict[str, Any], expected: int) -> None:
    answer = ask(sandbox, **given)
    assert answer.status_code == expected
    assert set(answer.json()) == {"error", "error_description"}
