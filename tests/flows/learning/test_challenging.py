"""A challenger is trained from the labels that people accepted, and measured on what it never saw."""

import pytest

from classifiers.lanes.labelled import Example, read_examples, shipped_folder
from classifiers.lanes.model import Judgement, LaneModel
from classifiers.lanes.training import shipped_reader
from triage.learning.challenging import HOUSE_TEST, challenge, changes, split_for_testing
from triage.learning.rules import why_no_better
from triage.store.label_reviews import Reviewed, is_held_back

NEW = "the zorblax gateway refuses my badge token again"


@pytest.fixture(scope="module")
def few() -> list[Example]:
    return list(read_examples(shipped_folder().glob("*.jsonl")))[::40]


def label(number: int, reference: str) -> Reviewed:
    return Reviewed(number, number, f"{NEW}, case {number}", "technical", is_held_back(reference))


def test_a_challenger_knows_what_was_accepted_and_is_measured_on_what_it_was_not(
    few: list[Example], shipped: LaneModel
) -> None:
    labels = [label(number, f"R-{number:07}") for number in range(1, 17)]
    held_back = [one for one in labels if one.is_held_back]
    assert 0 < len(held_back) < len(labels) / 2
    test = split_for_testing(few, labels)
    assert len(test) == sum(one.source in HOUSE_TEST for one in few) + len(held_back)
    told: list[float] = []
    done = challenge(
        few,
        labels,
        champion=shipped.version,
        champion_knows=frozenset(),
        reader=shipped_reader(shipped.encoder),
        tell=lambda _, share: told.append(share),
    )
    # So that who waits sees how far it is.
    assert told == sorted(told)
    assert told[0] < 0.1
    assert told[-1] == 1
    assert "zorblax" in done.model.vocabulary.words
    assert NEW not in " ".join(done.model.known.texts)
    assert done.figures["labels"] == [one.event_id for one in labels if not one.is_held_back]
    assert done.figures["challenger"]["accuracy"] >= done.figures["champion"]["accuracy"]
    assert 0.5 < done.figures["challenger"]["incident_recall"] <= 1
    # It was compared with the one that judges, so only its recall can stand in its way.
    assert why_no_better(done.figures, champion="another") == "other_champion"


def told(step: str, share: float) -> None:
    del step
    assert 0 <= share <= 1


def test_every_route_that_changes_is_listed_without_words(shipped: LaneModel) -> None:
    texts = [(1, "Copilot shows error 403 since this morning", ""), (2, "hi", "unclear")]
    assert changes(shipped, shipped, texts, tell=told) == {"looked_at": 2, "reviewed": 1, "rows": []}

    class Everything(LaneModel):
        """Says of everything what it says of one message."""

        def judge(self, text: str) -> Judgement:
            del text
            return shipped.judge("I pasted the client list into my own ChatGPT")

    other = Everything(
        shipped.encoder,
        shipped.vocabulary,
        shipped.heads,
        calibration=shipped.calibration,
        known=shipped.known,
        version="x",
    )
    found = changes(shipped, other, texts, tell=told)
    assert [row["ticket"] for row in found["rows"]] == [1, 2]
    assert {row["after"]["route"] for row in found["rows"]} == {"security_incident"}
    assert "client list" not in str(found)
