"""Measures the scale of the encoder's vectors on the shipped examples: `python -m classifiers.similar.measuring`."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from classifiers.encoder import Encoder, load_encoder
from classifiers.lanes.labelled import read_examples, shipped_folder
from classifiers.similar.gists import Scale

# Every fourth message tells the spread well enough, in a minute.
_EVERY = 4
_DIGITS = 6


def measured(texts: Sequence[str], encoder: Encoder) -> Scale:
    """Measure how the vectors of these texts lie."""
    vectors = np.stack([encoder.read(text).vector for text in texts]).astype(np.float64)
    return Scale(encoder.version, vectors.mean(axis=0), np.maximum(vectors.std(axis=0), 10.0**-_DIGITS))


def write_scale(scale: Scale, path: Path) -> None:
    """Write the scale as JSON, one direction a number."""
    fields = {
        "encoder": scale.encoder,
        "centre": [round(float(number), _DIGITS) for number in scale.centre],
        "widths": [round(float(number), _DIGITS) for number in scale.widths],
    }
    path.write_text(json.dumps(fields, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Measure and write the shipped scale."""
    texts = [example.text for example in read_examples(shipped_folder().glob("*.jsonl"))][::_EVERY]
    write_scale(measured(texts, load_encoder()), Path(__file__).parent / "scale.json")
    sys.stderr.write(f"Measured on {len(texts)} messages.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
