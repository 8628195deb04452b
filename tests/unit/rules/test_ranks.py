"""Median and nine in ten are the nearest ranks, for every number of clocks."""

import json
import math

import pytest

from triage.reports.clocked import ranks


@pytest.mark.parametrize("count", range(1, 42))
def test_ranks_are_the_smallest_times_within_which_so_many_were_done(count: int) -> None:
    hours = [float(one) for one in range(1, count + 1)]
    seconds = [int(one * 3600) for one in reversed(hours)]
    expected = hours[math.ceil(count / 2) - 1], hours[math.ceil(count * 9 / 10) - 1]
    assert ranks(seconds) == ranks(json.dumps([None, *seconds])) == expected


def test_what_never_stopped_has_no_ranks() -> None:
    assert ranks(None) == ranks("[null]") == (None, None)
