"""How well repeats are found: `python -m classifiers.similar.evaluation [FILE]`; without one, the shipped examples."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from classifiers.lanes.labelled import ExamplesError
from classifiers.lanes.model import LaneModel
from classifiers.lanes.training import load_or_train
from classifiers.public.sets import SetError, SetMissing
from classifiers.sensitive import redact
from classifiers.similar.gists import Scale, shipped_scale
from classifiers.similar.grouping import grouped
from classifiers.similar.groups import Matter, Weights
from classifiers.similar.labelled import Repeat, read_repeats, shipped_repeats
from classifiers.similar.scores import Scores, scored

_MODEL = Path("var/models/lanes.npz")


@dataclass(frozen=True)
class Judged:
    """A labelled message with what the desk would know of it."""

    repeat: Repeat
    matter: Matter


def judged(repeats: Sequence[Repeat], model: LaneModel, scale: Scale) -> tuple[Judged, ...]:
    """Redact and read every message, and judge its lane, as happens at intake."""
    found = []
    for repeat in repeats:
        text = redact(repeat.text).text
        reading = model.encoder.read(text)
        lane = model.judge_reading(text, reading).lane
        matter = Matter(repeat.key, scale.gist(reading.vector), repeat.at, lane=lane, tool=repeat.tool)
        found.append(Judged(repeat, matter))
    return tuple(found)


def halves(messages: Sequence[Judged]) -> tuple[tuple[Judged, ...], tuple[Judged, ...]]:
    """Part the groups: every second one, in the order of their names, to fit weights on, the others to measure."""
    names = sorted({message.repeat.group for message in messages})
    fitted_on = set(names[::2])
    first = tuple(message for message in messages if message.repeat.group in fitted_on)
    return first, tuple(message for message in messages if message.repeat.group not in fitted_on)


def measured(messages: Sequence[Judged], weights: Weights) -> Scores:
    """Group the messages in the order of their days, and compare."""
    ends_in = grouped([message.matter for message in messages], weights)
    return scored([message.repeat.group for message in messages], [ends_in[message.matter.key] for message in messages])


def table(rows: Sequence[tuple[str, Scores]]) -> list[str]:
    """Write the figures, a row for each part."""
    head = f"{'':24} {'messages':>8} {'groups':>7} {'found':>6} {'ARI':>6} {'precision':>10} {'recall':>7}"
    return [
        head,
        *(
            f"{name:24} {score.messages:8d} {score.groups:7d} {score.found:6d} {score.adjusted_rand:6.3f} "
            f"{score.precision:10.3f} {score.recall:7.3f}"
            for name, score in rows
        ),
    ]


def read_judged(path: Path) -> tuple[Judged, ...]:
    """Read a file of labelled messages and judge them by the model of the shipped examples."""
    repeats = read_repeats(path)
    model = load_or_train(_MODEL)
    return judged(repeats, model, shipped_scale(model.encoder.version))


def _rows(messages: Sequence[Judged], *, is_shipped: bool) -> list[tuple[str, Scores]]:
    fitted_on, others = halves(messages)
    parts = [("weights fitted on these", fitted_on), ("the others", others)] if is_shipped else []
    rows = [(name, measured(part, Weights())) for name, part in [("all", messages), *parts]]
    unknown = [replace(message, matter=replace(message.matter, tool=None)) for message in messages]
    return [*rows, ("all, no tools known", measured(unknown, Weights()))]


def main(arguments: list[str], say: Callable[[str], object] = sys.stdout.write) -> int:
    """Print the table for a file."""
    if len(arguments) > 1:
        sys.stderr.write(
            "Name one file of messages, or a folder with BANKING77, or nothing for the shipped examples.\n"
        )
        return 2
    try:
        messages = read_judged(Path(arguments[0]) if arguments else shipped_repeats())
    except (OSError, UnicodeDecodeError, ExamplesError, SetMissing, SetError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for line in table(_rows(messages, is_shipped=not arguments)):
        say(line + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
