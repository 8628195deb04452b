"""What is said about a matter: by the person, to the person, and among those who work on it."""

from triage.matters import (
    cards,
    clocks,
    copies,
    issues,
    parts,
    showing,
    so_far,
    telling,
)
from triage.matters.change import Change
from triage.matters.holding import OPEN, TAKEN, WAITING, is_over, reopen
from triage.matters.parts import Part
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.store import messages, search
from triage.store.messages import INTERNAL, PUBLIC
from triage.store.tickets import RESOLVED
from triage.tables import Message, Ticket

# What is written on a page of ours rather than below a card.
DESK = "desk"


def keep_line(
    change: Change,
    ticket: Ticket,
    text: str,
    *,
    side: str,
    by: Actor,
    source: str,
    source_key: str,
    opens: bool = False,
) -> Message | None:
    """Keep one line of the conversation, and repeat it in Jira; None where it is there already.

    What `opens` a matter is in its issue from the beginning.
    """
    if ticket.id is None:
        return None
    line = messages.put(
        change.session,
        ticket.id,
        author=by.handle,
        side=side,
        text=text,
        source=source,
        source_key=source_key,
        now=change.now,
    )
    if line is not None and not opens:
        issues.said(change, ticket, line)
    return line


def ask_person(change: Change, ticket: Ticket, question: str, *, by: Actor, source_key: str) -> Answered:
    """Ask the person something; the matter waits for the answer."""
    refused = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    if not question.strip():
        return Refused("error_empty")
    if messages.by_source_key(change.session, source_key) is not None:
        return Done(ticket.reference, is_new=False)
    refused = bring(change, ticket, question, by=by, source_key=source_key, sentence="slack_asks")
    if refused is not None:
        return refused
    keep_line(change, ticket, question, side=PUBLIC, by=by, source=ticket.source, source_key=source_key)
    ticket.state, ticket.updated_at = WAITING, change.now
    change.note("asked_person", by.handle, ticket_id=ticket.id)
    cards.tell_below(change, ticket, "card_asked", question, name=by.name)
    showing.refresh(change, ticket)
    return Done(ticket.reference)


def say(change: Change, ticket: Ticket, text: str, *, side: str, by: Actor, source: str, source_key: str) -> Answered:
    """Keep what one of the team says; only what is `public` goes to the person."""
    refused = not_theirs(by, ticket)
    if refused is not None:
        return refused
    if not text.strip():
        return Refused("error_empty")
    if messages.by_source_key(change.session, source_key) is not None:
        return Done(ticket.reference, is_new=False)
    if side == PUBLIC:
        refused = bring(change, ticket, text, by=by, source_key=source_key)
        # What can't be sent is kept for the team all the same.
        side = PUBLIC if refused is None else INTERNAL
    keep_line(change, ticket, text, side=side, by=by, source=source, source_key=source_key)
    change.note("noted" if side == INTERNAL else "replied", by.handle, ticket_id=ticket.id)
    ticket.updated_at = change.now
    if side == PUBLIC and source == DESK:
        cards.tell_below(change, ticket, "card_wrote", text, name=by.name)
    return refused or Done(ticket.reference)


def send_on(change: Change, ticket: Ticket, line: Message, *, by: Actor) -> Answered:
    """Bring an internal line to the person after all, once."""
    refused = not_theirs(by, ticket)
    if refused is not None:
        return refused
    if line.deleted_at is not None or line.author != by.handle:
        return Refused("slack_not_yours_to_send")
    if line.side == PUBLIC:
        return Done(ticket.reference, is_new=False)
    refused = bring(change, ticket, line.text, by=by, source_key=line.source_key)
    if refused is not None:
        return refused
    line.side = PUBLIC
    change.session.add(line)
    search.keep(change.session, ticket.id)
    issues.line_changed(change, ticket, line)
    change.note("replied", by.handle, ticket_id=ticket.id)
    return Done(ticket.reference)


def bring(
    change: Change,
    ticket: Ticket,
    text: str,
    *,
    by: Actor,
    source_key: str,
    sentence: str = "slack_writes",
    answers: bool = True,
) -> Refused | None:
    """Write to the person what somebody says, which a program never `answers`; refused where nobody can reach them."""
    intro, shown = _as_copy(change, ticket, text, name=by.name, sentence=sentence)
    if telling.reach(change, ticket, intro, shown=shown, key=copies.key_of(source_key, copies.PERSON)):
        if answers:
            was_answered(change, ticket)
        return None
    author = telling.author_of(change, ticket)
    return Refused("slack_out_of_reach", {"name": author.name or author.handle, "reference": ticket.reference})


