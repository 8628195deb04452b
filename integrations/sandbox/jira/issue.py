"""What the stand-in Jira keeps of one issue, of a link between two, and of what happened to them."""

from dataclasses import dataclass, field
from typing import Any

from integrations.sandbox.jira.world import BOT, DEFAULT_PRIORITY, TO_DO

Json = dict[str, Any]


@dataclass(frozen=True)
class Issue:
    """One issue; comments and the like are kept as JSON, since hardly anything here reads into them."""

    id: str
    key: str
    project: str
    type_id: str
    created: str
    updated: str
    created_epoch: float
    summary: str
    updated_epoch: float = 0.0
    description: Json | None = None
    labels: list[str] = field(default_factory=list)
    priority_id: str = DEFAULT_PRIORITY
    components: list[str] = field(default_factory=list)
    duedate: str | None = None
    assignee: str | None = None
    reporter: str = BOT.account_id
    creator: str = BOT.account_id
    security_id: str | None = None
    status_id: str = TO_DO.id
    resolution_id: str | None = None
    resolved: str | None = None
    custom: dict[str, Any] = field(default_factory=dict)
    comments: list[Json] = field(default_factory=list)
    properties: dict[str, Any] = field(default_factory=dict)
    remote_links: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    watchers: list[str] = field(default_factory=list)
    history: list[Json] = field(default_factory=list)
    old_keys: list[str] = field(default_factory=list)
    deleted: bool = False


@dataclass(frozen=True)
class IssueLink:
    """Two issues, by id since keys change, and what one is to the other."""

    id: str
    type_id: str
    inward_id: str
    outward_id: str


@dataclass(frozen=True)
class Happening:
    """Something that those who registered a webhook are told of; `part` is the comment, file or link it is about."""

    event: str
    by: str
    issue: Issue | None = None
    kind: str = ""
    items: tuple[Json, ...] = ()
    part: Json = field(default_factory=dict)
