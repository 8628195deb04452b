"""What the tests of the senders share: an attempt that they steer, and a draft as the core would make it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from triage.domain import Destination, LeaseLost, Outgoing


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass
class Trial:
    """An attempt; `lasts_for_looks` is how often its lease may be looked at before it is used up."""

    key: str = "k-1"
    in_doubt_since: datetime | None = None
    seconds: float = 60.0
    lasts_for_looks: int | None = None
    confirmations: int = field(default=0, init=False)

    @property
    def seconds_left(self) -> float:
        if self.lasts_for_looks is None:
            return self.seconds
        self.lasts_for_looks -= 1
        return self.seconds if self.lasts_for_looks >= 0 else -1.0

    def confirm(self) -> None:
        if self.seconds <= 0:
            raise LeaseLost
        self.confirmations += 1


def payload(**changes: Any) -> dict[str, Any]:
    usual: dict[str, Any] = {
        "reference": "AI-1",
        "title": "The nightly summaries are empty",
        "project": "AIOPS",
        "issue_type": "Incident",
        "labels": ["ai-workflow"],
        "components": ["Automation"],
        "priority": "High",
        "security_level": None,
        "restricted": False,
        "lane": "workflow_failure",
        "lane_title": "A workflow that failed",
        "confidence": 0.87,
        "reasons": ["“empty since”", "“nightly”"],
        "severity": "high",
        "asked": "The nightly ticket summaries\nhave been empty since the CRM update.",
        "reporter": "Ines Okafor",
        "source": "slack",
        "context": [
            {"label": "Which workflow", "why": "To find its owner", "value": "Ticket summaries", "required": True},
            {"label": "Since when", "why": "To find the change", "value": None, "required": True},
        ],
        "also": ["output_quality"],
        "data_classes": ["internal"],
        "steps": ["Look at the last run", "Ask what changed"],
        "evidence": ["The run's log"],
        "ticket_url": "https://triage.example.test/tickets/AI-1",
        "owner": "AI Operations",
        "acknowledge_by": "2026-11-21T09:00:00+00:00",
        "resolve_by": None,
        "needs_review": True,
        "versions": {"model": "m-1", "playbook": "p-1", "policy": "o-1"},
    }
    return usual | changes


def issue(**changes: Any) -> Outgoing:
    return Outgoing(Destination.JIRA, "issue.create", payload(**changes))


def message(channel: str = "#ai-desk", text: str = "Thank you, AI Operations has it.", **more: Any) -> Outgoing:
    return Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text} | more)
