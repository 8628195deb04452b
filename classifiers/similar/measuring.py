"""Measures the scale of the encoder's vectors on the shipped examples: `python -m classifiers.similar.measuring`."""

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from classifiers.encoder import Encoder, load_encoder
from classifiers.lanes.labelled import read_examples, shipped_folder
from classifiers.sensitive import redact
from classifiers.similar.gists import Floats, Scale, write_scale
from classifiers.similar.labelled import Repeat, known_repeats, read_repeats

# Every fourth message tells the spread well enough, in minutes.
_EVERY = 4
# The encoder was tuned to tell lanes apart, which its widest directions do; what a message is about stands in the
# narrow ones. At 0 the lanes drown it, at 1 the noise of the narrowest does.
_EVENNESS = 0.8
# How much the layer beneath counts beside the vector of lanes.
_BENEATH = 0.9
# So much of how wordings of one thing differ is taken to be alike in all directions: the groups are few.
_ALIKE = 0.7
_NARROWEST = 1e-6


def measured(lying: Floats, together: Sequence[Floats], *, encoder: str, split: int) -> Scale:
    """Measure how vectors lie, and along which directions those that are together differ among themselves.

    Vectors have two parts, of the lanes and of the layer beneath, that meet at `split`.
    """
    centre = lying.mean(axis=0)
    evened = np.zeros((len(centre), len(centre)))
    for part, share in ((slice(None, split), 1.0), (slice(split, None), _BENEATH)):
        evened[part, part] = share * _evened(lying[:, part] - centre[part])
    turned = evened @ _apart([(group - centre) @ evened for group in together], len(centre))
    # The widest come first, so that a look at the first numbers of a gist finds most of what is near.
    _, order = np.linalg.eigh(_spread((lying - centre) @ turned))
    return Scale(encoder, centre, turned @ order[:, ::-1])


def _evened(lying: Floats) -> Floats:
    """Turn vectors so that wide and narrow directions count about alike, and all together as much as one."""
    widths, axes = np.linalg.eigh(_spread(lying))
    widths = np.maximum(widths, widths.max() * _NARROWEST)
    turn = axes / widths ** (_EVENNESS / 2)
    evened: Floats = turn / np.sqrt((widths ** (1 - _EVENNESS)).sum())
    return evened


def _apart(together: Sequence[Floats], width: int) -> Floats:
    """Let directions count less in which wordings of one thing differ, as their language and their tone."""
    inner = [group - group.mean(axis=0) for group in together if len(group) > 1]
    if not inner:
        return np.eye(width)
    differing = _spread(np.concatenate(inner))
    alike = np.eye(width) * np.trace(differing) / width
    widths, axes = np.linalg.eigh((1 - _ALIKE) * differing + _ALIKE * alike)
    apart: Floats = axes / np.sqrt(np.maximum(widths, np.finfo(float).tiny))
    return apart


def _spread(lying: Floats) -> Floats:
    spread: Floats = lying.T @ lying / len(lying)
    return spread


def read(texts: Sequence[str], encoder: Encoder) -> Floats:
    """Read what the texts are about, as happens at intake."""
    return np.stack([encoder.read(redact(text).text).about for text in texts]).astype(np.float64)


def groups_of(repeats: Sequence[Repeat], vectors: Floats) -> list[Floats]:
    """Give the vectors of each group of several."""
    rows: dict[str, list[int]] = {}
    for row, repeat in enumerate(repeats):
        rows.setdefault(repeat.group, []).append(row)
    return [vectors[each] for each in rows.values() if len(each) > 1]


def lying_texts() -> list[str]:
    """Give the messages that show how vectors lie."""
    return [example.text for example in read_examples(shipped_folder().glob("*.jsonl"))][::_EVERY]


def main() -> int:
    """Measure and write the shipped scale."""
    encoder = load_encoder()
    texts = lying_texts()
    sets = [read_repeats(path) for path in known_repeats()]
    together = [group for each in sets for group in groups_of(each, read([one.text for one in each], encoder))]
    split = len(encoder.read("").vector)
    scale = measured(read(texts, encoder), together, encoder=encoder.version, split=split)
    write_scale(scale, Path(__file__).parent / "scale.npz")
    sys.stderr.write(f"Measured on {len(texts)} messages and {len(together)} groups.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
