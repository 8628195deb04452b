"""From a masked intake to an assessment in the vocabulary of the house, and what decided, for the record."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from classifiers.lanes.model import Judgement
from triage.domain import Assessment, Intake, Lane, Outcome
from triage.masking import Masked

# What is less likely than this is as good as ruled out.
SMALLEST_KEPT = 0.005
# No model is ever quite sure.
MOST_PERCENT = 99


class Judge(Protocol):
    """What says which lane a redacted text belongs to."""

    def judge(self, text: str) -> Judgement:
        """Judge one text."""


def assess(intake: Intake, kept: Masked, judge: Judge) -> Assessment:
    """Say what an intake is, from what may be kept of it."""
    if kept.is_checked:
        return assessment_of(judge.judge(kept.text))
    # What could not be checked may still tell of an exposure; no word of it is kept as a reason, and no gist.
    judged = assessment_of(judge.judge(intake.text))
    return replace(judged, needs_review=True, reasons=("not checked in time",), gist=b"", gist_maker="")


def suspecting(assessment: Assessment, exposure: float) -> Assessment:
    """Add what was suspected while the words could still be read."""
    if not exposure:
        return assessment
    probability = max(exposure, assessment.incident_probability)
    return replace(assessment, possible_incident=True, incident_probability=probability)


def assessment_of(judgement: Judgement) -> Assessment:
    """Take the classifier's words into the vocabulary of the house."""
    return Assessment(
        outcome=Outcome(judgement.outcome),
        lane=None if judgement.lane is None else Lane(judgement.lane),
        confidence=float(judgement.confidence),
        also=tuple(Lane(lane) for lane in judgement.also),
        incident_probability=float(judgement.incident_probability),
        possible_incident=bool(judgement.possible_incident),
        needs_review=bool(judgement.needs_review),
        choices=tuple(Lane(one) if one in list(Lane) else Outcome(one) for one in judgement.choices),
        reasons=tuple(judgement.reasons),
        model=judgement.model,
        probabilities=judgement.probabilities,
        thresholds=judgement.thresholds,
        encoder=judgement.encoder,
        gist=judgement.gist.numbers if judgement.gist else b"",
        gist_maker=judgement.gist.maker if judgement.gist else "",
    )


def percent_of(share: float) -> int:
    """Say how sure a judgement is in percent."""
    return min(MOST_PERCENT, round(100 * share))


def grounds_of(row: Mapping[str, Any], assessment: Assessment, route: Mapping[str, Any]) -> dict[str, object]:
    """Keep what decided, so that it can be explained later."""
    return {
        "model_said": {
            "outcome": str(assessment.outcome),
            "lane": assessment.lane and str(assessment.lane),
            "confidence": round(assessment.confidence, 4),
            "incident_probability": round(assessment.incident_probability, 4),
            "possible_incident": assessment.possible_incident,
            "choices": [str(choice) for choice in assessment.choices],
            "reasons": list(assessment.reasons),
            "probabilities": _likeliest(assessment.probabilities),
            "thresholds": dict(assessment.thresholds),
        },
        "decided": {"outcome": row["outcome"], "lane": row["lane"], "owner": row["owner"]},
        "route": dict(route),
        "model": row["model_version"],
        "encoder": assessment.encoder,
        "playbook": row["playbook_version"],
        "policy": row["policy_version"],
    }


def _likeliest(probabilities: Mapping[str, float]) -> dict[str, float]:
    """Leave out what was as good as ruled out; every intake keeps the rest."""
    return {name: round(float(share), 3) for name, share in probabilities.items() if share >= SMALLEST_KEPT}
