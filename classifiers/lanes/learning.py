"""The learning itself; importing it takes seconds, since scikit-learn does, so only training does."""

import warnings
from collections.abc import Callable, Sequence
from itertools import compress
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression, Ridge

from classifiers.encoder import Encoder
from classifiers.encoder.readings import Readings
from classifiers.lanes.calibration import (
    ALSO_SCORES,
    INCIDENT_COLUMN,
    INCIDENT_SCORE,
    OUTCOME_SCORES,
    SCORES,
    Array,
)
from classifiers.lanes.features import Floats, Vector, as_arrays, learn_vocabulary
from classifiers.lanes.labelled import LANES, OUTCOMES, Example, ExamplesError
from classifiers.lanes.model import Heads, Known, LaneModel, evidence
from classifiers.lanes.thresholds import Aims, calibrate
from classifiers.sensitive import redact

Tell = Callable[[str, float], None]

# Stopping early keeps the weights small, and is right more often than going on.
_WORD_PENALTY, _WORD_TOLERANCE = 1.0, 1e-2
_LOOSENESS, _MOST_STEPS, _TOLERANCE = 0.05, 100, 1e-3
_NEVER = -10.0
_MOST_GROUPS, _FEWEST_SETS = 3, 2
_TOLD_EVERY = 50


def learn(examples: Sequence[Example], version: str, *, encoder: Encoder, readings: Readings, tell: Tell) -> LaneModel:
    """Learn words, weights and thresholds from the examples."""
    _check(examples)
    labels, also = _labels(examples)
    groups = _groups(examples, labels)
    texts = [redact(example.text).text for example in examples]
    read, vectors = _readings(examples, texts, encoder=encoder, readings=readings, tell=tell)
    tell("learning words", 0.4)
    quotable = np.array([example.is_quotable for example in examples])
    vocabulary = learn_vocabulary(compress(texts, quotable), compress(texts, ~quotable))
    words = [vocabulary.vector(text) for text in texts]
    features = _sparse_rows(words, width=vocabulary.size)
    tell("weighing words", 0.6)
    left_out, weights, intercepts = _weigh_words(features, np.eye(len(OUTCOMES), dtype=np.float32)[labels], groups)
    tell("weighing the evidence", 0.8)
    seen = np.stack([evidence(*each) for each in zip(read, left_out, strict=True)])
    calibration = calibrate(_judged_elsewhere(seen, labels, also=also, groups=groups), labels, also=also, aims=Aims())
    heads = Heads(weights, intercepts, *_fit_heads(seen, labels, also))
    known = Known(tuple(compress(texts, quotable)), labels[quotable].astype(np.int8), vectors[quotable])
    tell("done", 1.0)
    return LaneModel(encoder, vocabulary, heads, calibration=calibration, known=known, version=version)


def _check(examples: Sequence[Example]) -> None:
    missing = [outcome for outcome in OUTCOMES if outcome not in {example.lane for example in examples}]
    if missing:
        raise ExamplesError(f"There are no examples of {', '.join(missing)}; a model needs some of every outcome.")
    if len({example.source for example in examples}) < _FEWEST_SETS:
        raise ExamplesError("The examples have to come in at least two sets, so that one can be left out in turn.")


def _readings(
    examples: Sequence[Example], texts: Sequence[str], *, encoder: Encoder, readings: Readings, tell: Tell
) -> tuple[list[Floats], Floats]:
    """Take what is known of the shipped examples; only others are read, by an encoder that never learned them."""
    scores: list[Floats] = []
    vectors: list[Floats] = []
    for number, (example, text) in enumerate(zip(examples, texts, strict=True)):
        row = readings.row(example.text)
        if row is None:
            reading = encoder.read(text)
            scores.append(reading.scores)
            vectors.append(reading.vector)
        else:
            scores.append(readings.scores[row])
            vectors.append(readings.vectors[row])
        if not number % _TOLD_EVERY:
            tell("reading messages", 0.4 * number / len(examples))
    return scores, np.stack(vectors)


def _labels(examples: Sequence[Example]) -> tuple[Array, Array]:
    labels = np.array([OUTCOMES.index(example.lane) for example in examples])
    return labels, np.array([[lane in example.also for lane in LANES] for example in examples])


def _groups(examples: Sequence[Example], labels: Array) -> Array:
    """Put the sets into a few groups, each of which is left out as a whole."""
    sources = sorted({example.source for example in examples})
    groups = np.array([sources.index(example.source) % _MOST_GROUPS for example in examples])
    alone = [name for number, name in enumerate(OUTCOMES) if len(set(groups[labels == number])) < _FEWEST_SETS]
    if alone:
        raise ExamplesError(f"Spread the examples of {', '.join(alone)} over more sets, so that one can be left out.")
    return groups


def _weigh_words(features: Any, targets: Array, groups: Array) -> tuple[Array, Floats, Floats]:
    """Give the scores that each group gets from the words of the others, and the weights from all."""
    left_out = np.empty_like(targets)
    for group in np.unique(groups):
        inside = groups == group
        left_out[inside] = _ridge(features[~inside], targets[~inside]).predict(features[inside])
    whole = _ridge(features, targets)
    return left_out, np.ascontiguousarray(whole.coef_.T, np.float32), whole.intercept_.astype(np.float32)


def _ridge(features: Any, targets: Array) -> Any:
    return Ridge(alpha=_WORD_PENALTY, solver="sparse_cg", tol=_WORD_TOLERANCE).fit(features, targets)


def _fit_heads(seen: Array, labels: Array, also: Array) -> tuple[Floats, Floats]:
    """Fit what turns the evidence into odds: of each outcome, of an incident, of each lane to be told as well."""
    weights = np.zeros((seen.shape[1], SCORES), np.float32)
    intercepts = np.full(SCORES, _NEVER, np.float32)
    columns = {INCIDENT_SCORE: (np.full(len(labels), fill_value=True), labels == INCIDENT_COLUMN)}
    for lane in range(len(LANES)):
        columns[ALSO_SCORES.start + lane] = (labels != lane, also[:, lane])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        outcomes = _logistic().fit(seen, labels)
        weights[:, OUTCOME_SCORES], intercepts[OUTCOME_SCORES] = outcomes.coef_.T, outcomes.intercept_
        for column, (asked, wanted) in columns.items():
            if wanted[asked].any():
                head = _logistic().fit(seen[asked], wanted[asked])
                weights[:, column], intercepts[column] = head.coef_[0], head.intercept_[0]
    return weights, intercepts


def _logistic() -> Any:
    return LogisticRegression(C=_LOOSENESS, max_iter=_MOST_STEPS, tol=_TOLERANCE)


def _judged_elsewhere(seen: Array, labels: Array, *, also: Array, groups: Array) -> Array:
    scores = np.empty((len(labels), SCORES), np.float32)
    for group in np.unique(groups):
        inside = groups == group
        weights, intercepts = _fit_heads(seen[~inside], labels[~inside], also[~inside])
        scores[inside] = seen[inside] @ weights + intercepts
    return scores


def _sparse_rows(vectors: Sequence[Vector], *, width: int) -> Any:
    arrays = as_arrays(vectors)
    parts = (arrays["data"], arrays["indices"], arrays["indptr"])
    return sparse.csr_matrix(parts, shape=(len(vectors), width), dtype=np.float32)
