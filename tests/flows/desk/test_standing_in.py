"""Whoever has the turn and is away: the page goes to whoever stands in for them, on the same ways."""

from dataclasses import replace
from datetime import timedelta

from tests.flows.desk.chains import STEPS, way_of, with_chain
from tests.flows.desk.desks import INCIDENT, Office, message
from triage.domain import Role
from triage.store import absences, access
from triage.tables import Absence


def test_who_stands_in_for_whoever_has_the_turn_is_paged_in_their_place(office: Office) -> None:
    now = office.clock.now()
    with office.database.writing() as session:
        access.add_person(session, "cem@example.com", name="Cem", role=Role.SECURITY, now=now)
        away = Absence(
            person="ann@example.com",
            deputy="cem@example.com",
            begins_at=now,
            ends_at=now + timedelta(days=1),
            said_by="ann@example.com",
        )
        absences.add(session, away)
    house = replace(office, book=with_chain(office.book, *STEPS))
    house.desk.receive(message(INCIDENT))
    ways = [(way_of(one), one.destination) for one in house.deliveries() if one.urgent]
    assert {to for to in ways if "@" in to[0]} == {("cem@example.com", "mail"), ("cem@example.com", "slack")}
