"""Drafts of issues: all that an owner's issue says of a matter, when it comes in and when it goes to another queue."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from playbooks.book import Book
from playbooks.schema import Queue
from playbooks.sentences import DEFAULT_LANGUAGE
from triage.containment import containing
from triage.domain import Lane
from triage.routes import Route
from triage.workflows import steps_of

LONGEST_TITLE = 90
FALLBACK_LABEL = "fallback-queue"
# What belongs to one queue and to its rule, and to no other.
OF_ONE_QUEUE = frozenset(
    {"request_type", "on_behalf_of", "participants", "organisations", "assignee", "watchers", "fields"}
)
FOR_ISSUE = ("label", "why", "value", "required")
# Longer than this they are read better, and kept whole, as files.
LONG_TEXT, LONG_LIST = 3_000, 4


@dataclass(frozen=True)
class Matter:
    """A matter as its issue tells it; `text` is redacted, `outcome` the lane or what no lane takes."""

    reference: str
    text: str
    author: str
    source: str
    outcome: str
    confidence: float
    reasons: tuple[str, ...]
    severity: str
    restricted: bool
    context: tuple[Mapping[str, Any], ...]
    also: tuple[str, ...]
    data_classes: tuple[str, ...]
    ticket_url: str
    owner: str
    acknowledge_by: datetime | None
    resolve_by: datetime | None
    needs_review: bool
    model: str
    notify_by: datetime | None = None


def issue_draft(matter: Matter, route: Route, book: Book) -> dict[str, Any]:
    """Write the draft that a delivery to Jira carries."""
    playbook = book.playbook_for(matter.outcome)
    return {
        "reference": matter.reference,
        "title": _title(matter, route, book),
        **route.for_issue(),
        **({"on_behalf_of": matter.author} if route.request_type and "@" in matter.author else {}),
        "restricted": matter.restricted,
        "lane": matter.outcome,
        "lane_title": playbook.title,
        "confidence": round(matter.confidence, 4),
        "reasons": list(matter.reasons),
        "severity": matter.severity,
        "asked": matter.text,
        "reporter": matter.author,
        "source": matter.source,
        "context": list(_context(matter.context)),
        "also": list(matter.also),
        "data_classes": list(matter.data_classes),
        "steps": [
            *_containing(matter, route, book),
            *steps_of(route.facts, book.edition(DEFAULT_LANGUAGE)),
            *(one.text for one in playbook.steps),
        ],
        "evidence": list(playbook.evidence),
        "attachments": list(_files(matter, playbook.evidence)),
        "ticket_url": matter.ticket_url,
        "remote_link": matter.ticket_url,
        "owner": book.owners.owners[matter.owner].name,
        "acknowledge_by": matter.acknowledge_by and matter.acknowledge_by.isoformat(),
        "resolve_by": matter.resolve_by and matter.resolve_by.isoformat(),
        "notify_by": matter.notify_by and matter.notify_by.isoformat(),
        "needs_review": matter.needs_review,
        "versions": {"model": matter.model, "playbook": book.short_version, "policy": book.policy_version},
    }


def _title(matter: Matter, route: Route, book: Book) -> str:
    """Name the issue by what was said; what is restricted by its kind alone, since titles get around by mail."""
    if not matter.restricted:
        return title_of(matter.text)
    title, tool = book.playbook_for(matter.outcome).title, book.tools.get(route.facts.tool or "")
    return f"{title} ({tool.name})" if tool else title


def in_fallback(draft: Mapping[str, Any], queue: Queue, *, reason: str) -> dict[str, Any] | None:
    """Write the draft for the fallback queue, once; None where it has been there, or was meant for it."""
    was_there = draft.get("instead_of") is not None
    if was_there or (draft.get("project"), draft.get("issue_type")) == (queue.project, queue.issue_type):
        return None
    kept = {name: value for name, value in draft.items() if name not in OF_ONE_QUEUE}
    return kept | {
        "project": queue.project,
        "issue_type": queue.issue_type,
        "labels": [*queue.labels, FALLBACK_LABEL],
        "components": list(queue.components),
        "security_level": queue.security_level,
        "instead_of": {"project": draft.get("project"), "reason": reason, "draft": dict(draft)},
    }


def _containing(matter: Matter, route: Route, book: Book) -> Sequence[str]:
    """Begin the steps of an incident with those that its tool wants."""
    tool = book.tools.get(route.facts.tool or "")
    if matter.outcome != Lane.SECURITY_INCIDENT or tool is None:
        return []
    return containing(tool, book.edition(DEFAULT_LANGUAGE))


def _files(matter: Matter, evidence: Sequence[str]) -> Iterator[dict[str, str]]:
    """Put what is long into text files; text files that came along with a message are part of its redacted text."""
    if len(matter.text) > LONG_TEXT:
        yield {"name": f"{matter.reference}-what-was-said.txt", "text": matter.text}
    if len(evidence) > LONG_LIST:
        lines = [f"{matter.reference}: evidence to keep", "", *(f"[ ] {one}" for one in evidence)]
        yield {"name": f"{matter.reference}-evidence-{matter.outcome}.txt", "text": "\n".join(lines) + "\n"}


def _context(items: Iterable[Mapping[str, Any]]) -> Iterable[dict[str, Any]]:
    return ({name: item[name] for name in FOR_ISSUE} for item in items)


def title_of(text: str) -> str:
    """Give the first words of a redacted text as one line."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_TITLE:
        return line
    return line[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
