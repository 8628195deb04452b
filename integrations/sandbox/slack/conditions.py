"""The switches of the stand-in Slack that are no faults: how the app is set up, and how strict Slack is today."""

from dataclasses import dataclass, field

from integrations.sandbox.slack.world import ALL_SCOPES


@dataclass(frozen=True)
class Shortcut:
    """A shortcut of the app's: in the menu of messages, or for everywhere."""

    name: str
    callback_id: str
    on_messages: bool = True


COMMANDS = ("/ai",)
SHORTCUTS = (
    Shortcut("Ask AI desk about this", "ask_about_this"),  # Slack allows 24 characters
    Shortcut("Ask the AI desk", "ask", on_messages=False),
)


@dataclass
class Conditions:
    """What tests and pages may change while the stand-in runs."""

    request_url: str = ""
    commands: tuple[str, ...] = COMMANDS
    shortcuts: tuple[Shortcut, ...] = SHORTCUTS
    subscribed: frozenset[str] | None = None  # None stands for every event
    scopes: frozenset[str] = field(default=ALL_SCOPES)
    custom_emoji: frozenset[str] = frozenset({"ai-desk"})
    refuses_with: str = ""
    rate_limits: bool = False
    shuffled: bool = False
    # Slack's own waits, in seconds; `time_scale` shortens all of them for tests.
    deadline_seconds: float = 3.0
    retry_after_seconds: tuple[float, ...] = (0.0, 60.0, 300.0)
    time_scale: float = 1.0
    trigger_seconds: float = 3.0
    # A file that was uploaded is one of no kind for so long, and no message may show it.
    file_seconds: float = 0.3
