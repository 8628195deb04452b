"""Training and judging the lane model from the command line, as an admin with messages of the company's own does."""

import json
from pathlib import Path

import pytest

from classifiers.lanes.labelled import read_examples, shipped_folder
from tests.flows.commands.running import Triage

OWN = [
    {"text": "I pasted the client list into my own ChatGPT", "lane": "security_incident", "lang": "en"},
    {"text": "Copilot shows error 403 since this morning", "lane": "technical", "lang": "en"},
    {"text": "hi", "lane": "unclear", "lang": "en"},
]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.jsonl"
    path.write_text("\n".join(map(json.dumps, OWN)), encoding="utf-8")
    return path


def test_an_evaluation_is_a_table_json_and_pictures(triage: Triage, own: Path, tmp_path: Path) -> None:
    told = triage("evaluate", str(own), "--plots", str(tmp_path / "pictures"))
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith("3 messages: accuracy 1.000, macro F1 1.000")
    assert "Judged by lanes-" in told.stderr
    assert {path.name for path in (tmp_path / "pictures").iterdir()} >= {"calibration.svg", "confusion.svg"}
    figures = json.loads(triage("evaluate", str(own), "--json").stdout)
    assert (figures["count"], figures["accuracy"], figures["possible_incident"]["recall"]) == (3, 1.0, 1.0)


def test_pictures_that_cannot_be_written_are_named(triage: Triage, own: Path) -> None:
    told = triage("evaluate", str(own), "--plots", "/proc/nowhere")
    assert (told.returncode, told.stdout) == (1, "")
    assert "/proc/nowhere cannot be written" in told.stderr


def test_a_model_of_messages_of_ones_own_is_trained_and_shown(triage: Triage, tmp_path: Path) -> None:
    folder, model = tmp_path / "messages", tmp_path / "model.npz"
    folder.mkdir()
    for source in ("set1", "set2"):
        lines = (shipped_folder() / f"{source}.jsonl").read_text(encoding="utf-8").splitlines()
        (folder / f"{source}.jsonl").write_text("\n".join(lines[::3]), encoding="utf-8")
    trained = triage("train", "--examples", str(folder), model_file=str(model))
    assert trained.returncode == 0, trained.stderr
    assert "100%  done" in trained.stderr
    shown = json.loads(triage("models", "show", model_file=str(model)).stdout)
    assert shown["version"] == trained.stdout.strip()
    assert shown["encoder"].startswith("encoder-")
    assert shown["examples"] == len(read_examples(folder.glob("*.jsonl")))


def test_too_few_messages_to_learn_from_are_refused_in_one_sentence(triage: Triage, own: Path) -> None:
    told = triage("train", "--examples", str(own.parent))
    assert (told.returncode, told.stdout) == (2, "")
    assert "There are no examples of" in told.stderr
    assert "Traceback" not in told.stderr
