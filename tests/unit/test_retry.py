"""How long a failed delivery waits: never shorter than before, never shorter than asked."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.domain import SendFailed
from triage.retry import RetryPolicy, next_try, pause_seconds

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FAILURES = st.integers(0, 10_000)
CHANCE = st.floats(0, 1)
ASKED = st.floats(-1e9, 1e9)
POLICIES = st.builds(
    RetryPolicy,
    first_seconds=st.floats(0.01, 60),
    factor=st.floats(1, 10),
    longest_seconds=st.floats(60, 86_400),
    jitter=st.floats(0, 1),
)


@given(POLICIES, FAILURES, CHANCE)
def test_pauses_never_shrink(policy: RetryPolicy, failures: int, chance: float) -> None:
    one, next_one = (
        pause_seconds(policy, failures=count, retry_after_seconds=None, chance=chance)
        for count in (failures, failures + 1)
    )
    assert 0 < one <= next_one


@given(POLICIES, FAILURES, st.none() | ASKED, CHANCE)
def test_chance_only_lengthens_and_is_bounded(
    policy: RetryPolicy, failures: int, asked: float | None, chance: float
) -> None:
    least, drawn = (
        pause_seconds(policy, failures=failures, retry_after_seconds=asked, chance=each) for each in (0.0, chance)
    )
    assert least <= drawn <= least + policy.jitter * max(policy.longest_seconds, 1.0)


@given(POLICIES, FAILURES, ASKED, CHANCE)
def test_word_of_the_vendor_is_obeyed_within_reason(
    policy: RetryPolicy, failures: int, asked: float, chance: float
) -> None:
    pause = pause_seconds(policy, failures=failures, retry_after_seconds=asked, chance=chance)
    assert pause >= min(max(asked, 0), policy.longest_obeyed_seconds)
    assert pause <= policy.longest_obeyed_seconds + policy.jitter * policy.longest_seconds


@given(FAILURES, CHANCE)
def test_pause_without_a_word_is_at_most_the_longest_and_its_jitter(failures: int, chance: float) -> None:
    policy = RetryPolicy()
    pause = pause_seconds(policy, failures=failures, retry_after_seconds=None, chance=chance)
    assert policy.first_seconds <= pause <= policy.longest_seconds * (1 + policy.jitter)


@pytest.mark.parametrize(
    ("failure", "days", "goes_on"),
    [
        (SendFailed("busy"), 0, True),
        (SendFailed("busy"), 2.9, True),
        (SendFailed("busy"), 3, False),
        (SendFailed("refused", permanent=True), 0, False),
        (SendFailed("refused", permanent=True, retry_after_seconds=5), 0, False),
    ],
)
def test_trying_ends_after_days_or_at_a_refusal(failure: SendFailed, days: float, *, goes_on: bool) -> None:
    since = NOW - timedelta(days=days)
    due = next_try(RetryPolicy(), failure, failures=1, trying_since=since, now=NOW, chance=0)
    assert (due is not None) is goes_on


@given(FAILURES, st.none() | ASKED, CHANCE)
def test_next_try_is_never_before_now(failures: int, asked: float | None, chance: float) -> None:
    failure = SendFailed("busy", retry_after_seconds=asked)
    due = next_try(RetryPolicy(), failure, failures=failures, trying_since=NOW, now=NOW, chance=chance)
    assert due is not None
    assert due >= NOW
