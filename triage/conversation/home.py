"""The home page, somebody's own matters, and what the assistant's pane offers."""

from playbooks.edition import Edition
from triage.conversation.room import Act, Room, author_in
from triage.domain import Destination, Outgoing
from triage.inbox_worker import Result
from triage.matters import home, parts
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.store.inbox import Kept
from triage.tables import Person

PROMPTS = ("paste", "report", "tool", "status")


def consider_home(room: Room, arrival: Kept) -> Act:
    """Draw somebody's home page."""
    sender = room.sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        home.open_for(change, author_in(change, sender), edition, account=arrival.person)
        return Result.DONE

    return act


def status(change: Change, author: Person, edition: Edition) -> tuple[str, list[Part]]:
    """List somebody's open matters."""
    intro = edition.say("slack_status_intro")
    return intro, [parts.words(f"{intro}\n{home.open_matters(change, author, edition)}")]


def consider_assistant(room: Room, arrival: Kept) -> Act:
    """Offer the first questions in the assistant's pane."""
    edition = room.edition(room.sender_of(arrival))
    where = {"channel": arrival.data["channel"], "thread_ts": arrival.data["thread_ts"]}
    prompts = [
        {"title": edition.say(f"slack_prompt_{name}"), "message": edition.say(f"slack_prompt_{name}_message")}
        for name in PROMPTS
    ]

    def act(change: Change) -> Result:
        offered = Outgoing(Destination.SLACK, "assistant.prompts", where | {"prompts": prompts})
        named = Outgoing(Destination.SLACK, "assistant.title", where | {"title": edition.say("slack_assistant_title")})
        for outgoing in (offered, named):
            change.send(outgoing, ticket_id=None, thread=f"spot:{where['channel']}:{where['thread_ts']}")
        return Result.DONE

    return act
