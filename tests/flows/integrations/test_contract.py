"""What the sender for Jira asks and sends is what the vendor's published contract allows."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.server import Sandbox
from tests.contracts.openapi import CONTRACTS, JiraContract
from tests.flows.integrations.trials import Trial, issue
from triage.domain import SendFailed

# Asked first, in the one version that every Jira has; the contract describes it under version 3 alone.
FIRST_QUESTION = "/rest/api/2/serverInfo"


@pytest.fixture(scope="module")
def contract() -> JiraContract:
    if not CONTRACTS.is_dir():
        pytest.skip("the vendors' contracts are not beside the repository (../shared/contracts)")
    return JiraContract.load()


def everything_that_is_sent(sandbox: Sandbox, jira: JiraSender) -> Iterator[str]:
    jira.send(issue(), Trial("plain"))
    jira.send(issue(priority="Frightful"), Trial("without"))
    jira.send(issue(project="SEC", restricted=True, security_level="Restricted"), Trial("behind a level"))
    jira.send(issue(project="IT", restricted=True), Trial("pointer"))
    sandbox.faults.arm(Fault(Kind.RESET_AFTER_COMMIT, method="POST", times=1))
    with pytest.raises(SendFailed):
        jira.send(issue(), Trial("lost"))
    jira.send(issue(), Trial("lost", datetime.now(UTC) - timedelta(minutes=5)))
    jira.probe(["IT"])
    yield from (seen.path for seen in sandbox.state.requests)


def test_every_request_fits_the_contract(sandbox: Sandbox, jira: JiraSender, contract: JiraContract) -> None:
    paths = set(everything_that_is_sent(sandbox, jira))
    assert {"/rest/api/3/issue", "/rest/api/3/search/jql", "/rest/api/3/myself"} <= paths
    for seen in sandbox.state.requests:
        if seen.path != FIRST_QUESTION:
            contract.check_request(seen.method, seen.path, seen.body, query=seen.query_string)
    assert len(sandbox.state.issues) == 5
