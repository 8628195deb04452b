"""What stands beside the counts of reports: shares, levels, pictures and sentences, links, and what is not told."""

import re
from collections import Counter, defaultdict
from typing import Any

import pytest

from playbooks.book import Book
from tests.flows.reports.test_volume import listed
from tests.flows.reports.year import Year, days, made_of, reader, table, year
from triage.database import Database
from triage.domain import Role
from triage.reports import catalogue
from triage.reports.chart import svg
from triage.reports.report import Report, Unit

SPANS = (("2026-01-01", "2026-12-31"), ("2026-03-02", "2026-06-14"))
ROLES = (Role.OPERATIONS, Role.SECURITY)
# Twenty-four teams: of most everybody comes, of some a few, of one nobody, and one is too small to be told of.
SIZES = {f"team {number:02}": 8 for number in range(24)} | {"few": 12, "nobody": 7, "small": 4}
FEW_CAME = 3
# Columns of numbers that no list of tickets stands behind: people, checks, clocks, and what follows from others.
WITHOUT_LIST = {
    "repeats": {"people", "hours_in_hand", "median_hours", "before_a_week", "since_a_week", "weeks_since"},
    "volume": {"share"},
    "times": {"median_hours", "p90_hours", "late_share"},
    "approvals": {"approvals", "median_hours", "p90_hours", "late_share"},
    "reroutes": set(),
    "data": {"checks", "refused"},
    "shadow-tools": {"checks"},
    "training": {"again", "people", "each"},
    "adoption": {"members", "people", "share"},
    "answers": {"helped_share"},
    "use-cases": {"share"},
}
# Which columns each picture draws, one a series.
DRAWN = {
    "repeats": ["count"],
    "approvals": ["median_hours", "p90_hours"],
    "data": ["matters", "checks"],
    "shadow-tools": ["matters", "checks"],
    "training": ["again"],
    "adoption": ["share"],
    "answers": ["helped", "not_helped"],
    "use-cases": ["count"],
}


@pytest.fixture
def kept(database: Database) -> Year:
    return year(database)


@pytest.fixture
def many(database: Database) -> Year:
    """Many teams; who comes is chosen so that everything that is told of teams happens."""
    numbers, first = [], 1
    for team, size in SIZES.items():
        came = {"few": FEW_CAME, "nobody": 0}.get(team, size if first > 8 * 6 else size - 2)
        numbers += range(first, first + came)
        first += size
    return year(database, teams=SIZES, who=numbers)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("span", SPANS)
def test_shares_are_those_of_their_counts(database: Database, book: Book, span: tuple[str, str], role: Role) -> None:
    made = {name: table(made_of(database, book, name, role, period=days(*span))) for name in catalogue.REPORTS}
    for by in ("Lane", "Tool"):
        rows = [one for one in made["volume"] if one["by"] == by]
        total = sum(one["count"] for one in rows)
        assert [one["share"] for one in rows] == pytest.approx([one["count"] / total for one in rows])
    assert {one["share"] for one in made["volume"] if one["by"] == "Team"} == {None}
    for row in made["times"]:
        assert row["late_share"] == pytest.approx(row["late"] / row["count"])
    for row in made["answers"]:
        said = row["helped"] + row["not_helped"]
        assert row["helped_share"] == (pytest.approx(row["helped"] / said) if said else None)
    for row in made["use-cases"]:
        assert row["share"] == pytest.approx(row["count"] / sum(one["count"] for one in made["use-cases"]))
    for row in made["training"]:
        assert row["each"] == pytest.approx(row["matters"] / row["people"])
    assert all(made.values())


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("span", SPANS)
def test_every_row_of_tools_and_of_kinds_of_data(
    kept: Year, database: Database, book: Book, span: tuple[str, str], role: Role
) -> None:
    period = days(*span)
    seen = kept.seen(period, reader(book, role).viewer)
    checks = [
        dict(one.data or {})
        for one, at in kept.happened
        if one.kind == "paste_checked" and period.begins <= at < period.ends
    ]
    named = {"deepseek": "DeepSeek"}
    matters = Counter(one["tool"] for one in seen)
    asked = Counter(named.get(one["tool"], one["tool"]) for one in checks)
    rows = table(made_of(database, book, "shadow-tools", role, period=period))
    found = [(one["tool"], one["status"], one["matters"], one["checks"]) for one in rows]
    tools = sorted(("DeepSeek", "PasteWizard"), key=lambda one: (-matters[one] - asked[one], one))
    standing = {"DeepSeek": "Restricted", "PasteWizard": "Not known"}
    assert found == [(one, standing[one], matters[one], asked[one]) for one in tools]
    data = {one["class"]: one for one in table(made_of(database, book, "data", role, period=period))}
    assert set(data) == {name for one in (*(each["data_classes"] for each in seen),) for name in one} | {
        name for one in checks for name in one["classes"]
    }
    for name, row in data.items():
        assert row["matters"] == sum(name in one["data_classes"] for one in seen)
        assert row["checks"] == sum(name in one["classes"] for one in checks)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("span", SPANS)
