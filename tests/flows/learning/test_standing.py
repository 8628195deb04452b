"""The model that judges is swapped while people ask it, and none of them notices."""

import threading
import time
from pathlib import Path

from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import save
from tests.flows.learning.models import NOW, PROPOSER, SECOND, proposed
from triage.database import Database
from triage.learning.register import promote, roll_back
from triage.learning.rules import Refusal
from triage.learning.standing import StandingModel, timed


def standing(database: Database, model: LaneModel, folder: Path) -> StandingModel:
    return StandingModel(database, folder / "lanes.npz", shipped=lambda _: model).made_ready()


def promoted(database: Database, folder: Path, version: str) -> None:
    with database.writing() as session:
        assert not isinstance(promote(session, version, by=SECOND, folder=folder, now=NOW), Refusal)


def rolled_back(database: Database) -> None:
    with database.writing() as session:
        assert not isinstance(roll_back(session, by=PROPOSER, now=NOW), Refusal)


def wait_for(model: StandingModel, version: str) -> None:
    until = time.monotonic() + 30
    while model.version != version and time.monotonic() < until:
        time.sleep(0.05)
    assert model.version == version


def test_a_promotion_and_a_rollback_under_load_lose_no_request(
    database: Database, shipped: LaneModel, tmp_path: Path
) -> None:
    version = proposed(database, shipped, tmp_path)
    model = standing(database, shipped, tmp_path)
    ended, said, failed = threading.Event(), [], []

    def ask() -> None:
        while not ended.is_set():
            try:
                said.append(model.judge("Copilot shows error 403 since this morning").model)
            except Exception as error:  # noqa: BLE001 - whatever it is, a request was lost
                failed.append(error)

    asking = [threading.Thread(target=ask) for _ in range(3)]
    with model.watching():
        for thread in asking:
            thread.start()
        promoted(database, tmp_path, version)
        wait_for(model, version)
        rolled_back(database)
        wait_for(model, shipped.version)
        ended.set()
        for thread in asking:
            thread.join()
    assert failed == []
    assert set(said) == {shipped.version, version}
    assert model.judge("Copilot shows error 403").model == shipped.version


def test_a_process_that_starts_judges_with_the_one_that_was_approved(
    sqlite: Database, shipped: LaneModel, tmp_path: Path
) -> None:
    version = proposed(sqlite, shipped, tmp_path)
    promoted(sqlite, tmp_path, version)
    assert standing(sqlite, shipped, tmp_path).version == version


def test_a_file_that_is_not_the_approved_one_is_never_loaded_and_said(
    sqlite: Database, shipped: LaneModel, tmp_path: Path
) -> None:
    version = proposed(sqlite, shipped, tmp_path)
    model = standing(sqlite, shipped, tmp_path)
    promoted(sqlite, tmp_path, version)
    whole = (tmp_path / f"{version}.npz").read_bytes()
    save(shipped, tmp_path / f"{version}.npz")
    assert not model.look()
    assert model.version == shipped.version
    assert version in model.trouble
    time.sleep(0.02)
    (tmp_path / f"{version}.npz").write_bytes(whole)
    assert model.look()
    assert (model.version, model.trouble) == (version, "")


def test_each_judgement_is_timed_for_whoever_measures(sqlite: Database, shipped: LaneModel, tmp_path: Path) -> None:
    model, told = standing(sqlite, shipped, tmp_path), list[float]()
    model.judge("Copilot shows error 403")
    timed(model, told.append)
    model.judge("Copilot shows error 403")
    assert len(told) == 1
    assert 0 < told[0] < 30
