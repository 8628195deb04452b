"""Somebody asks or reports something in Slack: what they get back, and where."""

import pytest

from playbooks.book import Book
from tests.flows.conversation.houses import DM, INCIDENT, JONAS, MAYA, OPEN, TECHNICAL, Town
from tests.flows.hesitating import Hesitant
from triage.database import Database
from triage.tables import Arrival, Message, Place, Ticket

SECRET = "Tulip-River-42!"
PASTE = "Can I paste this list of names into ChatGPT? Anna Berg, anna.berg@customer.example.org"


def test_report_gets_its_reference_in_its_thread_and_the_owner_a_card(town: Town) -> None:
    message = town.message(TECHNICAL)
    town.does(message)
    ticket = town.ticket
    (answer,) = town.payloads(where=lambda one: one.get("channel") == DM)
    assert answer["thread_ts"] == message.data["ts"]
    (facts,) = [dict(part["items"]) for part in answer["parts"] if part["type"] == "facts"]
    assert (facts["Your reference"], facts["With"]) == (ticket.reference, "IT support team")
    link = f"You can follow it here: https://triage.example.test/matters/{ticket.reference}"
    assert [part["text"] for part in answer["parts"] if part["type"] == "note"] == [link]
    (card,) = town.payloads(where=lambda one: one.get("channel") == "#it-support")
    assert {"heading", "facts", "quote", "buttons"} <= {part["type"] for part in card["parts"]}
    assert "greyed out" in str(card["parts"])
    assert [one.what for one in town.rows(Place)] == ["card", "person"]
    # The card learns of the issue once there is one.
    assert "jira.example.test" in str(town.payloads("message.update")[-1])


def test_what_is_missing_is_asked_with_a_form_and_never_twice(town: Town) -> None:
    message = town.message("Copilot is greyed out in Word and I can't sign in.")
    town.does(message)
    reference = town.ticket.reference
    town.does(town.press("answer", reference, view_id="triage-1"))
    (form,) = town.payloads("view.update")
    keys = [part["key"] for part in form["parts"]]
    assert "about_error" in keys
    assert "about_tool" not in keys
    town.does(town.submit("context", reference, MAYA, about_error="403", about_nonsense="x"))
    given = {one["name"]: one["value"] for one in town.ticket.context}
    assert given["error"] == "403"
    assert "nonsense" not in given
    assert "context_given" in town.event_kinds()


def test_edited_message_is_read_anew_and_what_was_answered_stays(town: Town) -> None:
    message = town.message("Copilot is greyed out in Word and shows error 404.")
    town.does(message)
    reference = town.ticket.reference
    town.does(town.submit("context", reference, MAYA, about_since_when="since Monday"))
    town.does(town.edit(message, "Gemini is greyed out and shows error 405."))
    known = {one["name"]: one["value"] for one in town.ticket.context}
    assert (known["error"], known["tool"], known["since_when"]) == ("error 405", "Gemini (public)", "since Monday")


def test_question_about_pasting_is_answered_at_once_and_opens_nothing(town: Town) -> None:
    town.does(town.message(PASTE))
    assert town.rows(Ticket) == []
    (answer,) = town.payloads()
    assert "anna.berg" not in str(answer)
    assert [one["action"] for part in answer["parts"] if part["type"] == "buttons" for one in part["items"]] == [
        "helped",
        "person",
    ]
    (arrival,) = town.rows(Arrival)
    assert "personal" in arrival.classes
    helped = town.press("helped", str(arrival.id))
    town.does(helped, town.press("helped", str(arrival.id)), town.press("helped", str(arrival.id), JONAS))
    assert town.event_kinds().count("answer_helped") == 1
    assert len(town.payloads()) == 2
    town.does(town.press("person", str(arrival.id)), town.press("person", str(arrival.id)))
    assert town.ticket.lane == "data_handling"
    assert "anna.berg" not in town.ticket.text
    assert town.ticket.data_classes["personal"] >= 1


def test_somebody_elses_button_value_opens_nothing(town: Town) -> None:
    town.does(town.message(PASTE))
    (arrival,) = town.rows(Arrival)
    town.does(town.press("person", str(arrival.id), JONAS))
    assert town.rows(Ticket) == []
    assert "once more" in str(town.payloads()[-1]) or "noch einmal" in str(town.payloads()[-1])


