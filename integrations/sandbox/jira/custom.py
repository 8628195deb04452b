"""What the stand-in Jira lets be written into a company's own fields."""

from collections.abc import Callable
from datetime import date
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import from_text, is_document
from integrations.sandbox.jira.kinds import FieldKind, Project, named
from integrations.sandbox.jira.state import JiraState

LONGEST_LINE = 255
NO_DOCUMENT = "Operation value must be an Atlassian Document (see the Atlassian Document Format)"


class NotTaken(Exception):
    """A value that a field does not take, with Jira's sentence about it."""


def account_in(given: Any, state: JiraState, *, is_cloud: bool) -> str:
    """Read an account as a request names it: by id on Cloud, by user name on Data Center."""
    names = ("accountId", "id") if is_cloud else ("name",)
    wanted = next((given[name] for name in names if given.get(name)), None) if isinstance(given, dict) else None
    people = state.people.values()
    found = next((one for one in people if wanted in ((one.account_id,) if is_cloud else (one.user_name,))), None)
    if found is None:
        raise NotTaken(f"User '{wanted}' cannot be found or does not exist.")
    return found.account_id


class CustomFields:
    """Reads the values of one project's fields."""

    def __init__(self, project: Project, state: JiraState, *, is_cloud: bool, text_version: bool) -> None:
        """Take what values are checked against."""
        self._project = project
        self._state = state
        self._is_cloud = is_cloud
        self._text_version = text_version
        self._readers: dict[str, Callable[[FieldKind, Any], Any]] = {
            "option": self._option,
            "string": self._line,
            "number": self._number,
            "user": self._user,
            "date": self._date,
            "sd-customerrequesttype": self._request_type,
        }

    def read(self, kind: FieldKind, value: Any) -> Any:
        """Read a value as it is kept, or raise NotTaken."""
        if value is None:
            return None
        if kind == world.IMPACT:
            return self._document(value)
        if kind == world.ORGANISATIONS:
            return self._organisations(value)
        if kind.type != "array":
            return self._readers[kind.type](kind, value)
        if not isinstance(value, list):
            raise NotTaken("data was not an array")
        return [self._readers[kind.items or "string"](kind, one) for one in value]

    def _option(self, kind: FieldKind, value: Any) -> Any:
        found = named(kind.options, value)
        if found is None:
            given = value.get("value", value.get("id")) if isinstance(value, dict) else value
            raise NotTaken(f"Option value '{given}' is not valid" if given else "Specify a valid 'id' or 'name'.")
        return {"value": found.name, "id": found.id}

    def _line(self, _kind: FieldKind, value: Any) -> Any:
        if not isinstance(value, str):
            raise NotTaken("Operation value must be a string")
        if len(value) > LONGEST_LINE or "\n" in value:
            raise NotTaken(f"The entered text is too long. It exceeds the allowed limit of {LONGEST_LINE} characters.")
        return value

    def _number(self, _kind: FieldKind, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise NotTaken("Operation value must be a number")
        return value

    def _user(self, _kind: FieldKind, value: Any) -> Any:
        return account_in(value, self._state, is_cloud=self._is_cloud)

    def _date(self, _kind: FieldKind, value: Any) -> Any:
        try:
            return date.fromisoformat(value).isoformat()
        except (TypeError, ValueError) as error:
            raise NotTaken("Error parsing date string. Expected format is yyyy-MM-dd.") from error

    def _document(self, value: Any) -> Any:
        if self._text_version and not isinstance(value, str):
            raise NotTaken("Operation value must be a string")
        document = from_text(value) if self._text_version else value
        if not is_document(document):
            raise NotTaken(NO_DOCUMENT)
        return document

    def _request_type(self, _kind: FieldKind, value: Any) -> Any:
        known = self._project.desk.request_types if self._project.desk else ()
        if not isinstance(value, str) or value not in {one.id for one in known}:
            raise NotTaken(f"Request Type '{value}' is not valid.")
        return value

    def _organisations(self, value: Any) -> Any:
        known = {one.id for one in (self._project.desk.organisations if self._project.desk else ())}
        wanted = [str(one) for one in value] if isinstance(value, list) else []
        if not isinstance(value, list) or not set(wanted) <= known:
            raise NotTaken("Organization is not valid.")
        return wanted
