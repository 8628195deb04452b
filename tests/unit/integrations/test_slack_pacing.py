"""Each post has its turn, and nobody is passed over."""

from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.slack.pacing import MOST_REMEMBERED, Pace


@dataclass
class Time:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def test_each_channel_has_a_pace_of_its_own() -> None:
    pace = Pace(steady_seconds=Time())
    waits = [pace.wait_seconds(channel, key=str(number)) for number, channel in enumerate("aaab")]
    assert waits == [0, 1, 2, 0]


def test_whoever_comes_back_keeps_their_turn() -> None:
    time = Time()
    pace = Pace(steady_seconds=time)
    pace.wait_seconds("a", key="first")
    assert pace.wait_seconds("a", key="second") == 1
    assert pace.wait_seconds("a", key="third") == 2
    time.now += 1
    assert pace.wait_seconds("a", key="fourth") == 2
    assert pace.wait_seconds("a", key="second") == 0
    assert pace.wait_seconds("a", key="third") == 1


def test_what_slack_asks_for_holds_everybody_back() -> None:
    time = Time()
    pace = Pace(steady_seconds=time)
    pace.wait_seconds("a", key="first")
    assert pace.wait_seconds("a", key="second") == 1
    pace.hold("a", 30)
    assert pace.wait_seconds("a", key="second") == 30
    assert pace.wait_seconds("a", key="third") == 31
    assert pace.wait_seconds("b", key="fourth") == 0


def test_a_burst_goes_at_once() -> None:
    pace = Pace(burst=3, steady_seconds=Time())
    assert [pace.wait_seconds("a", key=str(number)) for number in range(5)] == [0, 0, 0, 1, 2]


@given(st.lists(st.floats(0, 3), min_size=2, max_size=30))
def test_turns_are_never_closer_than_the_pace(pauses: list[float]) -> None:
    time = Time()
    pace, turns = Pace(steady_seconds=time), []
    for number, pause in enumerate(pauses):
        time.now += pause
        turns.append(time.now + pace.wait_seconds("a", key=str(number)))
    assert all(later - earlier > 1 - 1e-6 for earlier, later in pairwise(turns))


def test_memory_stays_small() -> None:
    time = Time()
    pace = Pace(steady_seconds=time)
    for number in range(MOST_REMEMBERED + 50):
        time.now += 1.0
        pace.wait_seconds(f"channel-{number}", key="k")
    assert pace.channels_remembered <= MOST_REMEMBERED + 1


@pytest.mark.parametrize("a_second", [0.5, 2.0])
def test_the_pace_can_be_set(a_second: float) -> None:
    pace = Pace(a_second=a_second, steady_seconds=Time())
    pace.wait_seconds("a", key="first")
    assert pace.wait_seconds("a", key="second") == 1 / a_second
