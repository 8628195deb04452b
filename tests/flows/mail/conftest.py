"""A town that gets mail, on both databases, and a whole house at the stand-in mailboxes."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from classifiers.lanes.model import LaneModel
from integrations.sandbox.mail.play import HOST
from integrations.sandbox.server import Sandbox
from playbooks.book import Book
from tests.flows.conversation.houses import inhabited
from tests.flows.desk.desks import SetClock
from tests.flows.mail.letters import Mailed
from tests.flows.slack.wired import MovedClock, Wired, put_together, served
from triage.commands.stand_ins import sandbox_for
from triage.database import Database
from triage.settings import Settings
from triage.wiring import build


@pytest.fixture
def town(database: Database, book: Book, judge: LaneModel) -> Mailed:
    return Mailed(inhabited(database), book, judge, SetClock())


@pytest.fixture
def sandbox(book: Book) -> Iterator[Sandbox]:
    with sandbox_for(book, port=0, host="127.0.0.1") as running:
        yield running


@pytest.fixture
def settings(sandbox: Sandbox, database_url: str, lane_model_path: Path) -> Callable[..., Settings]:
    """Make settings as an operator would, for the stand-ins."""
    known = sandbox.credentials

    def make(**more: object) -> Settings:
        said: dict[str, object] = {
            "database_url": database_url,
            "model_file": lane_model_path,
            "base_url": "https://desk.example.com",
            "slack_bot_token": SecretStr(known.slack_bot_token),
            "slack_signing_secret": SecretStr(known.slack_signing_secret),
            "slack_api_url": sandbox.slack_api_url,
            "slack_posts_a_second": 1000,
            "mail_secret": SecretStr(known.mail_secret),
            "mail_address": known.mail_address,
            "mail_smtp_url": SecretStr(sandbox.smtp_url),
            "mail_domains": "example.com",
            "mail_auth_host": HOST,
        }
        return Settings(_env_file=None, **(said | more))  # type: ignore[arg-type]  # each is checked by the settings

    return make


@pytest.fixture
def life(sandbox: Sandbox, settings: Callable[..., Settings], book: Book) -> Iterator[Wired]:
    """Give the house at the stand-ins, with nothing in it."""
    clock = MovedClock()
    house = build(settings(), clock=clock, book=book)
    with closing(house.database):
        running, door = put_together(house, sandbox, clock)
        with served(lambda: house.app(running.desk, slack=door, metrics=running.metrics)) as address:
            assert sandbox.slack.connect(f"{address}/slack/events").is_ok
            sandbox.mail.connect(f"{address}/api/v1/mail")
            yield running
