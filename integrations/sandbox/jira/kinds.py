"""What a Jira site is made of: projects, workflows, fields, request types and people, as plain values."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
CATEGORIES = {
    "new": (2, "To Do", "blue-gray"),
    "indeterminate": (4, "In Progress", "yellow"),
    "done": (3, "Done", "green"),
}
CUSTOM = "customfield_"


@dataclass(frozen=True)
class Named:
    """Something with an id and a name."""

    id: str
    name: str
    description: str = ""


@dataclass(frozen=True)
class Status:
    """Where an issue stands; the category is Jira's own, by which boards are drawn."""

    id: str
    name: str
    category_key: str

    @property
    def category_name(self) -> str:
        """Name the category."""
        return CATEGORIES[self.category_key][1]

    @property
    def is_done(self) -> bool:
        """Say whether nothing is left to do here."""
        return self.category_key == "done"


@dataclass(frozen=True)
class Way:
    """A transition: without `comes_from` it may be gone from everywhere."""

    id: str
    name: str
    to: str
    comes_from: frozenset[str] = frozenset()
    needs_resolution: bool = False
    resolution_id: str | None = None


@dataclass(frozen=True)
class Workflow:
    """The statuses of a project's issues, the first of which they begin in, and the ways between them."""

    statuses: tuple[Status, ...]
    ways: tuple[Way, ...]

    @property
    def start(self) -> Status:
        """Give the status of a new issue."""
        return self.statuses[0]

    def ways_from(self, status_id: str) -> list[Way]:
        """List where an issue may go from a status."""
        return [way for way in self.ways if way.to != status_id and (not way.comes_from or status_id in way.comes_from)]


@dataclass(frozen=True)
class FieldKind:
    """One field of an issue, as Jira describes it to those who ask."""

    id: str
    name: str
    type: str
    items: str | None = None
    required: bool = False
    options: tuple[Named, ...] = ()
    custom: str | None = None

    @property
    def is_custom(self) -> bool:
        """Say whether a company made the field."""
        return self.custom is not None

    def schema(self) -> Json:
        """Describe the field's type."""
        kind: Json = {"type": self.type}
        if self.custom is not None:
            kind |= {"custom": self.custom, "customId": int(self.id.removeprefix(CUSTOM))}
        else:
            kind |= {"system": self.id}
        return kind | ({"items": self.items} if self.items else {})


@dataclass(frozen=True)
class RequestType:
    """What a customer may ask a service desk for, and which of the project's fields the form shows."""

    id: str
    name: str
    issue_type_id: str
    description: str = ""
    fields: tuple[str, ...] = ("summary", "description")
    required: tuple[str, ...] = ("summary",)


@dataclass(frozen=True)
class ServiceDesk:
    """What makes a project a service desk."""

    id: str
    request_types: tuple[RequestType, ...]
    organisations: tuple[Named, ...] = ()
    first_response_seconds: int = 4 * 3600
    resolution_seconds: int = 24 * 3600


@dataclass(frozen=True)
class Project:
    """A queue of one owner."""

    id: str
    key: str
    name: str
    workflow: Workflow
    security_levels: tuple[Named, ...] = ()
    components: tuple[Named, ...] = ()
    fields: tuple[FieldKind, ...] = ()
    issue_types: tuple[Named, ...] = ()
    desk: ServiceDesk | None = None
    is_archived: bool = False
    denied: frozenset[str] = frozenset()  # what the product's account may not do here
    hidden_levels: frozenset[str] = frozenset()  # and the security levels, by id, that it is no member of

    @property
    def type_key(self) -> str:
        """Name the kind of project as Jira does."""
        return "service_desk" if self.desk else "software"


@dataclass(frozen=True)
class Person:
    """An account of the stand-in's site; `user_name` is what Data Center knows it by."""

    account_id: str
    name: str
    mail: str
    user_name: str = field(default="")
    kind: str = "atlassian"

    def __post_init__(self) -> None:
        """Take the user name from the address, where none is given."""
        object.__setattr__(self, "user_name", self.user_name or self.mail.partition("@")[0])

    @classmethod
    def with_mail(cls, mail: str, name: str, *, kind: str = "atlassian") -> "Person":
        """Make an account whose id follows from its address, so that it is the same after a restart."""
        return cls(hashlib.sha256(mail.encode()).hexdigest()[:24], name, mail, kind=kind)


def named(things: tuple[Named, ...], given: Any) -> Named | None:
    """Find a thing as a request names it: `{"id": …}`, `{"name": …}` or, of options, `{"value": …}`."""
    if not isinstance(given, dict):
        return None
    if "id" in given:
        return next((thing for thing in things if thing.id == str(given["id"])), None)
    wanted = given.get("name", given.get("value"))
    return next((thing for thing in things if thing.name == wanted), None)
