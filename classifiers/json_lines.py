"""One JSON line in, one out: what `triage classify` and `triage check` say about a text."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from classifiers.lanes.model import LaneModel
from classifiers.sensitive import redact


class LineError(ValueError):
    """A line cannot be used; the sentence names the line and what mends it."""


def read_line(line: str, number: int) -> dict[str, Any]:
    """Read one line of input with an `id` and a `text`, or say what is wrong with it."""
    try:
        fields = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise LineError(f'Line {number} is not JSON; write one object a line: {{"id": "1", "text": "…"}}.') from None
    if not isinstance(fields, dict):
        raise LineError(f'Line {number} is JSON, but no object; write {{"id": "1", "text": "…"}}.')
    if isinstance(fields.get("id"), bool) or not isinstance(fields.get("id"), str | int):
        raise LineError(f'Line {number} needs an "id" that is a string or a whole number.')
    if not isinstance(fields.get("text"), str):
        raise LineError(f'Line {number} needs a "text" that is a string.')
    if not isinstance(fields.get("tool"), str | None):
        raise LineError(f'Line {number} has a "tool" that is no string; name the tool or leave it out.')
    return fields


def classify_line(fields: Mapping[str, Any], model: LaneModel) -> dict[str, Any]:
    """Judge the text of one line, redacted first as an intake is."""
    judgement = model.judge(redact(fields["text"]).text)
    return {
        "id": fields["id"],
        "outcome": judgement.outcome,
        "lane": judgement.lane,
        "confidence": judgement.confidence,
        "also": list(judgement.also),
        "incident_probability": judgement.incident_probability,
        "possible_incident": judgement.possible_incident,
        "needs_review": judgement.needs_review,
        "choices": list(judgement.choices),
        "reasons": list(judgement.reasons),
        "similar": [asdict(example) for example in judgement.similar],
        "model": judgement.model,
        "probabilities": dict(judgement.probabilities),
    }


def check_line(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Scan and redact the text of one line; what the policy says to it is added by who knows the policy."""
    redaction = redact(fields["text"])
    findings = [
        {
            "type": finding.type,
            "class": finding.data_class,
            "start": finding.start,
            "end": finding.end,
            "confidence": finding.confidence,
        }
        for finding in redaction.findings
    ]
    return {
        "id": fields["id"],
        "findings": findings,
        "classes": dict(redaction.classes),
        "redacted": redaction.text,
    }
