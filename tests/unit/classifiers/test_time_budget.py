"""A text for which the time does not suffice is not checked, and never passed off as clean."""

import time
from collections import deque

import pytest

from classifiers.bench_check import HOSTILE
from classifiers.sensitive import NOT_CHECKED, Finding, redact, scan
from classifiers.sensitive.stopwatch import OutOfTimeError, Stopwatch

TEXT = "write to jo@example.com"


def test_without_time_one_finding_says_that_nothing_was_checked() -> None:
    assert scan(TEXT, seconds=0) == (Finding(NOT_CHECKED, NOT_CHECKED, 0, len(TEXT), 1.0),)


def test_without_time_the_copy_is_one_placeholder() -> None:
    redaction = redact(TEXT, seconds=0)

    assert redaction.text == "<NOT_CHECKED_1>"
    assert redaction.findings == scan(TEXT, seconds=0)
    assert redaction.classes == {NOT_CHECKED: 1}
    assert redact(redaction.text, seconds=0).text == redaction.text


def test_the_placeholder_of_what_was_not_checked_is_clean() -> None:
    assert scan("<NOT_CHECKED_1>") == ()


def test_an_empty_text_needs_no_time() -> None:
    assert scan("", seconds=0) == ()


def test_with_time_the_same_text_is_checked() -> None:
    assert [each.type for each in scan(TEXT, seconds=60)] == ["email"]


def test_a_loop_ends_when_the_time_is_up() -> None:
    steps = iter(range(1_000))

    with pytest.raises(OutOfTimeError):
        deque(Stopwatch.of(0).over(steps), maxlen=0)

    assert next(steps) < 100


@pytest.mark.parametrize("piece", [*HOSTILE, "id:x' ```\nA_Dwordsk-"])
def test_hostile_texts_end_soon_after_the_time_is_up(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    start = time.thread_time()

    scan(text, seconds=0.05)

    # Nothing is measured here: a pattern that runs away takes minutes, on any machine.
    assert time.thread_time() - start < 20