def test_adoption_is_ranked_and_tells_of_nobody(
    many: Year, database: Database, book: Book, span: tuple[str, str], role: Role
) -> None:
    period = days(*span)
    report = made_of(database, book, "adoption", role, period=period)
    came: dict[str, set[int]] = defaultdict(set)
    asked: dict[str, list[int]] = defaultdict(list)
    for ticket in many.seen(period, reader(book, role).viewer):
        for team in many.teams_of(ticket):
            came[team].add(ticket["author_id"])
            asked[team].append(ticket["author_id"])
    groups = {one["handle"]: (one["id"], one["groups"]) for one in many.people}
    for one, at in many.happened:
        if one.kind == "paste_checked" and period.begins <= at < period.ends:
            number, teams = groups[str(one.actor)]
            for team in teams:
                came[team].add(number)
    members = Counter(team for one in many.people for team in one["groups"])
    large = [team for team in SIZES if members[team] >= 5]
    rank = {team: (len(came[team]) if len(came[team]) not in range(1, 5) else 2.5) / members[team] for team in large}
    order = sorted(large, key=lambda team: (-rank[team], team))
    rows = table(report)
    assert [one["team"] for one in rows] == order
    edge = len(order) // 4
    levels = ["high"] * edge + ["middle"] * (len(order) - 2 * edge) + ["low"] * edge
    assert [one["level"] for one in rows] == levels
    for row in rows:
        people, wrote = len(came[row["team"]]), asked[row["team"]]
        is_told = people not in range(1, 5)
        assert row["people"] == (people if is_told else None)
        assert row["share"] == (pytest.approx(people / row["members"]) if is_told else None)
        assert row["matters"] == (len(wrote) if len(set(wrote)) not in range(1, 5) else None)
    few = next(one for one in rows if one["team"] == "few")
    assert (few["people"], few["share"], few["matters"]) == (None, None, None)
    assert next(one for one in rows if one["team"] == "nobody")["people"] == 0
    assert any("one to four people" in note for note in report.notes)
    # The picture has both ends, and says what it lacks.
    assert report.chart.labels == (*order[:10], *order[-10:])
    said = f"The picture shows 20 of {len(order)}: the first and the last."
    assert report.chart.shows.endswith(said)
    assert f"Most: {order[0]}; fewest: {order[-1]}." in report.chart.shows
    assert said in svg(report).rpartition("</desc>")[2]


