"""What somebody is told of their own matter: where it stands, what happens next, and what was said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from playbooks.book import Book
from playbooks.edition import Edition
from triage.domain import Lane
from triage.matters import solved
from triage.matters.change import Change
from triage.moments import readable
from triage.routes import hours_of
from triage.store import access, own, running
from triage.store.running import ACKNOWLEDGE, FIRST_ANSWER, RESOLVE
from triage.store.tickets import OVER, RESOLVED
from triage.tables import Event, Message, Ticket

MOST_LINES = 200
TITLE_CHARACTERS = 90
# What happened that the person is told wherever they talk with us.
TAKEN, MOVED, INCIDENT = ("taken", "acknowledged"), "rerouted", "made_incident"
KINDS = frozenset({*TAKEN, MOVED, INCIDENT, solved.TOLD, "resolved", "reopened", "withdrawn"})
NUMBERED, DOTTED = re.compile(r"^\d{1,2}\. "), re.compile(r"^[-•] ")
Words = Mapping[str, str]


@dataclass(frozen=True)
class Standing:
    """Where it stands, what comes next, and how that looks: open, waiting, taken, settled or grave."""

    state: str
    next: str
    tone: str


@dataclass(frozen=True)
class Line:
    """One line of the conversation, or a word of what happened, of which nobody is the writer."""

    who: str
    text: str
    at: datetime
    when: str
    is_theirs: bool = False
    is_news: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph, or a list; `kind` is the element."""

    kind: str
    lines: tuple[str, ...]


def owner_of(book: Book, ticket: Ticket) -> str:
    """Name whose it is; who is called about an exposure has it, and where an owner is gone, that of its lane."""
    if ticket.restricted:
        return book.playbook_for(Lane.SECURITY_INCIDENT).owner
    return (
        ticket.owner if ticket.owner in book.owners.owners else book.playbook_for(ticket.lane or ticket.outcome).owner
    )


def moment(book: Book, ticket: Ticket, at: datetime, *, language: str) -> str:
    """Write a moment as whoever has the matter reads it."""
    return readable(at, hours_of(book, owner_of(book, ticket)).zone, language=language)


def standing(change: Change, ticket: Ticket, edition: Edition, words: Words) -> Standing:
    """Say where it stands and what comes next, by the clocks that run and never by others."""
    owner = edition.owner_named(owner_of(change.book, ticket))
    if ticket.state == RESOLVED:
        outcome = edition.say(f"resolution_{ticket.resolution}")
        return Standing(words["matters_settled"].format(outcome=outcome), words["matters_settled_next"], "settled")
    if ticket.state in OVER:
        return Standing(words["matters_withdrawn"], words["matters_withdrawn_next"], "settled")
    if ticket.state == own.WAITING:
        return Standing(words["matters_waiting"], words["matters_waiting_next"].format(owner=owner), "waiting")
    coming = _next(change, ticket, edition, words)
    if ticket.taken_by:
        name = access.name_of(change.session, ticket.taken_by)
        return Standing(words["matters_taken"].format(person=name, owner=owner), coming, "taken")
    if ticket.restricted:
        return Standing(words["matters_exposure"].format(owner=owner), coming, "grave")
    is_read_first = ticket.needs_review
    state = edition.say("needs_review", owner=owner) if is_read_first else words["matters_open"].format(owner=owner)
    return Standing(state, coming, "open")


def _next(change: Change, ticket: Ticket, edition: Edition, words: Words) -> str:
    clocks = running.newest(change.session, ticket.id or 0)
    going = [one for kind in (ACKNOWLEDGE, FIRST_ANSWER, RESOLVE) if (one := clocks.get(kind)) is not None]
    clock = next((one for one in going if one.stopped_at is None and one.paused_at is None), None)
    if clock is None:
        return ""
    owner = edition.owner_named(owner_of(change.book, ticket))
    if clock.breached_at is not None or clock.due_at <= change.now:
        return words["matters_late"].format(owner=owner)
    when = moment(change.book, ticket, clock.due_at, language=edition.language)
    return words["matters_settle_by" if clock.kind == RESOLVE else "matters_hear_by"].format(when=when)


def conversation(change: Change, ticket: Ticket, edition: Edition, words: Words, *, author: str) -> list[Line]:
    """Give what was said so that they read it, and what happened, in order; their report comes first."""
    found = [*own.lines(change.session, ticket.id or 0, most=MOST_LINES)]
    zone = hours_of(change.book, owner_of(change.book, ticket)).zone
    shown = []
    for one in found:
        is_theirs = one.author == author
        who = words["matters_you"] if is_theirs else access.name_of(change.session, one.author)
        shown.append((who, one.text or edition.say("card_read_deleted"), one.at, is_theirs, False))
    # The line with which it began in Slack is the report itself.
    if not found or found[0].at != ticket.created_at:
        shown.insert(0, (words["matters_you"], first_words(ticket, found), ticket.created_at, True, False))
    happened = own.happened(change.session, ticket.id or 0, KINDS, most=MOST_LINES)
    shown += [("", _news(one, edition, words), one.at, False, True) for one in _once(happened)]
    shown.sort(key=lambda one: one[2])
    return [
        Line(who, text, at, f"{at.astimezone(zone):%Y-%m-%d %H:%M}", is_theirs=theirs, is_news=is_news)
        for who, text, at, theirs, is_news in shown
    ]


def _once(happened: Sequence[Event]) -> Iterator[Event]:
    """Leave out that somebody has it where that was just said."""
    before = ""
    for one in happened:
        kind = TAKEN[0] if one.kind in TAKEN else one.kind
        if kind != before:
            yield one
        before = kind


def _news(event: Event, edition: Edition, words: Words) -> str:
    if event.kind in TAKEN:
        return words["matters_was_taken"]
    if event.kind == "resolved":
        return words["matters_settled"].format(outcome=edition.say(f"resolution_{event.data['outcome']}"))
    return words[f"matters_was_{event.kind}"]


def first_words(ticket: Ticket, lines: Sequence[Message]) -> str:
    """Give what they reported at first; of an unclear matter what they added is kept there as well."""
    text = ticket.text
    for line in reversed(lines):
        text = text.removesuffix(f"\n{line.text}") if line.text else text
    return text


def title_of(text: str) -> str:
    """Give the beginning of a text as a title."""
    words = " ".join(text.split())
    return words if len(words) <= TITLE_CHARACTERS else f"{words[:TITLE_CHARACTERS].rsplit(' ', 1)[0]} …"


def blocks(text: str) -> list[Block]:
    """Read the paragraphs and lists out of a text of the playbooks."""
    found: list[Block] = []
    for part in text.split("\n\n"):
        for line in part.splitlines():
            kind = "ol" if NUMBERED.match(line) else "ul" if DOTTED.match(line) else "p"
            said = line if kind == "p" else line.partition(" ")[2]
            if found and kind != "p" and found[-1].kind == kind:
                found[-1] = Block(kind, (*found[-1].lines, said))
            elif said.strip():
                found.append(Block(kind, (said,)))
    return found
