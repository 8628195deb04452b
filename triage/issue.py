"""What is known of an issue in Jira, and what can be asked of it there: words for the core and for the adapter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

# The deliveries that bring an issue into being; everything else of a ticket is done to it.
CREATE, MOVE = "issue.create", "issue.move"
MAKE_ISSUES = (CREATE, MOVE)
# The one that holds a problem together, which is no ticket's; and linking a ticket's issue with it.
PARENT, LINK = "problem.create", "issue.link"
# What is not done to an issue that is there.
BEGIN_ISSUES = (CREATE, PARENT)


@dataclass(frozen=True)
class IssueComment:
    """A comment as Jira shows it; `text` is raw, and `key` names the delivery of ours that it came from."""

    id: str
    author: str
    author_name: str
    is_ours: bool
    key: str | None
    text: str = field(repr=False)
    is_public: bool
    created: datetime
    updated: datetime
    # Whether a program wrote it by itself, as far as Jira tells.
    is_automatic: bool = False


@dataclass(frozen=True)
class ServiceLevel:
    """A clock of a service desk; `due` is when it runs out, and None where it has stopped."""

    name: str
    due: datetime | None
    is_missed: bool
    is_paused: bool = False


@dataclass(frozen=True)
class IssueSeen:
    """An issue as Jira shows it now; `category` is new, indeterminate or done, `assignee` a mail address or account."""

    key: str
    id: str
    url: str
    project: str
    status: str
    category: str
    resolution: str | None
    assignee: str | None
    assignee_name: str | None
    priority: str | None
    labels: tuple[str, ...]
    updated: datetime
    status_changed: datetime | None
    assignee_changed: datetime | None
    comments: tuple[IssueComment, ...] = field(repr=False)
    attachments: tuple[tuple[str, str], ...] = field(repr=False)
    duplicate_of: str | None
    project_changed: datetime | None = None
    # Of status, assignee and project those that our own account changed last.
    changed_by_us: frozenset[str] = frozenset()
    # And who it was, by mail address or account, as far as Jira tells.
    changed_by: Mapping[str, str] = field(default_factory=dict)
    # Whether a security level keeps it from everybody else in the project.
    is_guarded: bool = False
    # Whether it still holds what we wrote of the matter, and not a pointer alone.
    holds_words: bool = False
    # What it was called in the projects before.
    former_keys: frozenset[str] = frozenset()
    service_levels: tuple[ServiceLevel, ...] = ()


@dataclass(frozen=True)
class IssueListed:
    """An issue of ours as a search of Jira's shows it: enough to compare it with its ticket."""

    key: str
    id: str
    project: str
    status: str
    category: str
    resolution: str | None
    assignee: str | None
    labels: tuple[str, ...]


class IssuesAway(Exception):
    """Jira can't be asked just now; its message is our own sentence."""


class Issues(Protocol):
    """What can be looked up in Jira."""

    def read(self, issue: str) -> IssueSeen | None:
        """Read an issue by its key or number; None where it is gone or not ours to see. Raises IssuesAway."""

    def changed_since(self, moment: datetime) -> Iterator[Mapping[str, Any]]:
        """Name the issues of ours that changed since then, as arrivals name them. Raises IssuesAway."""
