"""What a group falls into: coherent parts, the same in any order, and nothing lost."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from classifiers.similar import Matter, Weights, parts
from tests.unit.classifiers.similar.made_up import matter

PLAIN = Weights(lane=0, tool=0, other_tool=0, time=0, part_time=0, part_from=0.8)
VECTORS = st.lists(st.lists(st.integers(-3, 3), min_size=3, max_size=3).filter(any), min_size=0, max_size=12)


def made_up(vectors: list[list[int]]) -> list[Matter]:
    return [matter(f"{number:02d}", vector, day=number % 5) for number, vector in enumerate(vectors)]


def test_none_one_and_what_belongs_together_are_one_part_at_most() -> None:
    assert parts([], weights=PLAIN) == ()
    assert parts([matter("a", [1, 0])], weights=PLAIN) == (("a",),)
    assert parts([matter("b", [10, 1]), matter("a", [10, 0])], weights=PLAIN) == (("a", "b"),)


def test_what_a_matter_between_them_held_together_comes_apart_the_largest_first() -> None:
    members = [
        matter("a", [10, 0], day=0),
        matter("b", [7, 7], day=1),
        matter("c", [0, 10], day=2),
        matter("d", [1, 10], day=3),
        matter("e", [0, 9], day=4),
    ]
    assert parts(members, weights=PLAIN) == (("c", "d", "e"), ("a",), ("b",))


def test_of_parts_as_large_the_oldest_comes_first() -> None:
    members = [matter("z", [0, 1], day=0), matter("a", [1, 0], day=1), matter("y", [0, 1], day=2)]
    assert parts([*members, matter("b", [1, 0], day=3)], weights=PLAIN) == (("z", "y"), ("a", "b"))


def test_what_is_months_apart_comes_apart_as_far_as_time_counts() -> None:
    members = [matter("a", [1, 0]), matter("b", [1, 0], day=200)]
    assert parts(members, weights=PLAIN) == (("a", "b"),)
    assert parts(members, weights=Weights(part_from=0.8, part_time=0.2)) == (("a",), ("b",))


@given(VECTORS, st.randoms())
def test_any_order_gives_the_same_and_every_member_is_in_one_part(vectors: list[list[int]], chance: Random) -> None:
    members = made_up(vectors)
    found = parts(members, weights=PLAIN)
    chance.shuffle(members)
    assert parts(members, weights=PLAIN) == found
    assert sorted(key for part in found for key in part) == sorted(one.key for one in members)


@given(VECTORS)
def test_the_largest_part_is_one_part_when_it_is_looked_at_again(vectors: list[list[int]]) -> None:
    members = {one.key: one for one in made_up(vectors)}
    for part in parts(members.values(), weights=PLAIN):
        assert parts([members[key] for key in part], weights=PLAIN) == (part,)