@pytest.mark.parametrize("person", [MAYA, JONAS])
def test_exposure_in_a_channel_goes_on_in_private(town: Town, person: str) -> None:
    link = "https://acme.slack.com/archives/C0GENERAL1/p1"
    town.does(town.message(INCIDENT, person, channel=OPEN, permalink=link))
    ticket = town.ticket
    assert ticket.restricted
    in_channel = town.payloads(where=lambda one: one.get("channel") == OPEN)
    assert [one.get("ephemeral_to") for one in in_channel] == [person]
    # In a thread that has not begun, Slack would show it to nobody.
    assert "thread_ts" not in in_channel[0]
    (private,) = town.payloads(where=lambda one: one.get("person") == person)
    assert link in str(private["parts"])
    (card,) = town.payloads(where=lambda one: one.get("channel") == "#security-incidents")
    assert "customer export" not in str(card)
    assert town.slack.sent[0].kind == "page"
    # What the person writes there reaches the ticket, and the channel of the incident learns no word of it.
    place = next(one for one in town.rows(Place) if one.what == "person")
    town.does(town.message("It was about 300 rows of clients", person, channel=place.channel, thread_ts=place.ts))
    assert [one.side for one in town.rows(Message)] == ["public", "public"]
    assert "300 rows" not in str(town.payloads())


def test_exposure_that_comes_up_later_becomes_an_incident(town: Town) -> None:
    message = town.message(TECHNICAL)
    town.does(message)
    town.does(town.message(INCIDENT, thread_ts=message.data["ts"]))
    ticket = town.ticket
    assert (ticket.lane, ticket.restricted, ticket.owner) == ("security_incident", True, "security_on_call")
    assert town.event_kinds().count("made_incident") == 1
    assert [one.kind for one in town.slack.sent].count("page") == 1
    old = town.payloads("message.update", where=lambda one: "greyed out" not in str(one))
    assert "is now with the" in str(old)
    assert "customer export" not in str(town.payloads(where=lambda one: one.get("channel") == "#security-incidents"))


def test_few_words_in_a_thread_are_read_below_their_matter(town: Town) -> None:
    # Alone these would be a faint suspicion; nobody is woken for where a computer stands.
    words = "It is the Mac of our office"
    assert town.desk.judge(words).possible_incident
    message = town.message(TECHNICAL)
    town.does(message)
    reply = town.message(words, thread_ts=message.data["ts"])
    town.does(reply, town.edit(reply, f"{words}."))
    assert (town.ticket.restricted, town.ticket.lane) == (False, "technical")


def test_message_that_shows_a_secret_is_spoken_of_in_private_and_never_kept(town: Town) -> None:
    text = f"Copilot fails since this morning, error 403, my password: {SECRET}"
    town.does(town.message(text, channel=OPEN))
    warned = town.payloads(where=lambda one: one.get("ephemeral_to") == MAYA)
    assert len(warned) == 1
    assert "delete or edit it" in warned[0]["text"] or "deleted" in warned[0]["text"] or "delete" in warned[0]["text"]
    kept = str([one.model_dump() for table in (Arrival, Message, Ticket) for one in town.rows(table)])
    assert SECRET not in kept + str(town.slack.sent)


def test_unclear_asks_once_and_then_a_person_reads_it(town: Town) -> None:
    message = town.message("It doesn't work.")
    town.does(message)
    assert town.ticket.state == "waiting"
    town.does(town.message("it just does not work, please", thread_ts=message.data["ts"]))
    assert town.ticket.state == "open"
    assert town.event_kinds().count("still_unclear") == 1


def test_unclear_finds_its_lane_by_the_answer(town: Town) -> None:
    message = town.message("It doesn't work.")
    town.does(message)
    town.does(town.message(TECHNICAL, thread_ts=message.data["ts"]))
    assert (town.ticket.lane, town.ticket.needs_review, town.ticket.owner) == ("technical", False, "it_support")
    assert "label_given" not in town.event_kinds()
    assert "greyed out" in str(town.payloads(where=lambda one: one.get("channel") == "#it-support"))


def test_answer_outside_of_the_thread_finds_the_matter_that_waits(town: Town) -> None:
    town.does(town.message("It doesn't work."))
    town.does(town.message("something is wrong somehow"))
    assert len(town.rows(Ticket)) == 1
    assert len(town.rows(Message)) == 2


def test_choice_is_kept_as_a_label(database: Database, book: Book, town: Town) -> None:
    town = Town(database, book, Hesitant(), town.clock)
    town.does(town.message("Something about the assistant"))
    (answer,) = town.payloads(where=lambda one: one.get("channel") == DM)
    choices = [item for part in answer["parts"] if part["type"] == "buttons" for item in part["items"]]
    assert [one["value"].partition("|")[2] for one in choices if one["action"] == "choose"] == [
        "technical",
        "output_quality",
    ]
    town.does(town.press("choose", choices[0]["value"]), town.press("choose", choices[0]["value"]))
    assert town.event_kinds().count("label_given") == 1
    # No lane's answer is given in its name as long as nobody knows which one it is.
    assert "not quite sure" in answer["parts"][0]["text"]


