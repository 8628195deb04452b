"""Everything that the methods, the people and the page of the stand-in Slack work with."""

import time
from dataclasses import dataclass, field
from typing import Any

from integrations.sandbox.slack.conditions import Conditions
from integrations.sandbox.slack.state import SlackState
from integrations.sandbox.slack.tickets import Tickets
from integrations.sandbox.slack.views import Views
from integrations.sandbox.slack.workspace import Workspace

Json = dict[str, Any]


@dataclass(frozen=True)
class AssistantThread:
    """What the app says about a conversation in the assistant's pane."""

    status: str = ""
    title: str = ""
    prompts: tuple[Json, ...] = ()
    prompts_title: str = ""
    context: str | None = None


@dataclass(frozen=True)
class Inside:
    """The parts, each once."""

    state: SlackState
    workspace: Workspace
    conditions: Conditions
    tickets: Tickets
    views: Views
    site: str
    assistants: dict[tuple[str, str], AssistantThread] = field(default_factory=dict)
    uploads: dict[str, bytes] = field(default_factory=dict)
    # When Slack will have taken up a file that was just uploaded, by the steady clock.
    taken_up: dict[str, float] = field(default_factory=dict)

    def is_taken_up(self, file_id: str) -> bool:
        """Say whether Slack knows by now what kind of file it is."""
        return time.monotonic() >= self.taken_up.get(file_id, 0.0)
