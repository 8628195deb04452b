"""What a model would reach on messages of other people: each set is judged by a model that never saw it."""

from collections.abc import Callable, Sequence

from classifiers.encoder import Reading
from classifiers.encoder.readings import Readings
from classifiers.lanes.evaluation import Evaluation, evaluate
from classifiers.lanes.labelled import Example
from classifiers.lanes.model import Judgement, LaneModel
from classifiers.lanes.training import shipped_reader, train
from classifiers.sensitive import redact


def hold_one_set_out(
    examples: Sequence[Example], progress: Callable[[str, float], None]
) -> tuple[tuple[str, Evaluation], ...]:
    """Train anew without each set in turn, evaluate on it, and on all of them together at the end."""
    reader = shipped_reader()
    sources = sorted({example.source for example in examples})
    results: list[tuple[str, Evaluation]] = []
    seen: list[Example] = []
    judged: list[Judgement] = []
    for number, source in enumerate(sources):
        progress(f"without {source}", number / len(sources))
        model = train([example for example in examples if example.source != source], reader=reader)
        held_out = [example for example in examples if example.source == source]
        judgements = [_judged_unseen(model, reader.readings, example.text) for example in held_out]
        results.append((source, evaluate(held_out, judgements)))
        seen += held_out
        judged += judgements
    progress("done", 1.0)
    return (*results, ("all", evaluate(seen, judged)))


def _judged_unseen(model: LaneModel, readings: Readings, text: str) -> Judgement:
    """Judge a shipped example by what an encoder that did not learn from it read out of it."""
    redacted = redact(text).text
    row = readings.row(text)
    if row is None:
        return model.judge(redacted)
    return model.judge_reading(redacted, Reading(readings.scores[row], readings.vectors[row]))
