"""Agents and security work from Slack: cards, their threads, and who may do what."""

import pytest

from tests.flows.conversation.houses import DM, INCIDENT, JONAS, MAYA, PRIYA, TECHNICAL, TOM, Someone, Town
from triage.conversation.outside import Outside
from triage.domain import Role, Severity
from triage.matters.people import Actor, Done, Refused
from triage.tables import Delivery, Escalation, Message, Place, Ticket

AGENT = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)


class Silent:
    """Says of nobody who they are."""

    def find(self, person_id: str) -> Someone:
        del person_id
        return Someone("", "", locale="", is_certain=False)


@pytest.fixture
def reference(town: Town) -> str:
    """Let a matter be open with a card and a thread."""
    town.does(town.message(TECHNICAL))
    return town.ticket.reference


def to_maya(town: Town) -> list[str]:
    return [str(one["parts"]) for one in town.payloads(where=lambda one: one.get("channel") == DM)]


def whispers(town: Town, person: str) -> list[str]:
    return [str(one["text"]) for one in town.payloads(where=lambda one: one.get("ephemeral_to") == person)]


def test_first_one_takes_it_and_the_second_learns_who(town: Town, reference: str) -> None:
    card = town.card
    town.does(town.press("take", reference, PRIYA, channel=card.channel, ts=card.ts))
    assert (town.ticket.state, town.ticket.taken_by) == ("taken", "priya.raman@example.com")
    assert "has taken this on" in to_maya(town)[-1]
    assert "Taken by Priya Raman" in str(town.payloads("message.update")[-1])
    town.does(town.press("take", reference, TOM, channel=card.channel, ts=card.ts))
    assert "Priya Raman already has" in whispers(town, TOM)[0]
    assert town.event_kinds().count("taken") == 1


@pytest.mark.parametrize("action", ["take", "incident"])
def test_employee_can_not_act_on_a_card(town: Town, reference: str, action: str) -> None:
    before = len(town.rows(Delivery))
    card = town.card
    town.does(town.press(action, reference, MAYA, channel=card.channel, ts=card.ts))
    assert (town.ticket.state, town.ticket.restricted) == ("open", False)
    assert "Only the team" in whispers(town, MAYA)[0]
    assert {one.kind for one in town.rows(Delivery)[before:]} <= {"message.post", "message.update"}


def test_who_can_not_be_known_now_is_asked_for_again(town: Town, reference: str) -> None:
    card, known = town.card, town.outside
    town.outside = Outside(Silent())
    town.does(town.press("take", reference, PRIYA, channel=card.channel, ts=card.ts))
    assert town.ticket.taken_by is None
    assert town.inbox_worker.act_on_one() is False
    for _ in range(10):
        town.clock.pass_by(minutes=5)
        town.act()
    assert town.ticket.taken_by is None
    town.outside = known
    town.clock.pass_by(minutes=5)
    town.settle()
    assert town.ticket.taken_by == AGENT.handle
    assert "arrival_failed" not in town.event_kinds()


def test_reroute_is_a_label_and_moves_the_card(town: Town, reference: str) -> None:
    old = town.card
    town.does(town.press("reroute", reference, PRIYA, view_id="triage-1", channel=old.channel, ts=old.ts))
    assert [part["key"] for part in town.payloads("view.update")[-1]["parts"]] == ["lane", "why"]
    town.does(town.submit("reroute", reference, PRIYA, lane="workflow_failure", why="a flow"))
    ticket = town.ticket
    assert (ticket.lane, ticket.owner, ticket.taken_by) == ("workflow_failure", "ai_operations", None)
    assert town.event_kinds().count("label_given") == 1
    assert "can help you better" in to_maya(town)[-1]
    assert town.card.channel == "C-ai-operations"
    moved = town.payloads("message.update", where=lambda one: one["channel"] == old.channel)[-1]
    assert "is now with the AI Operations team" in moved["text"]
    assert len(moved["parts"]) == 1
    # A reply below the old card still reaches the matter.
    town.does(town.message("! from before", PRIYA, channel=old.channel, thread_ts=old.ts, mentions_us=False))
    assert [one.side for one in town.rows(Message)] == ["public", "internal"]


