"""Sets fields of an issue that is there; what its screen does not take is left as it was, and named."""

from collections.abc import Mapping, Sequence
from typing import Any

from integrations.jira.client import FieldsRefused
from integrations.jira.deed import Deed

LABELS = "labels"


def set_fields(
    deed: Deed,
    issue: str,
    fields: Mapping[str, Any],
    *,
    labels: Sequence[str],
    properties: Sequence[Mapping[str, Any]] = (),
) -> frozenset[str]:
    """Set fields, add labels and note properties in one request, and give the ids of the fields that were refused."""
    refused: frozenset[str] = frozenset()
    while True:
        body: dict[str, Any] = {
            "fields": {name: value for name, value in fields.items() if name not in refused},
            "update": {} if LABELS in refused else {LABELS: [{"add": one} for one in labels]},
            "properties": list(properties),
        }
        body = {name: value for name, value in body.items() if value}
        if not body:
            return refused
        try:
            deed.change("PUT", deed.place(issue), body)
        except FieldsRefused as error:
            # What was refused and not even asked for is about the issue as a whole, as in an archived project.
            if not error.names <= {*fields, LABELS} - refused:
                raise
            refused |= error.names
        else:
            return refused
