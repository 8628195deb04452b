"""The figures of an evaluation, on judgements that are made up, so that what they should come to is known."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from classifiers.lanes.charts import charts
from classifiers.lanes.evaluation import Evaluation, Part, evaluate
from classifiers.lanes.labelled import LANES, OUTCOMES, Example
from classifiers.lanes.model import Judgement
from classifiers.lanes.tables import table

SVG = "{http://www.w3.org/2000/svg}"
JUDGED = Judgement(
    outcome="lane",
    lane="technical",
    confidence=0.9,
    also=(),
    incident_probability=0.01,
    possible_incident=False,
    needs_review=False,
    choices=("technical",),
    reasons=("So it is.",),
    similar=(),
    model="made-up",
    probabilities={},
)


def _judged(name: str, confidence: float = 0.9, *, review: bool = False) -> Judgement:
    lane = name if name in LANES else None
    incident = name == "security_incident"
    return replace(
        JUDGED,
        outcome="lane" if lane else name,
        lane=lane,
        confidence=confidence,
        incident_probability=confidence if incident else 0.01,
        possible_incident=incident,
        needs_review=review,
        choices=(name,),
    )


@pytest.fixture
def figures() -> Evaluation:
    """Ten messages: eight right, an incident taken for a data question, a data question taken for an incident."""
    labels = ["security_incident"] * 3 + ["data_handling"] * 3 + ["unclear"] * 4
    given = ["security_incident", "security_incident", "data_handling"]
    given += ["data_handling", "data_handling", "security_incident", *["unclear"] * 4]
    examples = [
        Example("word " * (5 if number < 6 else 200), label, (), "en" if number % 2 else "de", "mine")
        for number, label in enumerate(labels)
    ]
    judgements = [
        _judged(name, 0.95 if name == label else 0.35, review=name != label)
        for name, label in zip(given, labels, strict=True)
    ]
    return evaluate(examples, judgements)


def test_what_was_right_is_counted(figures: Evaluation) -> None:
    assert figures.accuracy == 0.8
    assert figures.macro_f1 == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)
    assert (figures.reviewed, figures.accuracy_without_review) == pytest.approx((0.2, 1.0))
    assert dict(figures.accuracy_of_surest) == {
        0.5: 1.0,
        0.6: 1.0,
        0.7: 1.0,
        0.8: 1.0,
        0.9: pytest.approx(8 / 9),
        1.0: 0.8,
    }
    assert (figures.choices.holds_truth, figures.choices.mean_count) == (0.8, 1.0)


def test_the_confusion_has_a_row_a_label(figures: Evaluation) -> None:
    row = dict(zip(OUTCOMES, figures.confusion[OUTCOMES.index("security_incident")], strict=True))

    assert (row["security_incident"], row["data_handling"], sum(row.values())) == (2, 1, 3)


def test_incidents_are_counted_at_every_threshold(figures: Evaluation) -> None:
    flagged = figures.possible_incident
    strictest = figures.incidents[-1]

    assert (flagged.recall, flagged.precision) == pytest.approx((2 / 3, 2 / 3))
    assert flagged.others_flagged == pytest.approx(1 / 7)
    assert (strictest.threshold, strictest.recall, strictest.precision) == pytest.approx((0.9, 2 / 3, 1.0))


def test_calibration_is_the_distance_between_confidence_and_truth(figures: Evaluation) -> None:
    assert figures.calibration_error == pytest.approx(0.8 * 0.05 + 0.2 * 0.35)
    assert [each.count for each in figures.bins] == [2, 8]


def test_parts_are_counted_by_language_and_length(figures: Evaluation) -> None:
    assert set(figures.by_language) == {Part("de", 5, 0.8), Part("en", 5, 0.8)}
    assert figures.by_length == (Part("to 10 words", 6, 4 / 6), Part("over 120", 4, 1.0))


def test_second_lanes_are_counted() -> None:
    examples = [Example("x", "technical", ("guidance", "compliance"), "en", "mine")]
    also = evaluate(examples, [replace(JUDGED, also=("guidance", "data_handling"))]).also

    assert (also.count, also.precision, also.recall) == (2, 0.5, 0.5)


def test_nothing_to_evaluate_is_all_noughts() -> None:
    nothing = evaluate([], [])

    assert (nothing.count, nothing.accuracy, nothing.macro_f1, nothing.calibration_error) == (0, 0.0, 0.0, 0.0)
    assert table(nothing)
    assert charts(nothing)


def test_the_table_names_every_figure(figures: Evaluation) -> None:
    lines = table(figures)

    assert lines[0] == "10 messages: accuracy 0.800, macro F1 0.778"
    assert [line for line in lines if line.startswith("security_incident") and line.endswith("0.667")]
    assert "by language: de 0.800 of 5, en 0.800 of 5" in lines
    assert "calibration error 0.110" in lines


def test_the_pictures_are_drawn_from_the_figures(figures: Evaluation) -> None:
    drawn = {name: ET.fromstring(picture) for name, picture in charts(figures).items()}  # noqa: S314 - our own text

    assert set(drawn) == {"calibration.svg", "coverage.svg", "incidents.svg", "confusion.svg"}
    assert len(drawn["calibration.svg"].findall(f".//{SVG}circle")) == 2
    assert len(drawn["coverage.svg"].findall(f".//{SVG}circle")) == 6
    counts = [int(text.text) for text in drawn["confusion.svg"].iter(f"{SVG}text") if text.text and text.text.isdigit()]
    assert sorted(counts) == [1, 1, 2, 2, 4]