@pytest.mark.parametrize(("text", "words"), [("help", "This is what I can do"), ("status", "no open matters")])
def test_help_and_status_open_nothing(town: Town, text: str, words: str) -> None:
    town.does(town.message(text), town.came("command", MAYA, channel=OPEN, text=text, trigger="1.2"))
    assert town.rows(Ticket) == []
    assert [words in str(one["parts"]) for one in town.payloads()] == [True, True]
    assert [one.get("ephemeral_to") for one in town.payloads()] == [None, MAYA]


def test_command_is_answered_in_private(town: Town) -> None:
    town.does(town.came("command", MAYA, channel=OPEN, text=f"report {TECHNICAL}", trigger="1.2"))
    assert town.ticket.text == TECHNICAL
    (private,) = town.payloads(where=lambda one: one.get("person") == MAYA)
    assert town.ticket.reference in str(private)
    place = next(one for one in town.rows(Place) if one.what == "person")
    assert (place.channel, place.ts is not None) == (f"D-{MAYA}", True)
    # Where it was typed, the person alone reads that it came in.
    (there,) = town.payloads(where=lambda one: one.get("channel") == OPEN)
    assert (there["ephemeral_to"], "direct messages" in there["text"]) == (MAYA, True)


def test_talk_among_colleagues_is_forgotten_within_seconds(town: Town) -> None:
    town.does(town.message("See you at lunch", channel=OPEN, thread_ts="1.000001", mentions_us=False))
    # The first message of the thread might still come.
    for _ in range(3):
        town.clock.pass_by(minutes=0.1)
        town.settle()
    (arrival,) = town.rows(Arrival)
    assert (arrival.state, arrival.text) == ("done", "")
    assert town.payloads() == []


def test_german_is_answered_in_german(town: Town) -> None:
    town.does(town.message(TECHNICAL, JONAS))
    (answer,) = town.payloads(where=lambda one: one.get("channel") == DM)
    assert "Ihr Zeichen ist" in answer["text"]


def test_forms_of_home_check_and_report(town: Town) -> None:
    town.does(town.came("home_opened", MAYA), town.press("check", container="home", channel="", view_id="triage-2"))
    (page,) = town.payloads("home.publish")
    assert "no open matters" in str(page["parts"])
    town.does(town.submit("check", "", MAYA, text=f"mail anna.berg@customer.example.org {SECRET}", tool="chatgpt"))
    result = town.payloads("view.update")[-1]
    assert "anna.berg@" not in str(result)
    town.does(town.submit("report", "", MAYA, text=TECHNICAL))
    assert town.ticket.lane == "technical"
    town.does(town.came("home_opened", MAYA))
    assert town.ticket.reference in str(town.payloads("home.publish")[-1])


def test_message_of_somebody_else_is_brought_by_the_menu_or_by_an_emoji(town: Town) -> None:
    about = town.came(
        "shortcut_message", MAYA, channel=OPEN, ts="1.000002", author=JONAS, text=TECHNICAL, view_id="triage-3"
    )
    town.does(about)
    (form,) = town.payloads("view.update")
    assert form["parts"][0] == {"type": "quote", "text": TECHNICAL}
    town.does(town.submit("shortcut", form["private"], MAYA, note="Can you help him?"))
    assert town.ticket.text == f"Can you help him?\n\n{TECHNICAL}"
    # Whoever guesses the number of somebody else's form gets nothing.
    town.does(town.submit("shortcut", form["private"], JONAS, note="mine now"))
    assert len(town.rows(Ticket)) == 1


@pytest.mark.parametrize(("author", "words"), [(MAYA, "three dots"), (JONAS, "ask whoever wrote it")])
def test_only_the_writer_is_told_how_to_delete_a_message(town: Town, author: str, words: str) -> None:
    link = "https://acme.slack.com/archives/C0GENERAL1/p2"
    data = {"channel": OPEN, "ts": "1.000002", "author": author, "permalink": link}
    town.does(town.came("shortcut_message", MAYA, text=INCIDENT, view_id="triage-3", **data))
    (form,) = town.payloads("view.update")
    town.does(town.submit("shortcut", form["private"], MAYA, note=""))
    (private,) = town.payloads(where=lambda one: one.get("person") == MAYA)
    assert words in str(private["parts"])
    assert link in str(private["parts"])


def test_assistant_offers_questions(town: Town) -> None:
    town.does(town.came("assistant_started", MAYA, channel=DM, thread_ts="1.000003"))
    (offered,) = town.payloads("assistant.prompts")
    assert len(offered["prompts"]) == 4
