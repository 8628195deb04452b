"""Calibration on scores that are made up, so that what it should come to is known."""

import numpy as np
import pytest

from classifiers.lanes.calibration import INCIDENT_COLUMN, INCIDENT_SCORE, SCORES, Array, Calibration
from classifiers.lanes.labelled import LANES, OUTCOMES
from classifiers.lanes.thresholds import Aims, calibrate

AIMS = Aims(others_flagged=0.1, accuracy_without_review=0.9)


@pytest.fixture(scope="module")
def made_up() -> tuple[Array, Array]:
    random = np.random.default_rng(7)
    labels = random.integers(0, len(OUTCOMES), 3_000)
    scores = random.normal(0, 1.5, (3_000, SCORES))
    scores[np.arange(3_000), labels] += 3.0
    scores[:, INCIDENT_SCORE] += np.where(labels == INCIDENT_COLUMN, 3.0, -3.0)
    return scores, labels


@pytest.fixture(scope="module")
def calibration(made_up: tuple[Array, Array]) -> Calibration:
    scores, labels = made_up
    also = np.zeros((len(labels), len(LANES)), dtype=bool)
    return calibrate(scores, labels, also=also, aims=AIMS)


def test_the_incident_threshold_flags_as_many_others_as_was_allowed(
    made_up: tuple[Array, Array], calibration: Calibration
) -> None:
    scores, labels = made_up
    caught = calibration.incident_probability(scores) >= calibration.incident_threshold

    assert caught[labels != INCIDENT_COLUMN].mean() == pytest.approx(AIMS.others_flagged, abs=0.01)
    assert caught[labels == INCIDENT_COLUMN].mean() > 0.9


def test_what_is_not_reviewed_is_as_right_as_was_asked_for(
    made_up: tuple[Array, Array], calibration: Calibration
) -> None:
    scores, labels = made_up
    probabilities = calibration.probabilities(scores)
    kept = probabilities.max(axis=1) >= calibration.review_below

    assert 0 < kept.mean() < 1
    assert (probabilities.argmax(axis=1) == labels)[kept].mean() == pytest.approx(0.9, abs=0.01)


def test_confidence_means_what_it_says(made_up: tuple[Array, Array], calibration: Calibration) -> None:
    scores, labels = made_up
    probabilities = calibration.probabilities(scores)

    assert probabilities.max(axis=1).mean() == pytest.approx((probabilities.argmax(axis=1) == labels).mean(), abs=0.03)


def test_the_choices_hold_the_truth_as_often_as_was_asked_for(
    made_up: tuple[Array, Array], calibration: Calibration
) -> None:
    scores, labels = made_up
    of_truth = calibration.probabilities(scores)[np.arange(len(labels)), labels]

    assert (of_truth >= calibration.choice_from).mean() == pytest.approx(AIMS.choice_holds_truth, abs=0.01)


def test_a_second_lane_that_no_example_has_is_never_named(calibration: Calibration) -> None:
    assert calibration.also_thresholds == (1.0,) * len(LANES)
