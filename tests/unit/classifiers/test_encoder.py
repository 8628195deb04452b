"""The encoder: how it cuts words, that it reads what no one wrote for it, and which files it refuses."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifiers.encoder import Encoder, EncoderError, load_encoder
from classifiers.encoder.pieces import END, START, UNKNOWN, Pieces
from classifiers.encoder.reading import CARD, MOST_PIECES, NETWORK, PIECES, READINGS, checked_file, shipped_encoder
from classifiers.encoder.readings import read_readings
from classifiers.lanes.labelled import read_examples, shipped_folder

SMALL = Pieces({"▁": -3.0, "▁past": -4.0, "▁paste": -4.5, "e": -3.0, "d": -3.0, "ed": -2.0, "▁it": -2.0, "p": -9.0})
NAMES = ["start", "end", "unknown", *SMALL.log_frequencies]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("pasted it", ["▁past", "ed", "▁it"]),
        ("  pasted\n\tit ", ["▁past", "ed", "▁it"]),
        ("paste", ["▁paste"]),
        ("pép", ["▁", "p", "unknown", "p"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_its_likeliest_pieces(text: str, pieces: list[str]) -> None:
    assert [NAMES[number] for number in SMALL.numbers(text, most=99)] == ["start", *pieces, "end"]


def test_of_too_many_pieces_the_first_and_the_last_stay() -> None:
    numbers = SMALL.numbers("it " * 50 + "ed " + "pasted " * 50, most=9)

    assert [NAMES[number] for number in numbers[1:-1]] == ["▁it"] * 6 + ["ed", "▁past", "ed"]


@given(text=st.text(alphabet="pasteditx é\u200b", max_size=300))
def test_any_text_is_cut_between_a_start_and_an_end(text: str) -> None:
    numbers = SMALL.numbers(text, most=20)

    assert numbers[0] == START
    assert numbers[-1] == END
    assert len(numbers) <= 22
    assert all(UNKNOWN <= number < len(NAMES) for number in numbers[1:-1])


@settings(max_examples=30, deadline=None)
@given(text=st.text(alphabet=st.characters(exclude_categories=[]), max_size=500))
def test_anything_can_be_read(encoder: Encoder, text: str) -> None:
    reading = encoder.read(text)

    assert np.isfinite(reading.scores).all()
    assert np.linalg.norm(reading.vector) == pytest.approx(1, abs=0.01)


def test_a_huge_text_costs_no_more_than_a_long_one(encoder: Encoder) -> None:
    assert len(encoder.pieces.numbers("lang " * 20_000, most=MOST_PIECES)) == MOST_PIECES + 2
    assert np.isfinite(encoder.read("x" * 200_000).scores).all()


def test_what_means_the_same_in_two_languages_lies_close_together(encoder: Encoder) -> None:
    english = encoder.read("I pasted the customer list into ChatGPT by mistake").vector
    german = encoder.read("Ich habe die Kundenliste aus Versehen in ChatGPT kopiert").vector
    canteen = encoder.read("When does the canteen open on Friday?").vector

    assert english @ german > 0.6
    assert english @ german > english @ canteen + 0.3


def test_many_threads_read_what_one_does(encoder: Encoder) -> None:
    texts = ["The nightly summaries are empty", "Can I paste this?", "hi"] * 10
    alone = [encoder.read(text).scores for text in texts]

    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(encoder.read, texts))

    assert all(np.array_equal(one, other.scores) for one, other in zip(alone, together, strict=True))


def test_every_shipped_example_has_been_read_by_an_encoder_that_did_not_learn_it() -> None:
    readings = read_readings(checked_file(shipped_encoder(), READINGS))

    missing = [one.text for one in read_examples(shipped_folder().glob("*.jsonl")) if readings.row(one.text) is None]

    assert missing == []


def test_the_shipped_network_is_small_enough_to_be_part_of_the_repository() -> None:
    assert (shipped_encoder() / NETWORK).stat().st_size <= 40_000_000


def _cut_short(folder: Path) -> None:
    (folder / NETWORK).write_bytes((folder / NETWORK).read_bytes()[:-1])


def _add_a_piece(folder: Path) -> None:
    with (folder / PIECES).open("a", encoding="utf-8") as file:
        file.write("-1.0\tevil\n")


def _lose_the_network(folder: Path) -> None:
    (folder / NETWORK).unlink()


def _break_the_card(folder: Path) -> None:
    (folder / CARD).write_text("{", encoding="utf-8")


def _lose_the_card(folder: Path) -> None:
    (folder / CARD).unlink()


@pytest.mark.parametrize(
    ("harm", "complaint"),
    [
        (_cut_short, r"encoder\.onnx is not the one"),
        (_add_a_piece, r"pieces\.tsv is not the one"),
        (_lose_the_network, r"encoder\.onnx cannot be read"),
        (_break_the_card, "card of the encoder"),
        (_lose_the_card, "no encoder in"),
    ],
)
def test_files_that_do_not_belong_together_are_refused(
    tmp_path: Path, harm: Callable[[Path], None], complaint: str
) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(shipped_encoder(), folder)
    harm(folder)

    with pytest.raises(EncoderError, match=complaint):
        load_encoder(folder)


def test_a_network_that_is_none_is_refused_even_where_its_card_names_it(tmp_path: Path) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(shipped_encoder(), folder)
    (folder / NETWORK).write_bytes(b"hello")
    card = json.loads((folder / CARD).read_text(encoding="utf-8"))
    card["sha256"][NETWORK] = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    (folder / CARD).write_text(json.dumps(card), encoding="utf-8")

    with pytest.raises(EncoderError, match="does not fit"):
        load_encoder(folder)
