"""Another model proposed, approved and taken back on the command line, by people on record."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import numpy as np
import pytest
from sqlmodel import col, select

from classifiers.lanes.labelled import shipped_folder
from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from tests.flows.commands.running import Triage
from tests.flows.learning.models import NOW, PROPOSER, SECOND, figures, proposed, twin
from tests.flows.learning.test_counting import kept
from triage.commands.learning import train_challenger
from triage.database import Database
from triage.domain import Voice
from triage.learning.register import propose
from triage.learning.reviewing import review
from triage.store import access, events, label_reviews, labels
from triage.store.labels import Label
from triage.tables import Event, Ticket
from triage.viewer import Viewer

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def shipped(lane_model_path: Path) -> LaneModel:
    return load_or_train(lane_model_path)


@pytest.fixture
def models(tmp_path: Path, lane_model_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    shutil.copy(lane_model_path, folder / "lanes.npz")
    return folder


@pytest.fixture
def run(triage: Triage, database: Database, models: Path) -> Run:
    with database.writing() as session:
        for one in (PROPOSER, SECOND):
            access.add_person(session, one.handle, name="", role=one.role, now=NOW)
    url = database.url.render_as_string(hide_password=False)
    return lambda *words: triage(*words, database_url=url, model_file=str(models / "lanes.npz"))


def states(run: Run) -> dict[str, str]:
    rows = [json.loads(line) for line in run("models", "register").stdout.splitlines()]
    return {one["version"]: one["state"] for one in rows}


def test_a_second_person_promotes_and_anybody_of_them_goes_back(
    run: Run, database: Database, shipped: LaneModel, models: Path
) -> None:
    version = proposed(database, shipped, models)
    assert states(run) == {version: "challenger", shipped.version: "champion"}
    own = run("models", "promote", version, "--by", PROPOSER.handle)
    assert (own.returncode, own.stdout) == (1, "")
    assert "ask a second person" in own.stderr
    done = run("models", "promote", version, "--by", SECOND.handle)
    assert json.loads(done.stdout) == {"version": version, "state": "champion"}, done.stderr
    assert states(run) == {version: "champion", shipped.version: "retired"}
    back = run("models", "rollback", "--by", PROPOSER.handle)
    assert json.loads(back.stdout) == {"version": shipped.version, "state": "champion"}, back.stderr
    with database.reading() as session:
        told = session.exec(select(Event).where(col(Event.kind).in_(("model_promoted", "model_rolled_back")))).all()
    # Nobody signed in for these.
    assert [(one.actor, one.data["via"]) for one in told] == [
        (SECOND.handle, "command line"),
        (PROPOSER.handle, "command line"),
    ]
    assert "No other model judged before" in run("models", "rollback", "--by", PROPOSER.handle).stderr


def test_what_loses_incidents_and_what_is_unknown_are_refused_in_one_sentence(
    run: Run, database: Database, shipped: LaneModel, models: Path
) -> None:
    proposed(database, shipped, models)
    one = twin(shipped, models, version="lanes-4-worse")
    with database.writing() as session:
        worse = replace(one, figures=figures(shipped.version, recall=0.5))
        propose(session, worse, by=PROPOSER.handle, now=NOW)
    for version, by, said in (
        ("lanes-4-worse", SECOND.handle, "It finds too few incidents; nobody can promote it."),
        ("lanes-4-none", SECOND.handle, "`triage models register` names them"),
        (shipped.version, SECOND.handle, "`triage models register` shows the states"),
        ("lanes-4-worse", "nobody@example.com", "`triage users list` names them"),
    ):
        told = run("models", "promote", version, "--by", by)
        assert (told.returncode != 0, told.stdout) == (True, "")
        assert said in told.stderr
    assert states(run)[shipped.version] == "champion"


def test_there_is_no_challenger_without_anything_to_learn(run: Run, models: Path) -> None:
    told = run("train", "--challenger", "--by", PROPOSER.handle)
    assert (told.returncode, told.stdout) == (1, "")
    assert "the page /models shows those that wait" in told.stderr
    assert [path.name for path in models.glob("*.npz")] == ["lanes.npz"]
    own = run("train", "--challenger", "--by", PROPOSER.handle, "--examples", str(models))
    assert (own.returncode, own.stdout) == (2, "")


def accepted(database: Database, number: int) -> None:
    """Keep a matter whose label a second person accepted."""
    ticket = kept(database, number, "technical", at=NOW, confidence=0.5)
    with database.writing() as session:
        session.get_one(Ticket, ticket).text = f"the zorblax gateway refuses the badge of Brontorok {number}"
        label = Label("technical", Voice.STAFF, PROPOSER.handle, NOW)
        events.append(session, [labels.happening(session, ticket, label)], at=NOW)
        found = session.exec(select(Event.id).where(Event.kind == labels.GIVEN).order_by(col(Event.id).desc())).first()
        viewer = Viewer(SECOND.handle, SECOND.role)
        assert review(session, found or 0, label_reviews.ACCEPTED, by=SECOND, viewer=viewer, now=NOW) is None


def test_a_challenger_is_trained_written_beside_the_model_and_waits(
    run: Run,
    database: Database,
    models: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    few = tmp_path / "few"
    few.mkdir()
    for path in shipped_folder().glob("*.jsonl"):
        lines = path.read_text(encoding="utf-8").splitlines()
        (few / path.name).write_text("\n".join(lines[::40]), encoding="utf-8")
    for number in range(1, 6):
        accepted(database, number)
    monkeypatch.setenv("TRIAGE_DATABASE_URL", database.url.render_as_string(hide_password=False))
    monkeypatch.setenv("TRIAGE_MODEL_FILE", str(models / "lanes.npz"))
    before = (models / "lanes.npz").read_bytes()
    train_challenger(PROPOSER.handle, few)
    said = json.loads(capsys.readouterr().out)
    path = Path(said["file"])
    assert path == models / f"{said['version']}.npz"
    assert states(run)[said["version"]] == "challenger"
    assert 0 < said["labels"] <= 5
    assert (models / "lanes.npz").read_bytes() == before
    with np.load(path, allow_pickle=False) as file:
        assert b"rontorok" not in b"".join(file[name].tobytes() for name in file.files)
