"""A process that ends closes what it has open to the outside."""

from playbooks.book import Book
from triage.commands.running import working
from triage.database import Database
from triage.domain import Attempt, Destination, Outgoing, Receipt
from triage.settings import Settings
from triage.wiring import House, SystemClock


class Line:
    """A way out that stays connected until it is closed."""

    is_open = True

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        del outgoing, attempt
        return Receipt("sent")

    def close(self) -> None:
        self.is_open = False


def test_the_connections_of_a_sender_are_closed_once_nobody_sends_any_more(database: Database, book: Book) -> None:
    line = Line()
    house = House(Settings(_env_file=None), database, book, SystemClock(), {Destination.JIRA: line})
    with working(house):
        assert line.is_open
    assert not line.is_open
