"""Fits the weights on the shipped companies: `python -m classifiers.similar.fitting`, in a quarter of an hour."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from classifiers.encoder import Encoder, load_encoder
from classifiers.similar import measuring
from classifiers.similar.evaluation import Judged, measured, read_judged, table, toolless
from classifiers.similar.gists import Floats, Scale
from classifiers.similar.groups import Weights
from classifiers.similar.labelled import known_repeats
from classifiers.similar.scores import Scores

_STEPS: Mapping[str, Sequence[float]] = {
    "join_from": (0.18, 0.20, 0.22, 0.26, 0.30, 0.35),
    "merge_from": (0.28, 0.32, 0.34, 0.38, 0.43),
    "part_from": (0.18, 0.20, 0.22, 0.24, 0.26),
    "part_time": (0.05, 0.10, 0.15, 0.20),
    "time": (0.10, 0.13, 0.16, 0.20),
    "lane": (0.0, 0.05, 0.10),
    "other_tool": (0.0, 0.03, 0.08),
    "tool": (0.0, 0.03, 0.06),
}
_ROUNDS = 2
# A gain smaller than this is as likely chance.
_LEAST_GAIN = 0.002
_PRECISION_COUNTS = 0.3


def unseen(companies: Sequence[Sequence[Judged]], lying: Floats, encoder: Encoder) -> list[tuple[Judged, ...]]:
    """Make the gists of each company by a scale that saw the others only, as that of a new company will be."""
    made = []
    for company in companies:
        others = [message for other in companies if other is not company for message in other]
        vectors = np.array([message.about for message in others], np.float64).reshape(len(others), lying.shape[1])
        together = measuring.groups_of([message.repeat for message in others], vectors)
        split = len(encoder.read("").vector)
        made.append(by_scale(company, measuring.measured(lying, together, encoder=encoder.version, split=split)))
    return made


def by_scale(messages: Sequence[Judged], scale: Scale) -> tuple[Judged, ...]:
    """Make the gists anew."""
    return tuple(
        replace(message, matter=replace(message.matter, gist=scale.gist(message.about))) for message in messages
    )


def fitted(companies: Sequence[Sequence[Judged]], begin: Weights, tell: Callable[[str], object]) -> Weights:
    """Move one weight after the other to where it does best, as long as anything gets better."""
    best, worth = begin, worth_of(companies, begin)
    for _ in range(_ROUNDS):
        for name, values in _STEPS.items():
            for value in values:
                tried = replace(best, **{name: value})
                gained = worth_of(companies, tried)
                if gained > worth + _LEAST_GAIN:
                    best, worth = tried, gained
                    tell(f"{worth:.3f}  {best}")
    return best


def worth_of(companies: Sequence[Sequence[Judged]], weights: Weights) -> float:
    """Count the fit and, since a wrong union annoys people most, some of the precision again; tools known and not."""
    scores = [score for company in companies for score in _both(company, weights)]
    return sum(score.adjusted_rand + _PRECISION_COUNTS * score.precision for score in scores) / len(scores)


def _both(company: Sequence[Judged], weights: Weights) -> tuple[Scores, Scores]:
    return measured(company, weights), measured(toolless(company), weights)


def main() -> int:
    """Fit on all companies, each read by a scale of the others, and print what they reach so."""
    encoder = load_encoder()
    lying = measuring.read(measuring.lying_texts(), encoder)
    companies = unseen(read_judged(known_repeats()), lying, encoder)
    weights = fitted(companies, Weights(), lambda line: sys.stderr.write(f"{line}\n"))
    rows = [(f"company {number}", measured(company, weights)) for number, company in enumerate(companies, start=1)]
    sys.stdout.write("\n".join((f"{weights}", *table(rows), "")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
