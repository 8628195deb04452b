"""What the tests of Slack from end to end share: stand-ins with the demonstration's people, and a house at them."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from classifiers.lanes.model import LaneModel
from integrations.sandbox.server import Sandbox
from playbooks.book import Book
from tests.flows.slack.wired import MovedClock, Wired, wired
from triage.commands.stand_ins import sandbox_for
from triage.settings import Settings
from triage.wiring import build

EMOJI = "robot_face"


@pytest.fixture
def sandbox(book: Book) -> Iterator[Sandbox]:
    with sandbox_for(book, port=0, host="127.0.0.1") as running:
        yield running


@pytest.fixture
def settings(sandbox: Sandbox, sqlite_url: str, lane_model_path: Path) -> Callable[..., Settings]:
    """Make settings as an operator would, for the stand-ins."""
    known = sandbox.credentials

    def make(**more: object) -> Settings:
        said: dict[str, object] = {
            "database_url": sqlite_url,
            "model_file": lane_model_path,
            "jira_url": sandbox.jira_url,
            "jira_user": known.jira_user,
            "jira_token": SecretStr(known.jira_token),
            "slack_bot_token": SecretStr(known.slack_bot_token),
            "slack_signing_secret": SecretStr(known.slack_signing_secret),
            "slack_api_url": sandbox.slack_api_url,
            "slack_posts_a_second": 1000,
            "slack_emoji": EMOJI,
            "pager_urls": SecretStr(sandbox.pager_url),
        }
        return Settings(_env_file=None, **(said | more))  # type: ignore[arg-type]  # each is checked by the settings

    return make


@pytest.fixture
def life(sandbox: Sandbox, settings: Callable[..., Settings], book: Book, judge: LaneModel) -> Iterator[Wired]:
    """Give the house at the stand-ins, with nothing in it."""
    clock = MovedClock()
    house = build(settings(), clock=clock, book=book, judge=judge)
    with closing(house.database), wired(house, sandbox, clock) as running:
        yield running
