"""Short notices to people and teams, in Slack, or by mail without it; those that wait for the same place become one.

A notice holds no words of a matter (at most the name that people gave a problem) and hangs on none, so that nothing
that is stuck there holds it up.
"""

from collections.abc import Mapping

from triage.domain import Destination, Outgoing
from triage.matters import parts, telling
from triage.matters.change import Change
from triage.pages import MAIL
from triage.store import outbox

POST = "message.post"
# What a message in Slack shows without cutting it.
LONGEST = 2_800


def to_person(change: Change, handle: str, text: str, *, title: str) -> bool:
    """Tell a person; False where no way leads to them."""
    if Destination.SLACK in change.premises.destinations:
        account = telling.account_of(handle)
        return account is not None and _post(change, {"person": account}, text)
    return _mail(change, handle if "@" in handle else None, text, title=title)


def to_owner(change: Change, owner: str, text: str, *, title: str) -> bool:
    """Tell a team; False where no way leads to it."""
    known = change.book.owners.owners[owner]
    if Destination.SLACK in change.premises.destinations:
        return _post(change, {"channel": known.slack_channel}, text)
    return _mail(change, known.mail, text, title=title)


def _post(change: Change, place: Mapping[str, str], text: str) -> bool:
    # What somebody named a problem calls nobody and leads nowhere; a plain address stays a link.
    payload = {**place, "text": parts.literal(text)}
    return _send(change, Outgoing(Destination.SLACK, POST, payload), "text", to=":".join(place.values()))


def _mail(change: Change, to: str | None, text: str, *, title: str) -> bool:
    if to is None or Destination.MAIL not in change.premises.destinations:
        return False
    return _send(change, Outgoing(Destination.MAIL, MAIL, {"title": title, "body": text, "to": to}), "body", to=to)


def _send(change: Change, outgoing: Outgoing, words: str, *, to: str) -> bool:
    """Add it to what waits for the same place, so that after a weekend of silence nobody gets a hundred messages."""
    thread = f"told:{outgoing.destination}:{to}"
    change.session.flush()
    if not outbox.join(change.session, outgoing, thread=thread, words=words, longest=LONGEST):
        change.send(outgoing, ticket_id=None, thread=thread)
    return True
