"""What we repeat elsewhere of somebody's words: kept in step with them, and taken away where others must not read them.

The key of a copy follows from the line that it repeats, so that it is found again without being written down.
"""

import hashlib

from triage.domain import Destination, Outgoing
from triage.matters import parts, telling
from triage.matters.change import CARD_THREAD, KEY_CHARACTERS, PERSON_THREAD, Change
from triage.matters.parts import Part
from triage.store import mails, outbox
from triage.tables import Delivery, Ticket

CARD, PERSON = "card", "person"
POST, UPDATE, DELETE = "message.post", "message.update", "message.delete"
SOMEBODYS_WORDS = frozenset({"quote", "copy"})


def key_of(line: str, where: str) -> str:
    """Name the copy of a line in one of the threads."""
    return hashlib.sha256(f"{where}:{line}".encode()).hexdigest()[:KEY_CHARACTERS]


def change_words(change: Change, ticket: Ticket, key: str, text: str, *, shown: list[Part]) -> bool:
    """Give a copy other words; False where there is none."""
    change.session.flush()
    if mails.went_by_mail(change.session, key):
        # Nobody can change a mail that was read, so another one says what it should have said.
        corrected = telling.edition_for(change, ticket).say("mail_corrected")
        return telling.person(change, ticket, text, [parts.words(corrected), *shown])
    if not _is_there(change, key):
        return False
    outgoing = Outgoing(Destination.SLACK, UPDATE, {"of": key, "text": text, "parts": shown})
    change.send_newest(outgoing, ticket_id=ticket.id, thread=_thread(key))
    return True


def take_away(change: Change, ticket: Ticket, key: str) -> bool:
    """Remove a copy, if it is one that can be taken back; False where there is none."""
    change.session.flush()
    if mails.went_by_mail(change.session, key):
        return True
    if not _is_there(change, key):
        return False
    change.send(Outgoing(Destination.SLACK, DELETE, {"of": key}), ticket_id=ticket.id, thread=_thread(key))
    return True


def hide(change: Change, ticket: Ticket) -> int:
    """Remove all that we repeated of a matter where it was open to others, and say how many that were."""
    change.session.flush()
    found = [] if ticket.id is None else outbox.of_ticket(change.session, ticket.id)
    return sum(take_away(change, ticket, one.key) for one in found if _is_open(one))


def _is_there(change: Change, key: str) -> bool:
    posted = outbox.payload_of(change.session, key) is not None
    return posted and not outbox.has(change.session, thread=_thread(key), kind=DELETE)


def _is_open(delivery: Delivery) -> bool:
    """Say whether others may read somebody's words in a post below a card, or in a person's thread in a channel."""
    payload, thread = delivery.payload, delivery.thread or ""
    if delivery.kind != POST or delivery.state == outbox.STUCK or "ephemeral_to" in payload:
        return False
    if not any(part["type"] in SOMEBODYS_WORDS for part in payload.get("parts", ())):
        return False
    if thread.startswith(PERSON_THREAD):
        return str(payload.get("channel", ""))[:1] in ("C", "G")
    return thread.startswith(CARD_THREAD) and bool(payload.get("thread_ts") or payload.get("in_thread"))


def _thread(key: str) -> str:
    return f"copy:{key}"
