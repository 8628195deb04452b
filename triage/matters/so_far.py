"""What was said before a card went to another channel: repeated below the new one, so that nobody asks again."""

from collections.abc import Sequence

from playbooks.edition import Edition
from triage.matters import cards, copies, parts
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.store import access, messages, outbox, places
from triage.store.messages import INTERNAL
from triage.tables import Message, Place, Ticket

MOST_LINES = 10
SO_FAR = "so far"


def repeat(change: Change, ticket: Ticket) -> None:
    """Write below a card that was moved what was said until now; of a restricted matter nothing."""
    if ticket.restricted or ticket.id is None:
        return
    found = places.of_ticket(change.session, ticket.id, places.CARD)
    for before in found[:-1]:
        copies.take_away(change, ticket, _key(before))
    lines = _after_the_matter(ticket, messages.newest(change.session, ticket.id, most=MOST_LINES + 1))
    if found and lines:
        text, shown = _shown(change, ticket, lines)
        cards.answer_below(change, ticket, text, shown, key=_key(found[-1]))


def renew(change: Change, ticket: Ticket) -> None:
    """Let what is repeated say what the lines say now: one was changed, or deleted."""
    place = None if ticket.id is None else places.newest(change.session, ticket.id, places.CARD)
    posted = None if place is None else outbox.created_at(change.session, _key(place))
    if ticket.id is None or place is None or posted is None:
        return
    lines = _after_the_matter(ticket, messages.newest(change.session, ticket.id, most=MOST_LINES + 1, until=posted))
    text, shown = _shown(change, ticket, lines)
    copies.change_words(change, ticket, _key(place), text, shown=shown)


def in_words(change: Change, lines: Sequence[Message], edition: Edition) -> list[Part]:
    """Lay out lines with who said each of them, and when."""
    shown = []
    for line in lines:
        sentence = "card_read_internal" if line.side == INTERNAL else "card_read_public"
        name = access.name_of(change.session, line.author)
        shown.append(parts.words(edition.say(sentence, name=name, when=f"{line.at:%Y-%m-%d %H:%M} UTC")))
        shown.append(parts.quote(line.text or edition.say("card_read_deleted")))
    return shown


def _after_the_matter(ticket: Ticket, lines: Sequence[Message]) -> Sequence[Message]:
    """Leave out the matter itself, which the card shows; what came by a page or a program is no line."""
    begins = bool(lines) and lines[0].at == ticket.created_at
    return lines[1:] if begins else lines[-MOST_LINES:]


def _shown(change: Change, ticket: Ticket, lines: Sequence[Message]) -> tuple[str, list[Part]]:
    edition = change.premises.edition(None)
    text = edition.say("card_so_far", reference=ticket.reference)
    return text, [parts.words(text), *in_words(change, lines, edition)]


def _key(place: Place) -> str:
    return copies.key_of(f"{place.ticket_id}:{place.id}", SO_FAR)
