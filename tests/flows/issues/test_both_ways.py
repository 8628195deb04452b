"""What is decided and said on one side stands on the other: once, and never as news to who did it."""

from integrations.sandbox.jira import world
from tests.flows.conversation.houses import DM, PRIYA, TECHNICAL
from tests.flows.issues.conftest import INES, Company
from triage.tables import Event


def test_who_takes_it_in_jira_has_it_here(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    assert company.ticket.taken_by is None
    company.sandbox.jira.assign(company.issue, "Ines Okafor")
    company.looks()
    assert company.ticket.taken_by == INES
    assert company.ticket.state == "taken"
    events = company.event_kinds()
    company.looks()
    assert company.event_kinds() == events


def test_who_takes_it_here_has_it_in_jira(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.does(company.press("take", company.ticket.reference, PRIYA))
    assert company.category == "indeterminate"
    before = company.event_kinds()
    company.looks()
    assert company.event_kinds() == before


def test_what_is_settled_in_jira_is_settled_here_and_opened_again(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    company.sandbox.jira.transition(company.issue, "done", resolution="Won't Do")
    company.looks()
    assert (company.ticket.state, company.ticket.resolution) == ("resolved", "declined")
    assert any("is settled: declined." in said for said in company.said_in(DM))
    company.does(company.press("reopen", company.ticket.reference))
    assert company.category != "done"
    company.looks()
    assert company.ticket.state in ("open", "taken")


def test_comments_go_both_ways_once(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    company.does(company.message("It is the laptop LT-4411.", thread_ts=message.data["ts"]))
    assert any("LT-4411" in str(one["body"]) for one in company.issue.comments)
    company.sandbox.jira.comment(company.issue, "reply: Please restart Word.")
    company.sandbox.jira.comment(company.issue, "The token store was full.", public=False)
    company.looks()
    company.looks()
    assert sum("restart Word" in said for said in company.said_in(DM)) == 1
    assert not any("token store" in said for said in company.said_in(DM))
    assert sum("token store was full" in str(one.payload) for one in company.slack.sent) == 1
    assert len(company.issue.comments) == 3


def test_a_reroute_goes_on_in_an_issue_of_the_new_queue(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    old = company.issue
    company.does(
        company.submit("reroute", company.ticket.reference, PRIYA, lane="workflow_failure", why="It is a flow.")
    )
    assert company.issue.project == "AIOPS"
    assert world.status_of(company.sandbox.jira.issue(old).status_id).is_done
    before = company.ticket
    company.looks()
    assert (company.ticket.state, company.ticket.owner) == (before.state, before.owner)


def test_an_incident_takes_its_words_out_of_the_open_issue(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    company.does(company.message("Asset LT-4411.", thread_ts=message.data["ts"]))
    old = company.issue
    company.does(company.press("incident", company.ticket.reference, PRIYA))
    assert company.issue.key != old.key
    old = company.sandbox.jira.issue(old)
    assert "greyed out" not in f"{old.summary}{old.description}{old.comments}"
    assert "4411" not in str(old.comments)


def test_an_issue_moved_in_jira_keeps_its_ticket_under_the_new_key(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    company.sandbox.jira.move(company.issue, "AIOPS")
    company.looks()
    assert (company.ticket.jira_key or "").startswith("AIOPS-")
    assert company.ticket.owner == "ai_operations"


def test_where_an_owner_moves_it_in_jira_is_a_correction_of_the_model(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    company.sandbox.jira.move(company.issue, "AIOPS")
    company.looks()
    company.looks()
    company.sandbox.jira.move(company.issue, "IT")
    company.looks()
    labels = [one.data for one in company.rows(Event) if one.kind == "label_given"]
    assert [(one["outcome"], one["said_by"]) for one in labels] == [
        ("workflow_failure", "staff"),
        ("technical", "staff"),
    ]
    assert labels[0]["model_said"]["lane"] == "technical"


def test_moving_it_here_is_one_correction_however_jira_follows(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    moved = company.submit("reroute", company.ticket.reference, PRIYA, lane="workflow_failure", why="It is a flow.")
    company.does(moved)
    company.looks()
    assert company.event_kinds().count("label_given") == 1


def test_a_deleted_issue_leaves_the_matter_open_here(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    company.looks()
    issue = company.issue
    company.sandbox.jira.delete(issue)
    company.hears_of(issue)
    assert company.ticket.jira_key is None
    assert company.ticket.state == "open"
    assert company.event_kinds().count("jira_deleted") == 1


def test_an_edited_and_a_deleted_line_follow(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    later = company.message("Asset LT-4411.", thread_ts=message.data["ts"])
    company.does(later)
    company.does(company.edit(later, "Asset LT-9900."))
    assert "9900" in str(company.issue.comments)
    assert "4411" not in str(company.issue.comments)
    company.does(company.deletion(later))
    assert company.issue.comments == []
