"""What encoders that had not seen a shipped example said of it, and its vector: learning needs both, in no time."""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from classifiers.encoder.reading import READINGS, Floats

_KEY_BYTES = 8
_LARGEST = 127


@dataclass(frozen=True)
class Readings:
    """For each shipped example, by the hash of its text, what was read out of it."""

    rows: dict[bytes, int]
    scores: Floats
    vectors: Floats

    def row(self, text: str) -> int | None:
        """Say in which row a text stands, where it is one of the shipped."""
        return self.rows.get(key_of(text))


def key_of(text: str) -> bytes:
    """Give the hash that stands for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:_KEY_BYTES]


def write_readings(folder: Path, texts: Sequence[str], *, scores: Floats, vectors: Floats) -> None:
    """Write the readings of the texts, in half precision and eight bits."""
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "keys": np.frombuffer(b"".join(map(key_of, texts)), np.uint8).reshape(-1, _KEY_BYTES),
        "scores": scores.astype(np.float16),
        "vectors": np.round(vectors * _LARGEST).astype(np.int8),
    }
    with (folder / READINGS).open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)


def read_readings(content: bytes) -> Readings:
    """Read what was written."""
    with np.load(io.BytesIO(content), allow_pickle=False) as file:
        arrays = {name: file[name] for name in ("keys", "scores", "vectors")}
    rows = {key.tobytes(): number for number, key in enumerate(arrays["keys"])}
    vectors = arrays["vectors"].astype(np.float32) / _LARGEST
    return Readings(rows, arrays["scores"].astype(np.float32), vectors)
