"""What the stand-in Jira lets be written into an issue, and what it says where it does not."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import from_text, is_document, to_text

Json = dict[str, Any]
SUMMARY_LIMIT = LABEL_LIMIT = 255
TEXT_LIMIT = 32_767
NO_DOCUMENT = "Operation value must be an Atlassian Document (see the Atlassian Document Format)"
TOO_LONG = f"The entered text is too long. It exceeds the allowed limit of {TEXT_LIMIT:,} characters."


class JiraRefused(Exception):
    """An answer other than success, in Jira's own shape."""

    def __init__(self, status: int, *messages: str, errors: dict[str, str] | None = None) -> None:
        """Keep what Jira would say."""
        super().__init__(status)
        self.status = status
        self.messages = messages
        self.errors = errors or {}


@dataclass
class Reading:
    """The fields of a request on their way to become an issue's: what was good, and what was not."""

    project: world.Project | None
    text_version: bool
    good: Json = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def finish(self) -> Json:
        """Give what was good, or refuse all of it."""
        if self.errors:
            raise JiraRefused(400, errors=self.errors)
        return self.good

    def read(self, fields: Json) -> None:
        """Read every field; an unknown one is an error as it is over there."""
        for name, value in fields.items():
            reader = READERS.get(name)
            if reader is None or (name == "security" and not (self.project and self.project.security_levels)):
                self.errors[name] = f"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown."
            else:
                reader(self, value)

    def summary(self, value: Any) -> None:
        """Read the one line that names the issue."""
        if not isinstance(value, str) or not value.strip():
            self.errors["summary"] = "You must specify a summary of the issue."
        elif "\n" in value or "\r" in value:
            self.errors["summary"] = "The summary is invalid because it contains newline characters."
        elif len(value) > SUMMARY_LIMIT:
            self.errors["summary"] = f"Summary can't exceed {SUMMARY_LIMIT} characters."
        else:
            self.good["summary"] = value.strip()

    def description(self, value: Any) -> None:
        """Read the document."""
        self._document("description", value)

    def _document(self, name: str, value: Any) -> None:
        if value is None:
            self.good[name] = None
            return
        if self.text_version and isinstance(value, str):
            value = from_text(value)
        if not isinstance(value, dict) or value.get("type") != "doc":
            self.errors[name] = NO_DOCUMENT
        elif not is_document(value):
            raise JiraRefused(400, "INVALID_INPUT")
        elif len(to_text(value)) > TEXT_LIMIT:
            self.errors[name] = TOO_LONG
        else:
            self.good[name] = value

    def labels(self, value: Any) -> None:
        """Read labels: words without blanks, each once."""
        if not isinstance(value, list) or not all(isinstance(label, str) for label in value):
            self.errors["labels"] = "data was not an array"
            return
        spaced = next((label for label in value if not label or " " in label), None)
        if spaced is not None:
            self.errors["labels"] = f"The label '{spaced}' contains spaces which is invalid."
        elif any(len(label) > LABEL_LIMIT for label in value):
            self.errors["labels"] = f"The label is too long. It exceeds the limit of {LABEL_LIMIT} characters."
        else:
            self.good["labels"] = list(dict.fromkeys(value))

    def priority(self, value: Any) -> None:
        """Read a priority by id or name."""
        found = world.named(world.PRIORITIES, value)
        if found is None:
            self.errors["priority"] = "Specify a valid priority ID or name"
        else:
            self.good["priority_id"] = found.id

    def issuetype(self, value: Any) -> None:
        """Read an issue type by id or name."""
        found = world.named(world.ISSUE_TYPES, value)
        if found is None:
            self.errors["issuetype"] = "Specify a valid issue type"
        else:
            self.good["type_id"] = found.id

    def security(self, value: Any) -> None:
        """Read a security level by id or name; null takes it away."""
        levels = self.project.security_levels if self.project else ()
        found = world.named(levels, value)
        if found is None and value is not None:
            self.errors["security"] = "Specify a valid security level ID or name"
        else:
            self.good["security_id"] = found.id if found else None

    def components(self, value: Any) -> None:
        """Read components by name; the stand-in makes those that it has not met, so that any playbook works."""
        names = [one.get("name", one.get("id")) for one in _listed(value) if isinstance(one, dict)]
        if not isinstance(value, list) or len(names) != len(value) or not all(names):
            self.errors["components"] = "Component name is not valid"
        else:
            self.good["components"] = [str(name) for name in names]

    def duedate(self, value: Any) -> None:
        """Read a day, or null."""
        try:
            self.good["duedate"] = None if value is None else date.fromisoformat(value).isoformat()
        except (TypeError, ValueError):
            self.errors["duedate"] = "Error parsing date string. Expected format is yyyy-MM-dd."

    def assignee(self, value: Any) -> None:
        """Read who works on it; null is nobody."""
        self._person("assignee", value)

    def reporter(self, value: Any) -> None:
        """Read who it comes from."""
        self._person("reporter", value)

    def _person(self, name: str, value: Any) -> None:
        given = value.get("accountId", value.get("id")) if isinstance(value, dict) else None
        person = world.person_of(given)
        if person is None and not (given is None and name == "assignee"):
            self.errors[name] = f"User '{given}' cannot be found or does not exist."
        else:
            self.good[name] = person.account_id if person else None

    def ignore(self, _value: Any) -> None:
        """Pass over a field that was read before."""


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


