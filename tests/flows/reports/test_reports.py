"""Every number of every report against a plain count over a made-up year, on both databases."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

from playbooks.book import Book
from tests.flows.reports.year import KINDS, TEAMS, Year, days, made_of, reader, table, year
from triage.database import Database
from triage.domain import Role

# Their numbers hide nobody of a team that is large enough.
LARGE = {team for team, size in TEAMS.items() if size >= 5}


@pytest.fixture
def kept(database: Database) -> Year:
    return year(database)


def test_times_are_measured_by_the_last_round_of_each_clock(kept: Year, database: Database, book: Book) -> None:
    rows = table(made_of(database, book, "times"))
    seen = kept.seen(days(), reader(book).viewer)
    expected = []
    for kind, word in zip(KINDS, ("Acknowledge", "Resolve"), strict=True):
        for lane in {one["lane"] for one in seen}:
            numbers = {one["id"] for one in seen if one["lane"] == lane}
            clocks = [one for one in _last_rounds(kept, kind) if one["ticket_id"] in numbers]
            expected.append((reader(book).lane(lane), word, *_measured(clocks)))
    assert sorted(_measures(rows, "lane", "clock")) == sorted(expected)


def test_every_approval_counts_by_its_owner(kept: Year, database: Database, book: Book) -> None:
    rows = table(made_of(database, book, "approvals"))
    seen = {one["id"]: one for one in kept.seen(days(), reader(book).viewer)}
    of_owner: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for clock in kept.clocks:
        if clock["kind"] == "approval" and clock["ticket_id"] in seen:
            of_owner[clock["owner"]].append(clock)
    assert len(rows) == len(of_owner)
    for owner, clocks in of_owner.items():
        row = next(one for one in rows if one["owner"] == reader(book).owner(owner))
        late = [one for one in clocks if _is_late(one)]
        assert row["approvals"] == len(clocks)
        assert row["matters"] == len({one["ticket_id"] for one in clocks})
        assert row["late"] == len({one["ticket_id"] for one in late})
        assert row["late_share"] == pytest.approx(len(late) / len(clocks))
        assert row["running"] == len({one["ticket_id"] for one in clocks if one["stopped_at"] is None})
        assert (row["median_hours"], row["p90_hours"]) == pytest.approx(_ranks(clocks))


@pytest.mark.parametrize("role", [Role.OPERATIONS, Role.SECURITY])
def test_moves_and_labels_are_counted_once_a_matter(kept: Year, database: Database, book: Book, role: Role) -> None:
    rows = table(made_of(database, book, "reroutes", role))
    moved: dict[tuple[str, str], set[int]] = defaultdict(set)
    reviewed: dict[tuple[str, str], set[int]] = defaultdict(set)
    said: Counter[tuple[str, str]] = Counter()
    for ticket in kept.seen(days(), reader(book, role).viewer):
        for one in kept.of(ticket, "rerouted", "made_incident"):
            data = dict(one.data or {})
            pair = data["from"], data.get("to", "security_incident")
            moved[pair].add(ticket["id"])
            if data["in_review"]:
                reviewed[pair].add(ticket["id"])
        labels = kept.of(ticket, "label_given")
        if labels:
            data = dict(labels[-1].data or {})
            model = data["model_said"]["lane"] or data["model_said"]["outcome"]
            said.update([(model, data["outcome"])] if model != data["outcome"] else [])
    name = reader(book).lane
    found = {(one["from"], one["to"]): (one["count"], one["in_review"]) for one in rows if one["how"] == "Rerouted"}
    assert found == {
        (name(pair[0]), name(pair[1])): (len(numbers), len(reviewed[pair])) for pair, numbers in moved.items()
    }
    labelled = {(one["from"], one["to"]): one["count"] for one in rows if one["how"] != "Rerouted"}
    assert labelled == {(name(one), name(other)): count for (one, other), count in said.items()}


@pytest.mark.parametrize("role", [Role.OPERATIONS, Role.SECURITY])
def test_kinds_of_data_in_matters_and_checks(kept: Year, database: Database, book: Book, role: Role) -> None:
    report = made_of(database, book, "data", role)
    seen = kept.seen(days(), reader(book, role).viewer)
    checks = [dict(one.data or {}) for one, _ in kept.happened if one.kind == "paste_checked"]
    for row in table(report):
        holding = [one for one in seen if row["class"] in one["data_classes"]]
        asked = [one for one in checks if row["class"] in one["classes"]]
        assert row["matters"] == len(holding)
        assert row["exposures"] == sum(one["lane"] == "security_incident" for one in holding)
        assert (row["checks"], row["refused"]) == (len(asked), sum(one["verdict"] == "no" for one in asked))
    assert str(sum(bool(one["data_classes"]) for one in seen)) in report.chart.shows


def test_tools_without_approval_are_named_with_where_they_stand(kept: Year, database: Database, book: Book) -> None:
    rows = {one["tool"]: one for one in table(made_of(database, book, "shadow-tools"))}
    matters = Counter(one["tool"] for one in kept.seen(days(), reader(book).viewer))
    checks = Counter(dict(one.data or {}).get("tool") for one, _ in kept.happened if one.kind == "paste_checked")
    assert {"PasteWizard"} <= rows.keys()
    assert not rows.keys() & {"GitHub Copilot", "Microsoft 365 Copilot"}
    assert (rows["PasteWizard"]["matters"], rows["PasteWizard"]["checks"]) == (
        matters["PasteWizard"],
        checks["PasteWizard"],
    )
    first = min(one["created_at"] for one in kept.seen(days(), reader(book).viewer) if one["tool"] == "PasteWizard")
    assert rows["PasteWizard"]["first"] == first.astimezone(days().zone).date().isoformat()


def test_training_gaps_hide_groups_of_few_people(kept: Year, database: Database, book: Book) -> None:
    report = made_of(database, book, "training")
    asked: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for ticket in kept.seen(days(), reader(book).viewer):
        for team in kept.teams_of(ticket):
            asked[team, reader(book).lane(ticket["lane"])][ticket["author_id"]] += 1
    expected = {
        pair: (people.total(), len(people), _shown(sum(count > 1 for count in people.values())))
        for pair, people in asked.items()
        if len(people) >= 5
    }
    rows = table(report)
    assert {(one["team"], one["lane"]): (one["matters"], one["people"], one["again"]) for one in rows} == expected
    assert "board" not in {one["team"] for one in rows}
    assert report.notes


def test_adoption_counts_people_and_not_matters(kept: Year, database: Database, book: Book) -> None:
    rows = table(made_of(database, book, "adoption"))
    handles = {one["handle"]: one["id"] for one in kept.people}
    seen = kept.seen(days(), reader(book).viewer)
    came = {one["author_id"] for one in seen}
    came |= {handles[one.actor] for one, _ in kept.happened if one.kind == "paste_checked"}
    members = {team: {one["id"] for one in kept.people if team in one["groups"]} for team in LARGE}
    assert {one["team"]: (one["members"], one["people"]) for one in rows} == {
        team: (len(people), len(people & came)) for team, people in members.items()
    }
    assert {one["team"]: one["matters"] for one in rows} == {
        team: sum(one["author_id"] in people for one in seen) for team, people in members.items()
    }


def test_answers_that_helped_and_stayed_settled(kept: Year, database: Database, book: Book) -> None:
    rows = {one["lane"]: one for one in table(made_of(database, book, "answers"))}
    seen = kept.seen(days(), reader(book).viewer)
    for lane in {one["lane"] for one in seen}:
        tickets = [one for one in seen if one["lane"] == lane]
        helped = [one for one in tickets if kept.said(one) == "answer_helped"]
        again = [one for one in tickets if kept.of(one, "reopened")]
        lasted = [one for one in helped if one["state"] == "resolved" and one not in again]
        row = rows[reader(book).lane(lane)]
        not_helped = sum(kept.said(one) == "answer_not_helped" for one in tickets)
        assert (row["count"], row["helped"], row["not_helped"]) == (len(tickets), len(helped), not_helped)
        assert (row["lasted"], row["reopened"]) == (len(lasted), len(again))


def test_new_use_cases_stand_at_their_stage(kept: Year, database: Database, book: Book) -> None:
    rows = table(made_of(database, book, "use-cases"))
    seen = [one for one in kept.seen(days(), reader(book).viewer) if one["lane"] == "new_use_case"]
    stages = Counter(one["resolution"] or one["state"] for one in seen)
    words = reader(book).words
    assert {one["stage"]: one["count"] for one in rows} == {
        words[f"report_stage_{stage}"]: count for stage, count in stages.items()
    }


def _last_rounds(kept: Year, kind: str) -> list[dict[str, Any]]:
    last = {one["ticket_id"]: one for one in kept.clocks if one["kind"] == kind}
    return list(last.values())


def _is_late(clock: dict[str, Any]) -> bool:
    stopped: datetime | None = clock["stopped_at"]
    return clock["breached_at"] is not None or (stopped is not None and stopped > clock["due_at"])


def _ranks(clocks: Sequence[dict[str, Any]]) -> tuple[float, float]:
    hours = sorted(
        (one["stopped_at"] - one["started_at"]).total_seconds() / 3600 for one in clocks if one["stopped_at"]
    )
    return hours[math.ceil(len(hours) * 0.5) - 1], hours[math.ceil(round(len(hours) * 0.9, 6)) - 1]


def _measured(clocks: Sequence[dict[str, Any]]) -> tuple[Any, ...]:
    late = sum(_is_late(one) for one in clocks)
    return len(clocks), *(round(one, 6) for one in _ranks(clocks)), late, sum(not one["stopped_at"] for one in clocks)


def _measures(rows: Sequence[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    return [
        (
            *(row[name] for name in names),
            row["count"],
            round(row["median_hours"], 6),
            round(row["p90_hours"], 6),
            row["late"],
            row["running"],
        )
        for row in rows
    ]


def _shown(count: int) -> int | None:
    return count if count >= 5 or not count else None
