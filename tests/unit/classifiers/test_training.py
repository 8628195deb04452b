"""Learning, keeping and reading a model."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from classifiers.lanes.evaluation import Part, evaluate
from classifiers.lanes.labelled import Example, ExamplesError, read_examples, shipped_folder
from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import ModelFileError, load, save
from classifiers.lanes.training import load_or_train, train


def _some_examples() -> list[Example]:
    examples = read_examples(shipped_folder().glob("set[12].jsonl"))
    return [example for number, example in enumerate(examples) if number % 8 == 0]


@pytest.fixture(scope="module")
def small_model() -> LaneModel:
    """Learn from a few examples, which no test changes."""
    return train(_some_examples())


def test_the_same_examples_give_the_same_model(small_model: LaneModel) -> None:
    steps: list[float] = []
    first, second = small_model, train(_some_examples(), lambda _, share: steps.append(share))

    assert first.version == second.version
    assert np.array_equal(first.heads.words, second.heads.words)
    assert np.array_equal(first.heads.evidence, second.heads.evidence)
    assert first.calibration == second.calibration
    assert steps == sorted(steps)
    assert steps[-1] == 1.0


def test_other_examples_give_another_version(small_model: LaneModel) -> None:
    assert train(_some_examples()[:-1]).version != small_model.version


def test_a_missing_outcome_is_named() -> None:
    with pytest.raises(ExamplesError, match="compliance"):
        train([example for example in _some_examples() if example.lane != "compliance"])


def test_an_outcome_that_only_one_set_has_is_named() -> None:
    lopsided = [one for one in _some_examples() if one.lane != "guidance" or one.source == "set1"]

    with pytest.raises(ExamplesError, match="examples of guidance over more sets"):
        train(lopsided)


def test_a_single_set_is_refused() -> None:
    with pytest.raises(ExamplesError, match="two sets"):
        train([example for example in _some_examples() if example.source == "set1"])


def test_a_model_reads_back_as_it_was_saved(lane_model: LaneModel, tmp_path: Path) -> None:
    path = tmp_path / "models" / "lanes.npz"
    save(lane_model, path)

    read = load(path)

    text = "The assistant gave me the wrong revenue figure for March"
    assert read.judge(text) == lane_model.judge(text)
    assert [file.name for file in path.parent.iterdir()] == ["lanes.npz"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=r"nowhere\.npz.*triage train"):
        load(tmp_path / "nowhere.npz")


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 not really", b"\x80\x04K\x01."])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lanes.npz"
    path.write_bytes(content)

    with pytest.raises(ModelFileError, match="damaged or is no model"):
        load(path)


def test_a_pickle_inside_the_file_is_never_opened(lane_model: LaneModel, tmp_path: Path) -> None:
    path = tmp_path / "lanes.npz"
    pickled = np.array([{}], dtype=object)
    save(lane_model, path)
    with np.load(path) as file:
        pickles: dict[str, Any] = dict.fromkeys(file, pickled)
    np.savez(path, **pickles)

    with pytest.raises(ModelFileError):
        load(path)


def test_a_flipped_byte_never_gives_another_model(lane_model: LaneModel, tmp_path: Path) -> None:
    path = tmp_path / "lanes.npz"
    save(lane_model, path)
    content = path.read_bytes()
    for place in range(60, len(content), len(content) // 12):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        try:
            read = load(path)
        except ModelFileError:
            continue
        assert np.array_equal(read.heads.words, lane_model.heads.words)
        assert read.judge("Can I paste this?") == lane_model.judge("Can I paste this?")


def test_changed_weights_are_noticed(lane_model: LaneModel, tmp_path: Path) -> None:
    path = tmp_path / "lanes.npz"
    save(lane_model, path)
    with np.load(path) as file:
        arrays = dict(file)
    arrays["words"] += 1
    np.savez(path, allow_pickle=False, **arrays)

    with pytest.raises(ModelFileError, match="damaged"):
        load(path)


def test_reading_and_judging_need_neither_scipy_nor_scikit_learn() -> None:
    program = (
        "import sys, json, classifiers.json_lines, classifiers.lanes.training, classifiers.lanes.storage; "
        "print(json.dumps([name for name in ('scipy', 'sklearn') if name in sys.modules]))"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert json.loads(result.stdout) == []


def _write_some_examples(folder: Path) -> None:
    for source in ("set1", "set2"):
        lines = (shipped_folder() / f"{source}.jsonl").read_text(encoding="utf-8").splitlines()
        (folder / f"{source}.jsonl").write_text("\n".join(lines[::8]), encoding="utf-8")


def test_two_processes_that_start_at_once_share_one_model(tmp_path: Path) -> None:
    _write_some_examples(tmp_path)
    path = tmp_path / "models" / "lanes.npz"
    path.parent.mkdir()
    path.write_bytes(b"damaged")
    program = (
        "import sys; from pathlib import Path; from classifiers.lanes.training import load_or_train; "
        "steps = []; model = load_or_train(Path(sys.argv[1]), lambda step, _: steps.append(step), "
        "folder=Path(sys.argv[2])); print(model.version, bool(steps))"
    )
    command = [sys.executable, "-c", program, str(path), str(tmp_path)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = [process.communicate(timeout=120)[0].split() for process in started]

    assert {version for version, _ in answers} == {load(path).version}
    assert sorted(trained for _, trained in answers) == ["False", "True"]


def test_changed_examples_are_learned_anew(tmp_path: Path) -> None:
    _write_some_examples(tmp_path)
    path = tmp_path / "lanes.npz"
    first = load_or_train(path, folder=tmp_path)
    with (tmp_path / "set1.jsonl").open("a", encoding="utf-8") as file:
        file.write('\n{"text": "may I paste the roster?", "lane": "data_handling", "also": [], "lang": "en"}\n')

    second = load_or_train(path, folder=tmp_path)

    assert second.version != first.version
    assert load(path).version == second.version


def test_an_evaluation_counts_what_was_right(lane_model: LaneModel) -> None:
    examples = [
        Example("I pasted the client list into my own ChatGPT", "security_incident", (), "en", "mine"),
        Example("hi", "guidance", (), "en", "mine"),
    ]
    figures = evaluate(examples, [lane_model.judge(example.text) for example in examples])

    assert figures.accuracy == 0.5
    assert figures.possible_incident.recall == 1.0
    assert figures.possible_incident.others_flagged == 0.0
    assert figures.by_language == (Part("en", 2, 0.5),)
    assert figures.by_length == (Part("to 10 words", 2, 0.5),)
    assert sum(map(sum, figures.confusion)) == 2
    assert figures.bins[-1].count >= 1
    assert {lane.outcome: lane.recall for lane in figures.lanes}["guidance"] == 0.0