def test_mark_sends_and_no_mark_stays_with_the_team(town: Town, reference: str) -> None:
    del reference
    before = len(to_maya(town))
    town.does(town.below_card("! she is on leave"), town.below_card("I think she broke it herself"))
    assert len(to_maya(town)) == before
    assert "broke it herself" not in str(to_maya(town))
    assert [one.side for one in town.rows(Message)] == ["public", "internal", "internal"]
    (offer,) = town.payloads(where=lambda one: one.get("ephemeral_to") == PRIYA)
    assert "Only your team sees this" in offer["text"]
    town.does(town.below_card("> Please sign out and in again."))
    assert "Please sign out" in to_maya(town)[-1]
    (button,) = offer["parts"][1]["items"]
    for _ in range(2):
        town.does(town.press("send", button["value"], PRIYA, channel=town.card.channel, thread_ts=town.card.ts))
    assert str(to_maya(town)).count("broke it herself") == 1
    town.does(town.press("send", button["value"], TOM, channel=town.card.channel, thread_ts=town.card.ts))
    assert "Only whoever wrote this" in whispers(town, TOM)[-1]


def test_person_and_team_talk_through_their_threads(town: Town, reference: str) -> None:
    first = next(one for one in town.rows(Place) if one.what == "person")
    town.does(town.submit("ask", reference, PRIYA, question="Which version is it?"))
    assert town.ticket.state == "waiting"
    assert "Which version is it?" in to_maya(town)[-1]
    town.does(town.message("Version 16.2, since yesterday", thread_ts=first.ts))
    assert town.ticket.state == "open"
    below = town.payloads(where=lambda one: one.get("thread_ts") == town.card.ts)
    assert "Version 16.2" in str(below[-1])
    assert town.payloads("reaction.add")[-1]["channel"] == DM


def test_settled_matter_opens_again_with_a_word_of_the_person(town: Town, reference: str) -> None:
    first = next(one for one in town.rows(Place) if one.what == "person")
    town.does(town.submit("resolve", reference, PRIYA, how="fixed", remark="The licence was missing."))
    assert (town.ticket.state, town.ticket.resolution) == ("resolved", "fixed")
    assert "licence was missing" in to_maya(town)[-1]
    town.does(town.message("Still greyed out", thread_ts=first.ts))
    assert town.ticket.state == "open"
    town.does(town.submit("resolve", reference, PRIYA, how="fixed", remark=""))
    town.does(town.press("reopen", reference, JONAS))
    assert town.ticket.state == "resolved"
    town.does(town.press("reopen", reference, MAYA))
    assert town.ticket.state == "open"
    assert town.event_kinds().count("reopened") == 2


def test_incident_by_hand_pages_and_is_taken_by_security_alone(town: Town, reference: str) -> None:
    card = town.card
    town.does(town.press("incident", reference, PRIYA, channel=card.channel, ts=card.ts))
    assert (town.ticket.restricted, town.ticket.lane) == (True, "security_incident")
    assert "stop using that chat" in to_maya(town)[-1]
    assert "greyed out" not in str(town.payloads("message.update")[-1])
    town.does(town.press("take", reference, PRIYA, channel=town.card.channel, ts=town.card.ts))
    assert "restricted to security" in whispers(town, PRIYA)[-1]
    town.does(town.press("take", reference, TOM, channel=town.card.channel, ts=town.card.ts))
    (escalation,) = town.rows(Escalation)
    assert escalation.acknowledged_by == "tom.baker@example.com"


def test_false_alarm_that_security_passes_on_pages_nobody_again(town: Town) -> None:
    town.does(town.message(INCIDENT))
    town.does(town.submit("reroute", town.ticket.reference, TOM, lane="guidance", why=""))
    assert town.ticket.lane == "guidance"
    (escalation,) = town.rows(Escalation)
    assert escalation.acknowledged_by == "tom.baker@example.com"


def test_edit_and_deletion_keep_in_step(town: Town) -> None:
    message = town.message(TECHNICAL)
    town.does(message)
    town.does(town.edit(message, f"{TECHNICAL} In Excel too."))
    town.does(town.edit(message, "an older edit that comes late", edited_ts="1768384800.000001"))
    assert town.ticket.text.endswith("In Excel too.")
    assert "In Excel too" in str(town.payloads("message.update")[-1])
    assert "an older edit" not in str(town.payloads())
    town.does(town.deletion(message))
    assert town.ticket.state == "withdrawn"
    assert town.rows(Message)[0].text == ""


