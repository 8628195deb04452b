"""What the tests of the worker share: a clock that is set, and what the worker told."""

import pytest

from tests.flows.delivery.filling import SetClock, Told


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def told() -> Told:
    return Told()
