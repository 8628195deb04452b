"""One issue in Jira for all of a problem: once, linked with its matters' issues, and heard of when it is closed."""

import pytest
from sqlmodel import col, select

from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.jira import world
from integrations.sandbox.jira.issue import Issue
from tests.flows.desk.abouts import AboutOf
from tests.flows.issues.conftest import Company
from tests.flows.issues.test_reconciling import reconcile
from triage.domain import Destination, Intake, Role
from triage.matters.people import Actor, Answered, Done, Refused
from triage.problem_links import link_issues
from triage.store.issues import LABEL
from triage.store.problems import held
from triage.tables import Delivery, Problem, Ticket
from triage.wiring_jira import arrival_of

ELIF = Actor("elif.demir@example.com", "Elif Demir", Role.OPERATIONS)
OF_LEGAL = Actor("lee.wong@example.com", "Lee Wong", Role.AGENT, lanes=frozenset({"compliance"}))
LOST = Fault(Kind.RESET_AFTER_COMMIT, method="POST", path="*/issue", times=1)


@pytest.fixture
def town(company: Company) -> Company:
    company.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    return company


def told(company: Company, *said: str) -> None:
    for words in said:
        intake = Intake("api", words, f"{words[-1]}@example.com", words, company.clock.now())
        company.desk.receive(intake)
    company.settle()


def problem_of(company: Company) -> Problem:
    with company.database.reading() as session:
        return session.exec(select(Problem).where(col(Problem.merged_into).is_(None)).order_by(col(Problem.id))).all()[
            0
        ]


def raised(company: Company, reference: str | None = None) -> Answered:
    answered = company.desk.problems.raise_issue(reference or problem_of(company).reference, by=ELIF)
    company.settle()
    return answered


def parents(company: Company) -> list[Issue]:
    return [one for one in company.sandbox.state.jira.issues.values() if "problem" in one.labels]


def link(company: Company) -> int:
    linked = link_issues(company.database, company.desk.premises, now=company.clock.now())
    company.settle()
    return linked


def linked_with(company: Company, issue: Issue) -> set[str]:
    names = {kind[0]: kind[1] for kind in world.LINK_TYPES}
    found = company.sandbox.state.jira.links_of(issue)
    assert {names[one.type_id] for one in found} <= {"Relates"}
    return {one.outward_id if one.inward_id == issue.id else one.inward_id for one in found}


def said(company: Company, words: str) -> list[str]:
    return [text for text in (str(one.payload.get("text")) for one in company.slack.sent) if words in text]


def test_one_issue_holds_all_of_it_and_whoever_joins_later_is_linked_too(town: Company) -> None:
    told(town, "greyed at Anna Berg's desk 1", "greyed 2")
    town.desk.problems.name(problem_of(town).reference, "Grey for anna.berg@example.com", by=ELIF)
    assert raised(town) == Done(problem_of(town).reference)
    (parent,) = parents(town)
    problem = problem_of(town)
    assert (problem.jira_key, parent.project) == (parent.key, "IT")
    assert problem.jira_url == f"{town.sandbox.jira_url}/browse/{parent.key}"
    assert problem.reference in parent.summary
    written = f"{parent.summary} {parent.description} {parent.labels}"
    assert "2 reports by 2 people" in written
    assert f"https://triage.example.test/problems/{problem.reference}" in written
    assert "desk" not in written
    assert "anna.berg" not in written
    assert (link(town), link(town)) == (2, 0)
    children = {one.id for one in town.sandbox.state.jira.issues.values() if one.id != parent.id}
    assert linked_with(town, parent) == children
    told(town, "greyed 3")
    assert link(town) == 1
    assert len(linked_with(town, parent)) == 3
    assert "problem_issue_made" in town.event_kinds()


def test_asked_twice_or_with_an_answer_lost_there_is_one(town: Company) -> None:
    told(town, "greyed 1", "greyed 2")
    fault = town.sandbox.faults.arm(LOST)
    raised(town)
    assert problem_of(town).jira_key is None
    assert raised(town) == Done(problem_of(town).reference, is_new=False)
    town.sandbox.faults.disarm(fault)
    town.clock.pass_by(10)
    town.settle()
    assert [one.key for one in parents(town)] == [problem_of(town).jira_key]
    assert raised(town) == Done(problem_of(town).reference, is_new=False)
    assert len(parents(town)) == 1


