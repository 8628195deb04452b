"""What an issue's draft says of what its matter hangs together with: other issues, and the thread where it began."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from triage.domain import Destination, Outgoing
from triage.matters.change import Change
from triage.store import issues, messages
from triage.tables import Ticket

# Private conversations are left out: whoever works in Jira can't open them.
IN_CHANNEL = re.compile(r"([CG][A-Z0-9]+):([0-9]+\.[0-9]+)")
SLACK = "slack"
CAME_OUT_OF, SAME_AS = "Relates", "duplicates"


def related(change: Change, ticket: Ticket) -> dict[str, Any]:
    """Give what is known today; other matters that only sound alike are none of it."""
    links = list({link["issue"]: link for link in (*_parents(change, ticket), *_duplicates(change, ticket))}.values())
    found = {"links": links, "thread_url": thread_url(ticket.source, ticket.source_id)}
    return {name: value for name, value in found.items() if value}


def with_related(change: Change, ticket: Ticket, outgoing: Outgoing) -> Outgoing:
    """Put it into the draft of an issue that was planned before the ticket was kept."""
    if outgoing.destination is not Destination.JIRA:
        return outgoing
    return replace(outgoing, payload={**outgoing.payload, **related(change, ticket)})


def thread_url(source: str, source_id: str) -> str | None:
    """Give the address of the thread in which a matter began, where it was in a channel of Slack's."""
    way, _, team = source.partition(":")
    said = IN_CHANNEL.fullmatch(source_id)
    if way != SLACK or not team.isalnum() or said is None:
        return None
    channel, ts = said.groups()
    return f"https://app.slack.com/client/{team}/{channel}/thread/{channel}-{ts}"


def _parents(change: Change, ticket: Ticket) -> Iterator[dict[str, str]]:
    """Find the matter in whose conversation the message was said that somebody made this one of."""
    way, _, team = ticket.source.partition(":")
    line = messages.by_source_key(change.session, f"{way}:message:{team}:{ticket.source_id}")
    parent = None if line is None or line.ticket_id == ticket.id else change.session.get(Ticket, line.ticket_id)
    # That something is restricted is told nobody.
    if parent is not None and parent.jira_key and not parent.restricted:
        yield {"type": CAME_OUT_OF, "issue": parent.jira_key}


def _duplicates(change: Change, ticket: Ticket) -> Iterator[dict[str, str]]:
    """Take along which issue it was called a duplicate of in the queue before."""
    seen = issues.of_ticket(change.session, ticket.id or 0)
    yield from ({"type": SAME_AS, "issue": one.duplicate_of} for one in seen if one.duplicate_of)