def test_volume_and_repeats_tell_nothing_of_teams_of_which_few_came(many: Year, database: Database, book: Book) -> None:
    for span in (*SPANS, ("2026-05-04", "2026-05-10")):
        period = days(*span)
        report = made_of(database, book, "volume", period=period)
        wrote: dict[bool, dict[str, list[int]]] = {}
        for is_now, one in ((True, period), (False, period.before)):
            wrote[is_now] = defaultdict(list)
            for ticket in many.seen(one, reader(book).viewer):
                for team in many.teams_of(ticket):
                    wrote[is_now][team].append(ticket["author_id"])
        rows = {one["key"]: (one["count"], one["before"]) for one in table(report) if one["by"] == "Team"}
        assert rows == {
            team: tuple(
                None if len(set(wrote[is_now][team])) in range(1, 5) else len(wrote[is_now][team])
                for is_now in (True, False)
            )
            for team in {*wrote[True], *wrote[False]} - {"small"}
        }
        assert any("one to four people" in note for note in report.notes)
        cells = [cell for row in report.rows for cell in row if cell.value is None]
        assert {cell.listed for cell in cells} == {None}
    for row in table(made_of(database, book, "repeats")):
        assert "few" not in (row["teams"] or "")


def test_training_is_ordered_and_drawn_by_who_asks_again(database: Database, book: Book) -> None:
    # The larger team came more often; of the other one each person asks again.
    year(database, teams={"often": 70, "again": 6}, who=[*range(1, 71), *(list(range(71, 77)) * 7)])
    report = made_of(database, book, "training")
    rows = table(report)
    told = [-1 if one["again"] is None else one["again"] for one in rows]
    ranks = [1 if one["again"] is None else one["again"] for one in rows]
    assert ranks == sorted(ranks, reverse=True)
    assert rows[0]["team"] == "again"
    assert -1 in told
    assert report.chart.series[0].values == tuple(one["again"] for one in rows[:12])
    assert f"Most: again: {rows[0]['lane']}, {rows[0]['again']}." in report.chart.shows
    assert max(rows, key=lambda one: one["matters"])["team"] == "often"


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("span", SPANS)
def test_a_picture_draws_what_the_table_says(database: Database, book: Book, name: str, span: tuple[str, str]) -> None:
    report = made_of(database, book, name, Role.SECURITY, period=days(*span))
    rows = table(report)
    assert [one.values for one in report.chart.series] == [
        tuple(row[column] for row in rows[: len(report.chart.labels)]) for column in DRAWN[name]
    ]
    assert len(report.chart.labels) == min(len(rows), report.chart.most)


