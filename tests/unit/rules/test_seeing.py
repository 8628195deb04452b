"""What somebody may work on and what they see: the verbs and the pages draw the same line."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest

from triage.domain import Lane, Role
from triage.matters.people import Actor, actor_of, may_be_given, may_handle, not_theirs
from triage.store.visible import may_see
from triage.tables import Person, Ticket
from triage.viewer import Viewer

ADA = "ada@example.com"
NOW = datetime(2026, 7, 1, tzinfo=UTC)


def matter(**said: Any) -> Ticket:
    return Ticket(**said)


def every_kind() -> Iterator[Ticket]:
    kinds = product((*Lane, None), (False, True), (False, True), (None, ADA, "ben@example.com"))
    for number, (lane, restricted, in_review, holder) in enumerate(kinds, 1):
        yield matter(
            id=number, reference="R-0", lane=lane, restricted=restricted, needs_review=in_review, taken_by=holder
        )


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("lanes", [(), ("technical",), ("technical", "compliance")])
def test_who_holds_no_grant_and_no_offer_works_on_what_they_see(role: Role, lanes: tuple[str, ...]) -> None:
    actor = actor_of(Person(handle=ADA, role=role, lanes=list(lanes), created_at=NOW))
    viewer = Viewer(ADA, role, frozenset(lanes))
    for ticket in every_kind():
        assert may_handle(actor, ticket) == may_see(viewer, ticket), ticket
        assert (not_theirs(actor, ticket) is None) == may_handle(actor, ticket)
        assert may_be_given(actor, ticket) or not may_handle(actor, ticket)


def test_lanes_limit_agents_alone_and_a_grant_gives_sight_and_nothing_more() -> None:
    hidden = matter(id=1, reference="R-0", lane="security_incident", restricted=True, needs_review=False)
    granted = Viewer(ADA, Role.AGENT, grants=frozenset({1}))
    assert may_see(granted, hidden)
    assert not may_handle(Actor(ADA, ADA, Role.AGENT), hidden)
    for role in Role:
        person = Person(handle=ADA, role=role, lanes=["technical"], created_at=NOW)
        assert bool(actor_of(person).lanes) == (role is Role.AGENT)


def test_somebody_of_another_lane_is_told_so_and_a_stranger_that_it_is_not_theirs() -> None:
    ticket = matter(id=1, reference="R-0", lane="compliance", restricted=False, needs_review=False)
    refused = {
        role: not_theirs(actor_of(Person(handle=ADA, role=role, lanes=["technical"], created_at=NOW)), ticket)
        for role in (Role.AGENT, Role.EMPLOYEE, Role.OPERATIONS)
    }
    said = {role: one.sentence if one else None for role, one in refused.items()}
    assert said == {Role.AGENT: "slack_not_your_lane", Role.EMPLOYEE: "slack_not_your_role", Role.OPERATIONS: None}
