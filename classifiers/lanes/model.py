"""The judgement of one message: which lane, how sure, what else, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from classifiers.lanes.calibration import Calibration
from classifiers.lanes.cues import CUE_NAMES
from classifiers.lanes.features import Floats, Vector, Vocabulary
from classifiers.lanes.labelled import INCIDENT, LANES, OUT_OF_SCOPE, OUTCOMES, UNCLEAR
from classifiers.lanes.rules import Rules, compiled_rules, incident_reasons

_TITLES = {
    "security_incident": "a security incident",
    "data_handling": "a question about data before it is used",
    "compliance": "a compliance question",
    "workflow_failure": "a workflow that failed",
    "output_quality": "an answer that was wrong",
    "technical": "a technical problem",
    "new_use_case": "a wish for a new use",
    "guidance": "a question about using AI well",
    OUT_OF_SCOPE: "a matter that has nothing to do with AI",
    UNCLEAR: "a message that cannot be placed yet",
}
# About what the rules turned out to be right in, over all examples.
_PROBABILITY_BY_RULE = 0.65
_MOST_WORDS, _MOST_CUES = 4, 2
_SHORTEST_WORD = 3
_LEAST_SHARE = 0.004


@dataclass(frozen=True)
class Judgement:
    """What a message is, in plain names; `lane` is None unless `outcome` is `lane`."""

    outcome: str
    lane: str | None
    confidence: float
    also: tuple[str, ...]
    incident_probability: float
    possible_incident: bool
    needs_review: bool
    reasons: tuple[str, ...]
    model: str
    probabilities: Mapping[str, float]


@dataclass(frozen=True)
class LaneModel:
    """Weights and thresholds; it changes nothing when it judges, so that any number of threads may ask it."""

    vocabulary: Vocabulary
    weights: Floats
    intercepts: Floats
    calibration: Calibration
    version: str

    @cached_property
    def _rules(self) -> Rules:
        return compiled_rules()

    def judge(self, text: str) -> Judgement:
        """Judge a redacted message; whatever its text demands, it is only ever weighed as words."""
        vector = self.vocabulary.vector(text)
        if not any(word[0].isalnum() for word in vector.words):
            return self._of_nothing()
        scores = vector.weights @ self.weights[vector.indices] + self.intercepts
        lane_scores, touch_scores = scores[: len(OUTCOMES)], scores[len(OUTCOMES) :]
        probabilities = self.calibration.probabilities(lane_scores)
        best = int(probabilities.argmax())
        by_rule = incident_reasons(text, self._rules)
        chance = float(self.calibration.incident_probability(lane_scores))
        also = self._also(touch_scores, best)
        likely = chance >= self.calibration.incident_threshold
        confidence = float(probabilities[best])
        return Judgement(
            outcome="lane" if best < len(LANES) else OUTCOMES[best],
            lane=LANES[best] if best < len(LANES) else None,
            confidence=round(confidence, 4),
            also=also,
            incident_probability=round(max(chance, _PROBABILITY_BY_RULE) if by_rule else chance, 4),
            possible_incident=likely or bool(by_rule) or INCIDENT in (OUTCOMES[best], *also),
            needs_review=confidence < self.calibration.review_below or not self._knows_a_word(vector),
            reasons=(*self._reasons(vector, best), *(f"A rule for incidents holds: {reason}." for reason in by_rule)),
            model=self.version,
            probabilities={name: round(float(share), 4) for name, share in zip(OUTCOMES, probabilities, strict=True)},
        )

    def _of_nothing(self) -> Judgement:
        return Judgement(
            outcome=UNCLEAR,
            lane=None,
            confidence=1.0,
            also=(),
            incident_probability=0.0,
            possible_incident=False,
            needs_review=True,
            reasons=("There are no words in it to go by.",),
            model=self.version,
            probabilities={name: float(name == UNCLEAR) for name in OUTCOMES},
        )

    def _knows_a_word(self, vector: Vector) -> bool:
        return bool((vector.indices < len(self.vocabulary.words)).any())

    def _also(self, scores: Floats, best: int) -> tuple[str, ...]:
        if best >= len(LANES):
            return ()
        thresholds = self.calibration.also_thresholds
        return tuple(
            lane for number, lane in enumerate(LANES) if number != best and float(scores[number]) >= thresholds[number]
        )

    def _reasons(self, vector: Vector, best: int) -> tuple[str, ...]:
        """Say which words and cues spoke for the outcome more than for the others."""
        rows = self.weights[vector.indices, : len(OUTCOMES)]
        shares = vector.weights * (rows[:, best] - rows.mean(axis=1))
        words: list[str] = []
        cues: list[str] = []
        first_piece = len(self.vocabulary.words)
        first_cue = self.vocabulary.size - len(CUE_NAMES)
        for place in np.argsort(-shares):
            feature = int(vector.indices[place])
            if shares[place] < _LEAST_SHARE:
                break
            if feature < first_piece:
                words.append(self.vocabulary.words[feature])
            elif feature >= first_cue:
                cues.append(CUE_NAMES[feature - first_cue])
        return _in_words(_distinct(words), cues[:_MOST_CUES], _TITLES[OUTCOMES[best]])


def _distinct(words: list[str]) -> list[str]:
    """Leave out what is too short to tell anything, and what a longer pair says already."""
    kept: list[str] = []
    for word in words:
        tells = len(word) >= _SHORTEST_WORD and any(character.isalpha() for character in word)
        if tells and not any(word in other or other in word for other in kept):
            kept.append(word)
        if len(kept) == _MOST_WORDS:
            break
    return kept


def _in_words(words: list[str], cues: list[str], title: str) -> tuple[str, ...]:
    reasons: list[str] = []
    if words:
        listed = ", ".join(f"'{word}'" for word in words)
        subject = f"The words {listed} point" if len(words) > 1 else f"The word {listed} points"
        reasons.append(f"{subject} to {title}.")
    if cues:
        reasons.append(f"It has {' and '.join(cues)}, which speaks for {title}.")
    return tuple(reasons) or (f"No single word decides; as a whole it is most like {title}.",)
