"""An issue that its queue refuses for good is made in the fallback queue, once, and its owner is told what to mend."""

from dataclasses import replace

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from playbooks.schema import Queue
from tests.flows.conversation.houses import INCIDENT, TECHNICAL
from tests.flows.issues.conftest import Company
from triage.tables import Delivery, Event


def told(company: Company, words: str) -> list[str]:
    return [text for text in (str(one.payload.get("text")) for one in company.slack.sent) if words in text]


def event(company: Company, kind: str) -> Event:
    (found,) = [one for one in company.rows(Event) if one.kind == kind]
    assert isinstance(found, Event)
    return found


def test_what_its_queue_refuses_goes_to_the_review_queue_and_says_so(company: Company) -> None:
    company.sandbox.jira.archive("IT")
    company.does(company.message(TECHNICAL))
    assert company.issue.project == "AIDESK"
    assert "fallback-queue" in company.issue.labels
    assert "This belongs in IT, which did not take it" in str(company.issue.description)
    (alert,) = told(company, "did not take the issue")
    assert company.ticket.reference in alert
    assert "Project IT is missing, archived or closed" in alert
    said = event(company, "fallback_used").data
    assert (said["project"], said["fallback"]) == ("IT", "AIDESK")
    assert "delivery_stuck" not in company.event_kinds()


def test_what_is_said_later_follows_it_there(company: Company) -> None:
    company.sandbox.jira.archive("IT")
    message = company.message(TECHNICAL)
    company.does(message)
    company.does(company.message("It is the laptop LT-4411.", thread_ts=message.data["ts"]))
    assert any("LT-4411" in str(one["body"]) for one in company.issue.comments)


def test_a_required_field_is_named_to_the_owner(company: Company) -> None:
    company.sandbox.jira.require_field("IT", "Impact")
    company.does(company.message(TECHNICAL))
    assert company.issue.project == "AIDESK"
    (alert,) = told(company, "did not take the issue")
    assert "Impact" in alert


def test_owners_may_name_another_fallback(company: Company) -> None:
    fallback = Queue(project="SD", issue_type="Task", labels=("ai-triage", "homeless"))
    company.book = replace(company.book, owners=company.book.owners.model_copy(update={"fallback": fallback}))
    company.sandbox.jira.archive("IT")
    company.does(company.message(TECHNICAL))
    assert company.issue.project == "SD"
    assert {"homeless", "fallback-queue"} <= set(company.issue.labels)


def test_a_restricted_matter_is_a_pointer_in_the_fallback_queue(company: Company) -> None:
    company.sandbox.jira.archive("SEC")
    company.does(company.message(INCIDENT))
    assert company.issue.project == "AIDESK"
    assert "customer export" not in f"{company.issue.summary}{company.issue.description}"


def test_where_the_fallback_refuses_as_well_it_waits_for_a_person_and_then_for_its_own_queue(company: Company) -> None:
    company.sandbox.jira.archive("IT")
    company.sandbox.jira.archive("AIDESK")
    company.does(company.message(TECHNICAL))
    (stuck,) = [one for one in company.rows(Delivery) if one.state == "stuck"]
    assert stuck.payload["project"] == "IT"
    assert "instead_of" not in stuck.payload
    assert len(told(company, "The reason: Project AIDESK is missing, archived or closed")) == 1
    assert company.event_kinds().count("fallback_used") == 1
    company.sandbox.jira.restore("IT")
    assert company.desk.retry_delivery(stuck.id, by="ada")
    company.deliver()
    assert company.issue.project == "IT"


def test_a_token_that_expired_sends_nothing_elsewhere(company: Company) -> None:
    known = company.sandbox.credentials
    wrong = JiraConnection(company.sandbox.jira_url, known.jira_user, "expired", index_lag_seconds=0.0)
    company.jira = JiraSender(wrong, company.clock)
    company.does(company.message(TECHNICAL))
    company.jira.close()
    (stuck,) = [one for one in company.rows(Delivery) if one.state == "stuck"]
    assert stuck.payload["project"] == "IT"
    (alert,) = told(company, "could not be delivered to Jira")
    assert "check TRIAGE_JIRA_USER and TRIAGE_JIRA_TOKEN" in alert
    assert "fallback_used" not in company.event_kinds()
