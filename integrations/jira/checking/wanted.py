"""What the playbooks want of Jira, and what was found out about it there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

# Stands for the queue as a whole, where an aspect has no line of its own.
WHOLE = ""
Aspect = Literal[
    "",
    "project",
    "issue_type",
    "request_type",
    "components",
    "priority",
    "labels",
    "security_level",
    "assignee",
    "watchers",
    "due",
    "fields",
]


@dataclass(frozen=True)
class Wanted:
    """One queue: what its new issues carry, who is named on them, and in which line of which file that stands."""

    name: str
    project: str
    issue_type: str
    request_type: str | None = None
    components: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    security_level: str | None = None
    is_restricted: bool = False
    has_due_day: bool = False
    assignees: tuple[str, ...] = ()
    watchers: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def where(self, aspect: Aspect) -> str:
        """Say where in the playbooks this stands, as `file:line`."""
        return self.places.get(aspect) or self.places.get(WHOLE, "")


@dataclass(frozen=True)
class Finding:
    """One thing to know: a problem has to be mended, with anything else work goes on; `where` is a file and a line."""

    words: str
    where: str = ""
    project: str = ""
    is_problem: bool = True

    def __str__(self) -> str:
        """Say it the way editors and terminals make a link of."""
        return f"{self.where}: {self.words}" if self.where else self.words


def listed(names: object, *, at_most: int = 12) -> str:
    """Name what there is, as far as that can be read."""
    known = sorted({str(one) for one in names if one}) if isinstance(names, list | tuple | set | frozenset) else []
    if not known:
        return "none"
    return ", ".join(known[:at_most]) + (f" and {len(known) - at_most} more" if len(known) > at_most else "")
