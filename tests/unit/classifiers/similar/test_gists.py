"""Gists: 480 bytes that say the same for the same text, and are refused where they cannot be."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.encoder import load_encoder
from classifiers.lanes.model import LaneModel
from classifiers.similar import Gist, Scale, ScaleError, nearest, shelve, shipped_scale
from classifiers.similar.gists import write_scale
from classifiers.similar.measuring import measured, read

SCALE = Scale("encoder-of-tests", np.array([1.0, 0.0, 0.0]), np.diag([2.0, 10.0, 100.0]))


def test_a_gist_names_the_encoder_and_the_code_that_made_it() -> None:
    assert SCALE.gist([1, 2, 3]).maker == "encoder-of-tests/gist-2"


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
    assert len(scale.gist(np.full(len(scale.centre), 0.1)).numbers) == 480


@pytest.mark.parametrize("content", [b"", b"[]", b"PK\x03\x04", b"\x93NUMPY"])
def test_a_damaged_scale_is_told_and_how_to_mend_it(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "scale.npz").write_bytes(content)
    with pytest.raises(ScaleError, match=r"classifiers\.similar\.measuring"):
        shipped_scale("e", tmp_path / "scale.npz")


@pytest.mark.parametrize("arrays", [{"centre": [1]}, {"encoder": "e", "centre": [1, 2], "directions": [[1]]}])
def test_a_scale_of_the_wrong_shape_is_told(tmp_path: Path, arrays: dict[str, Any]) -> None:
    np.savez(tmp_path / "scale.npz", allow_pickle=False, **arrays)
    with pytest.raises(ScaleError, match=r"classifiers\.similar\.measuring"):
        shipped_scale("e", tmp_path / "scale.npz")


def test_the_scale_of_another_encoder_is_refused(tmp_path: Path) -> None:
    write_scale(SCALE, tmp_path / "scale.npz")
    assert shipped_scale("encoder-of-tests", tmp_path / "scale.npz").directions.tolist() == SCALE.directions.tolist()
    with pytest.raises(ScaleError, match=r"encoder-of-tests, not of encoder-new"):
        shipped_scale("encoder-new", tmp_path / "scale.npz")


@pytest.mark.parametrize("text", ["", " ", "?", "\x00", "a" * 100_000, "🙂" * 5_000, "1 " * 20_000, "ß\u0301" * 300])
def test_whatever_is_written_has_a_gist(lane_model: LaneModel, text: str) -> None:
    encoder = lane_model.encoder
    assert len(shipped_scale(encoder.version).gist(encoder.read(text).about).numbers) == 480


def test_the_same_thing_in_another_language_is_nearer_than_another_thing(lane_model: LaneModel) -> None:
    scale = shipped_scale(lane_model.encoder.version)
    texts = {
        "the same": "Der Copilot-Knopf in Excel ist seit heute grau",
        "the same tool": "Copilot quotes an old price list",
        "the same lane": "Our token for the model gateway is refused with 403",
    }
    gists = {name: scale.gist(lane_model.encoder.read(text).about) for name, text in texts.items()}
    asked = scale.gist(lane_model.encoder.read("Copilot is greyed out in Excel").about)
    found = nearest(asked, shelve(gists.items(), scale.maker), least=-1)
    assert found[0].key == "the same"
    assert found[0].likeness - found[1].likeness > 0.1


def test_a_scale_is_measured_on_texts(lane_model: LaneModel) -> None:
    encoder = lane_model.encoder
    lying = read(["Copilot is slow", "May I paste this?", "wrong figures"], encoder)
    scale = measured(lying, [], encoder=encoder.version, split=len(encoder.read("").vector))
    assert scale.encoder == encoder.version
    assert isinstance(scale.gist(scale.centre), Gist)


def test_what_differs_within_groups_counts_less_than_what_tells_groups_apart() -> None:
    lying = np.random.default_rng(5).normal(size=(400, 4))
    # Wordings of one thing differ in the first direction, as if it were their language.
    together = [np.array([[-2.0, place, 0, 0], [2.0, place, 0, 0]]) for place in (-1.0, 0.0, 1.0)]
    scale = measured(lying, together, encoder="encoder-of-tests", split=2)
    asked, reworded, other = (scale.gist([*numbers, 0, 0]).direction for numbers in ([-1, 1], [1, 1], [-1, -1]))
    assert asked @ reworded > asked @ other


def test_the_first_numbers_of_a_gist_spread_the_most() -> None:
    lying = np.random.default_rng(6).normal(size=(400, 6)) * [1, 2, 3, 4, 5, 6]
    scale = measured(lying, [], encoder="encoder-of-tests", split=3)
    widths = ((lying - scale.centre) @ scale.directions).std(axis=0)
    assert widths.tolist() == sorted(widths, reverse=True)