@pytest.mark.parametrize("span", SPANS)
def test_pictures_of_times_moves_and_volume_draw_what_the_table_says(
    kept: Year, database: Database, book: Book, span: tuple[str, str]
) -> None:
    period = days(*span)
    times, reroutes, volume = (made_of(database, book, name, period=period) for name in ("times", "reroutes", "volume"))
    for series in times.chart.series:
        shares = {one["lane"]: one["late_share"] for one in table(times) if one["clock"] == series.name}
        assert dict(zip(times.chart.labels, series.values, strict=True)) == shares
    moved = [one for one in table(reroutes) if one["how"] == "Rerouted"]
    assert reroutes.chart.series[0].values == tuple(one["count"] for one in moved[:12])
    assert reroutes.chart.labels == tuple(f"{one['from']} → {one['to']}" for one in moved[:12])
    seen = kept.seen(period, reader(book).viewer)
    lanes = Counter(reader(book).lane(one["lane"]) for one in seen)
    drawn = {one.name: one.values for one in volume.chart.series}
    for part, at in zip(period.parts(), range(len(period.parts())), strict=True):
        within = Counter(reader(book).lane(one["lane"]) for one in seen if part.begins <= one["created_at"] < part.ends)
        assert {name: values[at] for name, values in drawn.items() if name != "All others"} == {
            name: within[name] for name in drawn if name != "All others"
        }
        assert drawn["All others"][at] == within.total() - sum(within[name] for name in drawn)
    assert {name: sum(value or 0 for value in drawn[name]) for name in drawn if name != "All others"} == {
        name: lanes[name] for name in drawn if name != "All others"
    }


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("span", SPANS)
def test_numbers_in_sentences_are_those_of_the_tables(
    kept: Year, database: Database, book: Book, span: tuple[str, str], role: Role
) -> None:
    def of(name: str) -> tuple[list[dict[str, Any]], str]:
        report = made_of(database, book, name, role, period=days(*span))
        return table(report), report.chart.shows

    seen = kept.seen(days(*span), reader(book, role).viewer)
    rows, says = of("volume")
    assert says == f"Matters that came in: {len(seen)}. Most for “{rows[0]['key']}”: {rows[0]['count']}."
    rows, says = of("times")
    worst = max(row["late_share"] for row in rows)
    assert says.endswith(f"{worst * 100:.0f}%.")
    assert any(f"Highest: {row['lane']}," in says for row in rows if row["late_share"] == worst)
    rows, says = of("approvals")
    assert says.startswith(f"Approvals asked for: {sum(row['approvals'] for row in rows)}.")
    rows, says = of("reroutes")
    sums = {
        is_move: sum(row["count"] for row in rows if (row["how"] == "Rerouted") is is_move) for is_move in (True, False)
    }
    assert says.startswith(f"Moves: {sums[True]}. Labels that differ from the model's: {sums[False]}. ")
    assert f"Most often moved: {rows[0]['from']} → {rows[0]['to']}." in says
    rows, says = of("data")
    assert says.startswith(f"Matters with kinds of data in them: {sum(bool(one['data_classes']) for one in seen)}.")
    assert says.endswith(f"{rows[0]['class']}.")
    rows, says = of("shadow-tools")
    assert says == f"Tools without approval that were named: {len(rows)}. Most often: {rows[0]['tool']}."
    rows, says = of("answers")
    helped, not_helped = (sum(row[name] for row in rows) for name in ("helped", "not_helped"))
    assert says.endswith(f"helped: {helped}; that they didn't: {not_helped}.")
    rows, says = of("use-cases")
    approved = sum(row["count"] for row in rows if row["stage"] == "Approved")
    assert says == f"New use cases that came in: {sum(row['count'] for row in rows)}. Approved by now: {approved}."


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("name", list(catalogue.REPORTS))
def test_only_named_columns_lead_to_no_list(database: Database, book: Book, name: str) -> None:
    report = made_of(database, book, name, Role.SECURITY)
    numbers = {column.name for column in report.columns if column.unit is not Unit.TEXT}
    without = {
        column.name
        for row in report.rows
        for column, cell in zip(report.columns, row, strict=True)
        if column.name in numbers and cell.value is not None and cell.listed is None
    }
    assert without == WITHOUT_LIST[name]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ["times", "approvals", "reroutes", "answers"])
def test_clocks_reviews_and_what_stayed_settled_lead_to_their_tickets(
    database: Database, book: Book, name: str, role: Role
) -> None:
    report = made_of(database, book, name, role)
    found = 0
    for row in report.rows:
        for column, cell in zip(report.columns, row, strict=True):
            if column.name in ("running", "in_review", "lasted", "late", "matters") and cell.listed is not None:
                assert listed(database, cell.listed, reader(book, role).viewer) == cell.value
                found += bool(cell.value)
    assert found


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("name", list(catalogue.REPORTS))
def test_days_without_anything_say_so(database: Database, book: Book, name: str) -> None:
    report = made_of(database, book, name, period=days("2020-01-01", "2020-01-31"))
    assert report.chart.shows == "There is nothing to count within these days."
    assert re.findall(r"<desc[^>]*>([^<]*)</desc>", svg(report)) == [report.chart.shows]


@pytest.mark.usefixtures("kept")
def test_a_picture_of_few_bars_says_nothing_of_others(database: Database, book: Book) -> None:
    report: Report = made_of(database, book, "adoption")
    assert report.chart.cut is None
    assert "The picture shows" not in svg(report)
