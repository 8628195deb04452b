"""From labelled messages to a model, the same every time, in seconds on one core; and the model kept in a file."""

import fcntl
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from classifiers.encoder import Encoder, load_encoder
from classifiers.encoder.reading import READINGS, checked_file, shipped_encoder
from classifiers.encoder.readings import Readings, read_readings
from classifiers.lanes.labelled import Example, fingerprint, read_examples, shipped_folder
from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import ModelFileError, load, save

Progress = Callable[[str, float], None]

# Raise it with every change of features, cues, solver or thresholds: models of older code are then trained anew.
CODE_VERSION = 4


@dataclass(frozen=True)
class Reader:
    """An encoder, with what encoders that did not see the shipped examples read out of them."""

    encoder: Encoder
    readings: Readings


def shipped_reader(encoder: Encoder | None = None) -> Reader:
    """Load the shipped encoder, where it is not at hand, and its readings, which only learning needs."""
    return Reader(encoder or load_encoder(), read_readings(checked_file(shipped_encoder(), READINGS)))


def train(examples: Sequence[Example], progress: Progress | None = None, *, reader: Reader | None = None) -> LaneModel:
    """Learn a model; `progress` is told each step and the share of the work that is done."""
    from classifiers.lanes.learning import learn  # noqa: PLC0415 - it costs a start 3 s that finds its model in a file

    reader = reader or shipped_reader()
    version = version_of(examples, reader.encoder)
    tell = progress or _tell_nobody
    return learn(examples, version, encoder=reader.encoder, readings=reader.readings, tell=tell)


def version_of(examples: Sequence[Example], encoder: Encoder) -> str:
    """Name the model that these examples, this encoder and this code give."""
    digest = hashlib.sha256(f"{fingerprint(examples)} {encoder.version}".encode()).hexdigest()
    return f"lanes-{CODE_VERSION}-{digest[:12]}"


def _tell_nobody(step: str, share: float) -> None:
    del step, share


def load_or_train(path: Path, progress: Progress | None = None, *, folder: Path | None = None) -> LaneModel:
    """Load the model of the folder's examples (the shipped ones), or train and keep it; a second process waits."""
    examples = read_examples((folder or shipped_folder()).glob("*.jsonl"))
    encoder = load_encoder()
    wanted = version_of(examples, encoder)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _alone(path.with_suffix(".lock")):
        kept = _kept(path, encoder)
        if kept is not None and kept.version == wanted:
            return kept
        model = train(examples, progress, reader=shipped_reader(encoder))
        save(model, path)
        return model


def _kept(path: Path, encoder: Encoder) -> LaneModel | None:
    try:
        return load(path, encoder)
    except ModelFileError:
        return None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
