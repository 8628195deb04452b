"""What happens to a matter elsewhere shows in Slack: taken over the API, answered on a page, moved by the desk."""

import pytest

from playbooks.book import Book
from tests.flows.conversation.houses import DM, INCIDENT, MAYA, OPEN, TECHNICAL, TOM, Town
from tests.flows.hesitating import Hesitant
from triage.database import Database
from triage.domain import Role, Voice
from triage.matters.people import Actor, Done
from triage.tables import Escalation

AGENT = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)


def newest_card(town: Town) -> str:
    return str(town.payloads("message.update")[-1])


@pytest.mark.parametrize("channel", [DM, OPEN])
def test_acknowledged_by_a_program_is_taken(town: Town, channel: str) -> None:
    town.does(town.message(INCIDENT, channel=channel))
    answer = town.desk.acknowledge(town.ticket.reference, by="pager bridge")
    assert answer is not None
    assert answer.won
    assert (town.ticket.taken_by, town.ticket.state) == ("pager bridge", "taken")
    assert "Taken by pager bridge" in newest_card(town)
    assert "has taken this on" in str(town.payloads()[-1])
    assert "'take'" not in newest_card(town)
    again = town.desk.acknowledge(town.ticket.reference, by="somebody else")
    assert again is not None
    assert (again.won, again.by, town.ticket.taken_by) == (False, "pager bridge", "pager bridge")


def test_taken_in_slack_is_acknowledged_for_the_program(town: Town) -> None:
    town.does(town.message(INCIDENT))
    town.does(town.press("take", town.ticket.reference, TOM, channel="C-security-incidents", ts="1.1"))
    (escalation,) = town.rows(Escalation)
    assert escalation.acknowledged_by == "tom.baker@example.com"
    answer = town.desk.acknowledge(town.ticket.reference, by="pager bridge")
    assert answer is not None
    assert (answer.won, answer.by) == (False, "tom.baker@example.com")


def test_verbs_from_a_page_show_on_the_card_and_to_the_person(town: Town) -> None:
    town.does(town.message(TECHNICAL))
    reference, matters = town.ticket.reference, town.desk.matters
    assert matters.take(reference, by=AGENT) == Done(reference)
    assert "Taken by Priya Raman" in newest_card(town)
    assert matters.reroute(reference, "workflow_failure", why="", by=AGENT) == Done(reference)
    town.deliver()
    assert town.card.channel == "C-ai-operations"
    assert matters.resolve(reference, "fixed", remark="The flow runs again.", by=AGENT) == Done(reference)
    assert "Settled" in newest_card(town)
    assert "The flow runs again." in str(town.payloads(where=lambda one: one.get("channel") == DM)[-1])


def test_choice_on_a_page_that_is_an_exposure_takes_the_words_off_the_card(
    database: Database, book: Book, town: Town
) -> None:
    town = Town(database, book, Hesitant(choices=("security_incident", "technical")), town.clock)
    town.does(town.message("Something about the assistant"))
    assert "about the assistant" in str(town.payloads(where=lambda one: "heading" in str(one)))
    label = town.desk.choose(town.ticket.reference, "security_incident", by=MAYA, voice=Voice.REPORTER)
    assert label is not None
    assert town.ticket.restricted
    assert "about the assistant" not in newest_card(town)
