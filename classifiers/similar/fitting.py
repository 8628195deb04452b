"""Fits the weights on half of the labelled groups: `python -m classifiers.similar.fitting [FILE]`, in minutes."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from classifiers.similar.evaluation import Judged, halves, measured, read_judged, table
from classifiers.similar.groups import Weights
from classifiers.similar.labelled import shipped_repeats

_STEPS: Mapping[str, Sequence[float]] = {
    "join_from": (0.40, 0.45, 0.50, 0.55),
    "merge_from": (0.45, 0.50, 0.55, 0.60),
    "time": (0.0, 0.02, 0.04, 0.06, 0.08, 0.10),
    "lane": (0.0, 0.05, 0.10, 0.15),
    "tool": (0.0, 0.05, 0.10),
    "other_tool": (0.05, 0.10, 0.15, 0.20),
}
_ROUNDS = 2
# A gain smaller than this is as likely chance.
_LEAST_GAIN = 0.003


def fitted(messages: Sequence[Judged], begin: Weights, tell: Callable[[str], object]) -> Weights:
    """Move one weight after the other to where it does best, as long as anything gets better."""
    best, worth = begin, worth_of(messages, begin)
    for _ in range(_ROUNDS):
        for name, values in _STEPS.items():
            for value in values:
                tried = replace(best, **{name: value})
                gained = worth_of(messages, tried)
                if gained > worth + _LEAST_GAIN:
                    best, worth = tried, gained
                    tell(f"{worth:.3f}  {best}")
    return best


def worth_of(messages: Sequence[Judged], weights: Weights) -> float:
    """Count the fit and, since a wrong union annoys people most, the precision again; with tools known and not."""
    unknown = [replace(message, matter=replace(message.matter, tool=None)) for message in messages]
    scores = [measured(messages, weights), measured(unknown, weights)]
    return sum(score.adjusted_rand + score.precision for score in scores) / len(scores)


def main(arguments: list[str]) -> int:
    """Fit on one half, and print what both halves reach."""
    messages = read_judged(Path(arguments[0]) if arguments else shipped_repeats())
    fit_on, others = halves(messages)
    weights = fitted(fit_on, Weights(), lambda line: sys.stderr.write(f"{line}\n"))
    rows = [("fitted on these", measured(fit_on, weights)), ("the others", measured(others, weights))]
    sys.stdout.write("\n".join((f"{weights}", *table(rows), "")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
