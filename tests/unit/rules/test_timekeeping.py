"""What a clock of a matter does: a table worked out by hand, and what holds for every course of events."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.clocks import minutes_between, working_hours
from triage.timekeeping import (
    BREACHED,
    RUNNING,
    Pace,
    Reading,
    begun,
    chain_of,
    left_of,
    paused,
    resumed,
    set_anew,
    told,
)

WEEK = ("mon", "tue", "wed", "thu", "fri")
OFFICE = Pace(working_hours(timezone="Europe/London", days=WEEK, start="09:00", end="17:00"), 80)
LONGER = Pace(working_hours(timezone="Europe/London", days=WEEK, start="07:00", end="19:00"), 80)
ALWAYS = Pace(None, 80)
CHAIN = ("deputy", "lead", "director")


def moment(said: str) -> datetime:
    """Read a moment in UTC."""
    return datetime.fromisoformat(said).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "minutes", "pace", "warned", "due"),
    [
        pytest.param("2026-01-14T10:00", 300, OFFICE, "2026-01-14T14:00", "2026-01-14T15:00", id="within a day"),
        pytest.param("2026-03-27T10:00", 480, OFFICE, "2026-03-27T16:24", "2026-03-30T09:00", id="summer time begins"),
        pytest.param("2026-10-23T10:00", 480, OFFICE, "2026-10-26T09:24", "2026-10-26T11:00", id="summer time ends"),
        pytest.param("2026-01-30T16:00", 480, OFFICE, "2026-02-02T14:24", "2026-02-02T16:00", id="a month ends"),
        pytest.param("2026-03-29T00:30", 60, ALWAYS, "2026-03-29T01:18", "2026-03-29T01:30", id="round the clock"),
    ],
)
def test_a_clock_begins_as_by_hand(start: str, minutes: int, pace: Pace, *, warned: str, due: str) -> None:
    reading = begun(minutes, pace, now=moment(start))
    assert (reading.next_at, reading.due_at) == (moment(warned), moment(due))


@pytest.mark.parametrize(
    ("start", "minutes", "asked", "answered", "due"),
    [
        pytest.param(
            "2026-01-14T10:00", 480, "2026-01-14T12:00", "2026-01-16T15:00", "2026-01-19T13:00", id="two days"
        ),
        pytest.param("2026-10-23T15:00", 120, "2026-10-24T08:00", "2026-10-25T12:00", "2026-10-26T10:00", id="DST"),
        pytest.param("2026-01-14T10:00", 60, "2026-01-14T10:59", "2026-02-27T16:59", "2026-02-27T17:00", id="a month"),
        pytest.param("2026-01-14T10:00", 60, "2026-01-14T10:30", "2026-01-14T10:30", "2026-01-14T11:00", id="no time"),
        pytest.param("2026-01-14T10:00", 480, "2026-01-14T20:00", "2026-01-15T07:00", "2026-01-15T10:00", id="a night"),
        pytest.param(
            "2028-02-28T16:00", 600, "2028-02-29T10:00", "2028-02-29T11:00", "2028-03-01T11:00", id="leap day"
        ),
    ],
)
def test_a_clock_stands_still_while_the_person_is_asked(
    start: str, minutes: int, asked: str, *, answered: str, due: str
) -> None:
    reading = begun(minutes, OFFICE, now=moment(start))
    still = paused(reading, OFFICE.hours, now=moment(asked))
    assert still.next_at is None
    assert told(still, CHAIN, pace=replace(OFFICE, repeat_minutes=15), now=moment("2027-01-01T00:00")).owners == ()
    assert paused(still, OFFICE.hours, now=moment(answered)) == still
    going = resumed(still, OFFICE, now=moment(answered))
    assert (going.due_at, going.paused_at, going.left_minutes) == (moment(due), None, None)


@pytest.mark.parametrize(
    ("minutes", "pace", "at", "warned", "due"),
    [
        pytest.param(240, OFFICE, "2026-01-14T12:00", "2026-01-14T13:12", "2026-01-14T14:00", id="a higher priority"),
        pytest.param(960, OFFICE, "2026-01-14T12:00", "2026-01-15T14:48", "2026-01-16T10:00", id="a lower priority"),
        pytest.param(60, OFFICE, "2026-01-14T12:00", "2026-01-14T12:00", "2026-01-14T11:00", id="overrun by that"),
        pytest.param(960, LONGER, "2026-01-14T16:00", "2026-01-15T10:48", "2026-01-15T14:00", id="other hours"),
        pytest.param(480, ALWAYS, "2026-01-14T16:00", "2026-01-14T16:24", "2026-01-14T18:00", id="round the clock"),
    ],
)
def test_what_has_passed_counts_when_a_clock_is_set_anew(
    minutes: int, pace: Pace, at: str, *, warned: str, due: str
) -> None:
    reading = begun(480, OFFICE, now=moment("2026-01-14T10:00"))
    anew = set_anew(reading, minutes, pace, before=OFFICE.hours, now=moment(at), is_anothers=False)
    assert (anew.next_at, anew.due_at) == (moment(warned), moment(due))


def test_two_pauses_count_both() -> None:
    reading = begun(480, OFFICE, now=moment("2026-01-14T10:00"))
    for asked, answered in (("2026-01-14T12:00", "2026-01-14T18:00"), ("2026-01-15T08:00", "2026-01-15T12:00")):
        reading = resumed(paused(reading, OFFICE.hours, now=moment(asked)), OFFICE, now=moment(answered))
    # Two hours on Wednesday, five from noon on Thursday, and one is left for Friday.
    assert reading.due_at == moment("2026-01-16T10:00")


def test_a_clock_that_is_set_anew_while_it_stands_still_goes_on_with_the_new_rest() -> None:
    still = paused(begun(480, OFFICE, now=moment("2026-01-14T10:00")), OFFICE.hours, now=moment("2026-01-14T12:00"))
    anew = set_anew(still, 240, OFFICE, before=OFFICE.hours, now=moment("2026-01-15T10:00"), is_anothers=False)
    assert anew.next_at is None
    assert resumed(anew, OFFICE, now=moment("2026-01-16T10:00")).due_at == moment("2026-01-16T12:00")


def test_warning_breach_and_chain_come_one_after_the_other() -> None:
    reading = begun(300, OFFICE, now=moment("2026-01-14T10:00"))
    heard: list[tuple[str, bool, bool, tuple[str, ...]]] = []
    now = moment("2026-01-14T10:00")
    while now < moment("2026-01-15T12:00"):
        news = told(reading, CHAIN, pace=replace(OFFICE, repeat_minutes=90), now=now)
        reading = news.reading
        if news.warns or news.breaches or news.owners:
            heard.append((f"{now:%dT%H:%M}", news.warns, news.breaches, news.owners))
        now += timedelta(minutes=1)
    assert heard == [
        ("14T14:00", True, False, ()),
        ("14T15:00", False, True, ("deputy",)),
        ("14T16:30", False, False, ("lead",)),
        ("15T10:00", False, False, ("director",)),
    ]


def test_after_an_hour_asleep_the_breach_alone_is_told_and_everyone_it_concerns_by_then() -> None:
    reading = begun(60, ALWAYS, now=moment("2026-01-14T10:00"))
    news = told(reading, CHAIN, pace=replace(ALWAYS, repeat_minutes=20), now=moment("2026-01-14T11:30"))
    assert (news.warns, news.breaches, news.owners) == (False, True, ("deputy", "lead"))
    again = told(news.reading, CHAIN, pace=replace(ALWAYS, repeat_minutes=20), now=moment("2026-01-14T10:30"))
    assert (again.warns, again.breaches, again.owners) == (False, False, ())


def test_a_new_owner_s_chain_hears_of_what_is_overdue_already() -> None:
    late = told(
        begun(60, ALWAYS, now=moment("2026-01-14T10:00")),
        CHAIN,
        pace=replace(ALWAYS, repeat_minutes=60),
        now=moment("2026-01-14T11:00"),
    ).reading
    now = moment("2026-01-14T11:10")
    same = set_anew(late, 50, ALWAYS, before=None, now=now, is_anothers=False)
    assert same.next_at == late.next_at
    assert told(same, CHAIN, pace=replace(ALWAYS, repeat_minutes=60), now=now).owners == ()
    other = set_anew(late, 60, ALWAYS, before=None, now=now, is_anothers=True)
    news = told(other, CHAIN, pace=replace(ALWAYS, repeat_minutes=60), now=now)
    assert (news.breaches, news.owners) == (True, ("deputy",))


def test_more_time_makes_an_overdue_clock_run_again() -> None:
    late = told(
        begun(60, ALWAYS, now=moment("2026-01-14T10:00")),
        CHAIN,
        pace=replace(ALWAYS, repeat_minutes=60),
        now=moment("2026-01-14T11:00"),
    ).reading
    assert late.step == BREACHED
    anew = set_anew(late, 120, ALWAYS, before=None, now=moment("2026-01-14T11:10"), is_anothers=False)
    assert (anew.step, anew.breached_at, anew.due_at) == (RUNNING, None, moment("2026-01-14T12:00"))


def test_a_matter_that_is_older_than_clocks_is_overdue_and_its_chain_is_told_step_by_step() -> None:
    now = moment("2026-01-14T10:00")
    reading = begun(120, replace(OFFICE, repeat_minutes=60), now=now, since=moment("2026-01-12T16:00"))
    # An hour of Monday and one of Tuesday.
    assert (reading.due_at, reading.breached_at) == (moment("2026-01-13T10:00"), now)
    assert told(reading, CHAIN, pace=replace(OFFICE, repeat_minutes=60), now=now).owners == ("deputy",)
    assert begun(120, OFFICE, now=now, since=moment("2026-01-14T09:30")) == begun(
        120, OFFICE, now=moment("2026-01-14T09:30")
    )


def test_a_chain_begins_with_the_deputy_and_leaves_the_owner_out() -> None:
    assert chain_of("it_support", "it_platform", ["it_support", "it_platform", "ai_desk"]) == ("it_platform", "ai_desk")


LOOKS = st.lists(st.integers(-30, 120), min_size=1, max_size=60)


@given(LOOKS, st.integers(1, 300), st.integers(1, 60))
def test_each_of_the_chain_is_told_once_whenever_somebody_looks(steps: list[int], minutes: int, repeat: int) -> None:
    now = moment("2026-01-14T10:00")
    reading, warnings, breaches = begun(minutes, OFFICE, now=now), 0, 0
    owners: list[str] = []
    for step in [*steps, 40_000]:
        now += timedelta(minutes=step)
        news = told(reading, CHAIN, pace=replace(OFFICE, repeat_minutes=repeat), now=now)
        assert not (news.breaches and now < news.reading.due_at)
        reading = news.reading
        owners += news.owners
        warnings, breaches = warnings + news.warns, breaches + news.breaches
    assert (tuple(owners), breaches) == (CHAIN, 1)
    assert warnings <= 1


@given(LOOKS, st.integers(1, 600))
def test_pauses_neither_give_nor_take_time(steps: list[int], minutes: int) -> None:
    now = moment("2026-01-14T10:00")
    reading: Reading = begun(minutes, ALWAYS, now=now)
    worked = 0
    for number, step in enumerate(abs(one) for one in steps):
        now += timedelta(minutes=step)
        if number % 2:
            reading = resumed(reading, ALWAYS, now=now)
        else:
            worked += step
            reading = paused(reading, None, now=now)
        if worked < minutes:
            assert left_of(reading, None, now=now) == pytest.approx(minutes - worked)


@pytest.mark.parametrize(
    ("at", "asked", "answered", "due"),
    [
        # Due on Wednesday at 14:00; half an hour was overrun when the person was asked, and is so when they answer.
        pytest.param(
            "2026-01-14T14:00", "2026-01-14T14:30", "2026-01-15T10:00", "2026-01-15T09:30", id="by half an hour"
        ),
        pytest.param(
            "2026-01-14T14:00", "2026-01-14T14:30", "2026-01-17T10:00", "2026-01-16T16:30", id="at the weekend"
        ),
        pytest.param("2026-01-14T14:00", "2026-01-16T20:00", "2026-01-19T12:00", "2026-01-15T09:00", id="by days"),
    ],
)
def test_what_was_overrun_when_the_person_was_asked_is_overrun_as_much_when_they_answer(
    at: str, asked: str, answered: str, due: str
) -> None:
    pace = replace(OFFICE, repeat_minutes=60)
    late = told(begun(240, pace, now=moment("2026-01-14T10:00")), CHAIN, pace=pace, now=moment(at)).reading
    going = resumed(paused(late, pace.hours, now=moment(asked)), pace, now=moment(answered))
    assert (going.due_at, going.breached_at, going.paused_at) == (moment(due), moment(at), None)
    assert resumed(going, pace, now=moment("2026-02-01T00:00")) == going
    # The chain goes on a repeat after the answer, and not at once.
    assert told(going, CHAIN, pace=pace, now=moment(answered)).owners == ()
    assert told(going, CHAIN, pace=pace, now=moment(answered) + timedelta(days=3)).owners == ("lead", "director")


def test_less_time_and_more_again_leaves_a_clock_as_it_was() -> None:
    reading = begun(480, OFFICE, now=moment("2026-01-14T10:00"))
    now = moment("2026-01-14T12:00")
    less = set_anew(reading, 60, OFFICE, before=OFFICE.hours, now=now, is_anothers=False)
    assert told(less, CHAIN, pace=OFFICE, now=now).owners == ("deputy",)
    assert set_anew(less, 480, OFFICE, before=OFFICE.hours, now=now, is_anothers=False).due_at == reading.due_at


STEPS = st.lists(
    st.tuples(st.sampled_from(["wait", "ask", "answer", "rank", "look"]), st.integers(1, 900)), min_size=1, max_size=40
)


@given(STEPS)
def test_whatever_happens_a_clock_has_what_it_allows_less_what_was_worked(steps: list[tuple[str, int]]) -> None:
    now = moment("2026-03-26T10:00")
    reading, worked = begun(600, OFFICE, now=now), 0.0
    for what, number in steps:
        then = now + timedelta(minutes=number)
        if reading.paused_at is None:
            worked += minutes_between(now, then, OFFICE.hours)
        now = then
        if what == "ask":
            reading = paused(reading, OFFICE.hours, now=now)
        elif what == "answer":
            reading = resumed(reading, OFFICE, now=now)
        elif what == "rank":
            reading = set_anew(reading, number, OFFICE, before=OFFICE.hours, now=now, is_anothers=number % 3 == 0)
        elif what == "look":
            reading = told(reading, CHAIN, pace=OFFICE, now=now).reading
        assert left_of(reading, OFFICE.hours, now=now) == pytest.approx(reading.minutes - worked, abs=1e-3)
        assert (reading.next_at is None) or reading.paused_at is None
