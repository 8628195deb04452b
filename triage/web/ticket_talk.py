"""The conversation of a ticket as its page shows it: who said what, and what only the team sees."""

from collections.abc import Sequence
from dataclasses import dataclass

from triage.store.messages import INTERNAL
from triage.tables import Message, Ticket
from triage.web import ticket_texts
from triage.web.ticket_teller import Moment, Teller
from triage.web.ticket_texts import Text

MOST_LINES = 30
# What all lines of a page may take together, and one of them until one asks for the whole of it.
MOST_BYTES, MOST_BYTES_OF_LINE = 20_000, 6_000


@dataclass(frozen=True)
class Line:
    """One line of it."""

    id: int
    who: str
    is_internal: bool
    is_from_person: bool
    at: Moment | None
    edited: Moment | None
    deleted: Moment | None
    text: Text


def fitting(found: Sequence[Message], ticket: Ticket, *, whole: int | None) -> tuple[list[Message], int | None]:
    """Take the newest lines that fit on a page, and say before which one there are more.

    What opened the matter stands in the report already.
    """
    kept: list[Message] = []
    size = 0
    for line in found[:MOST_LINES]:
        size += 0 if line.id == whole else min(ticket_texts.size_of(line.text), MOST_BYTES_OF_LINE)
        if kept and size > MOST_BYTES:
            break
        kept.append(line)
    more = kept[-1].id if len(kept) < len(found) else None
    if more is None and kept and kept[-1].side != INTERNAL and kept[-1].text == ticket.text:
        kept.pop()
    return kept, more


def lines(kept: Sequence[Message], teller: Teller, *, author: str, whole: int | None) -> list[Line]:
    """Show lines, oldest first."""
    return [_line(one, teller, author=author, whole=whole) for one in reversed(kept)]


def _line(one: Message, teller: Teller, *, author: str, whole: int | None) -> Line:
    most = None if one.id == whole else MOST_BYTES_OF_LINE
    return Line(
        id=one.id or 0,
        who=teller.person(one.author),
        is_internal=one.side == INTERNAL,
        is_from_person=one.author == author and one.side != INTERNAL,
        at=teller.moment(one.at),
        edited=teller.moment(one.edited_at),
        deleted=teller.moment(one.deleted_at),
        text=ticket_texts.shown("" if one.deleted_at else one.text, most_bytes=most),
    )
