"""Gists, matters and groups made up for tests: few directions, so that likeness can be told by eye."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from classifiers.similar import Gist, Group, Matter, group_of

MAKER = "encoder-of-tests/gist-1"
START = datetime(2026, 1, 5, 9, tzinfo=UTC)


def gist(numbers: Sequence[int], maker: str = MAKER) -> Gist:
    return Gist(maker, np.array(numbers, np.int8).tobytes())


def matter(
    key: str, numbers: Sequence[int], *, day: float = 0, lane: str | None = None, tool: str | None = None
) -> Matter:
    return Matter(key, gist(numbers), START + timedelta(days=day), lane=lane, tool=tool)


def group(key: str, numbers: Sequence[int], *, day: float = 0) -> Group:
    return group_of(matter(key, numbers, day=day), key)
