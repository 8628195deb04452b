"""Compares tickets with issues, for `triage jira reconcile`."""

from dataclasses import dataclass

from integrations.jira.inventory import issues_of_ours
from playbooks.book import Book
from triage.commands.jira_trial import Now
from triage.database import Database
from triage.domain import Destination
from triage.inbox import InboxOfArrivals
from triage.issue import IssuesAway
from triage.matters.change import Premises
from triage.mending import mend as queue_mending
from triage.pasting import own_lists
from triage.reconciling import Comparison, compare
from triage.settings import Settings
from triage.wiring_jira import connection_of


@dataclass(frozen=True)
class Reconciled:
    """What was found, and how much of it was queued to be mended."""

    found: Comparison
    mended: int = 0


def reconcile_now(settings: Settings, book: Book, database: Database, *, mend: bool) -> Reconciled | str:
    """Compare both sides; a sentence where Jira can't be asked."""
    connection, clock = connection_of(settings, in_passing=True), Now()
    if connection is None:
        return "Jira is not connected."
    try:
        listed = issues_of_ours(connection, clock)
    except IssuesAway as error:
        return str(error)
    with database.reading() as session:
        found = compare(session, listed)
    if not mend:
        return Reconciled(found)
    lists = own_lists(book)
    inbox = InboxOfArrivals(database, clock, lists=lambda: lists, wake=lambda: None)
    premises = Premises(book, frozenset({Destination.JIRA}), settings.base_url)
    return Reconciled(found, queue_mending(database, premises, clock, oddities=found.oddities, inbox=inbox))
