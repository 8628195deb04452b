"""What a text is about, in 480 bytes: what the encoder read, turned so that what tells two matters apart counts."""

import io
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int8]

# Raise it with every change below that moves a gist: those of older code are then never compared with newer ones.
CODE_VERSION = 2
_LARGEST = 127


class ScaleError(Exception):
    """The scale of the gists is missing, damaged or another encoder's; the sentence says what mends it."""


@dataclass(frozen=True)
class Gist:
    """What a text is about, and who made it: only gists of one maker can be compared."""

    maker: str
    numbers: bytes

    @cached_property
    def direction(self) -> Floats:
        """Give it as a vector of length one; that of nothing at all is all noughts."""
        direction: Floats = directions(np.frombuffer(self.numbers, np.int8)[None])[0]
        return direction


@dataclass(frozen=True, eq=False)
class Scale:
    """Where the vectors of an encoder lie, and the directions along which two matters are held against each other."""

    encoder: str
    centre: Floats
    directions: Floats

    @property
    def maker(self) -> str:
        """Name the encoder and the code that a gist comes from."""
        return f"{self.encoder}/gist-{CODE_VERSION}"

    def gist(self, about: npt.ArrayLike) -> Gist:
        """Give the gist of what the encoder read."""
        read = np.asarray(about, np.float64)
        if read.shape != self.centre.shape or not np.isfinite(read).all():
            raise ValueError(f"What {self.encoder} reads has {len(self.centre)} finite numbers.")
        turned = (read - self.centre) @ self.directions
        largest = np.abs(turned).max()
        numbers = np.round(turned * (_LARGEST / largest)) if largest else turned
        return Gist(self.maker, numbers.astype(np.int8).tobytes())


def directions(numbers: Numbers) -> Floats:
    """Bring each row to length one."""
    rows = numbers.astype(np.float64)
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    lengths[lengths == 0] = 1.0
    scaled: Floats = rows / lengths[:, None]
    return scaled


def write_scale(scale: Scale, path: Path) -> None:
    """Write a scale, in half precision."""
    centre, turn = scale.centre.astype(np.float32), scale.directions.astype(np.float16)
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, encoder=np.array(scale.encoder), centre=centre, directions=turn)


def shipped_scale(encoder: str, path: Path | None = None) -> Scale:
    """Load the scale that was measured for this encoder."""
    path = path or Path(__file__).parent / "scale.npz"
    mend = "`python -m classifiers.similar.measuring` measures it anew."
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as file:
            centre, turn = (file[name].astype(np.float64) for name in ("centre", "directions"))
            scale = Scale(str(file["encoder"]), centre, turn)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        raise ScaleError(f"The scale in {path} cannot be read; {mend}") from None
    if scale.encoder != encoder:
        raise ScaleError(f"The scale in {path} is that of {scale.encoder}, not of {encoder}; {mend}")
    width = len(scale.centre) if scale.centre.ndim == 1 else 0
    if scale.directions.shape[:-1] != (width,) or not np.isfinite(scale.directions).all():
        raise ScaleError(f"The scale in {path} is damaged; {mend}")
    return scale


def known_scale(encoder: str) -> Scale | None:
    """Load the scale of this encoder, if there is one: without it lanes are judged as ever, and nothing is grouped."""
    try:
        return shipped_scale(encoder)
    except ScaleError:
        return None
