"""The repeat report: every number and every proposal against a plain count of a made-up year, on both databases."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta
from math import comb
from statistics import median
from typing import Any

import pytest

from playbooks.book import Book
from tests.flows.reports.test_volume import listed
from tests.flows.reports.year import TEAMS, Year, days, made_of, reader, table, year
from triage.database import Database
from triage.domain import Role
from triage.reports.period import Period
from triage.reports.report import Report

SPANS = [("2026-01-01", "2026-12-31"), ("2026-03-02", "2026-06-20")]
WEEK = timedelta(weeks=1)


@pytest.fixture
def kept(database: Database) -> Year:
    return year(database)


@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize("role", [Role.OPERATIONS, Role.SECURITY])
def test_problems_are_what_one_counts_by_hand(
    kept: Year, database: Database, book: Book, role: Role, span: tuple[str, str]
) -> None:
    period = days(*span)
    report = made_of(database, book, "repeats", role, period=period)
    seen = kept.seen(period, reader(book, role).viewer)
    of = {
        one["id"]: [ticket for ticket in seen if kept.members.get(ticket["id"]) == one["id"]] for one in kept.problems
    }
    shown = [one for one in kept.problems if one["state"] in ("open", "solved") and len(of[one["id"]]) >= 2]
    shown.sort(key=lambda one: (-len(of[one["id"]]), one["id"]))
    rows = table(report)
    assert [one["problem"] for one in rows] == [one["reference"] for one in shown]
    assert len(rows) >= 6
    for row, problem in zip(rows, shown, strict=True):
        matters = of[problem["id"]]
        assert row["count"] == len(matters)
        assert row["people"] == len({one["author_id"] for one in matters})
        assert row["teams"] == (", ".join(_teams(kept, matters)) or None)
        assert row["since"] == _began(kept, problem, book, role).astimezone(period.zone).date().isoformat()
        hours = _hours(kept, matters)
        assert row["hours_in_hand"] == (pytest.approx(sum(hours)) if hours else None)
        assert row["median_hours"] == (pytest.approx(median(hours)) if hours else None)
    total = sum(len(of[one["id"]]) for one in shown)
    assert f"Problems that came again: {len(shown)}, with {total} matters" in report.chart.shows
    assert report.chart.series[0].values == tuple(one["count"] for one in rows)


@pytest.mark.parametrize("role", [Role.OPERATIONS, Role.SECURITY])
def test_what_would_mend_a_problem_is_the_first_rule_that_fits(
    kept: Year, database: Database, book: Book, role: Role
) -> None:
    seen = kept.seen(days(), reader(book, role).viewer)
    fixes = set()
    for row in table(made_of(database, book, "repeats", role)):
        problem = _problem(kept, row["problem"])
        matters = [one for one in seen if kept.members.get(one["id"]) == problem["id"]]
        if problem["state"] == "solved":
            assert row["fix"].startswith("Done: ")
            assert row["why"] == f"Solved on {problem['solved_at'].date()}."
        else:
            assert row["fix"] == _fix(kept, matters)
        fixes.add(row["fix"])
    assert {"Mend the workflow", "An answer for the playbook", "Training"} & fixes
    named = next(one for one in table(made_of(database, book, "repeats", role)) if one["problem"] == "P-0000003")
    assert named["fix"] == "Mend the workflow"
    assert named["why"].startswith(f"{named['count']} of {named['count']} name a workflow")


@pytest.mark.parametrize("span", SPANS)
def test_a_fix_is_judged_by_the_weeks_around_it(
    kept: Year, database: Database, book: Book, span: tuple[str, str]
) -> None:
    period, results = days(*span), {}
    for row in table(made_of(database, book, "repeats", period=period)):
        problem = _problem(kept, row["problem"])
        solved, until = problem["solved_at"], min(period.ends, days().now or period.ends)
        figures = (row["before_a_week"], row["since_a_week"], row["weeks_since"])
        if solved is None or solved >= until:
            assert (*figures, row["result"]) == (None,) * 4
            continue
        began = min(max(_began(kept, problem, book), solved - 8 * WEEK), solved - WEEK)
        before, since = (_between(kept, problem, book, *ends) for ends in ((began, solved), (solved, until)))
        spans = (solved - began) / WEEK, (until - solved) / WEEK
        assert figures == pytest.approx((before / spans[0], since / spans[1], spans[1]))
        assert row["result"] == _result(before, since, *spans)
        results[row["problem"]] = row["result"]
    assert results
    assert "It fell" in results.values() or span != SPANS[0]


def test_its_number_leads_to_its_tickets_and_its_name_to_its_page(kept: Year, database: Database, book: Book) -> None:
    report = made_of(database, book, "repeats")
    counts = [row[2] for row in report.rows]
    for cell in counts:
        assert listed(database, cell.listed, reader(book).viewer) == cell.value
    assert [row[0].page for row in report.rows] == [f"/problems/{row[0].value}" for row in report.rows]
    # What was merged is looked up under its old reference too, and what there is none of lists nothing.
    merged = {**days().listed(), "problem": "P-0000006"}
    assert listed(database, merged, reader(book).viewer) == _count(report, "P-0000001")
    assert listed(database, {**merged, "problem": "P-0000099"}, reader(book).viewer) == 0
    assert kept.members


def test_who_sees_nothing_restricted_is_told_of_none_of_it(kept: Year, database: Database, book: Book) -> None:
    restricted = {one["id"] for one in kept.tickets if one["restricted"]}
    assert restricted & kept.members.keys()
    few, all_of_it = (made_of(database, book, "repeats", role) for role in (Role.OPERATIONS, Role.SECURITY))
    assert _count(few, "P-0000001") < _count(all_of_it, "P-0000001")


def _count(report: Report, reference: str) -> int:
    return next(int(one["count"]) for one in table(report) if one["problem"] == reference)


def _problem(kept: Year, reference: str) -> dict[str, Any]:
    return next(one for one in kept.problems if one["reference"] == reference)


def _teams(kept: Year, matters: list[dict[str, Any]]) -> list[str]:
    people: dict[str, set[int]] = defaultdict(set)
    for one in matters:
        for team in kept.teams_of(one):
            people[team].add(one["author_id"])
    named = {team for team, who in people.items() if TEAMS[team] >= 5 and len(who) >= 5}
    counts = Counter(team for one in matters for team in kept.teams_of(one) if team in named)
    return sorted(counts, key=lambda team: (-counts[team], team))


def _between(kept: Year, problem: dict[str, Any], book: Book, since: datetime, until: datetime) -> int:
    seen = kept.seen(Period(since.date() - WEEK, until.date() + WEEK, days().zone), reader(book).viewer)
    return sum(kept.members.get(one["id"]) == problem["id"] and since <= one["created_at"] < until for one in seen)


def _began(kept: Year, problem: dict[str, Any], book: Book, role: Role = Role.OPERATIONS) -> datetime:
    ever = kept.seen(days("2025-12-01", "2026-12-31"), reader(book, role).viewer)
    first: datetime = min(one["created_at"] for one in ever if kept.members.get(one["id"]) == problem["id"])
    return first


def _hours(kept: Year, matters: list[dict[str, Any]]) -> list[float]:
    hours = []
    for ticket in matters:
        last = {one["kind"]: one for one in kept.clocks if one["ticket_id"] == ticket["id"]}
        taken, settled = last["acknowledge"]["stopped_at"], last["resolve"]["stopped_at"]
        if ticket["state"] == "resolved" and taken and settled:
            hours.append(min(max((settled - taken).total_seconds() / 3600, 0.0), 8.0))
    return hours


def _fix(kept: Year, matters: list[dict[str, Any]]) -> str:
    lanes = Counter(one["lane"] for one in matters)
    people, half = {one["author_id"] for one in matters}, len(matters) / 2
    # What each said last, in the order in which it was written down.
    numbers = {one["id"]: one["author_id"] for one in matters}
    last = {
        numbers[one.ticket_id]: one.kind
        for one, _ in kept.happened
        if one.ticket_id in numbers and one.kind in ("answer_helped", "answer_not_helped")
    }
    helped, not_helped = (list(last.values()).count(f"answer_{what}") for what in ("helped", "not_helped"))
    teams = [sum(team in kept.teams_of(one) for one in matters) for team in _teams(kept, matters)]
    if lanes["workflow_failure"] >= half or sum(one["context"][1]["value"] is not None for one in matters) >= half:
        return "Mend the workflow"
    if helped + not_helped >= 3 and not_helped / (helped + not_helped) >= 1 / 3:
        return "An answer for the playbook"
    if lanes["technical"] + lanes["output_quality"] >= half:
        return "Mend the tool or its set-up"
    if len(matters) / len(people) >= 1.5 or max(teams, default=0) / len(matters) >= 0.6:
        return "Training"
    return "An answer for the playbook"


def _result(before: int, since: int, weeks_before: float, weeks_since: float) -> str:
    if weeks_since < 2:
        return "Too early to say"
    share, of = weeks_since / (weeks_before + weeks_since), before + since
    odds = [comb(of, one) * share**one * (1 - share) ** (of - one) for one in range(of + 1)]
    if sum(odds[: since + 1]) < 0.05:
        return "It fell"
    return "It rose" if sum(odds[since:]) < 0.05 else "No clear change"
