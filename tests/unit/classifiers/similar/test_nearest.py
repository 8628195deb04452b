"""The nearest earlier matters: all of them looked at, equals in the order of their keys, and in time."""

import time
from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from classifiers.similar import Gist, nearest, shelve
from tests.unit.classifiers.similar.made_up import MAKER, gist

NUMBERS = st.lists(st.integers(-127, 127), min_size=4, max_size=4)


def test_the_nearest_come_first_and_say_how_near() -> None:
    shelf = shelve([("far", gist([0, 9, 0])), ("same", gist([50, 0, 0])), ("near", gist([3, 1, 0]))], MAKER)
    found = nearest(gist([1, 0, 0]), shelf, least=0.5)
    assert [(near.key, near.likeness) for near in found] == [("same", 1.0), ("near", 0.9487)]


def test_gists_of_another_encoder_are_never_compared() -> None:
    mixed = [("old", gist([1, 0], "encoder-old/gist-1")), ("new", gist([1, 1]))]
    assert [near.key for near in nearest(gist([1, 0]), shelve(mixed, MAKER))] == ["new"]
    assert nearest(gist([1, 0], "encoder-old/gist-1"), shelve(mixed, MAKER)) == ()


def test_nothing_is_near_an_empty_shelf_nor_a_text_about_nothing() -> None:
    assert nearest(gist([1, 0]), shelve([], MAKER)) == ()
    assert nearest(gist([0, 0]), shelve([("a", gist([1, 0]))], MAKER), least=0.1) == ()
    assert nearest(gist([1, 0]), shelve([("a", gist([0, 0]))], MAKER), least=0.1) == ()
    assert nearest(gist([1, 0]), shelve([("a", gist([1, 0]))], MAKER), most=0) == ()


def test_of_ten_thousand_equal_texts_the_first_keys_are_named() -> None:
    shelf = shelve([(f"{number:05d}", gist([1, 2, 3])) for number in reversed(range(10_000))], MAKER)
    found = nearest(gist([1, 2, 3]), shelf, most=3)
    assert [(near.key, near.likeness) for near in found] == [("00000", 1.0), ("00001", 1.0), ("00002", 1.0)]


@given(st.lists(NUMBERS, max_size=30), NUMBERS, st.integers(1, 6), st.randoms(use_true_random=False))
def test_the_order_on_the_shelf_changes_nothing(
    rows: list[list[int]], asked: list[int], most: int, random: Random
) -> None:
    keyed = [(f"{number:02d}", gist(row)) for number, row in enumerate(rows)]
    found = nearest(gist(asked), shelve(keyed, MAKER), most=most, least=-1)
    random.shuffle(keyed)
    assert nearest(gist(asked), shelve(keyed, MAKER), most=most, least=-1) == found
    assert len(found) == min(most, len(rows))


@given(st.lists(NUMBERS, min_size=1, max_size=30), NUMBERS)
def test_none_is_overlooked(rows: list[list[int]], asked: list[int]) -> None:
    shelf = shelve([(str(number), gist(row)) for number, row in enumerate(rows)], MAKER)
    best = max(float(gist(row).direction @ gist(asked).direction) for row in rows)
    found = nearest(gist(asked), shelf, most=1, least=-1)
    assert abs(found[0].likeness - best) < 1e-4


def test_among_a_hundred_thousand_one_is_found_within_the_time_of_a_reply() -> None:
    numbers = np.random.default_rng(1).integers(-127, 128, (100_000, 480), dtype=np.int8)
    shelf = shelve([(str(row), Gist(MAKER, numbers[row].tobytes())) for row in range(len(numbers))], MAKER)
    seconds = []
    for row in (0, 4_096, 99_999):
        start = time.perf_counter()
        assert nearest(Gist(MAKER, numbers[row].tobytes()), shelf)[0].key == str(row)
        seconds.append(time.perf_counter() - start)
    # It takes some 15 ms; a machine with other things to do gets more.
    assert min(seconds) < 0.5


def test_what_is_near_by_the_first_numbers_is_looked_at_wholly() -> None:
    # Far more than are looked at wholly, and the one that says the same throughout among many that begin like it.
    numbers = np.random.default_rng(2).integers(-127, 128, (9_000, 480), dtype=np.int8)
    numbers[:50, :96] = numbers[7, :96]
    shelf = shelve([(f"{row:04d}", Gist(MAKER, numbers[row].tobytes())) for row in range(len(numbers))], MAKER)
    found = nearest(Gist(MAKER, numbers[7].tobytes()), shelf, most=3)
    assert (found[0].key, found[0].likeness) == ("0007", 1.0)
    assert len(found) == 3
    assert all(near.key < "0050" for near in found)
