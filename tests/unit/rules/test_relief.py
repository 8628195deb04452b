"""What would relieve the review queue, and when somebody is told of a promise that does not hold."""

from datetime import UTC, datetime, timedelta

import pytest

from triage.promises import LOOK_MAY_LAG, Promise, is_to_be_mended, is_to_be_told, is_well_enough
from triage.relief import Relief, Suggestion, suggestion

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
Waits = tuple[str | None, str, bool]


def waits(guesses: str, authors: str, taken: str = "") -> list[Waits]:
    """Read one letter a matter: what it looks like, who sent it, and whether somebody has it."""
    marks = zip(guesses, authors, taken.ljust(len(guesses)), strict=True)
    return [(None if guess == "-" else guess, author, mark == "x") for guess, author, mark in marks]


@pytest.mark.parametrize(
    ("waiting", "moved", "said"),
    [
        ([], [], None),
        (waits("tttd", "abcd"), [], Suggestion(Relief.LANE, 3, lane="t")),
        (waits("tdcg", "aaab"), [], Suggestion(Relief.PERSON, 3, "a")),
        (waits("tttd", "aaaa"), [], Suggestion(Relief.PERSON, 4, "a")),
        (waits("ttdc", "abcd"), [], Suggestion(Relief.HANDS, 4)),
        (waits("ttdc", "abcd", "xx"), [], Suggestion(Relief.HANDS, 2)),
        (waits("ttdc", "abcd", "xxxx"), [], None),
        (waits("----", "abcd"), [], Suggestion(Relief.HANDS, 4)),
        (waits("tttd", "abcd"), [("Copilot", "d")] * 5, Suggestion(Relief.RULE, 5, "Copilot", "d")),
        (waits("tttd", "abcd"), [("Copilot", "d")] * 4, Suggestion(Relief.LANE, 3, lane="t")),
        (waits("tttd", "abcd"), [(None, "d")] * 9, Suggestion(Relief.LANE, 3, lane="t")),
        (waits("tttdddcccggg", "abcdefghijkl"), [], Suggestion(Relief.HANDS, 12)),
    ],
)
def test_what_concerns_most_is_suggested(
    waiting: list[Waits], moved: list[tuple[str | None, str]], said: Suggestion | None
) -> None:
    assert suggestion(waiting, moved) == said


@pytest.mark.parametrize(
    ("promise", "began", "told", "mended", "is_due"),
    [
        (Promise.OWNED, 0, None, None, True),
        (Promise.OWNED, 239, 239, None, False),
        (Promise.OWNED, 240, 240, None, True),
        # It was told twice: as long as it had lasted the second time, nobody hears of it again.
        (Promise.OWNED, 719, 359, None, False),
        (Promise.OWNED, 720, 360, None, True),
        (Promise.MIRRORED, 60, None, 9, False),
        (Promise.MIRRORED, 60, None, 10, True),
        (Promise.PAGED, 0, None, 0, True),
        (Promise.PAGED, 600, 14, None, False),
        (Promise.PAGED, 600, 15, 1, True),
    ],
)
def test_somebody_is_told_at_once_and_then_ever_more_rarely(
    promise: Promise, began: int, told: int | None, mended: int | None, *, is_due: bool
) -> None:
    assert _is_told(promise, began, told=told, mended=mended) is is_due


@pytest.mark.parametrize(
    ("promise", "began", "is_due"),
    [(Promise.OWNED, 9, False), (Promise.OWNED, 10, True), (Promise.PAGED, 0, True)],
)
def test_what_comes_and_goes_is_told_once_it_lasts_unless_it_is_grave(
    promise: Promise, began: int, *, is_due: bool
) -> None:
    assert _is_told(promise, began, is_again=True) is is_due


def _is_told(
    promise: Promise, began: int, *, told: int | None = None, mended: int | None = None, is_again: bool = False
) -> bool:
    def ago(minutes: int | None) -> datetime | None:
        return None if minutes is None else NOON - timedelta(minutes=minutes)

    return is_to_be_told(
        promise,
        began_at=NOON - timedelta(minutes=began),
        told_at=ago(told),
        mended_at=ago(mended),
        is_again=is_again,
        now=NOON,
    )


def test_what_is_grave_is_mended_again_sooner() -> None:
    five = NOON - timedelta(minutes=5)
    assert is_to_be_mended(Promise.PAGED, mended_at=None, now=NOON)
    assert is_to_be_mended(Promise.PAGED, mended_at=five, now=NOON)
    assert not is_to_be_mended(Promise.MIRRORED, mended_at=five, now=NOON)


@pytest.mark.parametrize(
    ("broken", "looked", "is_well"),
    [
        ([], NOON, True),
        (["owned", "mirrored", "reviewed"], NOON - LOOK_MAY_LAG, True),
        (["paged"], NOON, False),
        (["timetable"], NOON, False),
        ([], NOON - LOOK_MAY_LAG - timedelta(seconds=1), False),
        ([], None, False),
    ],
)
def test_the_heartbeat_is_silent_where_an_exposure_may_wait(
    broken: list[str], looked: datetime | None, *, is_well: bool
) -> None:
    assert is_well_enough(broken, looked_at=looked, now=NOON) is is_well
