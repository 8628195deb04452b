"""The same once-and-only-once against `jira820`, a Data Center server that others wrote."""

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from jira820.config import load_config  # type: ignore[import-untyped] # it has no types
from jira820.server import make_app  # type: ignore[import-untyped] # likewise

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from tests.flows.integrations.jira820_serving import served
from tests.flows.integrations.trials import SystemClock, Trial, issue
from triage.domain import Outgoing, SendFailed


class LosesAnswers:
    """Stands before the server and, when told to, hands out a page in place of an answer that was already earned."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.lost: Iterator[bool] = itertools.cycle([False])

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        loses = scope["type"] == "http" and scope["method"] == "POST" and next(self.lost)
        await self.app(scope, receive, _instead(send) if loses else send)


def _instead(send: Any) -> Any:
    async def send_a_page(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = message | {"status": 502, "headers": [(b"content-type", b"text/html"), (b"content-length", b"4")]}
        elif message["type"] == "http.response.body":
            message = message | {"body": b"oops" if message.get("body") else b""}
        await send(message)

    return send_a_page


@pytest.fixture
def door() -> LosesAnswers:
    return LosesAnswers(make_app(config=load_config()))


@pytest.fixture
def sender(door: LosesAnswers) -> Iterator[JiraSender]:
    with served(door) as address:
        connection = JiraConnection(address, "admin", "admin", timeout_seconds=5, index_lag_seconds=0.0)
        opened = JiraSender(connection, SystemClock())
        yield opened
        opened.close()


def draft(door: LosesAnswers, **changes: Any) -> Outgoing:
    return issue(project=door.app.state.store.config.project_key, issue_type="Task", components=[], **changes)


def issues_with(door: LosesAnswers, key: str) -> list[dict[str, Any]]:
    return [one for one in door.app.state.store.issues.values() if f"triage-{key}" in one["labels"]]


def test_a_description_arrives_as_wiki_text(door: LosesAnswers, sender: JiraSender) -> None:
    sender.send(draft(door, asked="Is {color:red}this{color} *safe*?"), Trial("k-1"))
    (made,) = issues_with(door, "k-1")
    assert "h3. What was asked" in made["description"]
    assert r"\{color:red\}this\{color\} \*safe\*\?" in made["description"]


def test_twenty_deliveries_with_lost_answers_become_twenty_issues(door: LosesAnswers, sender: JiraSender) -> None:
    door.lost = itertools.cycle([True, False, True])
    began = datetime.now(UTC) - timedelta(seconds=1)
    lost = []
    for key in (f"k-{number}" for number in range(20)):
        try:
            sender.send(draft(door), Trial(key))
        except SendFailed as failure:
            lost += [key] if failure.in_doubt else []
        found = {sender.send(draft(door), Trial(key, began)).external_id for _ in range(3)}
        assert {one["key"] for one in issues_with(door, key)} == found
        assert len(issues_with(door, key)) == 1
    assert 10 < len(lost) < 20


def test_a_restricted_report_goes_as_a_pointer_where_the_levels_cannot_be_seen(
    door: LosesAnswers, sender: JiraSender
) -> None:
    sender.send(draft(door, restricted=True, security_level="Restricted", asked="client list"), Trial("k-1"))
    (made,) = issues_with(door, "k-1")
    assert "client list" not in str(made)
    assert "Details are restricted" in made["description"]


def test_the_probe_finds_the_project(door: LosesAnswers, sender: JiraSender) -> None:
    assert sender.probe([door.app.state.store.config.project_key]) == []
