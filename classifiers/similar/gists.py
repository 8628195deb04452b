"""What a text is about, in 96 bytes: the encoder's vector with all its directions made to count about alike."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int8]

# Raise it with every change below that moves a gist: those of older code are then never compared with newer ones.
CODE_VERSION = 1
_LARGEST = 127
# The encoder was tuned to tell lanes apart, which its widest directions do; what a message is about stands in the
# narrow ones. At 0 the lanes drown it, at 1 the noise of the narrowest does.
_EVENNESS = 0.9


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
    """Where the vectors of an encoder lie and how far they spread in each direction."""

    encoder: str
    centre: Floats
    widths: Floats

    @property
    def maker(self) -> str:
        """Name the encoder and the code that a gist comes from."""
        return f"{self.encoder}/gist-{CODE_VERSION}"

    def gist(self, vector: npt.ArrayLike) -> Gist:
        """Give the gist of what the encoder read."""
        read = np.asarray(vector, np.float64)
        if read.shape != self.centre.shape or not np.isfinite(read).all():
            raise ValueError(f"A vector of {self.encoder} has {len(self.centre)} finite numbers.")
        spread = (read - self.centre) / self.widths**_EVENNESS
        largest = np.abs(spread).max()
        numbers = np.round(spread * (_LARGEST / largest)) if largest else spread
        return Gist(self.maker, numbers.astype(np.int8).tobytes())


def directions(numbers: Numbers) -> Floats:
    """Bring each row to length one."""
    rows = numbers.astype(np.float64)
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))
    lengths[lengths == 0] = 1.0
    scaled: Floats = rows / lengths[:, None]
    return scaled


def shipped_scale(encoder: str, path: Path | None = None) -> Scale:
    """Load the scale that was measured for this encoder."""
    path = path or Path(__file__).parent / "scale.json"
    mend = "`python -m classifiers.similar.measuring` measures it anew."
    try:
        fields = json.loads(path.read_bytes())
        scale = Scale(str(fields["encoder"]), *(np.array(fields[name], np.float64) for name in ("centre", "widths")))
    except (OSError, ValueError, KeyError, TypeError):
        raise ScaleError(f"The scale in {path} cannot be read; {mend}") from None
    if scale.encoder != encoder:
        raise ScaleError(f"The scale in {path} is that of {scale.encoder}, not of {encoder}; {mend}")
    if scale.centre.ndim != 1 or scale.widths.shape != scale.centre.shape or not (scale.widths > 0).all():
        raise ScaleError(f"The scale in {path} is damaged; {mend}")
    return scale


def known_scale(encoder: str) -> Scale | None:
    """Load the scale of this encoder, if there is one: without it lanes are judged as ever, and nothing is grouped."""
    try:
        return shipped_scale(encoder)
    except ScaleError:
        return None
