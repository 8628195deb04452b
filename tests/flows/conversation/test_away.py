"""Being away, said from the home page: who stands in, until when, and back again."""

from datetime import UTC, datetime

from sqlmodel import col, select

from tests.flows.conversation.houses import MAYA, PRIYA, TOM, Town
from triage.domain import Role
from triage.store import absences, access
from triage.tables import Absence, Person

PRIYAS, TOMS = "priya.raman@example.com", "tom.baker@example.com"


def number_of(town: Town, handle: str) -> str:
    with town.database.reading() as session:
        return str(session.exec(select(Person.id).where(col(Person.handle) == handle)).one())


def leaves(town: Town, **fields: str) -> None:
    town.does(town.press("absent", "", PRIYA, view_id="V1"))
    town.does(town.submit("absent", "", PRIYA, **fields))


def home(town: Town) -> str:
    return str(town.payloads("home.publish")[-1])


def test_staff_say_on_their_home_page_that_they_are_away_and_back(town: Town) -> None:
    town.does(town.came("home_opened", PRIYA))
    assert "I will be away" in home(town)
    leaves(town, deputy=number_of(town, TOMS), **{"from": "2026-01-14", "until": "2026-01-16"})
    assert "Tom Baker stands in for you" in home(town)
    (kept,) = town.rows(Absence)
    assert (kept.person, kept.deputy, f"{kept.ends_at:%Y-%m-%d %H:%M}") == (PRIYAS, TOMS, "2026-01-17 00:00")
    town.does(town.press("back", "", PRIYA))
    assert "I will be away" in home(town)
    assert [one for one in town.event_kinds() if one.startswith("absence_")] == ["absence_said", "absence_ended"]


def test_employee_is_not_asked_and_can_not_say_it(town: Town) -> None:
    town.does(town.came("home_opened", MAYA))
    assert "I will be away" not in home(town)
    fields = {"deputy": number_of(town, TOMS), "from": "2026-01-14", "until": "2026-01-16"}
    town.does(town.submit("absent", "", MAYA, **fields))
    assert town.rows(Absence) == []


def test_days_are_those_of_the_house(town: Town) -> None:
    leaves(town, deputy=number_of(town, TOMS), **{"from": "2026-07-13", "until": "2026-07-13"})
    (kept,) = town.rows(Absence)
    assert [f"{one:%d %H:%M}" for one in (kept.begins_at, kept.ends_at)] == ["12 23:00", "13 23:00"]


def test_wrong_days_are_said_in_the_form(town: Town) -> None:
    leaves(town, deputy=number_of(town, TOMS), **{"from": "2026-01-14", "until": "9999-12-31"})
    leaves(town, deputy=number_of(town, TOMS), **{"from": "2026-01-16", "until": "2026-01-14"})
    assert "has to be after the first" in str(town.payloads("view.update")[-1])
    leaves(town, deputy=number_of(town, PRIYAS), **{"from": "2026-01-14", "until": "2026-01-16"})
    assert "cannot stand in" in str(town.payloads("view.update")[-1])
    assert town.rows(Absence) == []


def test_two_who_stand_in_for_each_other_keep_what_is_theirs(town: Town) -> None:
    now = town.clock.now()
    town.clock.pass_by(60)
    later = town.clock.now()
    with town.database.writing() as session:
        access.add_person(session, "lee@example.com", name="Lee", role=Role.AGENT, now=now)
        for person, deputy in ((PRIYAS, TOMS), (TOMS, "lee@example.com"), ("lee@example.com", PRIYAS)):
            row = Absence(person=person, deputy=deputy, begins_at=now, ends_at=later, said_by=person)
            absences.add(session, row)
        assert absences.stand_in_for(session, PRIYAS, now) == PRIYAS
        assert absences.stand_in_for(session, PRIYAS, later) == PRIYAS
        known = absences.at(session, "lee@example.com", now)
        assert known is not None
        known.ended_early_at = now
        assert absences.stand_in_for(session, PRIYAS, now) == "lee@example.com"
        access.disable_person(session, "lee@example.com", now=now)
        assert absences.stand_in_for(session, PRIYAS, now) == PRIYAS


def test_all_matters_go_over_from_the_home_page(town: Town) -> None:
    town.does(town.message("Copilot has been greyed out in Word since this morning, error 403 when I sign in."))
    reference = town.ticket.reference
    town.does(town.press("take", reference, PRIYA, channel=town.card.channel, ts=town.card.ts))
    town.does(town.press("hand_all", "", PRIYA, view_id="V1"))
    assert "1 open matters" in str(town.payloads("view.update")[-1])
    town.does(town.submit("hand_all", "", PRIYA, owner="it_support", colleague=number_of(town, TOMS)))
    (offer,) = [one for one in town.payloads() if "offers_accept" in str(one)]
    button = next(part for part in offer["parts"] if part["type"] == "buttons")["items"][0]
    town.does(town.press("offers_accept", button["value"], TOM))
    assert town.ticket.taken_by == TOMS


def test_what_is_said_last_counts_for_its_time_alone_and_can_be_called_off_before_it_begins(town: Town) -> None:
    leaves(town, deputy=number_of(town, TOMS), **{"from": "2026-01-14", "until": "2026-01-20"})
    with town.database.writing() as session:
        access.add_person(session, "lee@example.com", name="Lee", role=Role.AGENT, now=town.clock.now())
    leaves(town, deputy=number_of(town, "lee@example.com"), **{"from": "2026-01-19", "until": "2026-01-23"})
    days = {14: TOMS, 17: TOMS, 19: "lee@example.com", 23: "lee@example.com", 24: PRIYAS}
    with town.database.reading() as session:
        found = {day: absences.stand_in_for(session, PRIYAS, datetime(2026, 1, day, 12, tzinfo=UTC)) for day in days}
    assert found == days
    town.does(town.press("back", "", PRIYA))
    assert "From 2026-01-19 00:00 UTC until 2026-01-24 00:00 UTC, Lee stands in for you" in home(town)
    town.does(town.press("back", "", PRIYA))
    assert "I will be away" in home(town)
    with town.database.reading() as session:
        assert not absences.to_come(session, town.clock.now())
