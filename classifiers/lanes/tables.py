"""The figures of an evaluation as lines of text."""

from collections.abc import Sequence

from classifiers.lanes.evaluation import Evaluation, Part
from classifiers.lanes.labelled import OUTCOMES

_LETTERS = 4


def table(figures: Evaluation) -> list[str]:
    """Write all figures, the weightiest first."""
    return [
        f"{figures.count} messages: accuracy {figures.accuracy:.3f}, macro F1 {figures.macro_f1:.3f}",
        "",
        *_lanes(figures),
        "",
        *_confusion(figures),
        "",
        *_incidents(figures),
        "",
        *_confidence(figures),
        f"by language: {_parts(figures.by_language)}",
        f"by length: {_parts(figures.by_length)}",
    ]


def _incidents(figures: Evaluation) -> list[str]:
    rows = [("possible incidents", figures.possible_incident)]
    rows += [(f"by probability, from {score.threshold:.2f}", score) for score in figures.incidents]
    return [
        f"{name:25} recall {score.recall:.3f}, precision {score.precision:.3f}, others {score.others_flagged:.3f}"
        for name, score in rows
    ]


def _confidence(figures: Evaluation) -> list[str]:
    surest = ", ".join(f"{share:.0%} {accuracy:.3f}" for share, accuracy in figures.accuracy_of_surest)
    choices = figures.choices
    return [
        f"calibration error {figures.calibration_error:.3f}",
        f"sent to review {figures.reviewed:.3f}, accuracy of the rest {figures.accuracy_without_review:.3f}",
        f"accuracy of the surest: {surest}",
        f"choices to offer: {choices.mean_count:.2f} on average, the truth among them {choices.holds_truth:.3f}",
    ]


def _parts(parts: Sequence[Part]) -> str:
    return ", ".join(f"{part.name} {part.accuracy:.3f} of {part.count}" for part in parts)


def _lanes(figures: Evaluation) -> list[str]:
    head = f"{'outcome':20} {'count':>6} {'precision':>10} {'recall':>7} {'f1':>6}"
    rows = (*figures.lanes, *([figures.also] if figures.also.count else []))
    return [
        head,
        *(
            f"{lane.outcome:20} {lane.count:6d} {lane.precision:10.3f} {lane.recall:7.3f} {lane.f1:6.3f}"
            for lane in rows
        ),
    ]


def _confusion(figures: Evaluation) -> list[str]:
    head = "labelled, judged as  " + " ".join(f"{outcome[:_LETTERS]:>5}" for outcome in OUTCOMES)
    rows = zip(OUTCOMES, figures.confusion, strict=True)
    return [head, *(f"{label:20} " + " ".join(f"{count:5d}" for count in counts) for label, counts in rows)]
