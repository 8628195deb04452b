"""Where a new matter belongs: text first, then lane, tool and time, and never against what people decided."""

import dataclasses

import pytest

from classifiers.similar import Group, Weights, group_of, joined, place, united
from tests.unit.classifiers.similar.made_up import gist, group, matter

PLAIN = Weights(lane=0, tool=0, other_tool=0, time=0, join_from=0.6, merge_from=0.6)


def test_a_matter_joins_the_group_that_it_is_most_alike() -> None:
    groups = [group("a", [10, 0, 0]), group("b", [0, 10, 0])]
    assert place(matter("m", [3, 9, 0]), groups, weights=PLAIN).key == "b"


def test_a_matter_like_no_other_begins_a_group_of_its_own() -> None:
    chosen = place(matter("m", [0, 0, 1]), [group("a", [1, 0, 0])], weights=PLAIN)
    assert (chosen.key, chosen.likeness) == (None, 0.0)
    assert place(matter("m", [0, 0, 1]), [], weights=PLAIN).key is None


def test_of_equal_groups_the_one_that_began_first_is_taken_then_the_first_key() -> None:
    late, early, twin = group("a", [1, 0], day=2), group("c", [1, 0], day=1), group("b", [1, 0], day=1)
    for groups in ([late, early, twin], [twin, early, late]):
        assert place(matter("m", [1, 0], day=2), groups, weights=PLAIN).key == "b"


def test_a_matter_never_goes_back_to_where_a_person_took_it_out() -> None:
    groups = [group("a", [1, 0]), group("b", [4, 3])]
    assert place(matter("m", [1, 0]), groups, weights=PLAIN, barred=frozenset({"a"})).key == "b"
    assert place(matter("m", [1, 0]), groups, weights=PLAIN, barred=frozenset({"a", "b"})).key is None


def test_groups_of_another_encoder_are_passed_over() -> None:
    foreign = dataclasses.replace(group("a", [1, 0]), maker="encoder-old/gist-1")
    assert place(matter("m", [1, 0]), [foreign], weights=PLAIN).key is None
    with pytest.raises(ValueError, match="different makers"):
        united(group("b", [1, 0]), foreign)


def test_a_dismissed_group_goes_on_taking_what_is_like_it() -> None:
    dismissed = dataclasses.replace(group("a", [1, 0]), is_dismissed=True)
    assert place(matter("m", [1, 0]), [dismissed], weights=PLAIN).key == "a"
    assert joined(dismissed, matter("m", [1, 0])).is_dismissed


def test_the_same_lane_and_tool_speak_for_it_and_another_tool_against() -> None:
    weights = dataclasses.replace(PLAIN, lane=0.1, tool=0.1, other_tool=0.2)
    kept = group_of(matter("a", [1, 0], lane="technical", tool="Copilot"), "a")

    def likeness(lane: str | None, tool: str | None) -> float:
        return place(matter("m", [1, 0], lane=lane, tool=tool), [kept], weights=weights).likeness

    assert likeness("technical", "Copilot") == pytest.approx(1.2)
    assert likeness("technical", None) == pytest.approx(1.1)
    assert likeness(None, None) == pytest.approx(1.0)
    assert likeness("guidance", "DeepL") == pytest.approx(0.8)


def test_a_matter_of_a_year_ago_is_less_likely_the_same_thing() -> None:
    weights = dataclasses.replace(PLAIN, time=0.05)
    kept = group("a", [1, 0])
    likenesses = [place(matter("m", [1, 0], day=day), [kept], weights=weights).likeness for day in (0, 7, 30, 365)]
    assert likenesses[0] == 1.0
    assert likenesses == sorted(likenesses, reverse=True)
    assert likenesses[2] == pytest.approx(0.95)
    assert likenesses[3] < 0.83


def test_days_count_from_the_last_matter_and_not_at_all_within_a_group() -> None:
    weights = dataclasses.replace(PLAIN, time=0.05)
    kept = joined(group("a", [1, 0]), matter("b", [1, 0], day=300))
    assert place(matter("m", [1, 0], day=330), [kept], weights=weights).likeness == pytest.approx(0.95)
    assert place(matter("m", [1, 0], day=150), [kept], weights=weights).likeness == pytest.approx(1.0)


def test_ten_thousand_equal_texts_are_one_group() -> None:
    kept: Group | None = None
    for number in range(10_000):
        new = matter(f"{number:05d}", [1, 2, 3], day=number / 100)
        if kept is None:
            kept = group_of(new, new.key)
            continue
        if not number % 100:
            assert place(new, [kept], weights=Weights()).key == "00000"
        kept = joined(kept, new)
    assert kept is not None
    assert kept.count == 10_000


def test_a_group_is_likest_to_its_average_not_to_its_first() -> None:
    kept = group("a", [1, 0])
    for number in range(3):
        kept = joined(kept, matter(f"m{number}", [3, 4]))
    near_first, near_most = (place(matter("n", numbers), [kept], weights=PLAIN) for numbers in ([1, 0], [3, 4]))
    assert near_most.likeness > near_first.likeness
    assert float(kept.total @ gist([1, 0]).direction) == pytest.approx(1 + 3 * 0.6)
