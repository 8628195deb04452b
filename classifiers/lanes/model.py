"""The judgement of one message: which lane, how sure, what else, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from classifiers.encoder import Encoder, Reading
from classifiers.lanes.calibration import Array, Calibration
from classifiers.lanes.cues import CUE_NAMES
from classifiers.lanes.features import Floats, Vector, Vocabulary
from classifiers.lanes.labelled import INCIDENT, LANES, OUTCOMES, UNCLEAR
from classifiers.lanes.reasons import cue_reason, example_reason, rule_reasons, whole_reason, word_reason
from classifiers.lanes.rules import Rules, compiled_rules, incident_reasons
from classifiers.similar.gists import Gist, Scale, known_scale

# About what the rules turned out to be right in, over all examples.
_PROBABILITY_BY_RULE = 0.65
_MOST_WORDS, _MOST_CUES, _MOST_SIMILAR, _MOST_CHOICES = 4, 2, 3, 3
_LEAST_SHARE = 0.004
# A word that one message in seven has, such as 'the', explains nothing.
_LEAST_RARITY = 3.0
_LEAST_SIMILARITY = 0.5
# Scores of words lie between nought and one; those of the encoder are several times larger.
_WORD_SCALE = 4.0
EVIDENCE = 2 * len(OUTCOMES) + len(LANES)


@dataclass(frozen=True)
class Similar:
    """A labelled message that is like the one that was judged, from 0 for not at all to 1."""

    text: str
    outcome: str
    similarity: float


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
    choices: tuple[str, ...]
    reasons: tuple[str, ...]
    similar: tuple[Similar, ...]
    model: str
    probabilities: Mapping[str, float]
    # What was asked of it, and which encoder read the message: so that it can be explained when both are others.
    thresholds: Mapping[str, float] = field(default_factory=dict)
    encoder: str = ""
    # What it is about, to find what is like it; None where nothing was read, or the encoder has no scale.
    gist: Gist | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True)
class Heads:
    """Weights of words and cues, and of the evidence: what the encoder read, and what words and cues say."""

    words: Floats
    word_intercepts: Floats
    evidence: Floats
    evidence_intercepts: Floats


@dataclass(frozen=True)
class Known:
    """The messages that were learned from and may be quoted, to show which of them a new one resembles."""

    texts: tuple[str, ...]
    outcomes: npt.NDArray[np.int8]
    vectors: Floats


def evidence(read: Floats, words: Floats) -> Floats:
    """Put side by side what the encoder read and what the words say."""
    split = len(OUTCOMES)
    likelihoods = read[:split] - np.logaddexp.reduce(read[:split])
    return np.concatenate((likelihoods, read[split:], words * _WORD_SCALE)).astype(np.float32)


@dataclass(frozen=True)
class LaneModel:
    """Weights and thresholds; it changes nothing when it judges, so that any number of threads may ask it."""

    encoder: Encoder
    vocabulary: Vocabulary
    heads: Heads
    calibration: Calibration
    known: Known
    version: str

    @cached_property
    def _rules(self) -> Rules:
        return compiled_rules()

    @cached_property
    def _scale(self) -> Scale | None:
        return known_scale(self.encoder.version)

    def judge(self, text: str) -> Judgement:
        """Judge a redacted message; whatever its text demands, it is only ever weighed as words."""
        reading = self.encoder.read(text)
        judged = self.judge_reading(text, reading)
        return judged if self._scale is None else replace(judged, gist=self._scale.gist(reading.about))

    def judge_reading(self, text: str, reading: Reading) -> Judgement:
        """Judge a message of which it is known what the encoder, or one that knows less, read out of it."""
        vector = self.vocabulary.vector(text)
        if not any(word[0].isalnum() for word in vector.words):
            return self._of_nothing()
        scores = self._scores(vector, reading)
        probabilities = self.calibration.probabilities(scores)
        best = int(probabilities.argmax())
        confidence = float(probabilities[best])
        also = self._also(scores, best)
        similar = self._similar(reading.vector)
        by_rule = incident_reasons(text, self._rules)
        incident = float(self.calibration.incident_probability(scores))
        likely = incident >= self.calibration.incident_threshold
        unsure = confidence < self.calibration.review_below
        return Judgement(
            outcome="lane" if best < len(LANES) else OUTCOMES[best],
            lane=LANES[best] if best < len(LANES) else None,
            confidence=round(confidence, 4),
            also=also,
            incident_probability=round(max(incident, _PROBABILITY_BY_RULE) if by_rule else incident, 4),
            possible_incident=likely or bool(by_rule) or INCIDENT in (OUTCOMES[best], *also),
            needs_review=unsure,
            choices=self._choices(probabilities, unsure=unsure),
            reasons=(*self._reasons(vector, OUTCOMES[best], similar=similar), *rule_reasons(by_rule)),
            similar=similar,
            model=self.version,
            probabilities={name: round(float(share), 4) for name, share in zip(OUTCOMES, probabilities, strict=True)},
            thresholds=self.calibration.thresholds,
            encoder=self.encoder.version,
        )

    def _scores(self, vector: Vector, reading: Reading) -> Array:
        heads = self.heads
        words = vector.weights @ heads.words[vector.indices] + heads.word_intercepts
        scores: Array = evidence(reading.scores, words) @ heads.evidence + heads.evidence_intercepts
        return scores

    def _of_nothing(self) -> Judgement:
        return Judgement(
            outcome=UNCLEAR,
            lane=None,
            confidence=1.0,
            also=(),
            incident_probability=0.0,
            possible_incident=False,
            needs_review=True,
            choices=(UNCLEAR,),
            reasons=("There are no words in it to go by.",),
            similar=(),
            model=self.version,
            probabilities={name: float(name == UNCLEAR) for name in OUTCOMES},
        )

    def _also(self, scores: Array, best: int) -> tuple[str, ...]:
        if best >= len(LANES):
            return ()
        chances = self.calibration.also_probabilities(scores)
        thresholds = self.calibration.also_thresholds
        return tuple(
            lane for number, lane in enumerate(LANES) if number != best and float(chances[number]) >= thresholds[number]
        )

    def _choices(self, probabilities: Array, *, unsure: bool) -> tuple[str, ...]:
        """Name the outcomes among which the true one is nine times in ten; who is unsure names two at least."""
        order = np.argsort(-probabilities)[:_MOST_CHOICES]
        likely = sum(probabilities[place] >= self.calibration.choice_from for place in order)
        return tuple(OUTCOMES[place] for place in order[: max(likely, 2 if unsure else 1)])

    def _similar(self, vector: Floats) -> tuple[Similar, ...]:
        likeness = self.known.vectors @ vector
        nearest = np.argpartition(-likeness, min(_MOST_SIMILAR, len(likeness) - 1))[:_MOST_SIMILAR]
        return tuple(
            Similar(self.known.texts[place], OUTCOMES[self.known.outcomes[place]], round(float(likeness[place]), 2))
            for place in sorted(nearest, key=lambda place: -likeness[place])
            if likeness[place] >= _LEAST_SIMILARITY
        )

    def _reasons(self, vector: Vector, outcome: str, *, similar: Sequence[Similar]) -> tuple[str, ...]:
        """Say which examples, words and cues spoke for the outcome."""
        alike = [example for example in similar if example.outcome == outcome]
        words, cues = self._telling(vector, OUTCOMES.index(outcome))
        return (
            *(example_reason(example.text, outcome, example.similarity) for example in alike[:1]),
            *word_reason(words, outcome, most=_MOST_WORDS),
            *cue_reason(cues[:_MOST_CUES], outcome),
        ) or (whole_reason(outcome),)

    def _telling(self, vector: Vector, best: int) -> tuple[list[str], list[str]]:
        """Give the words and the cues that spoke for the outcome more than for the others, the strongest first."""
        rows = self.heads.words[vector.indices]
        shares = vector.weights * (rows[:, best] - rows.mean(axis=1))
        words: list[str] = []
        cues: list[str] = []
        first_piece = len(self.vocabulary.words)
        first_cue = self.vocabulary.size - len(CUE_NAMES)
        for place in np.argsort(-shares):
            feature = int(vector.indices[place])
            if shares[place] < _LEAST_SHARE:
                break
            if feature < first_piece and self.vocabulary.idf[feature] > _LEAST_RARITY:
                words.append(self.vocabulary.words[feature])
            elif feature >= first_cue:
                cues.append(CUE_NAMES[feature - first_cue])
        return words, cues
