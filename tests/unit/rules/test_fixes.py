"""What is proposed for a problem, by rules one can tell, and when it fell after a fix: by chance alone it never did."""

from datetime import timedelta
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.reports.fixes import FELL, NO_CHANGE, ROSE, TOO_EARLY, Seen, Weeks, proposed, verdict

WEEK = timedelta(weeks=1)


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (Seen(10, 10, of_workflow=5, named_workflow=9, not_helped=9), ("workflow", "workflow_lane")),
        (Seen(10, 10, of_workflow=4, named_workflow=5, not_helped=9), ("workflow", "workflow_named")),
        (Seen(10, 10, helped=2, not_helped=1, works_wrongly=9), ("answer", "not_helped")),
        (Seen(10, 10, helped=1, not_helped=1, works_wrongly=5), ("tool", "works_wrongly")),
        (Seen(10, 10, helped=7, not_helped=3, in_one_team=5), ("answer", "many_ask")),
        (Seen(9, 6, in_one_team=9), ("training", "same_people")),
        (Seen(10, 10, in_one_team=6), ("training", "one_team")),
        (Seen(10, 7), ("answer", "many_ask")),
    ],
)
def test_the_first_rule_that_fits_says_what_would_mend_it(seen: Seen, expected: tuple[str, str]) -> None:
    assert proposed(seen) == expected


@pytest.mark.parametrize(
    ("before", "after", "weeks", "expected"),
    [
        (40, 0, 1.99, TOO_EARLY),
        (40, 0, 2, FELL),
        (40, 10, 8, FELL),
        (40, 30, 8, NO_CHANGE),
        (2, 0, 8, NO_CHANGE),
        (40, 60, 8, ROSE),
        (0, 0, 8, NO_CHANGE),
        (0, 30, 8, ROSE),
        (4_000, 3_000, 8, FELL),
    ],
)
def test_it_fell_only_where_chance_would_hardly_do_that(before: int, after: int, weeks: float, expected: str) -> None:
    assert verdict(Weeks(before, 8 * WEEK, after, weeks * WEEK)) == expected


@given(st.integers(0, 60), st.integers(0, 60), st.integers(2, 30), st.integers(1, 8))
def test_the_odds_are_those_of_a_coin_with_as_many_weeks_on_each_side(
    before: int, after: int, since: int, earlier: int
) -> None:
    of, share = before + after, since / (since + earlier)
    odds = [comb(of, one) * share**one * (1 - share) ** (of - one) for one in range(of + 1)]
    few, many = sum(odds[: after + 1]), sum(odds[after:])
    # What stands on the edge itself is a matter of the last digit.
    if min(abs(few - 0.05), abs(many - 0.05)) > 1e-9:
        expected = FELL if few < 0.05 else ROSE if many < 0.05 else NO_CHANGE
        assert verdict(Weeks(before, earlier * WEEK, after, since * WEEK)) == expected


def test_rates_are_those_of_a_week() -> None:
    assert Weeks(16, 8 * WEEK, 3, 2 * WEEK).rates == (2.0, 1.5)
