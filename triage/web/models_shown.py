"""What the page about the model shows: figures side by side, every route that would change, and what waits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from triage.learning.rules import INCIDENT_FLOOR, why_no_better
from triage.store import drift, label_reviews, model_versions
from triage.store.label_reviews import Waiting
from triage.store.visible import visible_to
from triage.tables import DriftWeek, ModelVersion, Ticket
from triage.viewer import Viewer
from triage.web.console_shown import lane_named

FIGURES = ("incident_recall", "accuracy", "macro_f1", "others_flagged", "reviewed")
MOST_LABELS, MOST_CHANGES, MOST_MODELS, MOST_WEEKS = 50, 200, 30, 12

Words = Mapping[str, str]


@dataclass(frozen=True)
class Bar:
    """One figure of both models, from 0 to 1."""

    name: str
    champion: float
    challenger: float


@dataclass(frozen=True)
class Change:
    """A matter that would go another way."""

    reference: str
    text: str
    truth: str
    before: str
    after: str


@dataclass(frozen=True)
class Challenger:
    """A model that waits, beside the one that judges."""

    version: str
    proposed_by: str
    proposed_at: datetime
    labels: int
    bars: Sequence[Bar]
    measured: str
    refused: str
    is_own: bool
    changes_said: str
    changes: Sequence[Change]


@dataclass(frozen=True)
class Shown:
    """All of the page."""

    champion: ModelVersion | None
    before: str
    floor: str
    challengers: Sequence[Challenger]
    labels: Sequence[tuple[Waiting, str, str, bool]]
    decided: Mapping[str, int]
    weeks: Sequence[DriftWeek]
    models: Sequence[ModelVersion]


def shown_of(session: Session, viewer: Viewer, words: Words) -> Shown:
    """Gather what somebody may see of the models."""
    champion = model_versions.champion(session)
    before = session.get(ModelVersion, champion.before) if champion and champion.before else None
    judging = champion.version if champion else ""
    return Shown(
        champion=champion,
        before=before.version if before else "",
        floor=percent(INCIDENT_FLOOR),
        challengers=[
            _challenger(session, row, viewer, words=words, judging=judging)
            for row in model_versions.challengers(session)
        ],
        labels=[
            (one, _route(one.model_said, words), _route(one.outcome, words), _is_own(one.given_by, viewer))
            for one in label_reviews.waiting(session, viewer, limit=MOST_LABELS)
        ],
        decided=label_reviews.counts(session),
        weeks=drift.latest(session, limit=MOST_WEEKS),
        models=model_versions.latest(session, limit=MOST_MODELS),
    )


def percent(share: float) -> str:
    """Write a share as people read it."""
    return f"{share * 100:.1f} %"


def _challenger(session: Session, row: ModelVersion, viewer: Viewer, *, words: Words, judging: str) -> Challenger:
    figures, looked_at = row.figures, row.changes.get("looked_at", 0)
    refused = why_no_better(figures, champion=judging)
    changed = row.changes.get("rows", [])
    said = words["models_changes_said" if changed else "models_changes_none"]
    champion, challenger = figures.get("champion", {}), figures.get("challenger", {})
    test = figures.get("test", {})
    return Challenger(
        version=row.version,
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        labels=len(figures.get("labels", [])),
        bars=[
            Bar(name, champion[name], challenger[name]) for name in FIGURES if name in champion and name in challenger
        ],
        measured=words["models_measured"].format(messages=test.get("messages", 0), of_ours=test.get("of_ours", 0)),
        refused=words[f"models_refused_{refused}"] if refused else "",
        is_own=_is_own(row.proposed_by, viewer),
        changes_said=said.format(count=len(changed), looked_at=looked_at),
        changes=_changes(session, changed, viewer, words=words),
    )


def _changes(
    session: Session, changed: Sequence[Mapping[str, Any]], viewer: Viewer, *, words: Words
) -> Sequence[Change]:
    """Put the words beside what would change, of the matters that somebody may see."""
    numbers = [one["ticket"] for one in changed]
    seen = session.exec(select(Ticket).where(col(Ticket.id).in_(numbers), visible_to(viewer))).all()
    tickets = {ticket.id: ticket for ticket in seen}
    return [
        Change(
            reference=tickets[one["ticket"]].reference,
            text=tickets[one["ticket"]].text,
            truth=_route(one["truth"], words),
            before=_said(one["before"], words),
            after=_said(one["after"], words),
        )
        for one in changed
        if one["ticket"] in tickets
    ][:MOST_CHANGES]


def _said(said: Mapping[str, Any], words: Words) -> str:
    incident = f", {words['models_incident']}" if said["incident"] else ""
    return f"{_route(said['route'], words)} ({percent(said['sure'])}{incident})"


def _route(name: str, words: Words) -> str:
    outcomes = ("out_of_scope", "unclear")
    return lane_named(None if name in outcomes else name, name, words) if name else ""


def _is_own(handle: str, viewer: Viewer) -> bool:
    return handle.casefold() == viewer.handle.casefold()
