"""Gists: 96 bytes that say the same for the same text, and are refused where they cannot be."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.encoder import load_encoder
from classifiers.lanes.model import LaneModel
from classifiers.similar import Gist, Scale, ScaleError, nearest, shelve, shipped_scale
from classifiers.similar.measuring import measured, write_scale

SCALE = Scale("encoder-of-tests", np.array([1.0, 0.0, 0.0]), np.array([0.5, 0.1, 0.01]))


def test_a_gist_names_the_encoder_and_the_code_that_made_it() -> None:
    assert SCALE.gist([1, 2, 3]).maker == "encoder-of-tests/gist-1"


def test_a_narrow_direction_counts_about_as_much_as_a_wide_one() -> None:
    wide, narrow = SCALE.gist([1.5, 0.1, 0.0]).direction, SCALE.gist([1.0, 0.1, 0.01]).direction
    assert wide[0] == pytest.approx(narrow[2], abs=0.3)
    assert narrow[2] > 0.5


def test_the_centre_itself_is_about_nothing() -> None:
    assert SCALE.gist([1, 0, 0]).direction.tolist() == [0, 0, 0]


@pytest.mark.parametrize("vector", [[1, 2], [1, 2, float("nan")], [1, 2, float("inf")], [[1, 2, 3]]])
def test_a_vector_that_is_none_of_the_encoder_is_refused(vector: list[float]) -> None:
    with pytest.raises(ValueError, match="has 3 finite numbers"):
        SCALE.gist(vector)


@given(st.lists(st.floats(-1, 1, width=32), min_size=3, max_size=3))
def test_a_direction_has_length_one_or_none(vector: list[float]) -> None:
    length = float(np.linalg.norm(SCALE.gist(vector).direction))
    assert length == pytest.approx(1) or length == 0


def test_the_shipped_scale_fits_the_shipped_encoder() -> None:
    scale = shipped_scale(load_encoder().version)
    assert len(scale.gist(np.full(len(scale.centre), 0.1)).numbers) == 96


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"encoder": "e", "centre": [1], "widths": [0]}', '{"encoder": "e"}']
)
def test_a_damaged_scale_is_told_and_how_to_mend_it(tmp_path: Path, content: str) -> None:
    (tmp_path / "scale.json").write_text(content)
    with pytest.raises(ScaleError, match=r"classifiers\.similar\.measuring"):
        shipped_scale("e", tmp_path / "scale.json")


def test_the_scale_of_another_encoder_is_refused(tmp_path: Path) -> None:
    write_scale(SCALE, tmp_path / "scale.json")
    assert json.loads((tmp_path / "scale.json").read_text())["encoder"] == "encoder-of-tests"
    with pytest.raises(ScaleError, match=r"encoder-of-tests, not of encoder-new"):
        shipped_scale("encoder-new", tmp_path / "scale.json")


@pytest.mark.parametrize("text", ["", " ", "?", "\x00", "a" * 100_000, "🙂" * 5_000, "1 " * 20_000, "ß\u0301" * 300])
def test_whatever_is_written_has_a_gist(lane_model: LaneModel, text: str) -> None:
    encoder = lane_model.encoder
    assert len(shipped_scale(encoder.version).gist(encoder.read(text).vector).numbers) == 96


def test_the_same_thing_in_another_language_is_nearer_than_another_thing(lane_model: LaneModel) -> None:
    scale = shipped_scale(lane_model.encoder.version)
    texts = {
        "the same": "Der Copilot-Knopf in Excel ist seit heute grau",
        "the same tool": "Copilot quotes an old price list",
        "the same lane": "Our token for the model gateway is refused with 403",
    }
    gists = {name: scale.gist(lane_model.encoder.read(text).vector) for name, text in texts.items()}
    asked = scale.gist(lane_model.encoder.read("Copilot is greyed out in Excel").vector)
    found = nearest(asked, shelve(gists.items(), scale.maker), least=-1)
    assert found[0].key == "the same"
    assert found[0].likeness - found[1].likeness > 0.1


def test_a_scale_is_measured_on_texts(lane_model: LaneModel) -> None:
    scale = measured(["Copilot is slow", "May I paste this?", "wrong figures"], lane_model.encoder)
    assert scale.encoder == lane_model.encoder.version
    assert (scale.widths > 0).all()
    assert isinstance(scale.gist(scale.centre), Gist)
