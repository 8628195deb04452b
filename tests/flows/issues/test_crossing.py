"""What once put both sides out of step while a matter was on its way to another issue: each a mended mistake."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.sandbox.jira import world
from tests.flows.conversation.houses import PEOPLE, PRIYA, TECHNICAL
from tests.flows.issues.conftest import INES, Company
from triage.domain import Attempt, Clock, Outgoing, Receipt
from triage.tables import Delivery
from triage.wiring_jira import arrival_of


class Hurried(JiraSender):
    """Jira's word of what was done is here before its answer."""

    def __init__(self, connection: JiraConnection, clock: Clock, *, told: Callable[[], None]) -> None:
        super().__init__(connection, clock)
        self._told = told

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        receipt = super().send(outgoing, attempt)
        self._told()
        return receipt


@pytest.fixture
def known(company: Company) -> Company:
    company.sandbox.state.jira.clock = company.clock
    company.does(company.message(TECHNICAL))
    company.looks()
    company.clock.pass_by(1)
    return company


@pytest.fixture
def hurried(known: Company) -> Iterator[Company]:
    issue, credentials = known.issue, known.sandbox.credentials
    connection = JiraConnection(
        known.sandbox.jira_url, credentials.jira_user, credentials.jira_token, index_lag_seconds=0.0
    )

    def told() -> None:
        known.inbox.take(arrival_of({"issue": issue.key, "id": issue.id, "ours": []}, f"told:{known.ts()}"))
        known.act()

    with closing(Hurried(connection, known.clock, told=told)) as sender:
        known.jira = sender
        yield known


def reroute(company: Company, lane: str) -> None:
    """Decide it, and let nothing be sent yet."""
    company.inbox.take(company.submit("reroute", company.ticket.reference, PRIYA, lane=lane, why="It belongs there."))
    company.act()
    company.clock.pass_by(1)


def is_done(company: Company) -> bool:
    return world.status_of(company.issue.status_id).is_done


def test_who_began_in_the_queue_before_has_it_in_the_next(known: Company) -> None:
    known.sandbox.jira.assign(known.issue, "Ines Okafor")
    known.looks()
    known.clock.pass_by(1)
    reroute(known, "workflow_failure")
    known.sandbox.jira.transition(known.issue, "in progress")
    known.looks()
    known.looks()
    assert known.issue.project == "AIOPS"
    assert known.ticket.taken_by == INES
    assert known.issue.assignee == known.sandbox.jira.person("Ines Okafor").account_id


def test_who_took_it_before_it_was_rerouted_within_a_project_has_it_no_more(known: Company) -> None:
    known.does(known.submit("reroute", known.ticket.reference, PRIYA, lane="workflow_failure", why="It is."))
    known.sandbox.jira.move(known.issue, "IT")
    known.looks()
    known.clock.pass_by(1)
    known.sandbox.jira.assign(known.issue, "Ines Okafor")
    known.clock.pass_by(1)
    reroute(known, "technical")
    known.looks()
    known.looks()
    assert (known.issue.project, known.issue.assignee, known.ticket.taken_by) == ("IT", None, None)


def test_how_it_ended_is_said_in_the_issue_that_takes_over(known: Company) -> None:
    reroute(known, "workflow_failure")
    known.inbox.take(known.submit("resolve", known.ticket.reference, PRIYA, how="answered", remark=""))
    known.act()
    known.clock.pass_by(1)
    known.sandbox.jira.transition(known.issue, "done", resolution="Won't Do")
    known.looks()
    known.looks()
    (name,) = [one.name for one in world.RESOLUTIONS if one.id == known.issue.resolution_id]
    assert (known.issue.project, known.ticket.resolution, name) == ("AIOPS", "declined", "Won't Do")


def test_what_is_decided_while_a_new_issue_is_on_its_way_reaches_it(known: Company) -> None:
    old = known.issue
    known.sandbox.jira.delete(old)
    known.hears_of(old)
    reroute(known, "workflow_failure")
    known.does(known.submit("resolve", known.ticket.reference, PRIYA, how="fixed", remark=""))
    assert (known.issue.project, known.ticket.state, is_done(known)) == ("AIOPS", "resolved", True)


def test_a_deletion_lets_go_what_the_deleted_issue_was_to_be_told_and_nothing_more(known: Company) -> None:
    old = known.issue
    note = known.below_card("The token store is full.")
    known.inbox.take(note)
    known.act()
    with known.database.writing() as session:
        # An answer was lost.
        waiting = [one for one in known.rows(Delivery) if one.kind == "issue.comment"]
        waiting[-1].in_doubt_since = known.clock.now()
        session.merge(waiting[-1])
    reroute(known, "workflow_failure")
    known.inbox.take(known.deletion(note))
    known.inbox.take(known.submit("resolve", known.ticket.reference, PRIYA, how="fixed", remark=""))
    known.act()
    known.sandbox.jira.delete(old)
    known.hears_of(old)
    assert (known.issue.project, known.ticket.state, is_done(known)) == ("AIOPS", "resolved", True)
    assert all(one.state == "sent" for one in known.rows(Delivery) if one.destination == "jira")


def test_an_issue_that_the_matter_left_does_not_take_the_place_of_one_that_was_deleted(known: Company) -> None:
    first = known.issue
    known.does(known.submit("reroute", known.ticket.reference, PRIYA, lane="workflow_failure", why="It is."))
    second = known.issue
    known.looks()
    known.sandbox.jira.delete(second)
    known.hears_of(second)
    known.hears_of(first)
    assert known.ticket.jira_key is None


def test_what_is_rerouted_before_it_is_in_jira_begins_there_with_nobody(company: Company) -> None:
    company.sandbox.jira.add_person(PEOPLE[PRIYA].name, PEOPLE[PRIYA].mail)
    company.inbox.take(company.message(TECHNICAL))
    company.act()
    company.inbox.take(company.press("take", company.ticket.reference, PRIYA))
    reroute(company, "workflow_failure")
    company.settle()
    company.looks()
    assert (company.issue.project, company.issue.assignee, company.ticket.taken_by) == ("AIOPS", None, None)


def test_the_issue_that_a_move_leaves_settles_nothing_when_jira_tells_of_it_before_it_answers(hurried: Company) -> None:
    reroute(hurried, "workflow_failure")
    hurried.settle()
    assert (hurried.issue.project, hurried.ticket.state, is_done(hurried)) == ("AIOPS", "open", False)
