"""From scores to probabilities that mean what they say, and the thresholds that decisions hang on."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from classifiers.lanes.labelled import INCIDENT, OUTCOMES

Array = npt.NDArray[Any]

INCIDENT_COLUMN = OUTCOMES.index(INCIDENT)


@dataclass(frozen=True)
class Calibration:
    """The few numbers that turn a message's scores into a judgement."""

    temperature: float
    incident_own: float
    incident_others: float
    incident_bias: float
    incident_threshold: float
    review_below: float
    also_thresholds: tuple[float, ...]

    def probabilities(self, scores: Array) -> Array:
        """Give the probabilities of the ten outcomes, for one message or for many."""
        raised = scores * self.temperature
        shares = np.exp(raised - raised.max(axis=-1, keepdims=True))
        return np.asarray(shares / shares.sum(axis=-1, keepdims=True))

    def incident_probability(self, scores: Array) -> Array:
        """Give the probability that it is an incident, from its own score and the best of the others."""
        own, others = own_and_others(scores)
        odds = self.incident_own * own + self.incident_others * others + self.incident_bias
        return np.asarray(1 / (1 + np.exp(-odds)))


def own_and_others(scores: Array) -> tuple[Array, Array]:
    """Give the score of an incident, and the best score of anything else."""
    others = np.delete(scores, INCIDENT_COLUMN, axis=-1).max(axis=-1)
    return scores[..., INCIDENT_COLUMN], others
