"""What agents and security see and do with a matter: who moved it and why, what is hidden, and what stays in step."""

import threading
from typing import Any

import pytest

from tests.flows.conversation.houses import DM, INCIDENT, JONAS, MAYA, OPEN, PRIYA, TECHNICAL, TOM, Town
from triage.domain import Intake, Role
from triage.matters.people import Actor, Done, Refused
from triage.store import access
from triage.tables import Delivery, Event, Message, Place

AGENT = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)
WORDS = "greyed out in Word"


def on_card(town: Town, action: str, person: str) -> None:
    card = town.card
    town.does(town.press(action, town.ticket.reference, person, channel=card.channel, ts=card.ts))


def shown(town: Town, channel: str) -> str:
    """Give what still stands in a channel, after each change and removal."""
    standing: dict[str, str] = {}
    with_places = {one.key: one.external_id for one in town.rows(Delivery) if one.state == "sent"}
    for one in town.rows(Delivery):
        of = "" if one.kind == "message.post" else one.payload.get("of", "")
        place = with_places.get(of, one.external_id) or ""
        if not place.startswith(f"{channel}:") or "ephemeral_to" in one.payload:
            continue
        if one.kind == "message.delete":
            standing.pop(place, None)
        elif one.kind in ("message.post", "message.update"):
            standing[place] = str(one.payload)
    return "\n".join(standing.values())


def event(town: Town, kind: str) -> Event:
    found = [one for one in town.rows(Event) if one.kind == kind][-1]
    assert isinstance(found, Event)
    return found


def thread_of_maya(town: Town) -> Place:
    place = [one for one in town.rows(Place) if one.what == "person" and one.closed_at is None][-1]
    assert isinstance(place, Place)
    return place


@pytest.fixture
def reference(town: Town) -> str:
    """Let a matter be open that was reported where others read it."""
    town.does(town.message(TECHNICAL, channel=OPEN))
    return town.ticket.reference


def test_people_are_named_by_their_names(town: Town, reference: str) -> None:
    on_card(town, "take", PRIYA)
    on_card(town, "take", TOM)
    said = str(town.payloads("message.update")) + str(town.payloads(where=lambda one: one.get("ephemeral_to") == TOM))
    assert "Taken by Priya Raman" in said
    assert f"Priya Raman already has {reference}" in said
    assert "@example.com" not in said


def test_card_says_who_moved_it_and_why_instead_of_what_the_model_thought(town: Town, reference: str) -> None:
    assert "% sure" in shown(town, town.card.channel)
    town.does(town.submit("reroute", reference, PRIYA, lane="workflow_failure", why="The flow behind it stopped"))
    card = shown(town, town.card.channel)
    assert "Moved here by Priya Raman" in card
    assert "The flow behind it stopped" in card
    assert "% sure" not in card
    assert "Why this lane" not in card
    assert "To be taken by" in card
    on_card(town, "take", PRIYA)
    card = shown(town, town.card.channel)
    assert "The flow behind it stopped" in card
    assert "To be taken by" not in card
    label, moved = event(town, "label_given"), event(town, "rerouted")
    assert (label.actor, label.data["outcome"], label.data["said_by"]) == (AGENT.handle, "workflow_failure", "staff")
    assert label.data["model_said"]["lane"] == "technical"
    said = {name: value for name, value in moved.data.items() if name not in ("route", "in_review")}
    assert said == {"from": "technical", "to": "workflow_failure", "why": "The flow behind it stopped"}


@pytest.mark.parametrize("way", ["button", "reroute", "choice"])
def test_incident_leaves_no_words_where_others_read(town: Town, reference: str, way: str) -> None:
    place = thread_of_maya(town)
    old = town.card.channel
    town.does(town.message("It says Harbour 403 when I sign in", channel=OPEN, thread_ts=place.ts, mentions_us=False))
    town.does(town.below_card("> Which file do you mean?"))
    assert "Harbour" in shown(town, old)
    assert "Which file" in shown(town, OPEN)
    if way == "button":
        on_card(town, "incident", PRIYA)
    elif way == "reroute":
        town.does(town.submit("reroute", reference, PRIYA, lane="security_incident", why="Harbour is a customer"))
    else:
        with town.database.writing() as session:
            ticket = session.merge(town.ticket)
            ticket.choices = ["security_incident"]
        town.does(town.press("choose", f"{reference}|security_incident", MAYA, channel=OPEN))
    assert (town.ticket.restricted, town.card.channel) == (True, "C-security-incidents")
    for channel in (old, OPEN, town.card.channel):
        assert not any(word in shown(town, channel) for word in ("Harbour", WORDS, "Which file"))
    private = town.payloads(where=lambda one: one.get("person") == "maya.okafor@example.com")
    assert "stop using that chat" in str(private[-1])
    assert "stop using that chat" not in shown(town, OPEN)


def test_security_reads_a_restricted_matter_in_a_form_and_nobody_else(town: Town) -> None:
    town.does(town.message(INCIDENT))
    town.does(town.message("It was the file Harbour", thread_ts=thread_of_maya(town).ts))
    below = town.payloads(where=lambda one: one.get("thread_ts") == town.card.ts)
    assert "Harbour" not in str(below)
    assert below[-1]["parts"][-1]["items"][0]["action"] == "read"
    for person, sees in ((PRIYA, False), (MAYA, False), (TOM, True)):
        town.does(town.press("read", town.ticket.reference, person, view_id="triage-1", channel=town.card.channel))
        form = str(town.payloads("view.update")[-1])
        assert ("customer export" in form, "Harbour" in form) == (sees, sees)
    assert [one.actor for one in town.rows(Event) if one.kind == "read"] == ["tom.baker@example.com"]