def test_deletion_of_what_somebody_has_taken_is_told_below_the_card(town: Town) -> None:
    message = town.message(TECHNICAL)
    town.does(message)
    town.does(town.press("take", town.ticket.reference, PRIYA, channel=town.card.channel, ts=town.card.ts))
    town.does(town.deletion(message))
    assert town.ticket.state == "taken"
    assert "deleted a message" in str(town.payloads(where=lambda one: one.get("thread_ts") == town.card.ts)[-1])


def test_edit_before_its_message_waits_for_it(town: Town) -> None:
    message = town.message("Copilot is greyed out in Word")
    for one in (town.edit(message, TECHNICAL), message):
        town.inbox.take(one)
    town.act()
    town.clock.pass_by(minutes=0.1)
    town.settle()
    assert town.ticket.text == TECHNICAL


def test_edit_of_what_never_came_is_dropped_with_an_event(town: Town) -> None:
    message = town.message(TECHNICAL)
    town.does(town.edit(message, TECHNICAL))
    for _ in range(15):
        town.clock.pass_by(minutes=0.1)
        town.act()
    assert town.event_kinds() == ["change_without_message"]
    assert TECHNICAL not in str(town.everything())


def test_desk_has_the_same_verbs_for_pages(town: Town, reference: str) -> None:
    matters = town.desk.matters
    assert matters.take(reference, by=AGENT) == Done(reference)
    assert matters.take(reference, by=AGENT) == Done(reference, is_new=False)
    assert matters.say(reference, "Have a look now.", by=AGENT) == Done(reference)
    assert matters.give_context(reference, {"error": "403"}, by=AGENT) == Done(reference)
    assert matters.reroute(reference, "technical", why="", by=AGENT) == Refused(
        "slack_same_lane", {"reference": reference}
    )
    assert matters.reroute(reference, "nowhere", why="", by=AGENT) == Refused("slack_choose_a_lane")
    assert matters.ask_person(reference, " ", by=AGENT) == Refused("error_empty")
    assert matters.resolve(reference, "fixed", remark="", by=AGENT) == Done(reference)
    assert matters.take(reference, by=AGENT) == Refused("slack_is_over", {"reference": reference})
    assert matters.withdraw(reference, by=AGENT) == Refused("slack_is_over", {"reference": reference})
    assert matters.reopen(reference, by=AGENT) == Done(reference)
    assert matters.make_incident(reference, by=AGENT) == Done(reference)
    assert matters.take("R-NOTHERE", by=AGENT) == Refused("error_not_found", {"reference": "R-NOTHERE"})
    town.deliver()
    assert "Have a look now." in str(to_maya(town))
    assert {one.state for one in town.rows(Ticket)} == {"open"}


def test_stuck_card_stands_in_nobodys_way(town: Town, reference: str) -> None:
    with town.database.writing() as session:
        card = next(one for one in town.rows(Delivery) if one.kind == "message.post" and "heading" in str(one.payload))
        session.get_one(Delivery, card.id).state = "stuck"
    town.does(town.submit("ask", reference, PRIYA, question="Which version is it?"))
    assert "Which version is it?" in to_maya(town)[-1]
    states = {one.kind: one.state for one in town.rows(Delivery)}
    assert states["message.update"] == "pending"


def test_team_says_how_grave_a_matter_is_and_answers_in_the_persons_thread(town: Town) -> None:
    town.does(town.message(TECHNICAL))
    reference, before = town.ticket.reference, town.ticket
    town.does(town.press("rank", reference, PRIYA, view_id="V1"))
    (asked,) = town.payloads("view.update")[-1]["parts"]
    assert [value for value, _ in asked["options"]] == [one for one in Severity if one != before.severity]
    town.does(town.submit("rank", reference, PRIYA, severity="critical"))
    assert town.ticket.severity == "critical"
    assert "critical" in str(town.payloads("message.update")[-1])
    town.does(town.press("rank", reference, MAYA, view_id="V2"))
    assert "options" not in str(town.payloads("view.update")[-1])

    # A word of the team where the person reads it is the first answer, and the card says no more that one is due.
    assert "To be answered by" in str(town.payloads("message.update")[-1])
    (place,) = [one for one in town.rows(Place) if one.what == "person"]
    town.does(town.message("Have you signed out?", PRIYA, channel=place.channel, thread_ts=place.ts))
    assert "To be answered by" not in str(town.payloads("message.update")[-1])
