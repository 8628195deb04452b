"""The learning itself; importing it takes seconds, since scipy and scikit-learn do, so only training does."""

from collections.abc import Callable, Sequence

import numpy as np

from classifiers.lanes.features import as_arrays, learn_vocabulary
from classifiers.lanes.labelled import LANES, OUTCOMES, Example, ExamplesError
from classifiers.lanes.model import LaneModel
from classifiers.lanes.solver import Matrix, solve, sparse_rows
from classifiers.lanes.thresholds import Aims, calibrate

_PENALTY = 1.0
_FEWEST_SETS = 2


def learn(examples: Sequence[Example], version: str, *, tell: Callable[[str, float], None]) -> LaneModel:
    """Learn words, weights and thresholds from the examples."""
    _check(examples)
    tell("learning words", 0.0)
    vocabulary = learn_vocabulary(example.text for example in examples)
    tell("counting words", 0.2)
    vectors = [vocabulary.vector(example.text) for example in examples]
    features = sparse_rows(as_arrays(vectors), width=vocabulary.size)
    tell("weighing words", 0.4)
    targets, labels, also = _targets(examples)
    sources = sorted({example.source for example in examples})
    groups = np.array([sources.index(example.source) for example in examples])
    solved = solve(features, targets, groups, penalty=_PENALTY)
    tell("setting thresholds", 0.95)
    lane_scores, touch_scores = solved.left_out[:, : len(OUTCOMES)], solved.left_out[:, len(OUTCOMES) :]
    calibration = calibrate(lane_scores, touch_scores, labels, also=also, aims=Aims())
    tell("done", 1.0)
    return LaneModel(vocabulary, solved.weights, solved.intercepts, calibration, version)


def _check(examples: Sequence[Example]) -> None:
    missing = [outcome for outcome in OUTCOMES if outcome not in {example.lane for example in examples}]
    if missing:
        raise ExamplesError(f"There are no examples of {', '.join(missing)}; a model needs some of every outcome.")
    if len({example.source for example in examples}) < _FEWEST_SETS:
        raise ExamplesError("The examples have to come in at least two sets, so that one can be left out in turn.")


def _targets(examples: Sequence[Example]) -> tuple[Matrix, Matrix, Matrix]:
    """Give one column an outcome, then one a lane that the message touches at all; the labels; the second lanes."""
    labels = np.array([OUTCOMES.index(example.lane) for example in examples])
    primary = np.eye(len(OUTCOMES), dtype=np.float32)[labels]
    also = np.array([[lane in example.also for lane in LANES] for example in examples])
    touches = np.maximum(primary[:, : len(LANES)], also.astype(np.float32))
    return np.hstack((primary, touches)), labels, also
