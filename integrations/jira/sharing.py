"""Lets organisations of customers see a request of Service Management."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.jira.client import FieldsRefused
from integrations.jira.deed import Deed
from integrations.jira.draft import IssueDraft
from integrations.jira.requesting import NOT_FOUND, Desk

ORGANISATIONS = ":sd-customer-organizations"
UNKNOWN, CLOSED = "this desk has none of this name", "Jira's account may not share with it"


def share(deed: Deed, issue: str, draft: IssueDraft, desk: Desk) -> list[str]:
    """Add the organisations that a draft names to those that may see the request, and say which could not be."""
    if not draft.organisations:
        return []
    try:
        refused = _shared(deed, issue, draft, desk)
    except FieldsRefused:
        refused = dict.fromkeys(draft.organisations, CLOSED)
    except JIRAError as error:
        if error.status_code not in NOT_FOUND:
            raise
        refused = dict.fromkeys(draft.organisations, CLOSED)
    return [f"organisation {name} ({why})" for name, why in refused.items()]


def _shared(deed: Deed, issue: str, draft: IssueDraft, desk: Desk) -> dict[str, str]:
    known = deed.lent.client.desk_listed(f"servicedesk/{quote(desk.id, safe='')}/organization")
    numbers = {name: _numbered(known, name) for name in draft.organisations}
    found = [number for number in numbers.values() if number is not None]
    field = _field(deed, issue) if found else None
    if found and field is None:
        return dict.fromkeys(draft.organisations, CLOSED)
    if field is not None:
        _add(deed, issue, field, found)
    return {name: UNKNOWN for name, number in numbers.items() if number is None}


def _numbered(known: list[dict[str, Any]], name: str) -> int | None:
    """Find an organisation by its name or its number."""
    for one in known:
        if name.strip().casefold() in (str(one.get("name", "")).strip().casefold(), str(one.get("id"))):
            return int(one["id"])
    return None


def _field(deed: Deed, issue: str) -> str | None:
    """Name the field that holds them, which has another number on each site."""
    fields = deed.lent.client.get_json(deed.place(issue, "editmeta"))["fields"]
    kinds = {name: str((one.get("schema") or {}).get("custom", "")) for name, one in fields.items()}
    return next((name for name, kind in kinds.items() if kind.endswith(ORGANISATIONS)), None)


def _add(deed: Deed, issue: str, field: str, numbers: list[int]) -> None:
    told = deed.lent.client.get_json(deed.place(issue), params={"fields": field})["fields"].get(field) or ()
    there = [int(one["id"]) for one in told if isinstance(one, Mapping)]
    if not set(numbers) <= set(there):
        deed.change("PUT", deed.place(issue), {"fields": {field: list(dict.fromkeys([*there, *numbers]))}})
