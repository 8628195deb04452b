"""Puts the stand-in Jira together, in one place."""

from dataclasses import dataclass

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.faults import Faults
from integrations.sandbox.jira import events
from integrations.sandbox.jira.conditions import Conditions, Profile
from integrations.sandbox.jira.courier import Courier
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.play import JiraPlay
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.state import JiraState
from integrations.sandbox.jira.tokens import Tokens
from integrations.sandbox.jira.vendor import JiraVendor
from integrations.sandbox.jira.workspace import Workspace


@dataclass(frozen=True)
class Jira:
    """The parts that the server needs to know."""

    vendor: JiraVendor
    courier: Courier
    inside: Inside
    play: JiraPlay


def build(
    state: JiraState, faults: Faults, *, site: str, credentials: Credentials, profile: Profile = Profile.CLOUD
) -> Jira:
    """Put the parts together; nothing is sent before the courier starts."""
    conditions = Conditions(profile)
    # What webhooks tell has texts as strings, also on Cloud.
    told = Shapes(site, state, "2", is_cloud=conditions.is_cloud)
    courier = Courier(conditions, faults, lambda happening: events.body_of(happening, told))
    inside = Inside(
        site=site,
        state=state,
        workspace=Workspace(state, courier.announce, conditions),
        conditions=conditions,
        faults=faults,
        tokens=Tokens(credentials, conditions, state.clock, site=site),
    )
    vendor = JiraVendor(inside, credentials=credentials)
    return Jira(vendor, courier, inside, JiraPlay(inside, courier, credentials))
