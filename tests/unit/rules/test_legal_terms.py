"""The law's clock against moments that were worked out by hand: it counts hours, whatever days and clocks do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbooks.book import Book
from playbooks.clock_schema import Legal
from triage.legal_terms import first_reminder, notify_by, reminder_at, terms_of

TERMS = Legal()
AWARE = datetime(2026, 1, 14, 10, 0, tzinfo=UTC)
END = datetime(2026, 1, 17, 10, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("aware", "end"),
    [
        # Friday afternoon to Monday afternoon: a weekend counts like any other day.
        (datetime(2026, 1, 16, 16, 30, tzinfo=UTC), datetime(2026, 1, 19, 16, 30, tzinfo=UTC)),
        # Over Christmas, over the end of a year, and over the end of a February with 28 days.
        (datetime(2026, 12, 24, 9, 0, tzinfo=UTC), datetime(2026, 12, 27, 9, 0, tzinfo=UTC)),
        (datetime(2026, 12, 30, 23, 0, tzinfo=UTC), datetime(2027, 1, 2, 23, 0, tzinfo=UTC)),
        (datetime(2026, 2, 27, 12, 0, tzinfo=UTC), datetime(2026, 3, 2, 12, 0, tzinfo=UTC)),
        # In Berlin 28 March 12:00 is 11:00 UTC; three days of hours later it is 13:00 there, an hour later by the wall.
        (datetime(2026, 3, 28, 12, 0, tzinfo=BERLIN), datetime(2026, 3, 31, 13, 0, tzinfo=BERLIN)),
        # And in autumn an hour earlier by the wall.
        (datetime(2026, 10, 24, 12, 0, tzinfo=BERLIN), datetime(2026, 10, 27, 11, 0, tzinfo=BERLIN)),
    ],
)
def test_seventy_two_hours_are_hours(aware: datetime, end: datetime) -> None:
    assert notify_by(TERMS, aware.astimezone(UTC)) == end.astimezone(UTC)


@pytest.mark.parametrize(
    ("hours_left", "reach", "next_hours_left"),
    [(48, 1, 24), (47.9, 1, 24), (24, 2, 8), (8, 3, 2), (2, 4, 0), (1, 4, 0), (0, 5, -6), (-3, 5, -9)],
)
def test_each_reminder_reaches_one_owner_more(hours_left: float, reach: int, next_hours_left: float) -> None:
    reminder = reminder_at(TERMS, END, now=END - timedelta(hours=hours_left))
    assert (reminder.reach, reminder.next_at) == (reach, END - timedelta(hours=next_hours_left))


def test_what_was_missed_asleep_is_one_reminder_as_far_as_the_last() -> None:
    assert first_reminder(TERMS, END, now=AWARE) == AWARE + timedelta(hours=24)
    # From before the first one until after the third.
    woken = reminder_at(TERMS, END, now=END - timedelta(hours=5))
    assert (woken.reach, woken.next_at) == (3, END - timedelta(hours=2))


def test_what_is_over_when_it_is_learned_is_said_at_once() -> None:
    assert first_reminder(TERMS, END, now=END + timedelta(days=2)) == END + timedelta(days=2)
    assert first_reminder(TERMS, END, now=END - timedelta(hours=1)) == END


def test_playbook_may_count_other_hours(book: Book) -> None:
    assert terms_of(book.playbook_for("security_incident")) == Legal()
    assert terms_of(book.playbook_for("guidance")) == Legal()
    assert notify_by(Legal(notify_within_hours=24, remind_hours_before=(4,)), AWARE) == AWARE + timedelta(hours=24)


@given(
    st.integers(1, 400),
    st.lists(st.integers(1, 400), min_size=1, max_size=6),
    st.integers(-10_000, 40_000),
)
def test_next_reminder_is_always_ahead_and_never_past_the_end(within: int, before: list[int], minutes: int) -> None:
    terms = Legal(notify_within_hours=within, remind_hours_before=tuple(before))
    ends, now = notify_by(terms, AWARE), AWARE + timedelta(minutes=minutes)
    reminder = reminder_at(terms, ends, now=now)
    assert reminder.next_at > now
    assert now >= ends or reminder.next_at <= ends
    assert 1 <= reminder.reach <= len(set(before)) + 1
