"""How good a model is on messages that it has not seen, and how well it knows what it does not know."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from classifiers.lanes.labelled import INCIDENT, OUTCOMES, Example
from classifiers.lanes.model import Judgement
from classifiers.lanes.training import train

_THRESHOLDS = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9)
_SHARES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_BINS = 10


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
class Evaluation:
    """All figures over one set of messages."""

    count: int
    accuracy: float
    macro_f1: float
    lanes: tuple[LaneScore, ...]
    incidents: tuple[IncidentScore, ...]
    possible_incident: IncidentScore
    calibration_error: float
    reviewed: float
    accuracy_without_review: float
    accuracy_of_surest: tuple[tuple[float, float], ...]
    accuracy_by_language: tuple[tuple[str, int, float], ...]


def named(judgement: Judgement) -> str:
    """Give the one name of ten that a judgement stands for."""
    return judgement.lane or judgement.outcome


def evaluate(examples: Sequence[Example], judgements: Sequence[Judgement]) -> Evaluation:
    """Compare what was judged with what was labelled."""
    right = [named(judgement) == example.lane for example, judgement in zip(examples, judgements, strict=True)]
    lanes = tuple(_lane_score(outcome, examples, judgements) for outcome in OUTCOMES)
    kept = [good for good, judgement in zip(right, judgements, strict=True) if not judgement.needs_review]
    confidences = [judgement.confidence for judgement in judgements]
    return Evaluation(
        count=len(examples),
        accuracy=_mean(right),
        macro_f1=_mean([lane.f1 for lane in lanes if lane.count]),
        lanes=lanes,
        incidents=tuple(
            _incident_score(examples, [judgement.incident_probability >= level for judgement in judgements], level)
            for level in _THRESHOLDS
        ),
        possible_incident=_incident_score(examples, [judgement.possible_incident for judgement in judgements], 0.0),
        calibration_error=_calibration_error(confidences, right),
        reviewed=1 - len(kept) / max(len(right), 1),
        accuracy_without_review=_mean(kept),
        accuracy_of_surest=tuple((share, _surest(confidences, right, share)) for share in _SHARES),
        accuracy_by_language=_by_language(examples, right),
    )


def hold_one_set_out(
    examples: Sequence[Example], progress: Callable[[str, float], None]
) -> tuple[tuple[str, Evaluation], ...]:
    """Train anew without each set in turn, evaluate on it, and on all of them together at the end."""
    sources = sorted({example.source for example in examples})
    results: list[tuple[str, Evaluation]] = []
    seen: list[Example] = []
    judged: list[Judgement] = []
    for number, source in enumerate(sources):
        progress(f"without {source}", number / len(sources))
        model = train([example for example in examples if example.source != source])
        held_out = [example for example in examples if example.source == source]
        judgements = [model.judge(example.text) for example in held_out]
        results.append((source, evaluate(held_out, judgements)))
        seen += held_out
        judged += judgements
    return (*results, ("all", evaluate(seen, judged)))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _lane_score(outcome: str, examples: Sequence[Example], judgements: Sequence[Judgement]) -> LaneScore:
    wanted = [example.lane == outcome for example in examples]
    given = [named(judgement) == outcome for judgement in judgements]
    hits = sum(want and give for want, give in zip(wanted, given, strict=True))
    precision, recall = hits / max(sum(given), 1), hits / max(sum(wanted), 1)
    f1 = 2 * hits / max(sum(given) + sum(wanted), 1)
    return LaneScore(outcome, sum(wanted), precision, recall, f1)


def _incident_score(examples: Sequence[Example], flagged: Sequence[bool], threshold: float) -> IncidentScore:
    wanted = [example.lane == INCIDENT for example in examples]
    hits = sum(want and flag for want, flag in zip(wanted, flagged, strict=True))
    others = len(wanted) - sum(wanted)
    flags = sum(flagged)
    return IncidentScore(threshold, hits / max(sum(wanted), 1), hits / max(flags, 1), (flags - hits) / max(others, 1))


def _calibration_error(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Give the mean distance between confidence and accuracy over ten bins."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, good in zip(confidences, right, strict=True):
        bins[min(int(confidence * _BINS), _BINS - 1)].append((confidence, good))
    gaps = [abs(sum(confidence - good for confidence, good in each)) for each in bins.values()]
    return sum(gaps) / max(len(right), 1)


def _surest(confidences: Sequence[float], right: Sequence[bool], share: float) -> float:
    order = sorted(range(len(right)), key=lambda place: -confidences[place])
    return _mean([right[place] for place in order[: round(share * len(order))]])


def _by_language(examples: Sequence[Example], right: Sequence[bool]) -> tuple[tuple[str, int, float], ...]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for example, good in zip(examples, right, strict=True):
        groups[example.lang or "?"].append(good)
    return tuple((lang, len(group), _mean(group)) for lang, group in sorted(groups.items(), key=lambda it: -len(it[1])))
