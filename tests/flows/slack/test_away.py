"""Slack, or a part of it, is away while its events still come: what they ask for is done once it is back, and once."""

from collections import Counter
from dataclasses import replace

import pytest

from integrations.sandbox.faults import Kind
from tests.flows.slack.conftest import EMOJI
from tests.flows.slack.test_faults import assert_all_came_once
from tests.flows.slack.wired import INCIDENT, JONAS, MAYA, PRIYA, TECHNICAL, TOM, Wired
from triage.tables import Arrival, Event, Ticket

MINUTES = 60
REASONS = [(Kind.DOWN, "*"), (Kind.RATE_LIMITED, "users.info"), (Kind.STATUS, "users.info")]


def an_hour_passes(life: Wired) -> None:
    for _ in range(MINUTES):
        life.pass_by(seconds=60)


def comes_back(life: Wired) -> None:
    """Mend everything; a guess at who somebody is would be forgotten after half a minute."""
    life.sandbox.faults.clear()
    assert life.house.slack is not None
    for name in (MAYA, JONAS, PRIYA, TOM):
        life.house.slack.people.forget(life.sandbox.slack.person(name).id)
    for _ in range(3):
        life.pass_by(seconds=600)


@pytest.mark.parametrize(("kind", "path"), REASONS)
def test_button_that_was_pressed_while_slack_was_away_acts_when_it_is_back(life: Wired, kind: Kind, path: str) -> None:
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    card = life.card()
    life.slack_fails(kind, path, seconds=60)
    life.press(PRIYA, card, "take")
    an_hour_passes(life)
    assert life.ticket.state == "open"
    assert Counter(one.state for one in life.rows(Arrival))["failed"] == 0
    comes_back(life)
    assert life.ticket.state == "taken"
    assert [one.kind for one in life.rows(Event)].count("taken") == 1
    assert_all_came_once(life)


def test_what_was_written_and_marked_while_slack_was_away_is_answered_when_it_is_back(life: Wired) -> None:
    said = life.sandbox.slack.say(JONAS, "ask-ai", TECHNICAL)
    life.settle()
    life.slack_fails(Kind.DOWN)
    life.sandbox.slack.react(TOM, said.ts, EMOJI)
    life.sandbox.slack.say(MAYA, "@app", INCIDENT)
    an_hour_passes(life)
    # What may be an exposure is not kept waiting, though nobody can say who wrote it.
    assert [one.restricted for one in life.rows(Ticket)] == [True]
    assert len(life.pages()) >= 1
    comes_back(life)
    assert sorted(one.restricted for one in life.rows(Ticket)) == [False, True]
    assert "greyed out" in str(life.answers(TOM))
    assert "could not" not in str(life.answers(TOM))
    assert {one.state for one in life.rows(Arrival)} == {"done"}
    assert_all_came_once(life)


def test_edit_counts_though_nobody_could_say_at_first_who_wrote(life: Wired) -> None:
    life.slack_fails(Kind.STATUS, "users.info")
    said = life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    comes_back(life)
    life.sandbox.slack.edit(MAYA, said.ts, f"{TECHNICAL} In Excel too.")
    life.settle()
    assert life.ticket.text.endswith("In Excel too.")
    life.sandbox.slack.say(MAYA, "@app", "status")
    life.settle()
    assert life.ticket.reference in life.answers()[-1].text + str(life.answers()[-1].blocks)


def test_lost_answer_in_the_private_channel_of_incidents_is_found(life: Wired) -> None:
    channel = life.sandbox.slack.channel("security-incidents")
    life.sandbox.slack.inside.state.channels[channel.id] = replace(channel, is_private=True)
    life.sandbox.slack.say(MAYA, "@app", INCIDENT)
    life.slack_fails(Kind.RESET_AFTER_COMMIT, "chat.postMessage", times=6)
    life.settle()
    for _ in range(4):
        life.pass_by(seconds=15)
    assert_all_came_once(life)
    assert len(life.posts("security-incidents", TOM)) == 1


def test_app_answers_in_private_where_it_is_no_member(life: Wired) -> None:
    slack = life.sandbox.slack
    slack.kick("ask-ai", by=PRIYA)
    life.settle()
    assert slack.command(MAYA, "ask-ai", f"/ai report {TECHNICAL}").is_ok
    life.settle()
    assert life.ticket.reference in str(life.answers(MAYA))
    said = slack.say(JONAS, "ask-ai", "Our summaries have been empty since the update of the CRM.")
    assert slack.message_shortcut(MAYA, said.ts, "ask_about_this").is_ok
    life.settle()
    assert slack.submit(MAYA, {"note": "Can you help him?"}).is_ok
    life.settle()
    assert len(life.rows(Ticket)) == 2
    assert life.posts("ask-ai", JONAS) == []
    # What is said there without the app reaches nobody.
    slack.say(JONAS, "ask-ai", f"@ai-triage {TECHNICAL}")
    life.settle()
    assert len(life.rows(Ticket)) == 2
    assert life.waiting() == []
