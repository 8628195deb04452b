"""The model that all classifier tests share: trained once, then read from its file."""

from pathlib import Path

import pytest

from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def lane_model() -> LaneModel:
    return load_or_train(ROOT / "var" / "models" / "lanes.npz")
