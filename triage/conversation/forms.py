"""The forms: what stands in each."""

from collections.abc import Mapping
from typing import Any

from playbooks.edition import Edition
from playbooks.policy_schema import ToolStatus
from triage.domain import Destination, Outgoing
from triage.matters import holding, moving, parts
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.store.inbox import Kept
from triage.tables import Ticket

MOST_OF_OPTION = 75


def put(change: Change, view_id: str, payload: Mapping[str, Any]) -> None:
    """Put something in a form that is open."""
    change.send(
        Outgoing(Destination.SLACK, "view.update", {"view_id": view_id, **payload}, urgent=True),
        ticket_id=None,
        thread=thread_of(view_id),
    )


def thread_of(view_id: str) -> str:
    """Name what keeps the order of all that an open form shows."""
    return f"view:{view_id}"


def form(edition: Edition, name: str, *, private: str, shown: list[Part]) -> dict[str, Any]:
    """Make a form that can be sent."""
    return {
        "title": edition.say(f"slack_form_{name}"),
        "submit": edition.say("slack_form_send"),
        "close": edition.say("slack_form_close"),
        "private": private,
        "callback": name,
        "parts": shown,
    }


def closing(edition: Edition, name: str, shown: list[Part]) -> dict[str, Any]:
    """Show how it ended, with nothing left to send."""
    return {"title": edition.say(f"slack_form_{name}"), "close": edition.say("slack_form_close"), "parts": shown}


def reroute(edition: Edition, ticket: Ticket) -> dict[str, Any]:
    """Ask for the lane and the reason."""
    now = ticket.lane or ticket.outcome
    lanes = [[str(lane), edition.playbook_for(lane).title[:MOST_OF_OPTION]] for lane in moving.LANES if lane != now]
    asked = [
        parts.ask("lane", edition.say("slack_form_reroute_lane"), "one_of", options=lanes),
        parts.ask("why", edition.say("slack_form_reroute_why"), "paragraph", optional=True),
    ]
    return form(edition, "reroute", private=ticket.reference, shown=asked)


def resolve(edition: Edition, ticket: Ticket) -> dict[str, Any]:
    """Ask how it was settled."""
    ways = [[way, edition.say(f"resolution_{way}")] for way in holding.RESOLUTIONS]
    asked = [
        parts.ask("how", edition.say("slack_form_resolve_how"), "one_of", options=ways),
        parts.ask("remark", edition.say("slack_form_remark"), "paragraph", optional=True),
    ]
    return form(edition, "resolve", private=ticket.reference, shown=asked)


def question(edition: Edition, ticket: Ticket) -> dict[str, Any]:
    """Ask what the person is to be asked."""
    asked = [parts.ask("question", edition.say("slack_form_question"), "paragraph")]
    return form(edition, "ask", private=ticket.reference, shown=asked)


def report(edition: Edition) -> dict[str, Any]:
    """Ask what happened."""
    hint = edition.say("slack_form_report_hint")
    asked = [parts.ask("text", edition.say("slack_form_report_text"), "paragraph", hint=hint)]
    return form(edition, "report", private="", shown=asked)


def check(edition: Edition) -> dict[str, Any]:
    """Ask for the text and the tool."""
    tools = [[key, tool.name[:MOST_OF_OPTION]] for key, tool in edition.tools.items() if _is_known(tool.status)]
    asked = [
        parts.ask("text", edition.say("slack_form_check_text"), "paragraph"),
        parts.ask("tool", edition.say("slack_form_check_tool"), "one_of", options=tools[:100], optional=True),
    ]
    return form(edition, "check", private="", shown=asked)


def about_message(edition: Edition, arrival: Kept) -> dict[str, Any]:
    """Show the message that was chosen, masked, and ask what about it."""
    label = edition.say("slack_form_shortcut_note")
    asked = [parts.beginning(arrival.text or "…"), parts.ask("note", label, "paragraph", optional=True)]
    return form(edition, "shortcut", private=str(arrival.id), shown=asked)


def _is_known(status: ToolStatus) -> bool:
    return status is not ToolStatus.UNKNOWN
