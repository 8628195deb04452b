"""Proposing, promoting and rolling back: the only places where another model comes to judge, each an event."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session

from triage.learning.rules import DECIDES, Decider, Proposal, Refusal, why_not
from triage.store import events, model_versions
from triage.store.events import Happening
from triage.store.model_versions import CHALLENGER, CHAMPION, RETIRED
from triage.tables import ModelVersion


@dataclass(frozen=True)
class Proposed:
    """A model that was trained and measured; its file lies in the folder of the shipped one."""

    version: str
    file: str
    sha256: str
    figures: Mapping[str, Any]
    changes: Mapping[str, Any] = field(default_factory=dict)


def digest_of(path: Path) -> str | None:
    """Give the hash of a model's file; None where it can't be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def stand_by(session: Session, shipped: str, *, now: datetime) -> ModelVersion:
    """Give the model that judges; the shipped one is written down at first, and where a release brings another."""
    known = model_versions.held_champion(session)
    if known is not None and (known.file or known.version == shipped):
        return known
    row = model_versions.find(session, shipped) or ModelVersion(
        version=shipped,
        file="",
        sha256="",
        state=RETIRED,
        figures={},
        changes={},
        proposed_by="release",
        proposed_at=now,
    )
    _take_over(session, row, known, now=now)
    events.append(session, [Happening(model_versions.SHIPPED, "release", data={"version": shipped})], at=now)
    return row


def propose(session: Session, proposed: Proposed, *, by: str, now: datetime, via: str = "") -> ModelVersion:
    """Write a challenger down; one that was proposed before waits anew, with its new figures."""
    row = model_versions.find(session, proposed.version)
    if row is not None and row.state == CHAMPION:
        return row
    row = row or ModelVersion(version=proposed.version, state=CHALLENGER, **_of(proposed, by=by, now=now))
    row.state, row.approved_by, row.approved_at, row.retired_at = CHALLENGER, None, None, None
    for name, value in _of(proposed, by=by, now=now).items():
        setattr(row, name, value)
    session.add(row)
    data = {"version": row.version, "sha256": row.sha256, "figures": row.figures} | _via(via)
    events.append(session, [Happening(model_versions.PROPOSED, by, data=data)], at=now)
    return row


def promote(
    session: Session, version: str, *, by: Decider, folder: Path, now: datetime, via: str = ""
) -> ModelVersion | Refusal:
    """Let a challenger judge from now on, if a second person wants it and it loses no incident."""
    champion = model_versions.held_champion(session)
    row = model_versions.find(session, version)
    if row is None:
        return Refusal.UNKNOWN
    if row.state != CHALLENGER or champion is None:
        return Refusal.NO_CHALLENGER
    refused = why_not(_proposal(session, row, champion, folder=folder), by)
    if refused is not None:
        return refused
    _take_over(session, row, champion, now=now)
    row.approved_by, row.approved_at, row.before = by.handle, now, champion.id
    data = {"version": row.version, "before": champion.version, "proposed_by": row.proposed_by, "figures": row.figures}
    events.append(session, [Happening(model_versions.PROMOTED, by.handle, data=data | _via(via))], at=now)
    return row


def roll_back(session: Session, *, by: Decider, now: datetime, via: str = "") -> ModelVersion | Refusal:
    """Let the model judge again that did before; one person is enough, since a second one approved that one once."""
    champion = model_versions.held_champion(session)
    if by.role not in DECIDES:
        return Refusal.ROLE
    before = session.get(ModelVersion, champion.before) if champion and champion.before else None
    if champion is None or before is None:
        return Refusal.NOTHING_BEFORE
    _take_over(session, before, champion, now=now)
    data = {"version": before.version, "from": champion.version} | _via(via)
    events.append(session, [Happening(model_versions.ROLLED_BACK, by.handle, data=data)], at=now)
    return before


def _via(via: str) -> dict[str, str]:
    """Say of what nobody signed in for where it was done, so that the record does not say more than is known."""
    return {"via": via} if via else {}


def _take_over(session: Session, row: ModelVersion, champion: ModelVersion | None, *, now: datetime) -> None:
    if champion is not None:
        champion.state, champion.retired_at = RETIRED, now
        session.add(champion)
        # One champion at a time is a rule of the database, so the old one goes first.
        session.flush()
    row.state, row.retired_at = CHAMPION, None
    session.add(row)
    session.flush()


def _of(proposed: Proposed, *, by: str, now: datetime) -> dict[str, Any]:
    return {
        "file": proposed.file,
        "sha256": proposed.sha256,
        "figures": dict(proposed.figures),
        "changes": dict(proposed.changes),
        "proposed_by": by,
        "proposed_at": now,
    }


def _proposal(session: Session, row: ModelVersion, champion: ModelVersion, *, folder: Path) -> Proposal:
    recorded = model_versions.as_proposed(session, row.version) or {}
    return Proposal(
        proposed_by=row.proposed_by,
        figures=row.figures,
        champion=champion.version,
        is_as_recorded=(recorded.get("sha256"), recorded.get("figures")) == (row.sha256, row.figures),
        is_file_whole=bool(row.file) and digest_of(folder / row.file) == row.sha256,
    )
