"""The register of lane models: which one judges, which ones wait to, and which ones did."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from triage.tables import Event, ModelVersion

CHALLENGER, CHAMPION, RETIRED = "challenger", "champion", "retired"
PROPOSED, PROMOTED, ROLLED_BACK, SHIPPED = "model_proposed", "model_promoted", "model_rolled_back", "model_shipped"


def champion(session: Session) -> ModelVersion | None:
    """Give the model that judges, where one was ever written down; without one the shipped one does."""
    return session.exec(select(ModelVersion).where(ModelVersion.state == CHAMPION)).one_or_none()


def held_champion(session: Session) -> ModelVersion | None:
    """Give the same and hold it, so that one person at a time decides."""
    return session.exec(select(ModelVersion).where(ModelVersion.state == CHAMPION).with_for_update()).one_or_none()


def find(session: Session, version: str) -> ModelVersion | None:
    """Give a model by its version."""
    return session.exec(select(ModelVersion).where(ModelVersion.version == version)).one_or_none()


def latest(session: Session, *, limit: int) -> Sequence[ModelVersion]:
    """List the models, the newest first."""
    return session.exec(select(ModelVersion).order_by(col(ModelVersion.id).desc()).limit(limit)).all()


def challengers(session: Session) -> Sequence[ModelVersion]:
    """List what waits for a second person, the newest first."""
    waits = select(ModelVersion).where(ModelVersion.state == CHALLENGER)
    return session.exec(waits.order_by(col(ModelVersion.id).desc())).all()


def as_proposed(session: Session, version: str) -> dict[str, Any] | None:
    """Give what the record of events says of a model, as it was when it was proposed last."""
    proposals = select(Event).where(Event.kind == PROPOSED).order_by(col(Event.id).desc())
    return next((event.data for event in session.exec(proposals) if event.data["version"] == version), None)
