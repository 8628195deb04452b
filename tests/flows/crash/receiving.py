"""Desks that take in many reports while workers fail, and a Jira that fails one call in five in every listed way."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from integrations.sandbox.faults import Fault, Kind, RetryAfter
from integrations.sandbox.server import Sandbox
from tests.flows.crash.workers import LEASE_SECONDS, SANDBOX_LAG_SECONDS
from triage.desk import Desk
from triage.domain import Intake
from triage.settings import Settings
from triage.wiring import build

# One in five, over all ways together; those that make everybody wait are seldom, or nothing else would be tried.
SHARE, SELDOM = 0.036, 0.01
STATUSES = (500, 502, 503, 504)
# A refused token and an archived project are not in the list: these wait for a person, and so for ever here.


@contextmanager
def desk_at(database_url: str, sandbox: Sandbox, model_file: Path) -> Iterator[Desk]:
    """Open a desk on a database, without a worker."""
    settings = Settings(
        _env_file=None,
        database_url=database_url,
        model_file=model_file,
        jira_url=sandbox.jira_url,
        jira_user=sandbox.credentials.jira_user,
        jira_token=SecretStr(sandbox.credentials.jira_token),
        slack_bot_token=SecretStr(sandbox.credentials.slack_bot_token),
        slack_api_url=sandbox.slack_api_url,
    )
    house = build(settings)
    with closing(house.database):
        yield house.desk(wake=lambda: None)


def receive_all(desk: Desk, intakes: int) -> None:
    """Bring everything in, and some of it twice, as Slack does."""
    for number in range(intakes):
        text = f"The nightly ticket summaries have been empty since the CRM update, run {number}."
        for _ in range(1 + number % 2):
            desk.receive(Intake("slack", f"m-{number}", f"person{number % 9}@example.test", text, datetime.now(UTC)))


def fail_in_every_way(sandbox: Sandbox, seed: int) -> None:
    """Let one call to Jira in five fail, each time in another of the ways that may pass."""
    sandbox.faults.seed(seed)
    sandbox.faults.arm(Fault(Kind.INDEX_LAG, seconds=SANDBOX_LAG_SECONDS))
    for each in _ways():
        sandbox.faults.arm(each)


def _ways() -> Iterator[Fault]:
    for form in RetryAfter:
        yield Fault(Kind.RATE_LIMITED, probability=SHARE / len(RetryAfter), seconds=0.5, retry_after=form)
    for status in STATUSES:
        yield Fault(Kind.STATUS, probability=SHARE / len(STATUSES), status=status)
    for status in (503, 200):
        yield Fault(Kind.HTML, probability=SHARE / 2, status=status)
    yield Fault(Kind.RESET_BEFORE_COMMIT, probability=SHARE)
    yield Fault(Kind.RESET_AFTER_COMMIT, probability=SHARE)
    yield Fault(Kind.HANG, probability=SELDOM, seconds=0.5)
    # Longer than a lease, so that nobody waits for the answer any more.
    yield Fault(Kind.HANG_AFTER_COMMIT, probability=SELDOM, seconds=LEASE_SECONDS + 0.5)
