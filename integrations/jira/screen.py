"""What a new issue of a type may be given: the fields of its create screen, and values in the shape that each takes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from integrations.jira.adf import document
from integrations.jira.blocks import Paragraph, Words
from integrations.jira.client import JiraClient
from integrations.jira.lengths import within
from integrations.jira.people import account_of, as_person
from integrations.jira.wiki import wiki_text
from integrations.legible import in_one_line, shortened

# A long text may grow fivefold where signs of markup are named.
LONGEST_LINE, LONGEST_TEXT = 255, 6_000
TEXTAREA = ":textarea"
Value = str | Sequence[str]


class NotFitting(Exception):
    """A field does not take a value; carries our words about it."""


@dataclass(frozen=True)
class ScreenField:
    """One field of a screen."""

    id: str
    name: str
    required: bool
    type: str
    items: str = ""
    custom: str = ""
    allowed: tuple[Mapping[str, Any], ...] = ()
    has_default: bool = False

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> "ScreenField":
        """Read what Jira says of a field."""
        schema = told.get("schema") or told.get("jiraSchema") or {}
        return cls(
            id=str(told.get("fieldId") or told.get("key") or ""),
            name=str(told.get("name") or ""),
            required=bool(told.get("required")),
            type=str(schema.get("type") or ""),
            items=str(schema.get("items") or ""),
            custom=str(schema.get("custom") or ""),
            allowed=tuple(one for one in told.get("allowedValues") or () if isinstance(one, Mapping)),
            has_default=bool(told.get("hasDefaultValue")),
        )


def create_screen(client: JiraClient, project: str, issue_type: str) -> list[ScreenField]:
    """Ask which fields a new issue of this type, by name or number, has; none where there is no such type."""
    place = f"issue/createmeta/{quote(project, safe='')}/issuetypes"
    types = client.listed(place, "issueTypes")
    type_id = next((str(one["id"]) for one in types if issue_type in (one.get("name"), str(one.get("id")))), None)
    if type_id is None:
        return []
    return [ScreenField.read(one) for one in client.listed(f"{place}/{quote(type_id, safe='')}", "fields")]


def field_called(screen: Sequence[ScreenField], name: str) -> ScreenField | None:
    """Find a field by its id, or by the name that people see, whose capitals don't count."""
    wanted = name.strip().casefold()
    return next((one for one in screen if wanted in (one.id, one.name.strip().casefold())), None)


def shaped(field: ScreenField, value: Value, client: JiraClient) -> Any:
    """Put a value into the shape that a field takes, or raise NotFitting."""
    if field.type == "array":
        several = [value] if isinstance(value, str) else list(value)
        return [_one(field, field.items, one, client=client) for one in several]
    if not isinstance(value, str):
        if len(value) != 1:
            raise NotFitting("it takes one value")
        value = value[0]
    return _one(field, field.type, value, client=client)


def _one(field: ScreenField, kind: str, value: str, *, client: JiraClient) -> Any:
    shape = SHAPES.get(kind)
    if shape is None:
        raise NotFitting("fields of its kind are filled in Jira alone")
    return shape(field, value, client)


def _text(field: ScreenField, value: str, client: JiraClient) -> Any:
    if not field.custom.endswith(TEXTAREA):
        line = within(in_one_line(value, LONGEST_LINE), LONGEST_LINE)
        return "-".join(line.split()) if field.type == "array" else line
    blocks = [Paragraph((Words(shortened(value, LONGEST_TEXT)),))]
    return document(blocks) if client.is_cloud else wiki_text(blocks)


def _number(_field: ScreenField, value: str, _client: JiraClient) -> float | int:
    try:
        number = float(value)
    except ValueError:
        raise NotFitting(f"“{value}” is no number") from None
    if number != number or number in (float("inf"), float("-inf")):  # noqa: PLR0124 -- only what is no number differs from itself
        raise NotFitting(f"“{value}” is no number")
    return int(number) if number.is_integer() else number


def _day(_field: ScreenField, value: str, _client: JiraClient) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise NotFitting(f"“{value}” is no day, which is written 2027-01-31") from None


def _person(_field: ScreenField, value: str, client: JiraClient) -> Any:
    account = account_of(client, value)
    if account is None:
        raise NotFitting(f"Jira knows nobody by “{value}”")
    return as_person(client, account)


def _choice(field: ScreenField, value: str, _client: JiraClient) -> Any:
    return {"id": str(_allowed(field.allowed, value)["id"])}


def _choice_within(field: ScreenField, value: str, _client: JiraClient) -> Any:
    """Choose in two steps, written “Europe / Portugal”."""
    first, _, second = value.partition("/")
    outer = _allowed(field.allowed, first)
    chosen: dict[str, Any] = {"id": str(outer["id"])}
    if second.strip():
        chosen["child"] = {"id": str(_allowed(outer.get("children") or (), second)["id"])}
    return chosen


def _allowed(values: Sequence[Mapping[str, Any]], wanted: str) -> Mapping[str, Any]:
    name = wanted.strip().casefold()
    for one in values:
        names = {str(one.get(key, "")).strip().casefold() for key in ("value", "name", "id", "label")}
        if name in names and one.get("id") is not None:
            return one
    raise NotFitting(f"“{wanted.strip()}” is none of its choices")


Shape = Callable[[ScreenField, str, JiraClient], Any]
SHAPES: Mapping[str, Shape] = {
    "string": _text,
    "number": _number,
    "date": _day,
    "user": _person,
    "option": _choice,
    "option-with-child": _choice_within,
    "component": _choice,
    "version": _choice,
    "group": lambda _field, value, _client: {"name": value},
}
