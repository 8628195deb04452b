"""Writes to Jira keep to what it allows for one issue and for the site, however they come."""

import threading
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.jira.pacing import LONGEST_REST_SECONDS, MOST_REMEMBERED, Pace

# What Jira itself allows: https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
ALLOWED = ((20, 2.0), (100, 30.0))
ISSUE = "IT-1"


@dataclass
class Time:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def write(pace: Pace, time: Time, issue: str | None = ISSUE) -> float:
    """Write as soon as it may be, and say when that was."""
    while (wait := pace.take(issue)) > 0:
        time.now += max(wait, 1e-9)
    return time.now


def test_one_issue_is_never_written_to_more_often_than_jira_allows() -> None:
    time = Time()
    pace = Pace(a_second=1000, steady_seconds=time)
    moments = [write(pace, time) for _ in range(300)]
    for count, seconds in ALLOWED:
        assert all(later - first > seconds for first, later in zip(moments, moments[count:], strict=False))
    assert moments[-1] - moments[0] < 100.0


def test_another_issue_does_not_wait() -> None:
    time = Time()
    pace = Pace(a_second=1000, steady_seconds=time)
    for _ in range(18):
        write(pace, time)
    assert pace.wait_seconds(ISSUE) > 1.9
    assert pace.wait_seconds("IT-2") == 0.0
    assert pace.wait_seconds() == 0.0


def test_the_site_has_a_pace_of_its_own() -> None:
    time = Time()
    pace = Pace(a_second=10, burst=5, steady_seconds=time)
    moments = [write(pace, time, f"IT-{number}") for number in range(25)]
    assert moments[4] == moments[0]
    assert moments[-1] - moments[0] == pytest.approx(2.0)


def test_threads_share_one_pace_and_no_two_take_the_same_turn() -> None:
    everybody = threading.Barrier(20)

    def same_moment() -> float:
        # Asked and counted in two steps, all would meet between them, and all find a turn free.
        if threading.current_thread() is not threading.main_thread():
            everybody.wait(timeout=10)
        return 100.0

    pace = Pace(a_second=0.001, burst=7, steady_seconds=same_moment)
    with ThreadPoolExecutor(20) as threads:
        waits = list(threads.map(lambda _: pace.take(ISSUE), range(20)))
    assert sum(wait == 0.0 for wait in waits) == 7


def test_jira_may_ask_for_hours_and_not_for_ever() -> None:
    time = Time()
    pace = Pace(a_second=10, steady_seconds=time)
    pace.rest(1e10)
    assert pace.wait_seconds() == LONGEST_REST_SECONDS


@pytest.mark.parametrize(("issue", "others_wait"), [(ISSUE, False), (None, True)])
def test_what_jira_asks_for_holds_one_issue_or_all_back(issue: str | None, *, others_wait: bool) -> None:
    time = Time()
    pace = Pace(a_second=1000, steady_seconds=time)
    pace.rest(30.0, issue)
    pace.rest(5.0, issue)
    assert pace.wait_seconds(ISSUE) == 30.0
    assert (pace.wait_seconds("IT-2") == 30.0) is others_wait
    time.now += 31
    assert pace.wait_seconds(ISSUE) == 0.0


@given(st.lists(st.tuples(st.floats(0, 3), st.sampled_from(["IT-1", "IT-2"])), max_size=80))
def test_no_window_is_ever_overrun(writes: list[tuple[float, str]]) -> None:
    time = Time()
    pace, moments = Pace(a_second=8, burst=4, steady_seconds=time), defaultdict[str, list[float]](list)
    for pause, issue in writes:
        time.now += pause
        moments[issue].append(write(pace, time, issue))
    for found in moments.values():
        for count, seconds in ALLOWED:
            assert all(later - first > seconds for first, later in zip(found, found[count:], strict=False))


def test_quiet_issues_are_forgotten() -> None:
    time = Time()
    pace = Pace(a_second=1e6, burst=10_000, steady_seconds=time)
    for number in range(MOST_REMEMBERED):
        pace.take(f"IT-{number}")
    time.now += 31
    pace.take("IT-x")
    assert pace.issues_remembered == 1
