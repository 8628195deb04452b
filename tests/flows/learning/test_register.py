"""The register of models: who may promote, what nobody can, and what is written of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import col, select

from classifiers.lanes.model import LaneModel
from tests.flows.learning.models import NOW, PROPOSER, SECOND, figures, proposed, twin
from triage.database import Database
from triage.domain import Role
from triage.learning.register import promote, propose, roll_back, stand_by
from triage.learning.rules import Decider, Refusal
from triage.store import events, model_versions
from triage.tables import Event, ModelVersion


def tried(database: Database, folder: Path, version: str, by: Decider = SECOND) -> str:
    with database.writing() as session:
        got = promote(session, version, by=by, folder=folder, now=NOW)
        return got.value if isinstance(got, Refusal) else got.state


def judges(database: Database) -> str | None:
    with database.reading() as session:
        row = model_versions.champion(session)
        return row.version if row else None


def test_a_second_person_promotes_and_one_person_rolls_back(
    database: Database, shipped: LaneModel, tmp_path: Path
) -> None:
    version = proposed(database, shipped, tmp_path)
    assert tried(database, tmp_path, version) == "champion"
    assert judges(database) == version
    with database.writing() as session:
        back = roll_back(session, by=PROPOSER, now=NOW)
    assert isinstance(back, ModelVersion)
    assert judges(database) == shipped.version
    with database.writing() as session:
        assert roll_back(session, by=PROPOSER, now=NOW) is Refusal.NOTHING_BEFORE
    with database.reading() as session:
        kinds = session.exec(select(Event.kind).order_by(col(Event.id))).all()
        assert events.first_broken(session) is None
    assert list(kinds) == ["model_shipped", "model_proposed", "model_promoted", "model_rolled_back"]


@pytest.mark.parametrize(
    ("by", "why"),
    [
        (PROPOSER, "own"),
        (Decider("ADA@example.com", Role.ADMIN), "own"),
        (Decider("eve@example.com", Role.AGENT), "role"),
        (Decider("sam@example.com", Role.SECURITY), "role"),
    ],
)
def test_neither_the_proposer_nor_other_roles_promote(
    database: Database, shipped: LaneModel, tmp_path: Path, by: Decider, why: str
) -> None:
    version = proposed(database, shipped, tmp_path)
    assert tried(database, tmp_path, version, by) == why
    assert judges(database) == shipped.version


@pytest.mark.parametrize(
    ("recall", "of_champion", "why"),
    [(0.94, 0.95, "below_champion"), (0.89, 0.80, "below_floor"), (0.0, 0.0, "below_floor")],
)
@pytest.mark.parametrize("role", [Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN])
def test_nobody_promotes_what_loses_incidents(
    sqlite: Database, shipped: LaneModel, tmp_path: Path, recall: float, of_champion: float, why: str, role: Role
) -> None:
    one = twin(shipped, tmp_path, version="lanes-4-worse")
    with sqlite.writing() as session:
        stand_by(session, shipped.version, now=NOW)
        worse = replace(one, figures=figures(shipped.version, recall=recall, of_champion=of_champion))
        propose(session, worse, by=PROPOSER.handle, now=NOW)
    assert tried(sqlite, tmp_path, "lanes-4-worse", replace(SECOND, role=role)) == why
    assert judges(sqlite) == shipped.version


def test_figures_or_a_file_that_were_changed_afterwards_stand_in_its_way(
    sqlite: Database, shipped: LaneModel, tmp_path: Path
) -> None:
    version = proposed(sqlite, shipped, tmp_path)
    with sqlite.writing() as session:
        row = model_versions.find(session, version)
        assert row is not None
        kept, row.figures = row.figures, figures(shipped.version, recall=0.99)
    assert tried(sqlite, tmp_path, version) == "altered"
    with sqlite.writing() as session:
        row = model_versions.find(session, version)
        assert row is not None
        row.figures = kept
    (tmp_path / f"{version}.npz").write_bytes(b"another")
    assert tried(sqlite, tmp_path, version) == "file"


def test_what_was_compared_with_an_earlier_champion_is_measured_anew(
    sqlite: Database, shipped: LaneModel, tmp_path: Path
) -> None:
    first, second = (proposed(sqlite, shipped, tmp_path, version=name) for name in ("lanes-4-a", "lanes-4-b"))
    assert tried(sqlite, tmp_path, first) == "champion"
    assert tried(sqlite, tmp_path, second) == "other_champion"
    assert tried(sqlite, tmp_path, first) == "no_challenger"
    assert tried(sqlite, tmp_path, "lanes-4-c") == "unknown"
