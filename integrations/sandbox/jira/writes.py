"""What the stand-in Jira lets be written into an issue, and what it says where it does not."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import from_text, is_document
from integrations.sandbox.jira.bodies import BAD_PAYLOAD, TOO_LONG, is_too_long, units
from integrations.sandbox.jira.custom import NO_DOCUMENT, CustomFields, NotTaken, account_in
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.kinds import CUSTOM, Json, Project, named
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.wire import Request

SUMMARY_LIMIT = LABEL_LIMIT = 255
NOT_ON_SCREEN = "Field '{}' cannot be set. It is not on the appropriate screen, or unknown."
NO_TEXT = "Operation value must be a string"


@dataclass
class Reading:
    """The fields of a request on their way to become an issue's: what was good, and what was not."""

    inside: Inside
    project: Project | None
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
            if name.startswith(CUSTOM):
                self._custom(name, value)
            elif (reader := READERS.get(name)) is None or (name == "security" and not self._has_levels()):
                self.errors[name] = NOT_ON_SCREEN.format(name)
            else:
                reader(self, value)

    def _has_levels(self) -> bool:
        return bool(self.project and self.project.security_levels)

    def _custom(self, name: str, value: Any) -> None:
        kind = next((one for one in (self.project.fields if self.project else ()) if one.id == name), None)
        if kind is None or self.project is None:
            self.errors[name] = NOT_ON_SCREEN.format(name)
            return
        is_cloud = self.inside.conditions.is_cloud
        fields = CustomFields(self.project, self.inside.state, is_cloud=is_cloud, text_version=self.text_version)
        try:
            self.good.setdefault("custom", {})[name] = fields.read(kind, value)
        except NotTaken as error:
            self.errors[name] = str(error)

    def miss(self, fields: Json) -> None:
        """Note the fields that the project's screen requires, and that were not given."""
        for kind in self.project.fields if self.project else ():
            if kind.required and fields.get(kind.id) in (None, "", []):
                self.errors.setdefault(kind.id, f"{kind.name} is required.")

    def summary(self, value: Any) -> None:
        """Read the one line that names the issue."""
        if not isinstance(value, str) or not value.strip():
            self.errors["summary"] = "You must specify a summary of the issue."
        elif "\n" in value or "\r" in value:
            self.errors["summary"] = "The summary is invalid because it contains newline characters."
        elif units(value) > SUMMARY_LIMIT:
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
        if self.text_version and not isinstance(value, str):
            self.errors[name] = NO_TEXT
            return
        given, value = value, from_text(value) if self.text_version else value
        if not isinstance(value, dict) or value.get("type") != "doc":
            self.errors[name] = NO_DOCUMENT
        elif not is_document(value):
            raise JiraRefused(400, "INVALID_INPUT")
        elif is_too_long(given):
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
        elif any(units(label) > LABEL_LIMIT for label in value):
            self.errors["labels"] = f"The label is too long. It exceeds the limit of {LABEL_LIMIT} characters."
        else:
            self.good["labels"] = list(dict.fromkeys(value))

    def priority(self, value: Any) -> None:
        """Read a priority by id or name."""
        found = named(world.PRIORITIES, value)
        if found is None:
            self.errors["priority"] = "Specify a valid priority ID or name"
        else:
            self.good["priority_id"] = found.id

    def issuetype(self, value: Any) -> None:
        """Read an issue type by id or name."""
        found = named(self.project.issue_types if self.project else world.ISSUE_TYPES, value)
        if found is None:
            self.errors["issuetype"] = "Specify a valid issue type"
        else:
            self.good["type_id"] = found.id

    def security(self, value: Any) -> None:
        """Read a security level by id or name; null takes it away."""
        hidden = self.project.hidden_levels if self.project else frozenset()
        levels = tuple(one for one in (self.project.security_levels if self.project else ()) if one.id not in hidden)
        found = named(levels, value)
        if found is None and value is not None:
            self.errors["security"] = "Specify a valid security level ID or name"
        else:
            self.good["security_id"] = found.id if found else None

    def components(self, value: Any) -> None:
        """Read components; unless it is told to be strict, the stand-in makes those that it has not met."""
        known = {one.id: one.name for one in (self.project.components if self.project else ())}
        given = [one.get("name", known.get(str(one.get("id")))) for one in _listed(value) if isinstance(one, dict)]
        names = [one for one in given if one]
        unknown = [one for one in names if self.inside.conditions.strict_components and one not in known.values()]
        if not isinstance(value, list) or len(names) != len(value) or unknown:
            self.errors["components"] = f"Component name '{', '.join(map(str, unknown))}' is not valid"
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
        if name == "assignee" and not any(value.values() if isinstance(value, dict) else ()):
            self.good[name] = None
            return
        try:
            account = account_in(value, self.inside.state, is_cloud=self.inside.conditions.is_cloud)
        except NotTaken as error:
            self.errors[name] = str(error)
            return
        if name == "assignee" and self.inside.state.people[account].kind == "customer":
            self.errors[name] = f"User '{account}' cannot be assigned issues."
        else:
            self.good[name] = account

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


def read_new(fields: Any, request: Request, inside: Inside) -> tuple[Project, Json]:
    """Read the fields of an issue that is to be made, or refuse."""
    if not isinstance(fields, dict):
        raise JiraRefused(400, BAD_PAYLOAD)
    given = fields.get("project")
    wanted = given.get("key", given.get("id", "")) if isinstance(given, dict) else ""
    project = inside.state.project(str(wanted))
    reading = Reading(inside, project, inside.wants_text(request))
    reading.read({"summary": None, "issuetype": None} | fields)
    reading.miss(fields)
    if project is None:
        reading.errors = {"project": "Specify a valid project ID or key"} | _without_custom(reading.errors)
    elif inside.is_archived(project):
        reading.errors["project"] = f"The project {project.key} is archived, and takes no issues."
    good = reading.finish()
    if project is None:
        raise JiraRefused(400, errors=reading.errors)
    inside.demand(project, "CREATE_ISSUES")
    return project, good


def _without_custom(errors: dict[str, str]) -> dict[str, str]:
    return {name: words for name, words in errors.items() if not name.startswith(CUSTOM)}


def read_changes(fields: Any, project: Project, request: Request, *, inside: Inside) -> Json:
    """Read the fields of an issue that is to be changed, or refuse."""
    reading = Reading(inside, project, inside.wants_text(request))
    if not isinstance(fields, dict):
        raise JiraRefused(400, BAD_PAYLOAD)
    reading.read(fields)
    return reading.finish()
