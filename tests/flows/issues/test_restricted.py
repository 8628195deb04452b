"""A restricted matter whose issue others may change too: who may act on it through Jira."""

import pytest

from tests.flows.conversation.houses import DM, INCIDENT, PEOPLE, TECHNICAL, TOM
from tests.flows.issues.conftest import Company
from triage.tables import Delivery, Escalation

SECURITY = PEOPLE[TOM]


@pytest.fixture
def pointed(company: Company) -> Company:
    """Give a company whose security project has no level, so that its issue is a pointer."""
    company.sandbox.state.jira.clock = company.clock
    company.sandbox.jira.remove_security_levels("SEC")
    company.does(company.message(INCIDENT))
    company.looks()
    company.clock.pass_by(1)
    return company


def is_paged(company: Company) -> bool:
    (escalation,) = company.rows(Escalation)
    return escalation.acknowledged_at is None


def test_a_stranger_neither_takes_nor_ends_a_restricted_matter_through_its_pointer(pointed: Company) -> None:
    jira = pointed.sandbox.jira
    jira.assign(pointed.issue, "Mei Santos")
    jira.transition(pointed.issue, "done", resolution="Won't Do")
    jira.comment(pointed.issue, "reply: This is IT, send me the file.")
    pointed.looks()
    assert (pointed.ticket.state, pointed.ticket.taken_by) == ("open", None)
    assert is_paged(pointed)
    assert not any("send me the file" in said for said in pointed.said_in(DM))
    assert sum("can't be decided here" in str(one["body"]) for one in pointed.issue.comments) == 2
    events = pointed.event_kinds()
    pointed.looks()
    assert pointed.event_kinds() == events


def test_whom_the_desk_knows_as_security_may_do_both(pointed: Company) -> None:
    pointed.sandbox.jira.add_person(SECURITY.name, SECURITY.mail)
    pointed.sandbox.jira.assign(pointed.issue, SECURITY.name, by=SECURITY.name)
    pointed.looks()
    assert pointed.ticket.taken_by == SECURITY.mail
    assert not is_paged(pointed)
    pointed.clock.pass_by(1)
    before = len(pointed.rows(Delivery))
    pointed.sandbox.jira.assign(pointed.issue, None, by=SECURITY.name)
    pointed.looks()
    # Nobody has it any more.
    assert is_paged(pointed)
    assert "pager" in {one.destination for one in pointed.rows(Delivery)[before:]}


def test_who_is_in_the_security_level_may_end_it(company: Company) -> None:
    company.does(company.message(INCIDENT))
    company.looks()
    company.sandbox.jira.transition(company.issue, "done")
    company.looks()
    assert company.ticket.state == "resolved"
    assert not is_paged(company)


def test_an_issue_that_loses_its_level_by_a_move_loses_our_words_and_security_is_told_once(company: Company) -> None:
    company.does(company.message(INCIDENT))
    company.looks()
    assert "customer export" in str(company.issue.description)
    company.sandbox.jira.move(company.issue, "AIEN")
    company.looks()
    company.looks()
    emptied = f"[{company.ticket.reference}] restricted"
    assert (company.issue.project, company.issue.summary) == ("AIEN", emptied)
    assert "customer export" not in str(company.issue.description)
    assert "This matter is restricted now" in str(company.issue.description)
    assert "triage" not in company.issue.properties
    assert sum("lost its security level" in str(one.payload) for one in company.slack.sent) == 1


def test_that_its_issue_is_stuck_is_told_to_security_alone(company: Company) -> None:
    company.does(company.message(INCIDENT))
    company.sandbox.jira.archive("IT")
    company.does(company.submit("reroute", company.ticket.reference, TOM, lane="technical", why="It was a drill."))
    owners = company.book.owners.owners
    assert company.ticket.owner == "it_support"
    assert not any(company.ticket.reference in said for said in company.said_in(owners["it_support"].slack_channel))
    security = owners[company.book.playbook_for("security_incident").owner].slack_channel
    assert any("archived" in said for said in company.said_in(security))


def test_words_leave_the_open_issue_although_the_queue_of_incidents_refuses_the_matter(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    old = company.issue
    company.sandbox.jira.archive("SEC")
    company.does(company.press("incident", company.ticket.reference, TOM))
    emptied = company.sandbox.jira.issue(old)
    assert "greyed out" not in f"{emptied.summary}{emptied.description}{emptied.comments}"
    company.sandbox.jira.restore("SEC")
    (stuck,) = [one.id for one in company.rows(Delivery) if one.state == "stuck"]
    company.desk.retry_delivery(stuck, by=SECURITY.mail)
    company.deliver()
    assert company.issue.project == "SEC"
    assert "greyed out" in str(company.issue.description)


def test_what_was_not_said_before_it_became_an_incident_is_never_said(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    company.sandbox.jira.remove_security_levels("SEC")
    company.sandbox.jira.deny("IT", "ADD_COMMENTS")
    company.sandbox.jira.archive("AIOPS")
    company.does(company.message("Asset LT-4411.", thread_ts=message.data["ts"]))
    company.does(company.submit("reroute", company.ticket.reference, TOM, lane="workflow_failure", why="It is a flow."))
    assert [one.kind for one in company.rows(Delivery) if one.state == "stuck"] == ["issue.comment", "issue.move"]
    company.does(company.press("incident", company.ticket.reference, TOM))
    assert company.issue.project == "SEC"
    assert not any(one.state == "stuck" for one in company.rows(Delivery))