def test_edits_and_deletions_in_the_persons_thread_reach_the_copies_below_the_card(town: Town, reference: str) -> None:
    del reference
    said = town.message("It is version 15", channel=OPEN, thread_ts=thread_of_maya(town).ts, mentions_us=False)
    town.does(said)
    town.does(town.edit(said, "It is version 16"))
    assert "version 16" in shown(town, town.card.channel)
    assert "version 15" not in shown(town, town.card.channel)
    town.does(town.deletion(said))
    assert "version 16" not in shown(town, town.card.channel)
    assert "deleted a message" in shown(town, town.card.channel)


def test_edits_and_deletions_below_the_card_reach_what_was_sent(town: Town, reference: str) -> None:
    del reference
    sent, kept = town.below_card("> Please restart Wrod"), town.below_card("I will look on Monday")
    town.does(sent, kept)
    town.does(town.edit(sent, "> Please restart Word"))
    assert "restart Word" in shown(town, OPEN)
    assert "Wrod" not in shown(town, OPEN)
    town.does(town.deletion(sent))
    assert "restart Word" not in shown(town, OPEN)
    # A mark that was forgotten and put in afterwards.
    assert "Monday" not in shown(town, OPEN)
    town.does(town.edit(kept, "> I will look on Monday"))
    assert "I will look on Monday" in shown(town, OPEN)
    assert ">" not in town.rows(Message)[-1].text


def test_matter_that_was_let_go_shows_no_words(town: Town) -> None:
    message = town.message(TECHNICAL)
    town.does(message, town.deletion(message))
    assert "Withdrawn" in shown(town, town.card.channel)
    assert WORDS not in shown(town, town.card.channel)


def test_whoever_reported_it_elsewhere_is_asked_in_private(town: Town) -> None:
    intake = Intake("api:demo", "1", "maya.okafor@example.com", TECHNICAL, received_at=town.clock.now())
    reference = town.desk.receive(intake).reference
    town.does(town.submit("ask", reference, PRIYA, question="Which version is it?"))
    (asked,) = town.payloads(where=lambda one: one.get("person") == "maya.okafor@example.com")
    assert "Which version" in str(asked)
    place = thread_of_maya(town)
    town.does(town.message("Version 16", channel=place.channel, thread_ts=place.ts))
    assert "Version 16" in shown(town, town.card.channel)


def test_who_can_not_be_reached_is_not_asked_and_the_words_are_not_lost(town: Town) -> None:
    intake = Intake("api:demo", "1", "nightly-job", TECHNICAL, received_at=town.clock.now())
    reference = town.desk.receive(intake).reference
    town.does(town.submit("ask", reference, PRIYA, question="Which version is it?"))
    form = str(town.payloads("view.update")[-1])
    assert "nightly-job" in form
    assert "Which version is it?" in form
    assert (town.ticket.state, town.rows(Message)) == ("open", [])


def test_form_sent_after_the_matter_was_settled_keeps_what_was_typed(town: Town, reference: str) -> None:
    town.does(town.submit("resolve", reference, PRIYA, how="fixed", remark=""))
    town.does(town.submit("ask", reference, TOM, question="Which version is it?"))
    form = str(town.payloads("view.update")[-1])
    assert "closed already" in form
    assert "Which version is it?" in form


def test_two_who_take_it_in_the_same_moment_learn_who_has_it(town: Town, reference: str) -> None:
    two = [AGENT, Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)]
    ready, answers = threading.Barrier(2), dict[str, Any]()

    def take(who: Actor) -> None:
        ready.wait()
        answers[who.handle] = town.desk.matters.take(reference, by=who)

    threads = [threading.Thread(target=take, args=(one,)) for one in two]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(type(one).__name__ for one in answers.values()) == ["Done", "Refused"]
    holder = town.ticket.taken_by
    assert answers.pop(str(holder)) == Done(reference)
    (other,) = answers.values()
    assert isinstance(other, Refused)
    assert other.values["person"] == next(one.name for one in two if one.handle == holder)
    assert town.event_kinds().count("taken") == 1


def test_agent_who_was_disabled_does_nothing_any_more(town: Town, reference: str) -> None:
    with town.database.writing() as session:
        access.disable_person(session, AGENT.handle, now=town.clock.now())
    for action in ("take", "incident"):
        on_card(town, action, PRIYA)
    town.does(town.submit("resolve", reference, PRIYA, how="fixed", remark=""), town.below_card("> Hello"))
    ticket = town.ticket
    assert (ticket.state, ticket.taken_by, ticket.restricted) == ("open", None, False)
    assert "Hello" not in shown(town, OPEN)


def test_agent_who_reported_it_may_correct_their_own_words(town: Town) -> None:
    message = town.message(TECHNICAL, PRIYA, channel=DM)
    town.does(message, town.edit(message, "Copilot is greyed out in Excel"))
    assert town.ticket.text == "Copilot is greyed out in Excel"
    assert JONAS not in str(town.payloads())
