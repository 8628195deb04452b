"""Volume: every number against a plain count, and against the list behind it."""

from collections import Counter
from typing import Any

import pytest

from playbooks.book import Book
from tests.flows.reports.year import TEAMS, Year, days, made_of, reader, table, year
from triage.database import Database
from triage.domain import Role
from triage.reports import catalogue
from triage.reports.chart import svg
from triage.reports.volume import NAME
from triage.store import queues
from triage.viewer import Viewer
from triage.web.console_asked import address_of

SPAN = ("2026-03-02", "2026-06-14")


def listed(database: Database, cell_listed: Any, viewer: Viewer) -> int:
    asked = address_of(cell_listed).asked
    with database.reading() as session:
        numbers, _ = queues.page(session, asked, viewer=viewer, now=days().ends, limit=5_000)
    return len(numbers)


@pytest.mark.parametrize("role", [Role.OPERATIONS, Role.SECURITY])
def test_volume_is_what_one_counts_by_hand(database: Database, book: Book, role: Role) -> None:
    kept, period = year(database), days(*SPAN)
    viewer = reader(book, role).viewer
    rows = table(made_of(database, book, NAME, role, period=period))
    seen, before = kept.seen(period, viewer), kept.seen(period.before, viewer)
    for by, key in (("Lane", "lane"), ("Tool", "tool")):
        counted, then = Counter(one[key] for one in seen), Counter(one[key] for one in before)
        named = {(reader(book).lane(one) if by == "Lane" else one): one for one in counted if one or by == "Lane"}
        found = {row["key"]: (row["count"], row["before"]) for row in rows if row["by"] == by}
        assert found == {name: (counted[value], then[value]) for name, value in named.items()}
    teams = Counter(team for one in seen for team in kept.teams_of(one))
    of_team = {row["key"]: row["count"] for row in rows if row["by"] == "Team"}
    assert of_team == {team: teams[team] for team in teams if TEAMS[team] >= 5}


@pytest.mark.parametrize("name", list(catalogue.REPORTS))
def test_every_number_leads_to_a_list_of_just_as_many(database: Database, book: Book, name: str) -> None:
    year(database)
    report = made_of(database, book, name, Role.SECURITY, period=days(*SPAN))
    cells = [cell for row in report.rows for cell in row if cell.listed is not None]
    viewer = reader(book, Role.SECURITY).viewer
    assert report.rows
    for cell in cells:
        assert listed(database, cell.listed, viewer) == cell.value, dict(cell.listed or {})


def test_the_picture_adds_up_to_what_came_in(database: Database, book: Book) -> None:
    kept: Year = year(database)
    report = made_of(database, book, NAME, period=days(*SPAN))
    drawn = sum(value or 0 for one in report.chart.series for value in one.values)
    assert drawn == len(kept.seen(days(*SPAN), reader(book).viewer))
    assert "<title" in svg(report)