def was_answered(change: Change, ticket: Ticket) -> None:
    """Take note that somebody of the team wrote to the person, on whichever way they read it."""
    if clocks.answered(change, ticket):
        cards.refresh(change, ticket)


def keep_reply(change: Change, ticket: Ticket, text: str, *, by: Actor, source: str, source_key: str) -> None:
    """Keep what one of the team wrote where the person reads it themselves."""
    keep_line(change, ticket, text, side=PUBLIC, by=by, source=source, source_key=source_key)
    change.note("replied", by.handle, ticket_id=ticket.id)
    if not_theirs(by, ticket) is None:
        was_answered(change, ticket)


def _as_copy(change: Change, ticket: Ticket, text: str, *, name: str, sentence: str) -> tuple[str, list[Part]]:
    intro = telling.edition_for(change, ticket).say(sentence, name=name, reference=ticket.reference)
    return intro, [parts.words(intro), parts.quote(text)]


def correct(change: Change, ticket: Ticket, line: Message, text: str, *, by: Actor, is_teams: bool) -> None:
    """Let a line say something else, here and wherever it is repeated."""
    line.text = text
    change.session.add(line)
    search.keep(change.session, ticket.id)
    change.note("message_edited", by.handle, ticket_id=ticket.id)
    issues.line_changed(change, ticket, line)
    so_far.renew(change, ticket)
    if is_teams:
        intro, shown = _as_copy(change, ticket, text, name=by.name, sentence="slack_writes")
        copies.change_words(change, ticket, copies.key_of(line.source_key, copies.PERSON), intro, shown=shown)
        return
    said, shown = cards.said_below(change, ticket, "card_person_edited", text, name=by.name)
    key = copies.key_of(line.source_key, copies.CARD)
    if not copies.change_words(change, ticket, key, said, shown=shown):
        cards.answer_below(change, ticket, said, shown)


def forget(change: Change, ticket: Ticket, line: Message, *, by: Actor, is_told: bool) -> None:
    """Let the words of a line go, here and wherever they are repeated; the team need not always be told."""
    line.text, line.deleted_at = "", change.now
    change.session.add(line)
    search.keep(change.session, ticket.id)
    change.note("message_deleted", line.author, ticket_id=ticket.id)
    issues.line_changed(change, ticket, line)
    so_far.renew(change, ticket)
    was_sent = copies.take_away(change, ticket, copies.key_of(line.source_key, copies.PERSON))
    if was_sent or line.side == INTERNAL or not is_told:
        return
    said, shown = cards.said_below(change, ticket, "card_person_deleted", "", name=by.name)
    key = copies.key_of(line.source_key, copies.CARD)
    if not copies.change_words(change, ticket, key, said, shown=shown):
        cards.answer_below(change, ticket, said, shown)


def hear(
    change: Change,
    ticket: Ticket,
    text: str,
    *,
    by: Actor,
    source: str,
    source_key: str,
    opens: bool = True,
) -> Answered:
    """Keep what the person writes, and bring it to those who work on it; mostly it opens a settled matter again."""
    line = keep_line(change, ticket, text, side=PUBLIC, by=by, source=source, source_key=source_key)
    if line is None:
        return Done(ticket.reference, is_new=False)
    change.note("person_wrote", by.handle, ticket_id=ticket.id)
    ticket.updated_at = change.now
    if opens and ticket.state == RESOLVED and telling.is_by(change, ticket, by):
        reopen(change, ticket, by)
    elif ticket.state == WAITING:
        wait_no_longer(ticket)
        showing.refresh(change, ticket)
    key = copies.key_of(source_key, copies.CARD)
    cards.tell_below(change, ticket, "card_person_writes", text, name=by.name, key=key)
    return Done(ticket.reference)


def wait_no_longer(ticket: Ticket) -> None:
    """Let a matter wait no longer for the person."""
    if ticket.state == WAITING:
        ticket.state = TAKEN if ticket.taken_by else OPEN
