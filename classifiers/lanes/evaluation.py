"""How good a model is on messages with known labels, and how well it knows what it does not know."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from classifiers.lanes.labelled import INCIDENT, OUTCOMES, Example
from classifiers.lanes.model import Judgement

_THRESHOLDS = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9)
_SHARES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_BINS = 10
_LENGTHS = ((10, "to 10 words"), (25, "11 to 25"), (60, "26 to 60"), (120, "61 to 120"))
_LONGER = "over 120"


@dataclass(frozen=True)
class LaneScore:
    """One outcome's row of the table."""

    outcome: str
    count: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True)
class IncidentScore:
    """What a threshold catches, how much of what it flags is one, and how many of the others it flags."""

    threshold: float
    recall: float
    precision: float
    others_flagged: float


@dataclass(frozen=True)
class Bin:
    """The messages of like confidence: how many, how sure the model was of them, and how often it was right."""

    count: int
    confidence: float
    accuracy: float


@dataclass(frozen=True)
class Part:
    """The messages of one language or length."""

    name: str
    count: int
    accuracy: float


@dataclass(frozen=True)
class Choices:
    """What would be offered to a person when unsure: how often the truth is among it, and how much it is."""

    holds_truth: float
    mean_count: float


@dataclass(frozen=True)
class Evaluation:
    """All figures over one set of messages; `confusion` has a row a label and a column a judgement."""

    count: int
    accuracy: float
    macro_f1: float
    lanes: tuple[LaneScore, ...]
    confusion: tuple[tuple[int, ...], ...]
    also: LaneScore
    incidents: tuple[IncidentScore, ...]
    possible_incident: IncidentScore
    calibration_error: float
    bins: tuple[Bin, ...]
    reviewed: float
    accuracy_without_review: float
    accuracy_of_surest: tuple[tuple[float, float], ...]
    choices: Choices
    by_language: tuple[Part, ...]
    by_length: tuple[Part, ...]


def named(judgement: Judgement) -> str:
    """Give the one name of ten that a judgement stands for."""
    return judgement.lane or judgement.outcome


def evaluate(examples: Sequence[Example], judgements: Sequence[Judgement]) -> Evaluation:
    """Compare what was judged with what was labelled."""
    given = [named(judgement) for judgement in judgements]
    right = [name == example.lane for name, example in zip(given, examples, strict=True)]
    lanes = tuple(_lane_score(outcome, examples, given) for outcome in OUTCOMES)
    kept = [good for good, judgement in zip(right, judgements, strict=True) if not judgement.needs_review]
    confidences = [judgement.confidence for judgement in judgements]
    bins = _bins(confidences, right)
    return Evaluation(
        count=len(examples),
        accuracy=_mean(right),
        macro_f1=_mean([lane.f1 for lane in lanes if lane.count]),
        lanes=lanes,
        confusion=_confusion(examples, given),
        also=_also_score(examples, judgements),
        incidents=tuple(
            _incident_score(examples, [judgement.incident_probability >= level for judgement in judgements], level)
            for level in _THRESHOLDS
        ),
        possible_incident=_incident_score(examples, [judgement.possible_incident for judgement in judgements], 0.0),
        calibration_error=sum(each.count * abs(each.confidence - each.accuracy) for each in bins) / max(len(right), 1),
        bins=bins,
        reviewed=1 - len(kept) / max(len(right), 1),
        accuracy_without_review=_mean(kept),
        accuracy_of_surest=tuple((share, _surest(confidences, right, share)) for share in _SHARES),
        choices=_choices(examples, judgements),
        by_language=_parts(examples, right, lambda example: example.lang or "?"),
        by_length=_parts(examples, right, _length),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _score(name: str, *, wanted: int, given: int, hits: int) -> LaneScore:
    return LaneScore(name, wanted, hits / max(given, 1), hits / max(wanted, 1), 2 * hits / max(given + wanted, 1))


def _lane_score(outcome: str, examples: Sequence[Example], given: Sequence[str]) -> LaneScore:
    wanted = sum(example.lane == outcome for example in examples)
    hits = sum(example.lane == outcome == name for example, name in zip(examples, given, strict=True))
    return _score(outcome, wanted=wanted, given=given.count(outcome), hits=hits)


def _also_score(examples: Sequence[Example], judgements: Sequence[Judgement]) -> LaneScore:
    wanted = sum(len(example.also) for example in examples)
    given = sum(len(judgement.also) for judgement in judgements)
    pairs = zip(examples, judgements, strict=True)
    hits = sum(len(set(example.also) & set(judgement.also)) for example, judgement in pairs)
    return _score("also", wanted=wanted, given=given, hits=hits)


def _confusion(examples: Sequence[Example], given: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for example, name in zip(examples, given, strict=True):
        counts[example.lane, name] += 1
    return tuple(tuple(counts[label, name] for name in OUTCOMES) for label in OUTCOMES)


def _incident_score(examples: Sequence[Example], flagged: Sequence[bool], threshold: float) -> IncidentScore:
    wanted = [example.lane == INCIDENT for example in examples]
    hits = sum(want and flag for want, flag in zip(wanted, flagged, strict=True))
    others = len(wanted) - sum(wanted)
    flags = sum(flagged)
    return IncidentScore(threshold, hits / max(sum(wanted), 1), hits / max(flags, 1), (flags - hits) / max(others, 1))


def _bins(confidences: Sequence[float], right: Sequence[bool]) -> tuple[Bin, ...]:
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, good in zip(confidences, right, strict=True):
        bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, good))
    return tuple(
        Bin(len(each), _mean([confidence for confidence, _ in each]), _mean([good for _, good in each]))
        for _, each in sorted(bins.items())
    )


def _surest(confidences: Sequence[float], right: Sequence[bool], share: float) -> float:
    order = sorted(range(len(right)), key=lambda place: -confidences[place])
    return _mean([right[place] for place in order[: round(share * len(order))]])


def _choices(examples: Sequence[Example], judgements: Sequence[Judgement]) -> Choices:
    pairs = zip(examples, judgements, strict=True)
    return Choices(
        _mean([example.lane in judgement.choices for example, judgement in pairs]),
        _mean([len(judgement.choices) for judgement in judgements]),
    )


def _length(example: Example) -> str:
    words = len(example.text.split())
    return next((name for most, name in _LENGTHS if words <= most), _LONGER)


def _parts(examples: Sequence[Example], right: Sequence[bool], name_of: Callable[[Example], str]) -> tuple[Part, ...]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for example, good in zip(examples, right, strict=True):
        groups[name_of(example)].append(good)
    parts = [Part(name, len(group), _mean(group)) for name, group in groups.items()]
    return tuple(sorted(parts, key=lambda part: -part.count))
