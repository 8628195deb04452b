"""How well repeats are found: `python -m classifiers.similar.evaluation [FILE]`; without one, the shipped examples."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from classifiers.lanes.labelled import ExamplesError
from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from classifiers.public.sets import SetError, SetMissing
from classifiers.sensitive import redact
from classifiers.similar.gists import Floats, Scale, shipped_scale
from classifiers.similar.grouping import grouped
from classifiers.similar.groups import Matter, Weights
from classifiers.similar.labelled import Repeat, held_out_repeats, known_repeats, read_repeats
from classifiers.similar.scores import Scores, scored

_MODEL = Path("var/models/lanes.npz")


@dataclass(frozen=True)
class Judged:
    """A labelled message with what the desk would know of it."""

    repeat: Repeat
    matter: Matter
    about: Floats


def judged(repeats: Sequence[Repeat], model: LaneModel, scale: Scale) -> tuple[Judged, ...]:
    """Redact and read every message, and judge its lane, as happens at intake."""
    found = []
    for repeat in repeats:
        text = redact(repeat.text).text
        reading = model.encoder.read(text)
        lane = model.judge_reading(text, reading).lane
        matter = Matter(repeat.key, scale.gist(reading.about), repeat.at, lane=lane, tool=repeat.tool)
        found.append(Judged(repeat, matter, reading.about.astype(np.float64)))
    return tuple(found)


def toolless(messages: Sequence[Judged]) -> tuple[Judged, ...]:
    """Forget which tools the messages are about, as where the company's list knows none of them."""
    return tuple(replace(message, matter=replace(message.matter, tool=None)) for message in messages)


def measured(messages: Sequence[Judged], weights: Weights) -> Scores:
    """Group the messages in the order of their days, and compare."""
    ends_in = grouped([message.matter for message in messages], weights)
    return scored([message.repeat.group for message in messages], [ends_in[message.matter.key] for message in messages])


def table(rows: Sequence[tuple[str, Scores]]) -> list[str]:
    """Write the figures, a row for each part."""
    head = f"{'':34} {'messages':>8} {'groups':>7} {'found':>6} {'ARI':>6} {'precision':>10} {'recall':>7}"
    return [
        head,
        *(
            f"{name:34} {score.messages:8d} {score.groups:7d} {score.found:6d} {score.adjusted_rand:6.3f} "
            f"{score.precision:10.3f} {score.recall:7.3f}"
            for name, score in rows
        ),
    ]


def read_judged(paths: Sequence[Path]) -> list[tuple[Judged, ...]]:
    """Read files of labelled messages and judge them by the model of the shipped examples."""
    repeats = [read_repeats(path) for path in paths]
    model = load_or_train(_MODEL)
    scale = shipped_scale(model.encoder.version)
    return [judged(each, model, scale) for each in repeats]


def _rows(names: Sequence[str], sets: Sequence[Sequence[Judged]]) -> list[tuple[str, Scores]]:
    rows = []
    for name, messages in zip(names, sets, strict=True):
        rows.append((name, measured(messages, Weights())))
        rows.append((f"{name}, no tools", measured(toolless(messages), Weights())))
    return rows


def _asked(arguments: Sequence[str]) -> tuple[Sequence[str], Sequence[Path]]:
    if arguments:
        return ["all"], [Path(arguments[0])]
    return ["fitted on, 1st company", "fitted on, 2nd company", "held out, 2nd company"], [
        *known_repeats(),
        held_out_repeats(),
    ]


def main(arguments: list[str], say: Callable[[str], object] = sys.stdout.write) -> int:
    """Print the table for a file."""
    if len(arguments) > 1:
        sys.stderr.write(
            "Name one file of messages, or a folder with BANKING77, or nothing for the shipped examples.\n"
        )
        return 2
    try:
        names, paths = _asked(arguments)
        sets = read_judged(paths)
    except (OSError, UnicodeDecodeError, ExamplesError, SetMissing, SetError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for line in table(_rows(names, sets)):
        say(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
