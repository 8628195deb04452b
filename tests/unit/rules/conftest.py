"""The shipped book, read once."""

import pytest

from playbooks.book import Book
from tests.unit.rules.drawing import EVERYWHERE, Planning
from triage.domain import Assessment, Destination, Plan
from triage.routing import Report, make_plan


@pytest.fixture(scope="session")
def plan_for(book: Book) -> Planning:
    """Plan by the shipped book, which is too long to be printed beside a counterexample."""

    def plan(report: Report, assessment: Assessment, destinations: frozenset[Destination] = EVERYWHERE) -> Plan:
        return make_plan(report, assessment, book, destinations=destinations)

    return plan
