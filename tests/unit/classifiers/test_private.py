"""What people wrote is learned from, and neither quoted to others nor kept with the model."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from classifiers.lanes.features import learn_vocabulary
from classifiers.lanes.labelled import Example, read_examples, shipped_folder
from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import load, save
from classifiers.lanes.training import train

SECRET = "I sent the salary list of the Brontorok merger to my private ChatGPT by mistake"
OFTEN = "the zorblax gateway refuses my badge"
LABELS = [
    *(Example(f"{SECRET}, part {number}", "security_incident", (), "", "reviewed") for number in range(4)),
    *(Example(f"{OFTEN}, case {number}", "technical", (), "", "reviewed") for number in range(6)),
]


@pytest.fixture(scope="module")
def shipped() -> list[Example]:
    return list(read_examples(shipped_folder().glob("set[12].jsonl")))[::8]


@pytest.fixture(scope="module")
def taught(shipped: list[Example]) -> LaneModel:
    return train([*shipped, *(replace(one, is_quotable=False) for one in LABELS)])


def test_what_somebody_wrote_is_never_a_reason_for_another_matter(shipped: list[Example], taught: LaneModel) -> None:
    asked = "By mistake I sent the salary list of a merger to my private ChatGPT"
    # Where it may be quoted, as a shipped example may, it is: so that this proves something.
    quoted = train([*shipped, *LABELS]).judge(asked)
    assert "Brontorok" in str((quoted.reasons, quoted.similar))

    judged = taught.judge(asked)
    assert "Brontorok" not in str((judged.reasons, judged.similar))
    assert judged.lane == "security_incident"
    examples = {one.text for one in shipped}
    assert len(taught.known.texts) == len(taught.known.vectors) == len(taught.known.outcomes) == len(examples)


def test_the_file_of_a_model_holds_no_words_that_few_wrote(taught: LaneModel, tmp_path: Path) -> None:
    path = tmp_path / "taught.npz"
    save(taught, path)
    with np.load(path, allow_pickle=False) as file:
        held = b"".join(file[name].tobytes() for name in file.files).decode("utf-8", errors="ignore").lower()
    assert "brontorok" not in held
    assert SECRET.lower() not in held
    assert OFTEN not in held
    # What six or more matters say is a word of the house, without which nothing would be learned.
    assert "zorblax" in held
    assert load(path, taught.encoder).judge(f"{OFTEN} again").lane == "technical"


def test_a_private_word_counts_where_shipped_examples_have_it_or_enough_matters_do() -> None:
    shipped, private = ["copilot is slow", "copilot is down"], ["copilot brontorok", "brontorok", "brontorok"]
    assert learn_vocabulary(shipped, private).words == ("copilot",)
    assert learn_vocabulary(shipped, private * 2).words == ("brontorok", "copilot")
    assert learn_vocabulary([*shipped, *private]).words == ("brontorok", "copilot")
