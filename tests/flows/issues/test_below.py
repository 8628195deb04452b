"""Comments in Jira reach whom they are meant for, whoever writes them and whatever becomes of them later."""

import pytest

from tests.flows.conversation.houses import DM, INCIDENT, MAYA, PEOPLE, PRIYA, TECHNICAL
from tests.flows.issues.conftest import Company
from triage.tables import Arrival, Delivery, Event, JiraIssue, Message, Ticket

PERSON = PEOPLE[MAYA]


@pytest.fixture
def known(company: Company) -> Company:
    company.sandbox.state.jira.clock = company.clock
    company.does(company.message(TECHNICAL))
    company.looks()
    company.clock.pass_by(1)
    return company


def taken_away(company: Company) -> list[str]:
    """Give the words of all posts that were deleted in Slack."""
    places = {one["of"] for one in company.payloads("message.delete")}
    return [str(one.payload) for one in company.rows(Delivery) if one.key in places]


def test_what_the_person_writes_as_a_customer_is_theirs(known: Company) -> None:
    known.sandbox.jira.add_person(PERSON.name, PERSON.mail)
    known.does(known.submit("resolve", known.ticket.reference, PRIYA, how="fixed", remark=""))
    known.looks()
    known.clock.pass_by(1)
    made = known.sandbox.jira.comment(known.issue, "reply: It is broken again.", by=PERSON.name)
    known.looks()
    assert known.ticket.state == "open"
    assert sum("broken again" in str(one.payload) for one in known.slack.sent) == 1
    assert not any("broken again" in said for said in known.said_in(DM))
    assert sum("broken again" in str(one["body"]) for one in known.issue.comments) == 1
    known.clock.pass_by(1)
    known.sandbox.jira.delete_comment(known.issue, made["id"], by=PERSON.name)
    known.looks()
    assert any("broken again" in one for one in taken_away(known))


def test_a_reply_that_becomes_a_note_is_taken_from_the_person(known: Company) -> None:
    jira = known.sandbox.jira
    # In a project that is no service desk the mark says who reads it.
    known.does(known.submit("reroute", known.ticket.reference, PRIYA, lane="workflow_failure", why="It is a flow."))
    known.looks()
    known.clock.pass_by(1)
    made = jira.comment(known.issue, "reply: Please restart Word.")
    known.looks()
    for text in ("She always breaks it.", "reply: Please restart twice."):
        known.clock.pass_by(1)
        jira.edit_comment(known.issue, made["id"], text)
        known.looks()
        known.looks()
        assert sum("restart Word" in one for one in taken_away(known)) == 1
    assert not any("breaks it" in said for said in known.said_in(DM))
    assert sum("breaks it" in str(one.payload) for one in known.slack.sent) == 1
    assert sum("restart twice" in said for said in known.said_in(DM)) == 1


def test_a_note_that_is_deleted_in_jira_is_gone_below_the_card(known: Company) -> None:
    made = known.sandbox.jira.comment(known.issue, "Her manager is on leave.")
    known.looks()
    known.sandbox.jira.delete_comment(known.issue, made["id"])
    known.looks()
    assert any("on leave" in one for one in taken_away(known))


def test_what_the_person_tells_of_an_exposure_in_the_portal_pages_security(known: Company) -> None:
    known.sandbox.jira.add_person(PERSON.name, PERSON.mail)
    known.sandbox.jira.comment(known.issue, INCIDENT, by=PERSON.name)
    known.looks()
    assert known.ticket.restricted
    assert known.ticket.lane == "security_incident"


def test_no_name_and_no_word_is_kept_as_it_was_typed(known: Company) -> None:
    """A secret in a comment, and one that somebody made their name."""
    secret = "AKIAZQ3DRSTUVWXY2LMN"
    known.sandbox.jira.add_person(f"Kai {secret}", "kai@example.com")
    made = known.sandbox.jira.comment(known.issue, f"reply: The key is {secret}.", by=f"Kai {secret}")
    known.sandbox.jira.comment(known.issue, f"It was {secret}.", by=f"Kai {secret}", public=False)
    known.sandbox.jira.assign(known.issue, f"Kai {secret}")
    known.looks()
    known.clock.pass_by(1)
    known.sandbox.jira.edit_comment(known.issue, made["id"], f"reply: No, {secret}!", by=f"Kai {secret}")
    known.looks()
    assert len([one for one in known.rows(Message) if one.source == "jira"]) == 2
    kept = [
        str(vars(one)) for table in (Arrival, Delivery, Event, JiraIssue, Message, Ticket) for one in known.rows(table)
    ]
    assert not any(secret in one for one in kept)


def test_one_comment_follows_the_steps_in_each_issue_and_comes_back_to_nobody(known: Company) -> None:
    def listed() -> list[str]:
        return [str(one["body"]) for one in known.issue.comments if "How far the steps are" in str(one["body"])]

    for number in ("1", "2"):
        known.does(known.submit("steps", known.ticket.reference, PRIYA, ticked=number))
        known.looks()
        known.clock.pass_by(1)
    (said,) = listed()
    assert said.count("Done by Priya Raman") == 2
    assert len(known.rows(Message)) == 1
    known.does(known.submit("reroute", known.ticket.reference, PRIYA, lane="workflow_failure", why="It is a flow."))
    known.looks()
    known.does(known.submit("steps", known.ticket.reference, PRIYA, ticked="3"))
    known.looks()
    (said,) = listed()
    assert said.count("Done by Priya Raman") == 3
