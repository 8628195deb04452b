"""What was said before a card moved stands below the new card, as long as nobody takes it back."""

import pytest

from tests.flows.conversation.houses import OPEN, PRIYA, TECHNICAL, Town
from tests.flows.conversation.test_agents import shown
from triage.domain import Arrival

BEGAN = "It began on Monday"
NOTE = "The flow behind it stopped, I think"


@pytest.fixture
def reply(town: Town) -> Arrival:
    """Let a matter be moved that its person and the first team have spoken about."""
    first = town.message(TECHNICAL, channel=OPEN)
    town.does(first)
    reply = town.message(BEGAN, channel=OPEN, thread_ts=first.data["ts"])
    town.does(reply, town.below_card(NOTE))
    town.does(town.submit("reroute", town.ticket.reference, PRIYA, lane="workflow_failure", why="Not ours"))
    return reply


def test_next_team_reads_what_was_said_and_what_becomes_of_it(town: Town, reply: Arrival) -> None:
    below = shown(town, town.card.channel)
    assert "What was said about" in below
    assert (BEGAN in below, NOTE in below, "within the team" in below) == (True, True, True)
    town.does(town.edit(reply, "It began on Tuesday"))
    below = shown(town, town.card.channel)
    assert ("It began on Tuesday" in below, BEGAN in below) == (True, False)
    town.does(town.deletion(reply))
    assert "It began on" not in shown(town, town.card.channel)
    assert "(deleted)" in shown(town, town.card.channel)


def test_only_the_newest_card_repeats_it_and_an_incident_none(town: Town, reply: Arrival) -> None:
    before = town.card.channel
    town.does(town.message("And it is worse today", channel=OPEN, thread_ts=reply.data["thread_ts"]))
    town.does(town.submit("reroute", town.ticket.reference, PRIYA, lane="technical", why="Ours after all"))
    assert "What was said about" not in shown(town, before)
    below = shown(town, town.card.channel)
    assert below.index(BEGAN) < below.index("And it is worse today")
    last = town.card.channel
    town.does(town.submit("reroute", town.ticket.reference, PRIYA, lane="security_incident", why="Names are in it"))
    for channel in (before, last, town.card.channel):
        assert BEGAN not in shown(town, channel)
