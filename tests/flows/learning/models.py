"""Models that differ in their name alone, in files beside each other, and proposals of them."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import save
from triage.database import Database
from triage.domain import Role
from triage.learning.register import Proposed, digest_of, propose, stand_by
from triage.learning.rules import Decider

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
PROPOSER, SECOND = Decider("ada@example.com", Role.OPERATIONS), Decider("grace@example.com", Role.COMPLIANCE)


def figures(champion: str, *, recall: float = 0.95, of_champion: float = 0.95) -> dict[str, object]:
    return {
        "champion_version": champion,
        "challenger": {"incident_recall": recall},
        "champion": {"incident_recall": of_champion},
    }


def twin(model: LaneModel, folder: Path, *, version: str) -> Proposed:
    """Save the model under another name, as one that was trained."""
    path = folder / f"{version}.npz"
    save(replace(model, version=version), path)
    return Proposed(version, path.name, digest_of(path) or "", figures(model.version))


def proposed(database: Database, model: LaneModel, folder: Path, *, version: str = "lanes-4-new") -> str:
    one = twin(model, folder, version=version)
    with database.writing() as session:
        champion = stand_by(session, model.version, now=NOW).version
        propose(session, replace(one, figures=figures(champion)), by=PROPOSER.handle, now=NOW)
    return version
