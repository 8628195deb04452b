"""Who is paged next: the circle widens, and nobody leaves it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triage.escalation import Page, page_after

NOW = datetime(2026, 1, 31, 23, 58, tzinfo=UTC)
CHAIN = ("on_call", "lead", "executive")
CHAINS = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=6, unique=True)


@pytest.mark.parametrize(
    ("step", "owners"),
    [(0, CHAIN[:1]), (1, CHAIN[:2]), (2, CHAIN), (3, CHAIN), (500, CHAIN)],
)
def test_each_step_tells_one_more_until_all_are_told(step: int, owners: tuple[str, ...]) -> None:
    page = page_after(CHAIN, step=step, repeat_minutes=5, now=NOW)
    assert page == Page(step, owners, datetime(2026, 2, 1, 0, 3, tzinfo=UTC))


@given(CHAINS, st.integers(0, 20), st.integers(1, 500))
def test_nobody_who_was_told_is_left_out_afterwards(chain: list[str], step: int, minutes: int) -> None:
    earlier = page_after(chain, step=step, repeat_minutes=minutes, now=NOW)
    later = page_after(chain, step=step + 1, repeat_minutes=minutes, now=NOW)
    assert later.owners[: len(earlier.owners)] == earlier.owners == tuple(chain[: len(earlier.owners)])
    assert earlier.owners
    assert earlier.next_at - NOW == timedelta(minutes=minutes)
