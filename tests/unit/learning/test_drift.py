"""Drift: what is odd about a week, and what is only chance."""

import random
from datetime import UTC, datetime

import pytest

from triage.learning.drift import Week, alarm, last_week, name_of, shift_of, unknown_share, week_from, week_of

MIX = {"technical": 0.4, "guidance": 0.3, "compliance": 0.2, "data_handling": 0.1}
USUAL = [Week(200, MIX, 0.85, 0.08, 0.04)] * 6


@pytest.mark.parametrize(
    ("week", "words"),
    [
        (Week(200, MIX, 0.85, 0.08, 0.04), ""),
        (Week(200, {**MIX, "technical": 0.1, "guidance": 0.6}, 0.85, 0.08, 0.04), "the mix of lanes has shifted"),
        (Week(200, MIX, 0.70, 0.08, 0.04), "it is less sure than it was"),
        (Week(200, MIX, 0.85, 0.25, 0.04), "more is corrected"),
        (Week(200, MIX, 0.85, 0.08, 0.12), "more words are new to it"),
        (Week(20, {"technical": 1.0}, 0.3, 0.9, 0.5), ""),
    ],
)
def test_what_is_odd_about_a_week_is_named(week: Week, words: str) -> None:
    assert alarm(week, USUAL) == words


def test_too_few_weeks_before_say_nothing() -> None:
    assert alarm(Week(200, {"technical": 1.0}, 0.2, 0.9, 0.9), USUAL[:2]) == ""


def test_a_year_of_ordinary_weeks_raises_no_alarm() -> None:
    chance = random.Random(3)  # noqa: S311 - no secret
    weeks: list[Week] = []
    for _ in range(52):
        lanes = chance.choices(list(MIX), list(MIX.values()), k=chance.randint(60, 260))
        sure = [min(1.0, chance.gauss(0.85, 0.15)) for _ in lanes]
        corrected = sum(chance.random() < 0.08 for _ in lanes)
        counts = {lane: lanes.count(lane) for lane in MIX}
        week = week_of(counts, sure, overridden=corrected, unknown=chance.gauss(0.04, 0.008))
        assert alarm(week, weeks[-8:]) == ""
        weeks.append(week)


def test_a_week_is_the_same_after_it_was_kept() -> None:
    week = week_of({"technical": 3, "guidance": 1}, [0.5, 0.75, 1.0, 0.75], overridden=1, unknown=0.25)
    assert week_from(week.as_figures(0.0)) == week
    assert (week.messages, week.mix["technical"], week.confidence, week.overrides) == (4, 0.75, 0.75, 0.25)


def test_words_nobody_knows_are_counted_and_shift_is_a_share() -> None:
    assert unknown_share(["Copilot frobs the zorgle", "the 12 it"], {"copilot", "the"}) == pytest.approx(2 / 5)
    assert unknown_share([], {"the"}) == 0.0
    assert shift_of(Week(10, {"a": 1.0}, 1, 0, 0), [Week(10, {"b": 1.0}, 1, 0, 0)]) == 1.0


def test_the_last_week_is_whole_and_named_by_its_year() -> None:
    since, until = last_week(datetime(2027, 1, 6, 4, 7, tzinfo=UTC))
    assert (since.isoformat(), until.isoformat()) == ("2026-12-28T00:00:00+00:00", "2027-01-04T00:00:00+00:00")
    assert name_of(since.date()) == "2026-W53"
