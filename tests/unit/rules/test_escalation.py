"""Who is paged next: the circle widens, nobody leaves it, and an incident is never quiet."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.clocks import working_hours
from triage.escalation import Page, Step, page_after, set_back_by, steps_of

NOW = datetime(2026, 1, 31, 23, 58, tzinfo=UTC)
CHAIN = ("on_call", "lead", "executive")
CHAINS = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=6, unique=True)
OFFICE = working_hours(timezone="Europe/London", days=("mon", "tue", "wed", "thu", "fri"), start="09:00", end="17:00")
# Monday, within these hours; they end at 17:00, which is 16:00 UTC from the 29th of March on.
MONDAY = datetime(2026, 3, 30, 8, 0, tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


@pytest.mark.parametrize(
    ("passed", "owners"),
    [(0, CHAIN[:1]), (4.9, CHAIN[:1]), (5, CHAIN[:2]), (10, CHAIN), (15, CHAIN), (6000, CHAIN)],
)
def test_each_repeat_tells_one_more_until_all_are_told(passed: float, owners: tuple[str, ...]) -> None:
    steps = steps_of(CHAIN, repeat_minutes=5)
    page = page_after(steps, step=7, since=NOW - minutes(passed), repeat_minutes=5, now=NOW)
    assert (page.step, page.owners) == (7, owners)
    assert NOW < page.next_at <= NOW + minutes(5)


@given(CHAINS, st.integers(0, 5000), st.integers(0, 5000), st.integers(1, 500))
def test_nobody_who_was_told_is_left_out_afterwards(chain: list[str], first: int, more: int, repeat: int) -> None:
    steps = steps_of(chain, repeat_minutes=repeat)
    earlier, later = (
        page_after(steps, step=1, since=NOW - minutes(passed), repeat_minutes=repeat, now=NOW)
        for passed in (first, first + more)
    )
    assert earlier.owners
    assert later.owners[: len(earlier.owners)] == earlier.owners
    assert earlier.owners == tuple(chain[: 1 + first // repeat])


@given(st.lists(st.integers(0, 600), min_size=1, max_size=6), st.integers(1, 60))
def test_following_the_chain_tells_each_step_the_minute_its_time_has_come(after: list[int], repeat: int) -> None:
    steps = [Step(str(number), after=minutes(each)) for number, each in enumerate(sorted({0, *after}))]
    moment, told, pages = NOW, dict[str, datetime](), list[datetime]()
    while len(told) < len(steps):
        page = page_after(steps, step=0, since=NOW, repeat_minutes=repeat, now=moment)
        told = dict.fromkeys(page.owners, moment) | told
        pages.append(moment)
        moment = page.next_at
    assert all(told[step.owner] == NOW + step.after for step in steps)
    assert all(minutes(0) < later - earlier <= minutes(repeat) for earlier, later in pairwise(pages))


DAY = Step("day", hours=OFFICE)
NIGHT = Step("night", hours=OFFICE, is_outside=True)
PERSON = Step("on_call", after=minutes(5), person="ann@example.com")


@pytest.mark.parametrize(
    ("now", "owners"),
    [
        (MONDAY, ("day",)),
        (MONDAY - minutes(1), ("night",)),
        (datetime(2026, 3, 30, 15, 59, tzinfo=UTC), ("day",)),
        (datetime(2026, 3, 30, 16, 0, tzinfo=UTC), ("night",)),
        # The Friday before, by winter time.
        (datetime(2026, 3, 27, 16, 59, tzinfo=UTC), ("day",)),
        (datetime(2026, 3, 28, 12, 0, tzinfo=UTC), ("night",)),
    ],
)
def test_day_and_night_have_somebody_each(now: datetime, owners: tuple[str, ...]) -> None:
    assert page_after([DAY, NIGHT], step=0, since=now, repeat_minutes=5, now=now).owners == owners


def test_where_hours_would_leave_nobody_they_do_not_count() -> None:
    sunday = MONDAY - timedelta(days=1)
    assert page_after([DAY], step=0, since=sunday, repeat_minutes=5, now=sunday).owners == ("day",)


def test_whoever_has_the_turn_is_told_personally_once_their_step_comes() -> None:
    steps = [DAY, PERSON]
    before, after = (
        page_after(steps, step=0, since=MONDAY, repeat_minutes=30, now=MONDAY + minutes(passed)) for passed in (0, 5)
    )
    assert before == Page(0, ("day",), next_at=MONDAY + minutes(5))
    assert (after.owners, after.people) == (("day", "on_call"), ("ann@example.com",))


@pytest.mark.parametrize(("ahead", "back"), [(-5, 0), (0, 0), (5, 0), (6, 1), (65, 60)])
def test_a_clock_that_was_set_back_is_noticed_by_a_pause_that_is_too_long(ahead: int, back: int) -> None:
    assert set_back_by(NOW + minutes(ahead), repeat_minutes=5, now=NOW) == minutes(back)
