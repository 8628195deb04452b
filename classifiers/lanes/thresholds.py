"""Fits temperature and thresholds to scores from models that had not seen the messages' own set."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression

from classifiers.lanes.calibration import INCIDENT_COLUMN, Calibration, own_and_others
from classifiers.lanes.labelled import LANES

Array = npt.NDArray[Any]

_FEWEST_KEPT = 50


@dataclass(frozen=True)
class Aims:
    """What the thresholds are set to reach on sets that were left out."""

    incident_recall: float = 0.91
    accuracy_without_review: float = 0.88


def calibrate(scores: Array, also_scores: Array, labels: Array, *, also: Array, aims: Aims) -> Calibration:
    """Fit everything on scores from models that had not seen the message's set."""
    temperature = _temperature(scores, labels)
    is_incident = labels == INCIDENT_COLUMN
    head = LogisticRegression(C=100.0).fit(np.column_stack(own_and_others(scores)), is_incident)
    own, others = (float(weight) for weight in head.coef_[0])
    first = Calibration(temperature, own, others, float(head.intercept_[0]), 0.5, 0.5, (1.0,) * len(LANES))
    chances = first.incident_probability(scores)
    return Calibration(
        temperature,
        own,
        others,
        float(head.intercept_[0]),
        incident_threshold=float(np.quantile(chances[is_incident], 1 - aims.incident_recall)),
        review_below=_review_threshold(first.probabilities(scores), labels, aims.accuracy_without_review),
        also_thresholds=tuple(
            _also_threshold(also_scores[:, lane], labels == lane, also[:, lane]) for lane in range(len(LANES))
        ),
    )


def _temperature(scores: Array, labels: Array) -> float:
    def surprise(logarithm: float) -> float:
        raised = scores * np.exp(logarithm)
        raised -= raised.max(axis=1, keepdims=True)
        return float(np.mean(np.log(np.exp(raised).sum(axis=1)) - raised[np.arange(len(labels)), labels]))

    return float(np.exp(minimize_scalar(surprise, bounds=(-1.0, 5.0), method="bounded").x))


def _review_threshold(probabilities: Array, labels: Array, accuracy: float) -> float:
    confidence = probabilities.max(axis=1)
    surest_first = np.argsort(-confidence, kind="stable")
    right = (probabilities.argmax(axis=1) == labels)[surest_first]
    running = np.cumsum(right) / np.arange(1, len(right) + 1)
    reached = np.flatnonzero(running >= accuracy)
    if not len(reached) or reached[-1] < _FEWEST_KEPT:
        return 0.9
    return float(confidence[surest_first][reached[-1]])


def _also_threshold(scores: Array, is_primary: Array, is_also: Array) -> float:
    """Choose the score at which naming a second lane is right most often for what it misses (F1)."""
    others = np.flatnonzero(~is_primary)
    order = others[np.argsort(-scores[others], kind="stable")]
    wanted = is_also[order]
    if not wanted.any():
        return 1.0
    hits = np.cumsum(wanted)
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + wanted.sum())
    return float(scores[order[int(f1.argmax())]])
