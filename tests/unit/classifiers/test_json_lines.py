"""The lines that `triage classify` and `triage check` read and write."""

import json

import pytest

from classifiers.json_lines import LineError, check_line, classify_line, read_line
from classifiers.lanes.model import LaneModel


def test_a_line_is_classified(lane_model: LaneModel) -> None:
    answer = classify_line(read_line('{"id": "7", "text": "I pasted our password into ChatGPT"}', 1), lane_model)

    assert answer["id"] == "7"
    assert answer["outcome"] == "lane"
    assert answer["lane"] == "security_incident"
    assert answer["model"] == lane_model.version
    assert set(answer) >= {"confidence", "also", "incident_probability", "needs_review", "reasons", "probabilities"}
    json.dumps(answer)


def test_a_line_is_checked() -> None:
    answer = check_line({"id": 3, "text": "mail jo@example.com"})

    assert answer == {
        "id": 3,
        "findings": [{"type": "email", "class": "personal", "start": 5, "end": 19, "confidence": 0.97}],
        "classes": {"personal": 1},
        "redacted": "mail <EMAIL_1>",
    }


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("hello", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "no object"),
        ('{"text": "x"}', '"id"'),
        ('{"id": true, "text": "x"}', '"id"'),
        ('{"id": "1"}', '"text"'),
        ('{"id": "1", "text": null}', '"text"'),
        ('{"id": "1", "text": "x", "tool": 5}', '"tool"'),
    ],
)
def test_a_bad_line_is_refused_with_its_number(line: str, complaint: str) -> None:
    with pytest.raises(LineError, match="Line 12") as refused:
        read_line(line, 12)

    assert complaint in str(refused.value)
