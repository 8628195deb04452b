"""The nightly merge: alike on average, the same in any order, and never against what people decided."""

import dataclasses
import time
from datetime import timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.similar import Decisions, Gist, Group, Matter, Merged, Weights, group_of, joined, merge
from tests.unit.classifiers.similar.made_up import MAKER, group, matter

PLAIN = Weights(lane=0, tool=0, other_tool=0, time=0, join_from=0.8, merge_from=0.8)
NOTHING = Decisions()
VECTORS = st.lists(st.lists(st.integers(-3, 3), min_size=3, max_size=3).filter(any), min_size=0, max_size=12)
PAIRS = st.frozensets(st.frozensets(st.sampled_from([f"{number:02d}" for number in range(12)]), min_size=2, max_size=2))
FLAGS = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=12, max_size=12)


def pairs(*names: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(name) for name in names)


def seen(merged: Merged) -> list[tuple[str, tuple[str, ...]]]:
    return [(made.kept.key, made.gone) for made in merged.merges]


def test_nothing_is_merged_of_none_one_and_strangers() -> None:
    for groups in ([], [group("a", [1, 0])], [group("a", [1, 0]), group("b", [0, 1])]):
        assert merge(groups, NOTHING, weights=PLAIN) == Merged((), ())


def test_what_is_alike_becomes_one_under_the_key_that_began_first() -> None:
    groups = [group("a", [10, 1], day=2), group("b", [10, 0], day=1), group("c", [0, 1])]
    merged = merge(groups, NOTHING, weights=PLAIN)
    assert seen(merged) == [("b", ("a",))]
    kept = merged.merges[0].kept
    assert (kept.count, kept.last_at - kept.first_at) == (2, timedelta(days=1))


def test_a_chain_of_likes_is_not_one_thing() -> None:
    # Each is like the next, but the ends are at right angles: on average over all pairs they are too far.
    angles = np.radians(range(0, 91, 15))
    fan = [
        group(str(row), [round(100 * np.cos(angle)), round(100 * np.sin(angle))]) for row, angle in enumerate(angles)
    ]
    assert all(len(gone) < len(fan) - 1 for _, gone in seen(merge(fan, NOTHING, weights=PLAIN)))


def test_two_named_groups_stay_two_and_a_named_one_takes_in_an_older_one() -> None:
    old, named = group("a", [1, 0]), dataclasses.replace(group("b", [1, 0], day=5), is_named=True)
    assert seen(merge([old, named], NOTHING, weights=PLAIN)) == [("b", ("a",))]
    other = dataclasses.replace(old, is_named=True)
    assert seen(merge([other, named], NOTHING, weights=PLAIN)) == []


def test_named_groups_that_were_put_together_are_refused_rather_than_renamed() -> None:
    named = [dataclasses.replace(group(key, [1, 0]), is_named=True) for key in "ab"]
    assert merge(named, Decisions(together=pairs("ab")), weights=PLAIN).refused == (frozenset("ab"),)


def test_a_dismissed_group_is_united_only_where_people_want_it() -> None:
    groups = [dataclasses.replace(group("a", [1, 0]), is_dismissed=True), group("b", [1, 0])]
    assert seen(merge(groups, NOTHING, weights=PLAIN)) == []
    made = merge(groups, Decisions(together=pairs("ab")), weights=PLAIN).merges[0]
    assert (made.kept.key, made.kept.is_dismissed) == ("b", False)


def test_people_unite_what_is_not_alike() -> None:
    groups = [group("a", [1, 0, 0]), group("b", [0, 1, 0]), group("c", [0, 0, 1])]
    assert seen(merge(groups, Decisions(together=pairs("ab", "bc")), weights=PLAIN)) == [("a", ("b", "c"))]


def test_what_was_taken_apart_is_not_united_by_way_of_a_third() -> None:
    groups = [group(key, [1, 0]) for key in "abcd"]
    for merged in (
        merge(groups, Decisions(apart=pairs("ab")), weights=PLAIN),
        merge(groups, Decisions(together=pairs("ac", "bd"), apart=pairs("ab")), weights=PLAIN),
    ):
        together = [{key, *gone} for key, gone in seen(merged)]
        assert not any({"a", "b"} <= each for each in together)


def test_what_was_taken_apart_stays_so_after_an_older_group_took_it_in() -> None:
    # The older ones keep their keys, so that the decision has to move on to them.
    groups = [group(key, [1, 0], day=day) for key, day in (("a", 2), ("b", 2), ("c", 0), ("d", 1))]
    by_likeness = merge(groups, Decisions(apart=pairs("ab")), weights=PLAIN)
    assert not any({"a", "b"} <= {key, *gone} for key, gone in seen(by_likeness))
    decided = merge(groups, Decisions(together=pairs("ac", "bd", "cd"), apart=pairs("ab")), weights=PLAIN)
    assert seen(decided) == [("c", ("a",)), ("d", ("b",))]
    assert decided.refused == (frozenset("cd"),)
    assert seen(merge(groups[:3], Decisions(apart=pairs("ab")), weights=PLAIN)) == [("c", ("a",))]


