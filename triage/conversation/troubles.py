"""What Slack tells about itself: a channel is gone, the app was removed, its token was revoked, somebody has left."""

import structlog

from triage.conversation.room import Act, Room, nothing_of_ours
from triage.domain import Destination, Outgoing
from triage.inbox_worker import Result
from triage.matters import telling
from triage.matters.change import Change
from triage.store.inbox import Kept

log = structlog.get_logger(__name__)

# After these nothing is said in Slack any more, until somebody has mended it.
CUT_OFF = frozenset({"tokens_revoked", "app_uninstalled"})


def consider(room: Room, arrival: Kept) -> Act:
    """Write it down, and tell the owner of the review queue on a way that still works."""
    del room
    where = {"channel": str(arrival.data["channel"])} if "channel" in arrival.data else {}

    def act(change: Change) -> Result:
        log.error("Slack has changed: somebody has to look", what=arrival.kind, **where)
        change.note("slack_changed", "slack", data={"what": arrival.kind, **where})
        text = change.book.say(f"slack_away_{arrival.kind}", **where)
        if arrival.kind in CUT_OFF:
            page = {"title": change.book.say("slack_away_title"), "body": text}
            change.send(Outgoing(Destination.PAGER, "page", page, urgent=True), ticket_id=None)
        else:
            telling.keeper(change, text)
        return Result.DONE

    return act


def consider_person(room: Room, arrival: Kept) -> Act:
    """Take note of who has left; what they wrote stays, and who may sign in is decided elsewhere."""
    del room
    if not arrival.data.get("deactivated"):
        return nothing_of_ours

    def act(change: Change) -> Result:
        change.note("slack_person_left", "slack", data={"person": arrival.person})
        return Result.DONE

    return act
