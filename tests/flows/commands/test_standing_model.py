"""On the command line the model judges that the register names, as it does in the services."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from tests.flows.commands.running import Triage
from tests.flows.learning.models import NOW, PROPOSER, SECOND, proposed
from triage.database import Database
from triage.learning.register import promote, roll_back
from triage.learning.rules import Refusal

LINE = '{"id": 1, "text": "Copilot shows error 403 since this morning"}\n'
Run = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def shipped(lane_model_path: Path) -> LaneModel:
    return load_or_train(lane_model_path)


@pytest.fixture
def models(tmp_path: Path, lane_model_path: Path) -> Path:
    """Give a folder of models with the shipped one in it."""
    folder = tmp_path / "models"
    folder.mkdir()
    shutil.copy(lane_model_path, folder / "lanes.npz")
    return folder


@pytest.fixture
def run(triage: Triage, database: Database, models: Path) -> Run:
    url = database.url.render_as_string(hide_password=False)
    return lambda *words, **more: triage(*words, database_url=url, model_file=str(models / "lanes.npz"), **more)


def test_the_promoted_model_judges_until_it_is_taken_back(
    run: Run, database: Database, shipped: LaneModel, models: Path
) -> None:
    version = proposed(database, shipped, models)
    with database.writing() as session:
        assert not isinstance(promote(session, version, by=SECOND, folder=models, now=NOW), Refusal)
    said = run("classify", said=LINE)
    assert json.loads(said.stdout)["model"] == version, said.stderr
    assert f"Judged by {version}." in said.stderr
    evaluated = models / "own.jsonl"
    evaluated.write_text('{"text": "Copilot shows error 403", "lane": "technical", "lang": "en"}\n', encoding="utf-8")
    assert json.loads(run("evaluate", str(evaluated), "--json").stdout)["model"] == version
    assert f"Judged by {version}." in run("problems", "fill").stderr
    assert f"note     model: {version} judges\nok       model" in run("doctor").stdout
    with database.writing() as session:
        assert not isinstance(roll_back(session, by=PROPOSER, now=NOW), Refusal)
    assert json.loads(run("classify", said=LINE).stdout)["model"] == shipped.version


def test_an_approved_file_that_is_gone_is_said_and_the_shipped_model_judges(
    triage: Triage, sqlite_url: str, shipped: LaneModel, models: Path
) -> None:
    with closing(Database(sqlite_url)) as database:
        version = proposed(database, shipped, models)
        with database.writing() as session:
            assert not isinstance(promote(session, version, by=SECOND, folder=models, now=NOW), Refusal)
    (models / f"{version}.npz").unlink()
    said = triage("classify", said=LINE, model_file=str(models / "lanes.npz"))
    assert json.loads(said.stdout)["model"] == shipped.version
    assert f"The approved model {version} cannot be loaded" in said.stderr
    checked = triage("doctor", model_file=str(models / "lanes.npz"))
    assert checked.returncode == 1
    assert f"problem  model: the approved model {version} cannot be loaded" in checked.stdout


def test_without_a_register_the_shipped_model_judges_and_no_database_is_made(
    triage: Triage, shipped: LaneModel, tmp_path: Path
) -> None:
    nowhere = tmp_path / "none.db"
    said = triage("classify", said=LINE, database_url=f"sqlite:///{nowhere}")
    assert json.loads(said.stdout)["model"] == shipped.version
    assert not nowhere.exists()


def test_a_database_that_does_not_answer_is_said_and_the_shipped_model_judges(
    triage: Triage, shipped: LaneModel
) -> None:
    said = triage("classify", said=LINE, database_url="postgresql://nobody@127.0.0.1:1/none")
    assert json.loads(said.stdout)["model"] == shipped.version
    assert "cannot be asked" in said.stderr