def test_together_and_apart_at_once_stays_apart_and_is_told() -> None:
    groups = [group("a", [1, 0]), group("b", [1, 0])]
    merged = merge(groups, Decisions(together=pairs("ab"), apart=pairs("ab")), weights=PLAIN)
    assert merged == Merged((), (frozenset("ab"),))


def test_decisions_about_groups_that_are_not_here_change_nothing() -> None:
    groups = [group("a", [1, 0]), group("b", [0, 1])]
    decided = Decisions(together=pairs("ax", "yz"), apart=pairs("bx") | {frozenset("a")})
    assert merge(groups, decided, weights=PLAIN) == Merged((), ())


def test_gists_of_two_encoders_are_never_merged_not_even_on_demand() -> None:
    groups = [group("a", [1, 0]), dataclasses.replace(group("b", [1, 0]), maker="encoder-old/gist-1")]
    assert seen(merge(groups, NOTHING, weights=PLAIN)) == []
    assert merge(groups, Decisions(together=pairs("ab")), weights=PLAIN).refused == (frozenset("ab"),)


def test_two_groups_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="same key"):
        merge([group("a", [1, 0])] * 2, NOTHING, weights=PLAIN)


@given(VECTORS, PAIRS, PAIRS, FLAGS, st.randoms(use_true_random=False))
def test_decisions_hold_in_any_order(
    vectors: list[list[int]],
    together: frozenset[frozenset[str]],
    apart: frozenset[frozenset[str]],
    flags: list[tuple[bool, bool]],
    random: Random,
) -> None:
    groups = [
        dataclasses.replace(group(f"{row:02d}", vector, day=row % 3), is_named=named, is_dismissed=dismissed)
        for row, (vector, (named, dismissed)) in enumerate(zip(vectors, flags, strict=False))
    ]
    decisions = Decisions(together, apart)
    merged = merge(groups, decisions, weights=PLAIN)
    shuffled = random.sample(groups, len(groups))
    assert seen(merge(shuffled, decisions, weights=PLAIN)) == seen(merged)
    _holds(groups, merged, decisions)


def _holds(groups: list[Group], merged: Merged, decisions: Decisions) -> None:
    ends_in = {group.key: group.key for group in groups}
    for made in merged.merges:
        assert made.kept.key not in made.gone
        ends_in.update(dict.fromkeys(made.gone, made.kept.key))
    ends = set(ends_in.values())
    assert all(ends_in[group.key] == group.key for group in groups if group.is_named)
    assert sum(made.kept.count - 1 for made in merged.merges) == len(groups) - len(ends)
    here = [tuple(pair) for pair in decisions.apart if pair <= ends_in.keys()]
    assert all(ends_in[one] != ends_in[other] for one, other in here)
    wanted = [pair for pair in decisions.together if pair <= ends_in.keys() and pair not in merged.refused]
    assert all(len({ends_in[key] for key in pair}) == 1 for pair in wanted)


@given(VECTORS, st.integers(2, 9))
def test_a_second_night_finds_nothing_left_to_merge(vectors: list[list[int]], tenths: int) -> None:
    weights = dataclasses.replace(PLAIN, merge_from=tenths / 10)
    groups = {f"{row:02d}": group(f"{row:02d}", vector) for row, vector in enumerate(vectors)}
    for made in merge(groups.values(), NOTHING, weights=weights).merges:
        groups[made.kept.key] = made.kept
        for gone in made.gone:
            del groups[gone]
    assert merge(groups.values(), NOTHING, weights=weights).merges == ()


def test_hundreds_of_equal_groups_become_one() -> None:
    groups = [group(f"{number:04d}", [1, 2, 3], day=number / 50) for number in range(300)]
    merged = merge(groups, NOTHING, weights=PLAIN)
    assert [(made.kept.key, made.kept.count) for made in merged.merges] == [("0000", 300)]


def test_a_night_of_a_thousand_groups_takes_seconds() -> None:
    numbers = np.random.default_rng(3).integers(-127, 128, (200, 96))
    noise = np.random.default_rng(4).integers(-40, 41, (1_000, 96))
    rows = np.clip(numbers[np.arange(1_000) % 200] + noise, -127, 127).astype(np.int8)
    day = matter("any", [1]).at
    groups = [group_of(Matter(str(row), Gist(MAKER, rows[row].tobytes()), day), str(row)) for row in range(1_000)]
    start = time.perf_counter()
    assert len(merge(groups, NOTHING, weights=PLAIN).merges) == 200
    # It takes half a second; a machine with other things to do gets more.
    assert time.perf_counter() - start < 20


def test_a_group_grows_alike_in_any_order() -> None:
    matters = [matter(f"m{number}", [number, 7, 3], day=number) for number in range(5)]
    one, other = group_of(matters[0], "a"), group_of(matters[4], "a")
    for each in matters[1:]:
        one = joined(one, each)
    for each in matters[3::-1]:
        other = joined(other, each)
    assert (one.count, one.first_at, one.last_at) == (other.count, other.first_at, other.last_at)
    assert one.total == pytest.approx(other.total)