def test_a_link_whose_answer_was_lost_stands_once(town: Company) -> None:
    told(town, "greyed 1", "greyed 2")
    raised(town)
    town.sandbox.faults.arm(Fault(Kind.RESET_AFTER_COMMIT, method="POST", path="*/issueLink", times=1))
    link(town)
    town.clock.pass_by(10)
    town.settle()
    assert len(town.sandbox.state.jira.links_of(parents(town)[0])) == 2
    # A link that was made is seen, and not asked for again.
    assert sum(one.path.endswith("/issueLink") for one in town.sandbox.state.requests) == 2
    assert all(one.state == "sent" for one in town.rows(Delivery) if one.kind == "issue.link")


def test_what_jira_refuses_is_told_and_may_be_asked_for_again(town: Company) -> None:
    told(town, "greyed 1", "greyed 2")
    town.sandbox.jira.archive("IT")
    raised(town)
    (alert,) = said(town, "Jira did not take the issue for")
    assert problem_of(town).reference in alert
    assert "Project IT is missing, archived or closed" in alert
    town.sandbox.jira.restore("IT")
    assert raised(town) == Done(problem_of(town).reference)
    assert [one.key for one in parents(town)] == [problem_of(town).jira_key]


def test_merged_problems_keep_one_issue_also_while_it_is_being_made(town: Company) -> None:
    told(town, "greyed 1", "greyed 2", "invoice 3", "invoice 4")
    one, other = town.rows(Problem)
    town.desk.problems.raise_issue(other.reference, by=ELIF)
    town.desk.problems.merge(one.reference, other.reference, by=ELIF)
    assert raised(town, one.reference) == Done(one.reference, is_new=False)
    (parent,) = parents(town)
    assert (problem_of(town).reference, problem_of(town).jira_key) == (one.reference, parent.key)
    assert link(town) == 4
    assert len(linked_with(town, parent)) == 4


def test_closing_it_in_jira_proposes_that_it_is_solved_and_decides_nothing(town: Company) -> None:
    told(town, "greyed 1", "greyed 2")
    raised(town)
    (parent,) = parents(town)
    town.sandbox.jira.transition(parent, "Done")
    for _ in range(2):
        town.looks()
    (proposal,) = said(town, "was closed in Jira")
    assert f"/problems/{problem_of(town).reference}" in proposal
    assert problem_of(town).state == "open"
    assert problem_of(town).issue_closed_at is not None
    assert "problem_issue_closed" in town.event_kinds()


def test_a_copy_of_it_in_jira_is_not_taken_for_it(town: Company) -> None:
    told(town, "greyed 1", "greyed 2")
    raised(town)
    (parent,) = parents(town)
    with town.database.writing() as session:
        problem = held(session, problem_of(town).id or 0)
        problem.jira_key = "IT-999"
    heard = {"issue": parent.key, "id": parent.id, "ours": [one for one in parent.labels if one.startswith(LABEL)]}
    town.inbox.take(arrival_of(heard, "look:copy"))
    town.settle()
    assert heard["ours"]
    assert problem_of(town).jira_key == "IT-999"


def test_comparing_both_sides_finds_nothing_odd_about_it(town: Company) -> None:
    told(town, "greyed 1", "greyed 2")
    raised(town)
    assert [row for row in reconcile(town)[1] if row["kind"] == "no_ticket"] == []


def test_whoever_may_not_work_on_all_of_it_and_what_is_not_open_are_refused(town: Company) -> None:
    told(town, "greyed 1", "greyed 2")
    reference = problem_of(town).reference
    answered = town.desk.problems.raise_issue(reference, by=OF_LEGAL)
    assert isinstance(answered, Refused)
    assert answered.sentence == "problem_not_yours"
    town.desk.problems.dismiss(reference, by=ELIF)
    assert raised(town) == Refused("problem_not_open", {"reference": reference})
    town.desk.problems.open_again(reference, by=ELIF)
    town.destinations = frozenset(Destination) - {Destination.JIRA}
    assert raised(town) == Refused("problem_no_jira")
    assert link(town) == 0
    assert parents(town) == []


def test_what_is_restricted_or_was_taken_back_is_not_linked(town: Company) -> None:
    told(town, "greyed 1", "greyed 2", "greyed 3")
    raised(town)
    with town.database.writing() as session:
        one, other, _ = session.exec(select(Ticket).order_by(col(Ticket.id)))
        one.restricted, other.state = True, "withdrawn"
    assert link(town) == 1
