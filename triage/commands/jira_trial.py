"""Tries Jira with the settings and the playbooks, for `triage jira check` and for the doctor."""

from datetime import datetime

from integrations.jira.checking.checkup import checkup
from integrations.jira.checking.wanted import Finding
from playbooks.book import Book
from triage.commands.jira_queues import queues_of
from triage.commands.terminal import now
from triage.settings import Settings
from triage.wiring_jira import connection_of

PATH = "/jira/webhook"


class Now:
    """The machine's own time."""

    def now(self) -> datetime:
        """Give the present moment."""
        return now()


def try_jira(settings: Settings, book: Book | None) -> list[Finding]:
    """Say what is wrong between Jira and the playbooks, or with Jira alone where there are none."""
    connection = connection_of(settings, in_passing=True)
    if connection is None:
        return []
    wanted = queues_of(book, settings.playbooks) if book else []
    hears_at = f"{settings.base_url.rstrip('/')}{PATH}"
    has_secret = settings.jira_webhook_secret is not None
    return checkup(connection, wanted, Now(), hears_at=hears_at, has_secret=has_secret)
