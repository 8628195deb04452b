"""What the page about the models shows: what judges, what waits for a second person, and what was corrected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from triage.learning.drift import ODD
from triage.learning.rules import INCIDENT_FLOOR
from triage.store import drift, label_reviews, model_versions
from triage.store.label_reviews import Waiting
from triage.tables import DriftWeek, ModelVersion
from triage.viewer import Viewer
from triage.web.models_compared import Challenger, Words, challenger_of, is_own, percent, route

MOST_LABELS, MOST_MODELS, MOST_WEEKS = 50, 30, 12
SHARES = ("confidence", "overrides", "unknown", "shift")


@dataclass(frozen=True)
class Week:
    """One week in figures as people read them; `odd` says what was out of the ordinary."""

    name: str
    messages: int
    shares: Sequence[str]
    odd: str


@dataclass(frozen=True)
class Shown:
    """All of the page."""

    champion: ModelVersion | None
    before: str
    floor: str
    challengers: Sequence[Challenger]
    labels: Sequence[tuple[Waiting, str, str, bool]]
    decided: Mapping[str, int]
    weeks: Sequence[Week]
    models: Sequence[ModelVersion]


def shown_of(session: Session, viewer: Viewer, words: Words) -> Shown:
    """Gather what somebody may see of the models."""
    champion = model_versions.champion(session)
    before = session.get(ModelVersion, champion.before) if champion and champion.before else None
    judging = champion.version if champion else ""
    return Shown(
        champion=champion,
        before=before.version if before else "",
        floor=percent(INCIDENT_FLOOR, words),
        # What may be approved comes first.
        challengers=sorted(
            (
                challenger_of(session, row, viewer, words=words, judging=judging)
                for row in model_versions.challengers(session)
            ),
            key=lambda one: bool(one.refused),
        ),
        labels=[
            (one, route(one.model_said, words), route(one.outcome, words), is_own(one.given_by, viewer))
            for one in label_reviews.waiting(session, viewer, limit=MOST_LABELS)
        ],
        decided=label_reviews.counts(session),
        weeks=[_week(row, words) for row in drift.latest(session, limit=MOST_WEEKS)],
        models=model_versions.latest(session, limit=MOST_MODELS),
    )


def _week(row: DriftWeek, words: Words) -> Week:
    odd = [words[f"models_odd_{name}"] for name, said in ODD.items() if said in row.alarm]
    shares = [percent(row.figures[name], words) for name in SHARES]
    return Week(row.week, row.figures["messages"], shares, ", ".join(odd))
