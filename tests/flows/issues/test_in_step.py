"""What once put both sides out of step: each a mended mistake."""

import pytest

from integrations.sandbox.jira import world
from tests.flows.conversation.houses import PRIYA, TECHNICAL
from tests.flows.issues.conftest import INES, Company


def reroute(company: Company, lane: str) -> None:
    company.clock.pass_by(1)
    company.does(company.submit("reroute", company.ticket.reference, PRIYA, lane=lane, why="It belongs there."))


@pytest.fixture
def known(company: Company) -> Company:
    company.sandbox.state.jira.clock = company.clock
    company.does(company.message(TECHNICAL))
    company.clock.pass_by(1)
    return company


def test_who_took_it_before_anybody_looked_has_it_here(known: Company) -> None:
    known.sandbox.jira.assign(known.issue, "Ines Okafor")
    known.looks()
    assert known.ticket.taken_by == INES


def test_what_jira_gave_back_between_two_looks_is_free_here(known: Company) -> None:
    known.looks()
    known.clock.pass_by(1)
    known.does(known.press("take", known.ticket.reference, PRIYA))
    known.sandbox.jira.assign(known.issue, "Ines Okafor")
    known.clock.pass_by(1)
    known.sandbox.jira.assign(known.issue, None)
    known.looks()
    assert known.ticket.taken_by is None


@pytest.mark.parametrize("outcome", ["approved", "answered", "no_action"])
def test_how_it_ended_here_is_not_said_otherwise_by_our_own_step(known: Company, outcome: str) -> None:
    known.does(known.submit("resolve", known.ticket.reference, PRIYA, how=outcome, remark=""))
    known.looks()
    assert known.ticket.resolution == outcome


def test_our_own_reopening_does_not_give_it_to_jira(known: Company) -> None:
    known.does(known.submit("resolve", known.ticket.reference, PRIYA, how="fixed", remark=""))
    known.clock.pass_by(1)
    known.does(known.press("reopen", known.ticket.reference, PRIYA))
    known.looks()
    assert (known.ticket.state, known.ticket.taken_by) == ("open", None)


def test_who_is_named_in_a_settled_issue_has_it_when_it_is_opened_again(known: Company) -> None:
    known.does(known.submit("resolve", known.ticket.reference, PRIYA, how="fixed", remark=""))
    known.clock.pass_by(1)
    known.sandbox.jira.assign(known.issue, "Ines Okafor")
    known.looks()
    known.clock.pass_by(1)
    known.sandbox.jira.transition(known.issue, "Back to support")
    known.looks()
    assert (known.ticket.state, known.ticket.taken_by) == ("taken", INES)


def test_what_was_withdrawn_is_open_again_where_jira_opens_it(company: Company) -> None:
    company.sandbox.state.jira.clock = company.clock
    message = company.message(TECHNICAL)
    company.does(message)
    company.clock.pass_by(1)
    company.does(company.deletion(message))
    assert company.ticket.state == "withdrawn"
    company.looks()
    company.clock.pass_by(1)
    company.sandbox.jira.transition(company.issue, "Back to support")
    company.looks()
    assert company.ticket.state in ("open", "taken")


