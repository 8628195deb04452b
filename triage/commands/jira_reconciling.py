"""Compares tickets with issues, for `triage jira reconcile`."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import func, select

from integrations.jira.inventory import issues_of_ours
from playbooks.book import Book
from triage.commands.jira_trial import Now
from triage.database import Database
from triage.domain import Destination, IssuesAway
from triage.inbox import InboxOfArrivals
from triage.matters.change import Premises
from triage.mending import mend as queue_mending
from triage.pasting import own_lists
from triage.reconciling import Oddity, compare
from triage.settings import Settings
from triage.tables import Ticket
from triage.wiring_jira import connection_of


@dataclass(frozen=True)
class Compared:
    """What was found, of how much, and how much of it was queued to be mended."""

    oddities: Sequence[Oddity]
    tickets: int
    issues: int
    mended: int


def reconcile_now(settings: Settings, book: Book, database: Database, *, mend: bool) -> Compared | str:
    """Compare both sides; a sentence where Jira can't be asked."""
    connection, clock = connection_of(settings), Now()
    if connection is None:
        return "Jira is not connected."
    try:
        listed = issues_of_ours(connection, clock)
    except IssuesAway as error:
        return str(error)
    with database.reading() as session:
        oddities = compare(session, listed)
        tickets = session.exec(select(func.count()).select_from(Ticket)).one()
    mended = 0
    if mend:
        lists = own_lists(book)
        inbox = InboxOfArrivals(database, clock, lists=lambda: lists, wake=lambda: None)
        premises = Premises(book, frozenset({Destination.JIRA}), settings.base_url)
        mended = queue_mending(database, premises, clock, oddities=oddities, inbox=inbox)
    return Compared(oddities, tickets, len(listed), mended)
