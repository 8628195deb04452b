"""A workflow that is named only in an answer brings the matter to its owner, or lets them know."""

import pytest

from integrations.sandbox.jira.adf import to_text
from tests.flows.conversation.houses import PEOPLE, PRIYA, TECHNICAL
from tests.flows.issues.conftest import Company
from triage.domain import Role
from triage.matters.people import Actor, Done
from triage.matters.verbs import Matters


def comments(company: Company) -> str:
    return "\n".join(to_text(one["body"]) for one in company.issue.comments)


@pytest.mark.parametrize("is_edit", [False, True])
def test_its_owner_has_it_where_nobody_else_has_and_hears_of_it_where_somebody_has(
    company: Company, *, is_edit: bool
) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    reroute = company.submit("reroute", company.ticket.reference, PRIYA, lane="workflow_failure", why="A flow.")
    company.does(reroute)
    assert (company.ticket.owner, company.issue.project) == ("ai_operations", "AIOPS")
    issue, channel = company.issue.key, company.book.owners.owners["ai_quality"].slack_channel
    named = "The workflow is called Support reply drafts."
    answer, edit = company.message(named, thread_ts=message.data["ts"]), company.edit(message, f"{TECHNICAL} {named}")
    company.does(edit if is_edit else answer)
    ticket = company.ticket
    assert (ticket.lane, ticket.owner, ticket.jira_key) == ("workflow_failure", "ai_quality", issue)
    assert "nothing is sent without a person" in str(ticket.context)
    assert any("Support reply drafts" in said for said in company.said_in(channel))
    assert is_edit or "text blocks of the knowledge base" in comments(company)
    assert "has been told" not in comments(company)
    company.does(company.press("take", ticket.reference, PRIYA))
    matters = Matters(company.database, company.desk.premises, clock=company.clock, wake=lambda: None)
    someone = Actor(PEOPLE[PRIYA].mail, "Priya Raman", Role.AGENT)
    assert matters.give_context(ticket.reference, {"workflow": "the minutes bot"}, by=someone) == Done(ticket.reference)
    company.settle()
    assert (company.ticket.owner, company.ticket.taken_by) == ("ai_quality", PEOPLE[PRIYA].mail)
    other = company.book.owners.owners["ai_enablement"]
    assert any("in hand" in said for said in company.said_in(other.slack_channel))
    assert f"has been told: {other.name}" in comments(company)
    assert company.event_kinds().count("workflow_named") == 2
