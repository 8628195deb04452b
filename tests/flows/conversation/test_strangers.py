"""What somebody may do to a matter that is not theirs, whatever a button or a form says: nothing."""

import pytest

from playbooks.book import Book
from tests.flows.conversation.houses import JONAS, MAYA, OPEN, PRIYA, TECHNICAL, TOM, Town
from tests.flows.hesitating import Hesitant
from triage.database import Database
from triage.tables import Arrival, Event, Ticket

UNSURE = "Something about the assistant"


def given(town: Town) -> dict[str, str]:
    return {one["name"]: one["value"] for one in town.ticket.context if one["value"]}


@pytest.fixture
def unsure(database: Database, book: Book, town: Town) -> Town:
    """Let the model be unsure, in a channel where colleagues see its question too."""
    unsure = Town(database, book, Hesitant(choices=("security_incident", "technical")), town.clock)
    unsure.does(unsure.message(UNSURE, channel=OPEN))
    return unsure


def test_colleague_in_the_channel_can_not_say_what_a_matter_is(unsure: Town) -> None:
    value = f"{unsure.ticket.reference}|security_incident"
    unsure.does(unsure.press("choose", value, JONAS, channel=OPEN))
    assert not unsure.ticket.restricted
    assert "label_given" not in unsure.event_kinds()
    unsure.does(unsure.press("choose", f"{unsure.ticket.reference}|technical", PRIYA, channel=OPEN))
    unsure.does(unsure.press("choose", value, MAYA, channel=OPEN))
    assert unsure.ticket.restricted
    labels = [one.data for one in unsure.rows(Event) if one.kind == "label_given"]
    assert [one["said_by"] for one in labels] == ["staff", "reporter"]


def test_colleague_can_neither_see_nor_answer_the_questions_of_a_matter(town: Town) -> None:
    town.does(town.message("Copilot is greyed out in Word and I can't sign in.", channel=OPEN))
    reference, before = town.ticket.reference, given(town)
    town.does(town.press("answer", reference, JONAS, channel=OPEN, view_id="triage-1"))
    (form,) = town.payloads("view.update")
    assert [part["type"] for part in form["parts"]] == ["words"]
    town.does(town.submit("context", reference, JONAS, about_error="999"))
    assert given(town) == before
    town.does(town.submit("context", reference, PRIYA, about_error="403"))
    assert given(town)["error"] == "403"
    town.does(town.submit("resolve", reference, PRIYA, how="fixed"))
    town.does(town.submit("context", reference, MAYA, about_error="500"))
    assert given(town)["error"] == "403"


FORGED = ["9" * 1_500, "x" * 1_500, "-1", "R-NOTHERE|9" + "9" * 1_000, "|", ""]


@pytest.mark.parametrize("action", ["helped", "person", "send", "choose", "take", "reopen"])
def test_forged_value_is_neither_kept_as_words_nor_a_failure(town: Town, action: str) -> None:
    town.does(town.message(TECHNICAL))
    kinds = town.event_kinds()
    town.does(*(town.press(action, value, TOM, key=f"p{number}") for number, value in enumerate(FORGED)))
    assert {one.state for one in town.rows(Arrival)} == {"done"}
    assert town.event_kinds() == kinds
    assert len(town.rows(Ticket)) == 1


def test_form_that_names_another_arrival_than_its_message_opens_nothing(town: Town) -> None:
    town.does(town.came("home_opened", MAYA))
    (arrival,) = town.rows(Arrival)
    for number, private in enumerate([str(arrival.id), *FORGED]):
        town.does(town.came("submitted", MAYA, key=f"s{number}", view="shortcut", private=private, view_id="V1"))
    town.does(town.press("person", str(arrival.id), MAYA), town.press("helped", str(arrival.id), MAYA))
    assert {one.state for one in town.rows(Arrival)} == {"done"}
    assert town.rows(Ticket) == []
