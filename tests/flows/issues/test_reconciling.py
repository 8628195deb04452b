"""Tickets and issues are compared: what either side lacks is told with its reason, and mended where that can be."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select
from typer.testing import CliRunner

from integrations.jira.client import JiraConnection
from integrations.sandbox.faults import Fault, Kind
from tests.flows.conversation.houses import DM, PRIYA, TECHNICAL
from tests.flows.issues.conftest import Company
from triage.cli import app
from triage.domain import Destination, Sender
from triage.jobs import RECONCILE, SWEEP, Timetable, timetable
from triage.settings import Settings
from triage.store import firings
from triage.tables import Firing
from triage.wiring import House
from triage.wiring_jira import JiraSide


def reconcile(company: Company, *words: str) -> tuple[int, list[dict[str, Any]], str]:
    """Give the exit code, what was found, and the words beside it."""
    known = company.sandbox.credentials
    environment = {
        "TRIAGE_DATABASE_URL": company.database.url.render_as_string(hide_password=False),
        "TRIAGE_JIRA_URL": company.sandbox.jira_url,
        "TRIAGE_JIRA_USER": known.jira_user,
        "TRIAGE_JIRA_TOKEN": known.jira_token,
    }
    answer = CliRunner().invoke(app, ["jira", "reconcile", "--format", "json", *words], env=environment)
    # The command goes by the machine's own clock, and what it queued is due by that.
    company.clock.pass_by((datetime.now(UTC) - company.clock.now()).total_seconds() / 60)
    return answer.exit_code, [json.loads(line) for line in answer.stdout.splitlines()], answer.stderr


def kinds(found: list[dict[str, Any]]) -> list[str]:
    return [one["kind"] for one in found]


def test_two_sides_that_agree_are_in_step(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    code, found, words = reconcile(company)
    assert (code, found) == (0, [])
    assert "In step: 1 tickets and 1 issues" in words


def test_an_issue_that_could_not_be_made_is_told_with_its_reason_and_sent_again(company: Company) -> None:
    company.sandbox.jira.archive("IT")
    company.sandbox.jira.archive("AIDESK")
    company.does(company.message(TECHNICAL))
    code, found, _ = reconcile(company)
    assert (code, kinds(found)) == (1, ["stuck"])
    assert found[0]["reference"] == company.ticket.reference
    assert "archived" in found[0]["message"]
    company.sandbox.jira.restore("IT")
    assert "1 queued" in reconcile(company, "--mend")[2]
    company.deliver()
    assert company.issue.project == "IT"
    assert reconcile(company)[0] == 0
    assert "delivery_retried" in company.event_kinds()


def test_a_ticket_from_before_jira_was_connected_gets_its_issue(company: Company) -> None:
    everywhere, company.destinations = company.destinations, frozenset({Destination.SLACK})
    company.does(company.message(TECHNICAL))
    company.destinations = everywhere
    _, found, _ = reconcile(company)
    assert kinds(found) == ["no_issue"]
    assert "switched off" in found[0]["message"]
    reconcile(company, "--mend")
    reconcile(company, "--mend")
    company.deliver()
    assert company.issue.project == "IT"
    assert len(company.sandbox.jira.inside.state.issues) == 1
    assert reconcile(company)[0] == 0


def test_an_issue_that_is_gone_without_a_word_is_found_out(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    company.sandbox.jira.delete(company.issue)
    assert kinds(reconcile(company)[1]) == ["not_found"]
    reconcile(company, "--mend")
    company.settle()
    assert company.ticket.jira_key is None
    assert kinds(reconcile(company)[1]) == ["gone"]


def test_what_happened_in_jira_unseen_is_looked_at(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    company.sandbox.jira.transition(company.issue, "done")
    company.sandbox.jira.assign(company.issue, "Ines Okafor")
    _, found, _ = reconcile(company)
    assert kinds(found) == ["unseen"]
    assert "the status 'Resolved', assigned to ines.okafor@example.test" in found[0]["message"]
    reconcile(company, "--mend")
    company.settle()
    assert company.ticket.state == "resolved"
    assert reconcile(company)[0] == 0


def test_an_issue_that_moved_is_known_by_its_number(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    moved = company.sandbox.jira.move(company.issue, "AIOPS")
    _, found, _ = reconcile(company)
    assert kinds(found) == ["unseen"]
    assert f"it is {moved.key} now" in found[0]["message"]


def test_issues_that_no_ticket_knows_and_doubles_are_named(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    stranger = company.sandbox.jira.create("IT", "Made elsewhere", labels=["ai-triage"])
    double = company.sandbox.jira.create("IT", "Made by hand", labels=list(company.issue.labels))
    _, found, _ = reconcile(company)
    assert [(one["kind"], one["issue"]) for one in found] == [("no_ticket", stranger.key), ("twice", double.key)]
    assert not any(one["mend"] for one in found)


def test_what_is_on_its_way_is_no_difference(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    company.inbox.take(company.press("take", company.ticket.reference, PRIYA))
    company.act()
    assert company.ticket.state == "taken"
    assert reconcile(company)[0] == 0


def test_a_jira_that_is_away_is_said(company: Company) -> None:
    company.sandbox.faults.arm(Fault(Kind.STATUS, status=503))
    code, found, words = reconcile(company)
    assert (code, found) == (1, [])
    assert "Jira failed with status 503" in words


@pytest.fixture
def house(company: Company) -> House:
    known = company.sandbox.credentials
    settings = Settings(jira_url=company.sandbox.jira_url, jira_user=known.jira_user, jira_token=known.jira_token)
    connection = JiraConnection(company.sandbox.jira_url, known.jira_user, known.jira_token)
    side = JiraSide(settings, connection, company.clock)
    senders: dict[Destination, Sender] = dict.fromkeys(company.destinations, company.slack)
    return House(settings, company.database, company.book, company.clock, senders, jira=side)


def night(company: Company, house: House) -> str | None:
    """Let the nightly comparison run once, and give how it ended."""
    company.clock.pass_by(24 * 60)
    table: Timetable = house.timetable(wake=lambda: None)
    assert table.fire(RECONCILE, company.clock.now())
    company.settle()
    found: list[Firing] = [one for one in company.rows(Firing) if one.name == RECONCILE]
    return found[-1].outcome


def told_the_keeper(company: Company) -> int:
    channel = company.book.owners.owners[company.book.owners.review_owner].slack_channel
    return sum("not in step" in said for said in company.said_in(channel))


def test_every_night_both_sides_are_compared_and_the_keeper_is_told_once_of_what_is_wrong(
    company: Company, house: House
) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    assert night(company, house) == "in step"
    assert (told_the_keeper(company), house.notes()) == (0, {})
    company.sandbox.jira.create("IT", "Made elsewhere", labels=["ai-triage"])
    assert night(company, house) == "1 no ticket"
    assert night(company, house) == "1 no ticket"
    assert told_the_keeper(company) == 1
    fault = company.sandbox.faults.arm(Fault(Kind.STATUS, status=503))
    assert night(company, house) is None
    company.sandbox.faults.disarm(fault)
    assert "1 no ticket" in house.notes()["jira"]
    assert night(company, house) == "1 no ticket"
    assert told_the_keeper(company) == 1


def test_a_deletion_that_nobody_told_of_is_found_at_night(company: Company, house: House) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    company.sandbox.jira.delete(company.issue)
    night(company, house)
    assert company.ticket.jira_key is None
    assert "jira_deleted" in company.event_kinds()


def test_a_night_without_jira_is_no_difference(company: Company, house: House) -> None:
    company.sandbox.faults.arm(Fault(Kind.STATUS, status=503))
    assert night(company, house) is None
    assert house.notes() == {}
    assert DM not in {one.payload.get("channel") for one in company.slack.sent}


def swept(house: House) -> str | None:
    """Let the sweep run once, as another process than the one before."""
    table: Timetable = replace(house).timetable(wake=lambda: None)
    assert table.fire(SWEEP, house.clock.now())
    with house.database.reading() as session:
        return session.exec(select(Firing.outcome).where(Firing.name == SWEEP).order_by(col(Firing.id).desc())).first()


def test_what_happened_during_three_weeks_without_us_is_found_by_the_first_sweep(
    company: Company, house: House
) -> None:
    company.sandbox.state.jira.clock = company.clock
    company.does(company.message(TECHNICAL))
    assert swept(house) == "1 changed"
    company.clock.pass_by(10)
    company.sandbox.jira.comment(company.issue, "It was the token store.", public=False)
    company.clock.pass_by(10)
    fault = company.sandbox.faults.arm(Fault(Kind.STATUS, status=503))
    assert swept(house) is None
    company.sandbox.faults.disarm(fault)
    company.clock.pass_by(21 * 24 * 60)
    with company.database.writing() as session:
        # All that is older than two weeks, but for the one sweep that looked.
        assert firings.forget_before(session, company.clock.now() - timedelta(days=14)) == 1
    assert swept(house) == "1 changed"
    company.clock.pass_by(60)
    assert swept(house) == "0 changed"


def test_without_jira_nothing_is_compared(company: Company) -> None:
    names = {job.name for job in timetable(company.database, page_again=lambda _: 0)}
    assert RECONCILE not in names
