"""From scores to probabilities that mean what they say, and the thresholds that decisions hang on."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from classifiers.lanes.labelled import INCIDENT, LANES, OUTCOMES

Array = npt.NDArray[Any]

INCIDENT_COLUMN = OUTCOMES.index(INCIDENT)
# The columns of a message's scores: ten outcomes, one for an incident however it ends, eight for lanes to tell as well.
OUTCOME_SCORES = slice(0, len(OUTCOMES))
INCIDENT_SCORE = len(OUTCOMES)
ALSO_SCORES = slice(len(OUTCOMES) + 1, len(OUTCOMES) + 1 + len(LANES))
SCORES = ALSO_SCORES.stop


@dataclass(frozen=True)
class Calibration:
    """The few numbers that turn a message's scores into a judgement."""

    temperature: float
    incident_threshold: float
    review_below: float
    choice_from: float
    also_thresholds: tuple[float, ...]

    @property
    def thresholds(self) -> dict[str, float]:
        """Name what it is an incident from, and what a person reads below."""
        return {"incident": round(self.incident_threshold, 4), "review": round(self.review_below, 4)}

    def probabilities(self, scores: Array) -> Array:
        """Give the probabilities of the ten outcomes, for one message or for many."""
        raised = scores[..., OUTCOME_SCORES] * self.temperature
        shares = np.exp(raised - raised.max(axis=-1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=-1, keepdims=True))

    def incident_probability(self, scores: Array) -> Array:
        """Give the probability that it is an incident, whatever else it is."""
        return chance(scores[..., INCIDENT_SCORE])

    def also_probabilities(self, scores: Array) -> Array:
        """Give for each lane the probability that its owner must be told as well."""
        return chance(scores[..., ALSO_SCORES])


def chance(odds: Array) -> Array:
    """Turn logarithms of odds into probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -50, 50))))
