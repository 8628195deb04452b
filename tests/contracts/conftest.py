"""What the contract tests share: a running sandbox, a plain HTTP session, and the vendor's contract."""

from collections.abc import Iterator

import pytest
import requests
from jira import JIRA

from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import CONTRACTS, JiraContract


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def session(sandbox: Sandbox) -> Iterator[requests.Session]:
    with requests.Session() as opened:
        opened.auth = (sandbox.credentials.jira_user, sandbox.credentials.jira_token)
        yield opened


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[JIRA]:
    """Open the package that the product uses, as the product does it."""
    opened = JIRA(
        server=sandbox.jira_url,
        basic_auth=(sandbox.credentials.jira_user, sandbox.credentials.jira_token),
        options={"rest_api_version": "3"},
        max_retries=0,
        timeout=60,
    )
    yield opened
    opened._session.close()  # noqa: SLF001 -- the public close has no types, and does just this


@pytest.fixture(scope="session")
def contract() -> JiraContract:
    if not CONTRACTS.is_dir():
        pytest.skip("the vendors' contracts are not beside the repository (../shared/contracts)")
    return JiraContract.load()


@pytest.fixture(scope="session")
def service_contract() -> JiraContract:
    if not CONTRACTS.is_dir():
        pytest.skip("the vendors' contracts are not beside the repository (../shared/contracts)")
    return JiraContract.load("jsm.pruned.json")
