"""What the stand-in Jira knows before anybody writes to it: projects, types, priorities, statuses, people."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Named:
    """Something with an id and a name."""

    id: str
    name: str
    description: str = ""


@dataclass(frozen=True)
class Project:
    """A queue of one owner."""

    id: str
    key: str
    name: str
    security_levels: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Status:
    """Where an issue stands; `category` is Jira's own, by which boards are drawn."""

    id: str
    name: str
    category_id: int
    category_key: str
    category_name: str
    color: str


PROJECTS = tuple(
    Project(str(10000 + number), key, name, (Named("10100", "Restricted"),) if key == "SEC" else ())
    for number, (key, name) in enumerate(
        (
            ("AIEN", "AI Enablement"),
            ("IT", "IT Support"),
            ("DGOV", "Data Governance"),
            ("SEC", "Security Operations"),
            ("AIOPS", "AI Operations"),
            ("AICO", "AI Council"),
            ("AIQ", "AI Output Quality"),
            ("COMP", "Compliance"),
            ("AIDESK", "AI Desk"),
            ("SD", "Service Desk"),
        )
    )
)
ISSUE_TYPES = (
    Named("10001", "Task", "Something to be done."),
    Named("10002", "Incident", "Something went wrong and has to be looked at now."),
    Named("10003", "Service Request", "Somebody asks for something."),
    Named("10004", "Question", "Somebody asks to be told something."),
    Named("10005", "Bug", "Something does not work as it should."),
    Named("10006", "Story", "Something that somebody would like to be able to do."),
)
PRIORITIES = (
    Named("1", "Highest", "It stands in the way of everything else."),
    Named("2", "High", "Serious; it could stop work."),
    Named("3", "Medium", "It could affect work."),
    Named("4", "Low", "A small matter, easily worked around."),
    Named("5", "Lowest", "Trivial."),
)
DEFAULT_PRIORITY = "3"
STATUSES = (
    Status("10000", "To Do", 2, "new", "To Do", "blue-gray"),
    Status("10010", "In Progress", 4, "indeterminate", "In Progress", "yellow"),
    Status("10020", "Done", 3, "done", "Done", "green"),
)
TRANSITIONS = {"11": "10000", "21": "10010", "31": "10020"}
DONE = "10020"
RESOLUTION = Named("10000", "Done", "The work is finished.")
LINK_TYPES = (
    ("10000", "Blocks", "is blocked by", "blocks"),
    ("10001", "Duplicate", "is duplicated by", "duplicates"),
    ("10002", "Relates", "relates to", "relates to"),
)


@dataclass(frozen=True)
class FieldKind:
    """One field of an issue, as Jira describes it to those who ask."""

    id: str
    name: str
    type: str
    items: str | None = None
    required: bool = False

    def schema(self) -> dict[str, Any]:
        """Describe the field's type."""
        kind = {"type": self.type, "system": self.id}
        return kind | ({"items": self.items} if self.items else {})


FIELDS = (
    FieldKind("summary", "Summary", "string", required=True),
    FieldKind("issuetype", "Issue Type", "issuetype", required=True),
    FieldKind("project", "Project", "project", required=True),
    FieldKind("description", "Description", "string"),
    FieldKind("labels", "Labels", "array", "string"),
    FieldKind("priority", "Priority", "priority"),
    FieldKind("components", "Components", "array", "component"),
    FieldKind("duedate", "Due date", "date"),
    FieldKind("assignee", "Assignee", "user"),
    FieldKind("reporter", "Reporter", "user"),
    FieldKind("security", "Security Level", "securitylevel"),
)
READ_ONLY_FIELDS = (
    FieldKind("status", "Status", "status"),
    FieldKind("resolution", "Resolution", "resolution"),
    FieldKind("created", "Created", "datetime"),
    FieldKind("updated", "Updated", "datetime"),
    FieldKind("comment", "Comment", "comments-page"),
    FieldKind("attachment", "Attachment", "array", "attachment"),
    FieldKind("issuelinks", "Linked Issues", "array", "issuelinks"),
)


@dataclass(frozen=True)
class Person:
    """An account of the stand-in's site."""

    account_id: str
    name: str
    mail: str


BOT = Person("5b10ac8d82e05b22cc7d4ef5", "AI triage", "triage@example.test")
PEOPLE = (
    BOT,
    Person("5b10a2844c20165700ede21g", "Ines Okafor", "ines.okafor@example.test"),
    Person("5b109f2e9729b51b54dc274d", "Tom Lindqvist", "tom.lindqvist@example.test"),
    Person("5b10a0effa615349cb016cd8", "Mei Santos", "mei.santos@example.test"),
)


def project_of(id_or_key: str) -> Project | None:
    """Find a project by id or key."""
    return next((p for p in PROJECTS if id_or_key in (p.id, p.key)), None)


def named(things: tuple[Named, ...], given: Any) -> Named | None:
    """Find a thing as a request names it: `{"id": …}` or `{"name": …}`."""
    if not isinstance(given, dict):
        return None
    if "id" in given:
        return next((thing for thing in things if thing.id == str(given["id"])), None)
    return next((thing for thing in things if thing.name == given.get("name")), None)


def status_of(status_id: str) -> Status:
    """Find a status."""
    return next(status for status in STATUSES if status.id == status_id)


def person_of(account_id: Any) -> Person | None:
    """Find an account."""
    return next((person for person in PEOPLE if person.account_id == account_id), None)
