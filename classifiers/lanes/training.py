"""From labelled messages to a model, the same every time, in seconds on one core; and the model kept in a file."""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from classifiers.lanes.labelled import Example, fingerprint, read_examples, shipped_folder
from classifiers.lanes.model import LaneModel
from classifiers.lanes.storage import ModelFileError, load, save

Progress = Callable[[str, float], None]

# Raise it with every change of features, cues, solver or thresholds: models of older code are then trained anew.
CODE_VERSION = 3


def train(examples: Sequence[Example], progress: Progress | None = None) -> LaneModel:
    """Learn a model; `progress` is told each step and the share of the work that is done."""
    from classifiers.lanes.learning import learn  # noqa: PLC0415 - it costs a start 3 s that finds its model in a file

    return learn(examples, version_of(examples), tell=progress or _tell_nobody)


def version_of(examples: Sequence[Example]) -> str:
    """Name the model that these examples and this code give."""
    return f"lanes-{CODE_VERSION}-{fingerprint(examples)[:12]}"


def _tell_nobody(step: str, share: float) -> None:
    del step, share


def load_or_train(path: Path, progress: Progress | None = None, *, folder: Path | None = None) -> LaneModel:
    """Load the model of the folder's examples (the shipped ones), or train and keep it; a second process waits."""
    examples = read_examples((folder or shipped_folder()).glob("*.jsonl"))
    wanted = version_of(examples)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _alone(path.with_suffix(".lock")):
        kept = _kept(path)
        if kept is not None and kept.version == wanted:
            return kept
        model = train(examples, progress)
        save(model, path)
        return model


def _kept(path: Path) -> LaneModel | None:
    try:
        return load(path)
    except ModelFileError:
        return None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
