"""Puts the stand-in Slack together, in one place."""

from dataclasses import dataclass

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.faults import Faults
from integrations.sandbox.slack.conditions import Conditions
from integrations.sandbox.slack.courier import Courier
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.interactions import Interactions
from integrations.sandbox.slack.links import Links
from integrations.sandbox.slack.play import Play
from integrations.sandbox.slack.post import Door
from integrations.sandbox.slack.state import SlackState
from integrations.sandbox.slack.tickets import Tickets
from integrations.sandbox.slack.vendor import SlackVendor
from integrations.sandbox.slack.views import Views
from integrations.sandbox.slack.workspace import Workspace

LINK_PATH = "/slack/link/"


@dataclass(frozen=True)
class Slack:
    """The parts that the server needs to know."""

    vendor: SlackVendor
    links: Links
    courier: Courier
    interactions: Interactions
    play: Play


def build(state: SlackState, faults: Faults, *, url: str, credentials: Credentials) -> Slack:
    """Put the parts together; nothing is sent before the courier starts."""
    site = f"{url}/slack"
    conditions = Conditions()
    links = Links(address=f"{url.replace('http', 'ws', 1)}{LINK_PATH}")
    door = Door(conditions, credentials, state.clock, links)
    courier = Courier(conditions, door, faults)
    inside = Inside(
        state=state,
        workspace=Workspace(state, courier.announce, site=site),
        conditions=conditions,
        tickets=Tickets(conditions, state.clock, site=site),
        views=Views(),
        site=site,
    )
    interactions = Interactions(inside, door, token=credentials.slack_bot_token[-8:])
    play = Play(inside, interactions=interactions, courier=courier, door=door)
    return Slack(SlackVendor(inside, links, credentials=credentials), links, courier, interactions, play)
