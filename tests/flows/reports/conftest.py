"""A house that sends reports, on both databases, at the stand-ins for Slack and mail."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from integrations.sandbox.server import Sandbox
from playbooks.book import Book
from playbooks.report_schema import TimedReport
from tests.flows.reports.sent_out import MONDAY, Post, StoppedClock, saying
from triage.settings import Settings
from triage.wiring import build


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
            "slack_api_url": sandbox.slack_api_url,
            "slack_posts_a_second": 1000,
            "mail_secret": SecretStr(known.mail_secret),
            "mail_address": known.mail_address,
            "mail_smtp_url": SecretStr(sandbox.smtp_url),
            "lease_seconds": 20,
        }
        return Settings(_env_file=None, **(said | more))  # type: ignore[arg-type]  # each is checked by the settings

    return make


@pytest.fixture
def post(sandbox: Sandbox, settings: Callable[..., Settings], book: Book) -> Iterator[Callable[..., Post]]:
    """Make the house with these entries; it looked for the first time a week ago, unless it is new."""
    with ExitStack() as opened:

        def make(*entries: TimedReport, is_new: bool = False, begins: datetime = MONDAY, **more: object) -> Post:
            clock = StoppedClock(begins)
            house = build(settings(**more), clock=clock, book=saying(book, *entries))
            opened.enter_context(closing(house.database))
            made = Post(house, sandbox, clock)
            if not is_new:
                assert made.look(at=begins) == 0
            return made

        yield make
