"""Training a challenger and measuring it against the champion, on messages that neither learned from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from classifiers.encoder import Reading
from classifiers.lanes.evaluation import evaluate, named
from classifiers.lanes.labelled import Example, fingerprint
from classifiers.lanes.model import Judgement, LaneModel
from classifiers.lanes.training import Reader, train
from classifiers.sensitive import redact
from triage.store.label_reviews import Reviewed

# Sets that were written to be hard, in many languages; models that are compared never learn from them.
HOUSE_TEST = frozenset({"set14", "set17", "set19", "set20"})
LEARNED = "reviewed"
_DIGITS = 4
_TOLD_EVERY = 100

Tell = Callable[[str, float], None]


@dataclass(frozen=True)
class Challenge:
    """A new model and what it is like beside the champion."""

    model: LaneModel
    figures: dict[str, Any]


def challenge(
    shipped: Sequence[Example],
    labels: Sequence[Reviewed],
    *,
    champion: str,
    champion_knows: frozenset[int],
    reader: Reader,
    tell: Tell,
) -> Challenge:
    """Train on the shipped sets and the reviewed labels; compare twins that saw nothing of the house's test split."""
    learned = [label for label in labels if not label.is_held_back]
    known = [label for label in learned if label.event_id in champion_knows]
    test = split_for_testing(shipped, labels)
    model = train([*shipped, *as_examples(learned)], _training(tell, "learning from everything", 0, 0.3), reader=reader)
    unseen = _unseen(test, reader)

    def measured(name: str, labels: Sequence[Reviewed], *, begin: float) -> dict[str, Any]:
        rest = [example for example in shipped if example.source not in HOUSE_TEST]
        telling = _training(tell, name, begin, begin + 0.25)
        twin = train([*rest, *as_examples(labels)], telling, reader=reader)
        return _figures(twin, test, unseen, tell=_within(tell, name, begin + 0.25, begin + 0.35))

    before, after = (
        measured("the champion's twin", known, begin=0.3),
        measured("the challenger's twin", learned, begin=0.65),
    )
    figures = {
        "champion_version": champion,
        "champion": before,
        "challenger": after,
        "test": {"messages": len(test), "of_ours": len(test) - _count(shipped), "fingerprint": fingerprint(test)[:16]},
        "labels": sorted(label.event_id for label in learned),
    }
    return Challenge(model, figures)


def _within(tell: Tell, name: str, begin: float, end: float) -> Tell:
    """Tell a part of the work, as the share of the whole that it is."""
    return lambda step, share: tell(f"{name}: {step}", begin + (end - begin) * share)


def _training(tell: Tell, name: str, begin: float, end: float) -> Tell:
    """Tell a training, which gets slower: most messages were read before, and weighing the evidence takes longest."""
    inside = _within(tell, name, begin, end)
    return lambda step, share: inside(step, share**3)


def split_for_testing(shipped: Sequence[Example], labels: Sequence[Reviewed]) -> list[Example]:
    """Give the house's test split: some shipped sets, and the labels that are held back."""
    held_back = as_examples([label for label in labels if label.is_held_back])
    return [*(example for example in shipped if example.source in HOUSE_TEST), *held_back]


def as_examples(labels: Sequence[Reviewed]) -> list[Example]:
    """Take reviewed labels as messages to learn from: redacted once more, and never to be quoted."""
    return [Example(redact(label.text).text, label.outcome, (), "", LEARNED, is_quotable=False) for label in labels]


def changes(
    champion: LaneModel, challenger: LaneModel, texts: Sequence[tuple[int, str, str]], *, tell: Tell
) -> dict[str, Any]:
    """List every route that would change among matters (number, words, what it is, if somebody said); no words."""
    rows = []
    for number, (ticket_id, text, truth) in enumerate(texts):
        tell("comparing routes", number / len(texts))
        before, after = champion.judge(text), challenger.judge(text)
        if _route(before) != _route(after):
            rows.append({"ticket": ticket_id, "truth": truth, "before": _said(before), "after": _said(after)})
    return {"looked_at": len(texts), "reviewed": sum(bool(truth) for _, _, truth in texts), "rows": rows}


def _route(judgement: Judgement) -> tuple[str, bool]:
    return named(judgement), judgement.possible_incident


def _said(judgement: Judgement) -> dict[str, Any]:
    return {"route": named(judgement), "sure": judgement.confidence, "incident": judgement.possible_incident}


def _figures(
    model: LaneModel, test: Sequence[Example], unseen: Sequence[tuple[str, Reading | None]], *, tell: Tell
) -> dict[str, Any]:
    judged = []
    for number, (text, reading) in enumerate(unseen):
        if not number % _TOLD_EVERY:
            tell("judging", number / len(unseen))
        judged.append(model.judge(text) if reading is None else model.judge_reading(text, reading))
    tell("done", 1.0)
    result = evaluate(test, judged)
    return {
        "incident_recall": round(result.possible_incident.recall, _DIGITS),
        "others_flagged": round(result.possible_incident.others_flagged, _DIGITS),
        "accuracy": round(result.accuracy, _DIGITS),
        "macro_f1": round(result.macro_f1, _DIGITS),
        "reviewed": round(result.reviewed, _DIGITS),
        "lanes": {lane.outcome: round(lane.f1, _DIGITS) for lane in result.lanes},
    }


def _unseen(test: Sequence[Example], reader: Reader) -> list[tuple[str, Reading | None]]:
    """Redact, and take of a shipped message what an encoder that did not learn from it read out of it."""
    readings = reader.readings
    rows = [readings.row(example.text) for example in test]
    return [
        (redact(one.text).text, None if row is None else Reading(readings.scores[row], readings.vectors[row]))
        for one, row in zip(test, rows, strict=True)
    ]


def _count(shipped: Sequence[Example]) -> int:
    return sum(example.source in HOUSE_TEST for example in shipped)
