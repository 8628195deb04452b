"""What a person filled in, out of the state that Slack sends along with a form."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from integrations.legible import legible
from integrations.slack.reported import Dropped
from integrations.slack.shapes import OWN, Json, amount, identifier, known, listed, mapping, own, trimmed, words
from triage.domain import Arrival

LONGEST_FIELD = 10_000
MOST_FIELDS = 100


def read_submission(payload: Json) -> Arrival | Dropped:
    """Read a form that was sent; `view` in its data is the form's own name, `view_id` the one that Slack gave it."""
    view, person = mapping(payload, "view"), identifier(payload, "user", "id")
    view_id = identifier(view, "id")
    if not (view_id and person):
        return Dropped("incomplete")
    data = known(team=identifier(payload, "team", "id"), view_id=view_id, external_id=identifier(view, "external_id"))
    data |= {
        "view": own(view, "callback_id"),
        "private": own(view, "private_metadata"),
    }
    key = f"slack:submitted:{view_id}:{trimmed(view, 'hash', longest=100)}"
    return Arrival("slack", key, "submitted", person, data, "", typed(payload))


def typed(payload: Json) -> dict[str, str]:
    """Give the value of each field that was filled in, by its key; several values are joined by commas."""
    values = mapping(payload, "view", "state", "values") or mapping(payload, "state", "values")
    return dict(islice(_fields(values), MOST_FIELDS))


def _fields(values: Json) -> Iterator[tuple[str, str]]:
    for block, elements in values.items():
        if not isinstance(elements, Mapping) or not isinstance(block, str) or not OWN.fullmatch(block):
            continue
        for element in elements.values():
            value = _value(element)
            if value:
                yield block, legible(value[:LONGEST_FIELD])


def _value(element: Any) -> str:
    moment = amount(element, "selected_date_time")
    if moment:
        return _written(moment)
    chosen = ",".join(words(one, "value") for one in listed(element, "selected_options"))
    given = (words(element, "value"), words(element, "selected_option", "value"), words(element, "selected_date"))
    return next((one for one in (*given, chosen) if one), "")


def _written(moment: int) -> str:
    try:
        return datetime.fromtimestamp(moment, UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""
