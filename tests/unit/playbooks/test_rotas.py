"""Whose turn it is: by days and weeks of the rota's own timezone, whatever its clocks do."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.rotas import on_turn
from playbooks.routing_schema import Rota, Turn

PEOPLE = ("ada@example.com", "ben@example.com", "eve@example.com")
WEEKLY = Rota(people=PEOPLE, turn=Turn.WEEKLY, since=date(2026, 3, 23), timezone="Europe/Berlin", passes_at="9:00")
DAILY = Rota(people=PEOPLE, turn=Turn.DAILY, since=date(2026, 3, 27), timezone="Europe/Berlin")


@pytest.mark.parametrize(
    ("rota", "moment", "person"),
    [
        (WEEKLY, "2026-03-23T07:59", None),  # 08:59 in Berlin, before anybody has the turn
        (WEEKLY, "2026-03-23T08:00", "ada"),
        # The clocks go forward on the 29th, so that 09:00 in Berlin comes an hour sooner.
        (WEEKLY, "2026-03-30T06:59", "ada"),
        (WEEKLY, "2026-03-30T07:00", "ben"),
        (WEEKLY, "2026-04-13T06:59", "eve"),
        (WEEKLY, "2026-04-13T07:00", "ada"),
        (DAILY, "2026-03-27T22:59", "ada"),
        (DAILY, "2026-03-27T23:00", "ben"),
        (DAILY, "2026-03-28T23:00", "eve"),
        (DAILY, "2026-03-29T21:59", "eve"),  # a day of 23 hours
        (DAILY, "2026-03-29T22:00", "ada"),
    ],
)
def test_turns_pass_at_their_hour_in_their_zone(rota: Rota, moment: str, person: str | None) -> None:
    named = on_turn(rota, datetime.fromisoformat(moment).replace(tzinfo=UTC))
    assert named == (person and f"{person}@example.com")


@given(st.datetimes(datetime(2026, 4, 1), datetime(2029, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - made aware
def test_everybody_has_as_many_weeks_as_everybody_else(moment: datetime) -> None:
    weeks = [on_turn(WEEKLY, moment + timedelta(weeks=week)) for week in range(len(PEOPLE))]
    assert sorted(map(str, weeks)) == list(PEOPLE)
