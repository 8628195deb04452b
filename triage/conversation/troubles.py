"""What Slack tells about itself: a channel is gone, the app was removed, its token was revoked, somebody has left."""

from triage.conversation.room import Act, Room, nothing_of_ours
from triage.domain import Destination, Outgoing
from triage.inbox_worker import Result
from triage.matters.change import Change
from triage.store.inbox import Kept


def consider(room: Room, arrival: Kept) -> Act:
    """Write it down, and tell the owner of the review queue on a way that still works."""
    del room
    data = {name: str(arrival.data[name]) for name in ("channel",) if name in arrival.data}

    def act(change: Change) -> Result:
        change.note("slack_changed", "slack", data={"what": arrival.kind, **data})
        where = f" ({data['channel']})" if data else ""
        text = change.book.say("slack_away", what=arrival.kind.replace("_", " ") + where)
        _tell(change, text, is_cut_off=not data)
        return Result.DONE

    return act


def _tell(change: Change, text: str, *, is_cut_off: bool) -> None:
    owners = change.book.owners
    if is_cut_off:
        change.send(Outgoing(Destination.PAGER, "page", {"title": text, "body": text}, urgent=True), ticket_id=None)
        return
    channel = owners.owners[owners.review_owner].slack_channel
    change.send(Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}), ticket_id=None)


def consider_person(room: Room, arrival: Kept) -> Act:
    """Take note of who has left; what they wrote stays, and who may sign in is decided elsewhere."""
    del room
    if not arrival.data.get("deactivated"):
        return nothing_of_ours

    def act(change: Change) -> Result:
        change.note("slack_person_left", "slack", data={"person": arrival.person})
        return Result.DONE

    return act
