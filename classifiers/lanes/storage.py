"""A model as a file: plain arrays and JSON, never a pickle, with a hash that is checked before anything is used."""

import hashlib
import io
import json
import os
import tempfile
import zipfile
import zlib
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from classifiers.encoder import Encoder, load_encoder
from classifiers.lanes.calibration import SCORES, Calibration
from classifiers.lanes.cues import CUE_NAMES
from classifiers.lanes.features import Vocabulary
from classifiers.lanes.labelled import OUTCOMES
from classifiers.lanes.model import EVIDENCE, Heads, Known, LaneModel

_FORMAT = "triage-lanes-2"
_HEADS = ("words", "word_intercepts", "evidence", "evidence_intercepts")
_MEMBERS = (*_HEADS, "idf", "known_outcomes", "known_vectors", "description")
_SMALLEST_STEP = 127
# What numpy and zipfile raise over bytes that are no such file, or no longer.
_UNREADABLE = (
    OSError,
    ValueError,
    KeyError,
    EOFError,
    MemoryError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
)
_LARGEST_FILE = 200_000_000


class ModelFileError(Exception):
    """A model file is missing, damaged or foreign; the sentence says which, and what mends it."""


def save(model: LaneModel, path: Path) -> None:
    """Write the model under another name first, so that nobody ever reads half of it."""
    description = {
        "format": _FORMAT,
        "version": model.version,
        "encoder": model.encoder.version,
        "outcomes": OUTCOMES,
        "cues": CUE_NAMES,
        "calibration": asdict(model.calibration),
        "words": model.vocabulary.words,
        "pieces": model.vocabulary.pieces,
        "known": model.known.texts,
    }
    arrays: dict[str, Any] = {
        **{name: getattr(model.heads, name) for name in _HEADS},
        "idf": model.vocabulary.idf,
        "known_outcomes": model.known.outcomes,
        "known_vectors": np.round(model.known.vectors * _SMALLEST_STEP).astype(np.int8),
        "description": np.frombuffer(json.dumps(description).encode(), dtype=np.uint8),
    }
    arrays["sha256"] = np.frombuffer(_digest(arrays), dtype=np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            np.savez_compressed(file, **arrays)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def load(path: Path, encoder: Encoder | None = None) -> LaneModel:
    """Read a model made for this encoder (the shipped one), or say in one sentence why this file is none."""
    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST_FILE else b""
        with np.load(io.BytesIO(content), allow_pickle=False) as file:
            arrays = {name: file[name] for name in (*_MEMBERS, "sha256")}
    except FileNotFoundError:
        raise ModelFileError(f"There is no model file {path}; `triage train` makes one.") from None
    except _UNREADABLE as error:
        raise _damaged(path) from error
    if arrays["sha256"].tobytes() != _digest(arrays):
        raise _damaged(path)
    return _restored(arrays, path, encoder=encoder or load_encoder())


def _digest(arrays: dict[str, Any]) -> bytes:
    digest = hashlib.sha256()
    for name in _MEMBERS:
        array = np.ascontiguousarray(arrays[name])
        digest.update(f"{name} {array.dtype.str} {array.shape} ".encode())
        digest.update(array.tobytes())
    return digest.digest()


def _restored(arrays: dict[str, Any], path: Path, *, encoder: Encoder) -> LaneModel:
    description = json.loads(arrays["description"].tobytes())
    same = (
        description["format"] == _FORMAT
        and description["encoder"] == encoder.version
        and tuple(description["outcomes"]) == OUTCOMES
        and tuple(description["cues"]) == CUE_NAMES
    )
    if not same:
        raise ModelFileError(f"The model file {path} was made by another version; `triage train` makes a new one.")
    numbers = description["calibration"]
    calibration = Calibration(**{**numbers, "also_thresholds": tuple(numbers["also_thresholds"])})
    vocabulary = Vocabulary(tuple(description["words"]), tuple(description["pieces"]), arrays["idf"])
    heads = Heads(**{name: arrays[name] for name in _HEADS})
    vectors = arrays["known_vectors"].astype(np.float32) / _SMALLEST_STEP
    known = Known(tuple(description["known"]), arrays["known_outcomes"], vectors)
    fits = heads.words.shape == (vocabulary.size, len(OUTCOMES)) and len(known.texts) == len(vectors)
    if not fits or heads.evidence.shape != (EVIDENCE, SCORES):
        raise _damaged(path)
    return LaneModel(encoder, vocabulary, heads, calibration=calibration, known=known, version=description["version"])


def _damaged(path: Path) -> ModelFileError:
    return ModelFileError(f"The file {path} is damaged or is no model of ours; `triage train` makes a new one.")