READERS = {
    "project": Reading.ignore,
    "summary": Reading.summary,
    "description": Reading.description,
    "labels": Reading.labels,
    "priority": Reading.priority,
    "issuetype": Reading.issuetype,
    "security": Reading.security,
    "components": Reading.components,
    "duedate": Reading.duedate,
    "assignee": Reading.assignee,
    "reporter": Reading.reporter,
}


def read_new(fields: Any, *, archived: frozenset[str], text_version: bool) -> tuple[world.Project, Json]:
    """Read the fields of an issue that is to be made, or refuse."""
    if not isinstance(fields, dict):
        raise JiraRefused(400, "Invalid request payload. Refer to the REST API documentation and try again.")
    given = fields.get("project")
    named = given.get("key", given.get("id", "")) if isinstance(given, dict) else ""
    project = world.project_of(str(named))
    reading = Reading(project, text_version)
    reading.read({"summary": None, "issuetype": None} | fields)
    if project is None:
        reading.errors["project"] = "Specify a valid project ID or key"
    elif project.key in archived:
        reading.errors["project"] = f"The project {project.key} is archived, and takes no issues."
    good = reading.finish()
    if project is None:
        raise JiraRefused(400, errors=reading.errors)
    return project, good


def read_changes(fields: Any, project_key: str, *, text_version: bool) -> Json:
    """Read the fields of an issue that is to be changed, or refuse."""
    reading = Reading(world.project_of(project_key), text_version)
    if not isinstance(fields, dict):
        raise JiraRefused(400, "Invalid request payload. Refer to the REST API documentation and try again.")
    reading.read(fields)
    return reading.finish()


def read_comment(body: Any, *, text_version: bool) -> Json:
    """Read a comment's text, or refuse."""
    document = from_text(body) if text_version and isinstance(body, str) and body else body
    if not is_document(document) or not document["content"]:
        raise JiraRefused(400, errors={"comment": "Comment body is not valid!"})
    if len(to_text(document)) > TEXT_LIMIT:
        raise JiraRefused(400, errors={"comment": TOO_LONG})
    found: Json = document
    return found


def read_properties(given: Any) -> dict[str, Any]:
    """Read the properties that come with a new issue, or refuse."""
    if given is None:
        return {}
    if not isinstance(given, list) or not all(isinstance(one, dict) and one.get("key") for one in given):
        raise JiraRefused(400, "Invalid request payload. Refer to the REST API documentation and try again.")
    return {str(one["key"]): one.get("value") for one in given}
