"""A restricted matter whose issue came to stand where others may read it: our words are taken out of it."""

from triage.domain import Destination, Outgoing
from triage.issue import IssueSeen
from triage.matters import cards, copies, parts
from triage.matters.change import Change
from triage.store import outbox
from triage.tables import Ticket

EMPTY = "issue.empty"


def take_words_out(change: Change, ticket: Ticket, seen: IssueSeen) -> None:
    """Have our words leave an issue that lost its security level, by a move or by hand, and tell the team once."""
    if not ticket.restricted or seen.is_guarded or not seen.holds_words:
        return
    key = copies.key_of(f"{seen.id}:{seen.updated.isoformat()}", EMPTY)
    change.session.flush()
    if outbox.payload_of(change.session, key) is not None:
        return
    change.send(Outgoing(Destination.JIRA, EMPTY, {"reference": ticket.reference}), ticket_id=ticket.id, key=key)
    change.note("jira_laid_open", "jira", ticket_id=ticket.id, data={"key": seen.key})
    told = change.book.say("card_jira_laid_open", key=seen.key, reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])