def test_a_line_is_edited_in_the_issue_in_which_it_was_said(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    later = company.message("Asset LT-4411.", thread_ts=message.data["ts"])
    company.does(later)
    old = company.issue
    reroute(company, "workflow_failure")
    company.does(company.deletion(later))
    assert "4411" not in str(company.sandbox.jira.issue(old).comments)


def test_an_incident_takes_its_words_out_of_every_issue_that_it_was_in(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.does(message)
    company.does(company.message("Asset LT-4411.", thread_ts=message.data["ts"]))
    first = company.issue
    reroute(company, "workflow_failure")
    second = company.issue
    company.does(company.press("incident", company.ticket.reference, PRIYA))
    for one in (first, second):
        issue = company.sandbox.jira.issue(one)
        assert "greyed out" not in f"{issue.summary}{issue.description}"
        assert "4411" not in str(issue.comments)


def test_a_move_in_jira_does_not_keep_the_words_of_an_incident_where_others_read(known: Company) -> None:
    known.looks()
    known.clock.pass_by(1)
    known.inbox.take(known.press("incident", known.ticket.reference, PRIYA))
    known.act()
    known.clock.pass_by(1)
    known.sandbox.jira.move(known.issue, "AIOPS")
    old = known.issue
    known.looks()
    assert known.issue.project == "SEC"
    assert "greyed out" not in f"{known.sandbox.jira.issue(old).summary}{known.sandbox.jira.issue(old).description}"


def test_an_issue_that_was_moved_before_anybody_looked_is_followed(known: Company) -> None:
    known.sandbox.jira.move(known.issue, "AIOPS")
    known.looks()
    assert (known.ticket.jira_key, known.ticket.owner) == ("AIOPS-1", "ai_operations")


def test_what_becomes_an_incident_before_jira_heard_of_it_is_nowhere_else(company: Company) -> None:
    message = company.message(TECHNICAL)
    company.inbox.take(message)
    company.act()
    company.inbox.take(company.message("Asset LT-4411.", thread_ts=message.data["ts"]))
    company.inbox.take(company.press("incident", company.ticket.reference, PRIYA))
    company.act()
    company.settle()
    (issue,) = company.sandbox.state.issues.values()
    assert (issue.project, issue.key) == ("SEC", company.ticket.jira_key)
    assert "4411" not in str(issue.comments)


def test_a_reroute_of_what_jira_deleted_goes_on_in_a_new_issue(known: Company) -> None:
    known.looks()
    known.sandbox.jira.delete(known.issue)
    reroute(known, "workflow_failure")
    assert known.issue.project == "AIOPS"


def test_a_deleted_issue_that_the_matter_left_takes_nothing_along(company: Company) -> None:
    company.does(company.message(TECHNICAL))
    old = company.issue
    reroute(company, "workflow_failure")
    now = company.issue.key
    company.sandbox.jira.delete(old)
    company.hears_of(old)
    assert company.ticket.jira_key == now


def test_what_was_settled_in_the_queue_before_is_settled_in_the_next(known: Company) -> None:
    known.looks()
    known.clock.pass_by(1)
    known.inbox.take(known.submit("reroute", known.ticket.reference, PRIYA, lane="workflow_failure", why="It is."))
    known.act()
    known.clock.pass_by(1)
    known.sandbox.jira.transition(known.issue, "done", resolution="Won't Do")
    known.looks()
    known.settle()
    assert known.issue.project == "AIOPS"
    assert (known.ticket.state, world.status_of(known.issue.status_id).is_done) == ("resolved", True)


def test_a_comment_that_was_edited_before_anybody_looked_is_no_edit(known: Company) -> None:
    comment = known.sandbox.jira.comment(known.issue, "The token store is full.", public=False)
    known.clock.pass_by(1)
    known.sandbox.jira.edit_comment(known.issue, comment["id"], "The token store was full.")
    known.looks()
    known.looks()
    assert "message_edited" not in known.event_kinds()


def test_a_rank_and_a_file_are_events_and_our_own_files_are_none(known: Company) -> None:
    known.looks()
    known.clock.pass_by(1)
    known.sandbox.jira.prioritise(known.issue, "Highest" if known.issue.priority_id != "1" else "Lowest")
    known.sandbox.jira.attach(known.issue, "screen.txt", b"nothing")
    known.sandbox.jira.attach(known.issue, "evidence.txt", b"ours", by=world.BOT)
    known.looks()
    known.looks()
    assert known.event_kinds().count("jira_priority") == 1
    assert known.event_kinds().count("jira_attached") == 1


def test_a_note_that_is_sent_on_is_public_and_followed_where_another_comment_took_its_place(company: Company) -> None:
    company.sandbox.jira.conditions.keeps_comment_sides = True
    company.does(company.message(TECHNICAL))
    note = company.below_card("Have it restarted.")
    company.does(note)
    (before,) = company.issue.comments
    for ts, text in (("1768384900.1", "reply: Please restart Word."), ("1768384900.2", "reply: Please restart it.")):
        company.does(company.edit(note, text, edited_ts=ts))
    (after,) = company.issue.comments
    assert (before["public"], after["public"], before["id"] != after["id"]) == (False, True, True)
    assert "Please restart it." in str(after["body"])
