"""`Retry-After` is read in every form in which vendors write it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.patience import DEFAULT_SECONDS, retry_after_seconds

NOW = datetime(2026, 11, 21, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given_value", "seconds"),
    [
        ("30", 30),
        (" 2.5 ", 2.5),
        ("0", 0),
        ("Sat, 21 Nov 2026 12:00:20 GMT", 20),
        ("Sat, 21 Nov 2026 12:00:20 -0000", 20),
        ("Sat, 21 Nov 2026 11:00:00 GMT", 0),
        (None, DEFAULT_SECONDS),
        ("", DEFAULT_SECONDS),
        ("soon", DEFAULT_SECONDS),
        ("-5", DEFAULT_SECONDS),
        ("inf", DEFAULT_SECONDS),
        ("nan", DEFAULT_SECONDS),
        ("Sat, 99 Nov 2026 12:00:20 GMT", DEFAULT_SECONDS),
    ],
)
def test_every_form_is_read(given_value: str | None, seconds: float) -> None:
    assert retry_after_seconds(given_value, NOW) == seconds


@given(st.text())
def test_nothing_that_a_vendor_writes_makes_it_fail(value: str) -> None:
    assert retry_after_seconds(value, NOW) >= 0
