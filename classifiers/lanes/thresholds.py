"""Fits temperature and thresholds to scores from models that had not seen the messages' own set."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize_scalar

from classifiers.lanes.calibration import INCIDENT_COLUMN, OUTCOME_SCORES, Array, Calibration
from classifiers.lanes.labelled import LANES

_FEWEST_KEPT = 50
_NEVER = 1.0


@dataclass(frozen=True)
class Aims:
    """What the thresholds are set to reach on sets that were left out."""

    others_flagged: float = 0.09
    accuracy_without_review: float = 0.94
    choice_holds_truth: float = 0.9


def calibrate(scores: Array, labels: Array, *, also: Array, aims: Aims) -> Calibration:
    """Fit everything on scores from models that had not seen the message's set."""
    first = Calibration(_temperature(scores[:, OUTCOME_SCORES], labels), 0.5, 0.5, 0.0, (_NEVER,) * len(LANES))
    probabilities = first.probabilities(scores)
    chances = first.incident_probability(scores)
    also_chances = first.also_probabilities(scores)
    of_truth = probabilities[np.arange(len(labels)), labels]
    return Calibration(
        first.temperature,
        incident_threshold=float(np.quantile(chances[labels != INCIDENT_COLUMN], 1 - aims.others_flagged)),
        review_below=_review_threshold(probabilities, labels, aims.accuracy_without_review),
        choice_from=float(np.quantile(of_truth, 1 - aims.choice_holds_truth, method="lower")),
        also_thresholds=tuple(
            _also_threshold(also_chances[:, lane], labels == lane, also[:, lane]) for lane in range(len(LANES))
        ),
    )


def _temperature(scores: Array, labels: Array) -> float:
    def surprise(logarithm: float) -> float:
        raised = scores * np.exp(logarithm)
        raised -= raised.max(axis=1, keepdims=True)
        return float(np.mean(np.log(np.exp(raised).sum(axis=1)) - raised[np.arange(len(labels)), labels]))

    return float(np.exp(minimize_scalar(surprise, bounds=(-5.0, 5.0), method="bounded").x))


def _review_threshold(probabilities: Array, labels: Array, accuracy: float) -> float:
    confidence = probabilities.max(axis=1)
    surest_first = np.argsort(-confidence, kind="stable")
    right = (probabilities.argmax(axis=1) == labels)[surest_first]
    running = np.cumsum(right) / np.arange(1, len(right) + 1)
    reached = np.flatnonzero(running >= accuracy)
    if not len(reached) or reached[-1] < _FEWEST_KEPT:
        return 0.9
    return float(confidence[surest_first][reached[-1]])


def _also_threshold(chances: Array, is_primary: Array, is_also: Array) -> float:
    """Choose the probability from which a second lane is named; telling a wrong owner costs more than a silence."""
    others = np.flatnonzero(~is_primary)
    order = others[np.argsort(-chances[others], kind="stable")]
    wanted = is_also[order]
    if not wanted.any():
        return _NEVER
    hits = np.cumsum(wanted)
    # F0.5: precision counts twice as much as recall.
    score = hits / (np.arange(1, len(order) + 1) + wanted.sum() / 4)
    return float(chances[order[int(score.argmax())]])
