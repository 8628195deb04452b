"""What is said about a matter: by the person, to the person, and among those who work on it."""

from collections.abc import Mapping

from triage.matters import cards, issues, parts, showing, telling
from triage.matters.change import Change
from triage.matters.holding import OPEN, RESOLVED, TAKEN, WAITING, is_over, reopen
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.store import messages
from triage.store.messages import INTERNAL, PUBLIC
from triage.tables import Message, Ticket


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
    line = keep_line(change, ticket, question, side=PUBLIC, by=by, source=ticket.source, source_key=source_key)
    if line is None:
        return Done(ticket.reference, is_new=False)
    ticket.state, ticket.updated_at = WAITING, change.now
    change.note("asked_person", by.handle, ticket_id=ticket.id)
    intro = telling.edition_for(change, ticket).say("slack_asks", name=by.name, reference=ticket.reference)
    telling.person(change, ticket, intro, [parts.words(intro), parts.quote(question)])
    showing.refresh(change, ticket)
    return Done(ticket.reference)


def say(change: Change, ticket: Ticket, text: str, *, side: str, by: Actor, source: str, source_key: str) -> Answered:
    """Keep what one of the team says; only what is `public` goes to the person."""
    refused = not_theirs(by, ticket)
    if refused is not None:
        return refused
    if not text.strip():
        return Refused("error_empty")
    line = keep_line(change, ticket, text, side=side, by=by, source=source, source_key=source_key)
    if line is None:
        return Done(ticket.reference, is_new=False)
    ticket.updated_at = change.now
    if side == INTERNAL:
        change.note("noted", by.handle, ticket_id=ticket.id)
        return Done(ticket.reference)
    _bring(change, ticket, text, by=by)
    return Done(ticket.reference)


def send_on(change: Change, ticket: Ticket, line: Message, *, by: Actor) -> Answered:
    """Bring an internal line to the person after all, once."""
    refused = not_theirs(by, ticket)
    if refused is not None:
        return refused
    if line.deleted_at is not None or line.author != by.handle:
        return Refused("slack_not_yours_to_send")
    if line.side == PUBLIC:
        return Done(ticket.reference, is_new=False)
    line.side = PUBLIC
    change.session.add(line)
    issues.line_changed(change, ticket, line)
    _bring(change, ticket, line.text, by=by)
    return Done(ticket.reference)


def _bring(change: Change, ticket: Ticket, text: str, *, by: Actor) -> None:
    change.note("replied", by.handle, ticket_id=ticket.id)
    intro = telling.edition_for(change, ticket).say("slack_writes", name=by.name, reference=ticket.reference)
    telling.person(change, ticket, intro, [parts.words(intro), parts.quote(text)])


def hear(
    change: Change, ticket: Ticket, text: str, *, by: Actor, source: str, source_key: str, files: str = ""
) -> Answered:
    """Keep what the person writes, and bring it to those who work on it; it opens a settled matter again."""
    shown = text if not files else f"{text}\n[{files}]".strip()
    line = keep_line(change, ticket, shown, side=PUBLIC, by=by, source=source, source_key=source_key)
    if line is None:
        return Done(ticket.reference, is_new=False)
    change.note("person_wrote", by.handle, ticket_id=ticket.id)
    ticket.updated_at = change.now
    if ticket.state == RESOLVED and telling.author_of(change, ticket).handle == by.handle:
        reopen(change, ticket, by)
    elif ticket.state == WAITING:
        ticket.state = TAKEN if ticket.taken_by else OPEN
        showing.refresh(change, ticket)
    tell_team(change, ticket, "card_person_writes", shown, by=by)
    return Done(ticket.reference)


def tell_team(change: Change, ticket: Ticket, sentence: str, text: str, *, by: Actor) -> None:
    """Write below the card what the person did; of a restricted matter only that they did."""
    said = change.book.say(sentence, name=by.name, reference=ticket.reference)
    if ticket.restricted:
        url = change.premises.url_of(ticket.reference)
        cards.answer_below(change, ticket, said, [parts.linked(said, url, ticket.reference)])
        return
    cards.answer_below(change, ticket, said, [parts.words(said), *([parts.quote(text)] if text else [])])


def give_context(change: Change, ticket: Ticket, fields: Mapping[str, str], *, by: Actor) -> Answered:
    """Fill in what the owner needs to know; what nobody asked for is left out."""
    given = {name: value.strip() for name, value in fields.items() if value.strip()}
    names = [str(one["name"]) for one in ticket.context if one["name"] in given]
    if not names:
        return Done(ticket.reference, is_new=False)
    ticket.context = [
        {**one, "value": given[one["name"]]} if one["name"] in given else dict(one) for one in ticket.context
    ]
    ticket.updated_at = change.now
    change.note("context_given", by.handle, ticket_id=ticket.id, data={"names": names})
    issues.context_given(change, ticket, names)
    showing.refresh(change, ticket)
    return Done(ticket.reference)
