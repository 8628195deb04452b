"""An issue is linked with what its matter came out of, and with what it was called the same as."""

from integrations.sandbox.jira import world
from integrations.sandbox.jira.issue import Issue
from tests.flows.conversation.houses import MAYA, PEOPLE, PRIYA, TEAM, TECHNICAL
from tests.flows.issues.conftest import Company
from triage.domain import Intake
from triage.tables import Ticket


def links_of(company: Company, issue: Issue) -> list[tuple[str, str]]:
    """Give what an issue is linked with, and how that reads from it."""
    names = {kind[0]: kind[1] for kind in world.LINK_TYPES}
    found = company.sandbox.state.jira.links_of(issue)
    return [(names[one.type_id], one.outward_id) for one in found if one.inward_id == issue.id]


def test_what_came_out_of_a_matter_or_is_the_same_as_another_says_so_in_every_queue(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    parent = company.issue
    later = company.message("Asset LT-4411.", thread_ts=message.data["ts"])
    company.does(later)
    said_at = f"{later.data['channel']}:{later.data['ts']}"
    company.desk.receive(Intake(f"slack:{TEAM}", said_at, PEOPLE[MAYA].mail, TECHNICAL, company.clock.now()))
    company.settle()
    child = company.sandbox.jira.issue(company.rows(Ticket)[-1].jira_key or "")
    assert links_of(company, child) == [("Relates", parent.id)]
    company.sandbox.jira.link(child, "Duplicate", parent)
    company.looks()
    reference = company.rows(Ticket)[-1].reference
    company.does(company.submit("reroute", reference, PRIYA, lane="compliance", why="It belongs there."))
    issue = company.sandbox.jira.issue(company.rows(Ticket)[-1].jira_key or "")
    assert ("Duplicate", parent.id) in links_of(company, issue)


def test_what_came_out_of_a_restricted_matter_does_not_lead_there(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    later = company.message("Asset LT-4411.", thread_ts=message.data["ts"])
    company.does(later)
    company.does(company.press("incident", company.ticket.reference, PRIYA))
    said_at = f"{later.data['channel']}:{later.data['ts']}"
    company.desk.receive(Intake(f"slack:{TEAM}", said_at, PEOPLE[MAYA].mail, TECHNICAL, company.clock.now()))
    company.settle()
    child = company.sandbox.jira.issue(company.rows(Ticket)[-1].jira_key or "")
    assert links_of(company, child) == []
