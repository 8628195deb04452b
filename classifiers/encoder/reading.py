"""What the encoder reads out of a message: a score for each outcome and lane, and a vector for what it resembles."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from classifiers.encoder.pieces import Pieces
from classifiers.text import spoken

Floats = npt.NDArray[np.float32]

NETWORK, PIECES, READINGS, CARD = "encoder.onnx", "pieces.tsv", "readings.npz", "card.json"
MOST_PIECES = 158
# What the tenth of twelve layers gives: the last two tell lanes apart, this one knows more of what is spoken of.
BENEATH = "layer_norm_20"
_ERRORS_ONLY = 3


class EncoderError(Exception):
    """The encoder's files are missing, damaged or foreign; the sentence says which, and what mends it."""


@dataclass(frozen=True)
class Reading:
    """The scores of the ten outcomes and the eight lanes that are touched, and two vectors."""

    scores: Floats
    # Of length one; it tells lanes apart.
    vector: Floats
    # The average of a layer beneath. Empty where a message was read earlier, and only the others were kept.
    beneath: Floats = field(default_factory=lambda: np.zeros(0, np.float32))

    @property
    def about(self) -> Floats:
        """Put both vectors side by side: what a gist is made from."""
        return np.concatenate((self.vector, self.beneath))


@dataclass(frozen=True)
class Encoder:
    """A network in memory; any number of threads may ask it, each on one core."""

    version: str
    pieces: Pieces
    _session: onnxruntime.InferenceSession

    def read(self, text: str) -> Reading:
        """Read one redacted message."""
        numbers = self.pieces.numbers(spoken(text), most=MOST_PIECES)
        scores, vector, states = self._session.run(None, {"pieces": np.array([numbers], dtype=np.int64)})
        return Reading(scores[0], vector[0], states[0].mean(axis=0))


def shipped_encoder() -> Path:
    """Say where the shipped encoder lies."""
    return Path(__file__).parent / "files"


def load_encoder(folder: Path | None = None) -> Encoder:
    """Load the shipped encoder, or another one, after checking that its files are the ones its card names."""
    folder = folder or shipped_encoder()
    network, pieces = (checked_file(folder, name) for name in (NETWORK, PIECES))
    return Encoder(
        _card(folder)["version"], _pieces_of(pieces.decode()), _session(network + _asked_too(BENEATH), folder)
    )


def _card(folder: Path) -> dict[str, Any]:
    try:
        card = json.loads((folder / CARD).read_bytes())
        if isinstance(card["version"], str) and isinstance(card["sha256"], dict):
            return dict(card)
    except FileNotFoundError:
        raise EncoderError(f"There is no encoder in {folder}; take its files from the repository again.") from None
    except (OSError, ValueError, KeyError, TypeError):
        pass
    raise EncoderError(f"The card of the encoder in {folder} cannot be read; take it from the repository again.")


def checked_file(folder: Path, name: str) -> bytes:
    """Read one of the encoder's files, if it is the one that the card names."""
    path = folder / name
    try:
        content = path.read_bytes()
    except OSError:
        raise EncoderError(f"The encoder's file {path} cannot be read; take it from the repository again.") from None
    if hashlib.sha256(content).hexdigest() != _card(folder)["sha256"].get(name):
        raise EncoderError(f"The file {path} is not the one that the encoder's card names; take both from one place.")
    return content


def _pieces_of(table: str) -> Pieces:
    # Only a line feed ends a row: a piece may hold what Unicode counts among the line breaks.
    rows = (line.split("\t") for line in table.removesuffix("\n").split("\n"))
    return Pieces({piece: float(frequency) for frequency, piece in rows})


def _asked_too(output: str) -> bytes:
    """Give what makes the network tell this too: of a message in protocol buffers, what is appended is added."""
    # ModelProto.graph is field 7, GraphProto.output 12, ValueInfoProto.name 1; all are shorter than 128 bytes.
    message = output.encode()
    for number in (1, 12, 7):
        message = bytes((number << 3 | 2, len(message))) + message
    return message


def _session(network: bytes, folder: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # A pool that waits busily for the next message would take the core from everything else.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = _ERRORS_ONLY
    try:
        return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has no common ancestor for its errors
        raise EncoderError(f"The network in {folder} does not fit this onnxruntime; see docs/judging.md.") from error
