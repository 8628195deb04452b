"""The conversation: what arrives goes to the part that knows what to do with it; everything else is let go."""

from collections.abc import Callable, Mapping

from triage.conversation import buttons, changes, home, issues, mailing, pointing, submitting, threads, troubles
from triage.conversation.outside import Outside
from triage.conversation.room import Act, Room, nothing_of_ours
from triage.database import Database
from triage.desk import Desk
from triage.domain import Clock
from triage.store.inbox import Kept

PARTS: Mapping[str, Callable[[Room, Kept], Act]] = {
    "message": threads.consider,
    "message_changed": changes.consider_edit,
    "message_deleted": changes.consider_deletion,
    "reaction": pointing.consider_reaction,
    "command": pointing.consider_command,
    "shortcut_message": pointing.consider_shortcut,
    "shortcut_global": pointing.consider_shortcut,
    "home_opened": home.consider_home,
    "assistant_started": home.consider_assistant,
    "pressed": buttons.consider,
    "submitted": submitting.consider,
    "channel_archived": troubles.consider,
    "bot_removed": troubles.consider,
    "tokens_revoked": troubles.consider,
    "app_uninstalled": troubles.consider,
    "person_changed": troubles.consider_person,
    "issue_seen": issues.consider,
    "mail": mailing.consider,
}


class Conversation:
    """Decides about arrivals."""

    def __init__(self, desk: Desk, outside: Outside, *, database: Database, clock: Clock) -> None:
        """Take what it needs; nothing is asked yet."""
        self._room = Room(desk, outside, database, clock)

    def consider(self, arrival: Kept) -> Act:
        """Think about an arrival without holding anything; what is given back acts within one transaction."""
        part = PARTS.get(arrival.kind)
        return nothing_of_ours if part is None else part(self._room, arrival)
