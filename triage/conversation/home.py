"""The home page, somebody's own matters, and what the assistant's pane offers."""

from playbooks.edition import Edition
from playbooks.schema import ToolStatus
from triage.conversation.room import Act, Room, author_in
from triage.domain import Destination, Outgoing
from triage.inbox_worker import Result
from triage.matters import parts
from triage.matters.cards import state_of
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.store import tickets
from triage.store.inbox import Kept
from triage.tables import Person, Ticket

PROMPTS = ("paste", "report", "tool", "status")


def consider_home(room: Room, arrival: Kept) -> Act:
    """Draw somebody's home page."""
    sender = room.sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        author = author_in(change, sender)
        payload = {"person": arrival.person, "parts": page(change, author, edition)}
        thread = f"home:{arrival.person}"
        change.send(Outgoing(Destination.SLACK, "home.publish", payload), ticket_id=None, thread=thread)
        return Result.DONE

    return act


def page(change: Change, author: Person, edition: Edition) -> list[Part]:
    """Lay the page out: what to do here, what is open, and what the company decided."""
    row = [
        parts.button("check", edition.say("slack_button_check"), form=True, style="primary"),
        parts.button("report", edition.say("slack_button_report"), form=True),
    ]
    approved = [tool.name for tool in edition.tools.values() if tool.status is ToolStatus.APPROVED]
    version = change.book.policy_version
    return [
        parts.heading(edition.say("slack_home_title")),
        parts.words(edition.say("slack_home_lead")),
        parts.buttons(row),
        parts.line(),
        parts.heading(edition.say("slack_home_matters")),
        parts.words(_lines(change, author, edition)),
        parts.line(),
        parts.heading(edition.say("slack_home_approved")),
        parts.words("\n".join(f"• {name}" for name in approved)),
        parts.note(edition.say("slack_home_policy", policy=edition.policy.title, version=version)),
    ]


def status(change: Change, author: Person, edition: Edition) -> tuple[str, list[Part]]:
    """List somebody's open matters."""
    lines = _lines(change, author, edition)
    intro = edition.say("slack_status_intro")
    return intro, [parts.words(f"{intro}\n{lines}")]


def _lines(change: Change, author: Person, edition: Edition) -> str:
    change.session.flush()
    found = [] if author.id is None else tickets.open_of(change.session, author.id)
    return "\n".join(_line(change, ticket, edition) for ticket in found) or edition.say("slack_status_none")


def _line(change: Change, ticket: Ticket, edition: Edition) -> str:
    title = change.book.playbook_for(ticket.lane or ticket.outcome).title
    state = state_of(ticket, edition)
    return "• " + edition.say("slack_status_line", reference=ticket.reference, title=title, state=state)


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
