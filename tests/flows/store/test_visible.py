"""Who sees which matter: the condition for queries and the rule for one matter say the same, on both databases."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product

import pytest
from sqlmodel import Session, col, select

from tests.flows.delivery.filling import MORNING, open_ticket
from triage.database import Database
from triage.domain import Lane, Role
from triage.store import absences, access, grants, hand_overs
from triage.store.visible import looked_up, may_see, visible_to
from triage.tables import Absence, AccessRequest, HandOver, Ticket
from triage.viewer import Viewer

ADA, BEN, CLEO = "ada@example.com", "ben@example.com", "cleo@example.com"
LATER = MORNING + timedelta(hours=4)
OWNER = "it_platform"
LANES = (Lane.TECHNICAL, Lane.COMPLIANCE, None)
# Offered to nobody, to them, to whom they stand in for, to their lanes' team, to another team.
OFFERS = (None, (ADA, "x"), (CLEO, "x"), (None, OWNER), (None, "other"))
GRANTS = (None, ADA, BEN)


def kept(session: Session) -> Iterator[int]:
    """Store one matter of every kind there can be."""
    kinds = product(LANES, (False, True), (False, True), (None, ADA, BEN), OFFERS, GRANTS)
    for number, (lane, restricted, in_review, holder, offer, granted) in enumerate(kinds):
        ticket = session.get_one(Ticket, open_ticket(session, str(number)))
        ticket.lane, ticket.restricted, ticket.needs_review, ticket.taken_by = lane, restricted, in_review, holder
        session.add(ticket)
        if offer is not None:
            made = HandOver(
                ticket_id=ticket.id or 0,
                from_owner="a",
                to_owner=offer[1],
                to_person=offer[0],
                offered_by=BEN,
                offered_at=MORNING,
                ends_at=LATER,
            )
            hand_overs.add(session, made)
        if granted is not None:
            asked = AccessRequest(
                ticket_id=ticket.id, reference=ticket.reference, person=granted, why="w", asked_at=MORNING
            )
            grants.decide(
                session, grants.add(session, asked).id or 0, grants.GRANTED, by=BEN, now=MORNING, ends_at=LATER
            )
        yield ticket.id or 0


@pytest.fixture
def matters(database: Database) -> Database:
    with database.writing() as session:
        assert len(list(kept(session))) == 540
        # Nobody stands in for others who is not on record.
        access.add_person(session, ADA, name="", role=Role.AGENT, now=MORNING)
        away = Absence(person=CLEO, deputy=ADA, begins_at=MORNING, ends_at=LATER, said_by=BEN)
        absences.add(session, away)
    return database


def seen(session: Session, viewer: Viewer) -> set[int]:
    return {number or 0 for number in session.exec(select(Ticket.id).where(visible_to(viewer))).all()}


def test_the_condition_and_the_rule_say_the_same_of_every_matter_and_everybody(matters: Database) -> None:
    lanes: tuple[frozenset[str], ...] = (
        frozenset(),
        frozenset({Lane.TECHNICAL.value}),
        frozenset({"technical", "compliance"}),
    )
    counts = set()
    with matters.reading() as session:
        every = session.exec(select(Ticket).order_by(col(Ticket.id))).all()
        for role, of_lanes, handle in product(Role, lanes, (ADA, BEN, "")):
            viewer = looked_up(session, Viewer(handle, role, of_lanes), owners=(OWNER,), now=MORNING)
            by_rule = {ticket.id for ticket in every if may_see(viewer, ticket)}
            assert seen(session, viewer) == by_rule, viewer
            counts.add(len(by_rule))
    assert len(counts) >= 7
    assert 540 in counts


@pytest.mark.parametrize("role", [Role.AGENT, Role.OPERATIONS, Role.EMPLOYEE])
def test_a_restricted_matter_is_seen_by_a_grant_alone_and_no_longer_than_it_lasts(
    matters: Database, role: Role
) -> None:
    with matters.reading() as session:
        during = looked_up(session, Viewer(ADA, role), owners=(), now=MORNING)
        after = looked_up(session, Viewer(ADA, role), owners=(), now=LATER)
        restricted = {one or 0 for one in session.exec(select(Ticket.id).where(col(Ticket.restricted))).all()}
        assert seen(session, during) & restricted == during.grants & restricted
        assert len(during.grants & restricted) == 90
        assert not seen(session, after) & restricted


def test_an_agent_of_some_lanes_sees_them_the_review_queue_and_what_they_hold_or_are_offered(
    matters: Database,
) -> None:
    with matters.reading() as session:
        viewer = looked_up(session, Viewer(ADA, Role.AGENT, frozenset({"technical"})), owners=(OWNER,), now=MORNING)
        for ticket in session.exec(select(Ticket).where(visible_to(viewer), col(Ticket.restricted).is_(False))).all():
            reasons = (
                ticket.lane == "technical",
                ticket.needs_review,
                ticket.taken_by == ADA,
                ticket.id in viewer.offered,
                ticket.id in viewer.grants,
            )
            assert any(reasons)
        assert len(viewer.offered) == 540 * 3 // 5
        gone = looked_up(session, Viewer(ADA, Role.AGENT, frozenset({"technical"})), owners=(), now=LATER)
        assert len(gone.offered) == 540 // 5


def test_an_employee_and_a_program_without_a_role_of_staff_see_nothing(matters: Database) -> None:
    with matters.reading() as session:
        for handle in (BEN, ""):
            viewer = looked_up(session, Viewer(handle, Role.EMPLOYEE), owners=(OWNER,), now=LATER)
            assert not seen(session, viewer)


def test_the_first_decision_counts_and_a_grant_ends_once(database: Database) -> None:
    with database.writing() as session:
        asked = AccessRequest(reference="R-1", person=ADA, why="w", asked_at=MORNING)
        number = grants.add(session, asked).id or 0
        assert grants.waiting_of(session, ADA, "R-1") is not None
        assert grants.decide(session, number, grants.GRANTED, by=BEN, now=MORNING, ends_at=LATER)
        assert not grants.decide(session, number, grants.REFUSED, by=CLEO, now=MORNING)
        assert grants.waiting_of(session, ADA, "R-1") is None
        assert grants.end(session, number, now=MORNING)
        assert not grants.end(session, number, now=MORNING)
        (done,) = grants.decided(session, limit=5)
        assert (done.decided_by, done.state, done.ends_at) == (BEN, grants.ENDED, MORNING)
