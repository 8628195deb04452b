"""What is said below an issue in Jira: to the person, or among those who work on it."""

from collections.abc import Mapping

from triage.domain import Role
from triage.issue import IssueComment, IssueSeen
from triage.matters import cards, copies, so_far, talking, telling
from triage.matters.change import Change
from triage.matters.people import Actor, actor_of, may_handle
from triage.store import access, messages, outbox, search
from triage.store.messages import INTERNAL, PUBLIC
from triage.tables import Message, Ticket

SOURCE = "jira"
UNNAMED = "Jira"


def line_key(issue_id: str, comment_id: str) -> str:
    """Name the line that a comment is here."""
    return f"jira:comment:{issue_id}:{comment_id}"


def actor_of_account(change: Change, handle: str | None, name: str | None) -> Actor:
    """Give who did it: somebody on record, or the name that Jira shows."""
    person = access.find_person(change.session, handle) if handle and "@" in handle else None
    if person is not None:
        return actor_of(person)
    shown = name or UNNAMED
    return Actor(handle=f"jira:{handle or shown}", name=shown, role=Role.EMPLOYEE)


def counts(ticket: Ticket, seen: IssueSeen, by: Actor) -> bool:
    """Say whether what somebody does in Jira counts here.

    Who is let into a security level may decide there. A pointer stands where others may change it too: there only
    those count who may work on restricted matters here.
    """
    return not ticket.restricted or seen.is_guarded or may_handle(by, ticket)


def follow(change: Change, ticket: Ticket, seen: IssueSeen, *, words: Mapping[str, str]) -> None:
    """Take over the comments that are new or changed, in their redacted `words`, and let go of those that are gone."""
    for comment in seen.comments:
        if comment.id in words:
            _take_over(change, ticket, seen, comment=comment, text=words[comment.id])
    there = {line_key(seen.id, one.id) for one in seen.comments}
    for line in messages.beginning_with(change.session, ticket.id or 0, line_key(seen.id, "")):
        if line.source_key not in there and line.deleted_at is None:
            talking.forget(change, ticket, line, by=_nobody(line), is_told=False)
            copies.take_away(change, ticket, copies.key_of(line.source_key, copies.CARD))


def _take_over(change: Change, ticket: Ticket, seen: IssueSeen, *, comment: IssueComment, text: str) -> None:
    key, by = line_key(seen.id, comment.id), actor_of_account(change, comment.author, comment.author_name)
    is_persons = telling.is_by(change, ticket, by)
    side = PUBLIC if comment.is_public and (is_persons or counts(ticket, seen, by)) else INTERNAL
    line = messages.by_source_key(change.session, key)
    if line is None and is_persons and side == PUBLIC:
        _hear(change, ticket, seen, comment=comment, text=text, by=by)
    elif line is None:
        said = {"author": by.handle, "side": side, "text": text, "source": SOURCE}
        messages.put(change.session, ticket.id or 0, source_key=key, now=change.now, **said)
        _tell(change, ticket, text, key=key, side=side, by=by, answers=not comment.is_automatic)
    elif side == line.side:
        talking.correct(change, ticket, line, text, by=by, is_teams=side == PUBLIC and not is_persons)
    else:
        _change_side(change, ticket, line, text, side=side, by=by, answers=not comment.is_automatic)
    kept = messages.by_source_key(change.session, key)
    if kept is not None and comment.updated > comment.created:
        kept.edited_at = comment.updated


def _hear(change: Change, ticket: Ticket, seen: IssueSeen, *, comment: IssueComment, text: str, by: Actor) -> None:
    """Take what the person writes as a customer of the service desk as what they write in Slack."""
    # What they wrote before it was settled there opens nothing again.
    opens = seen.status_changed is None or comment.created > seen.status_changed
    talking.hear(change, ticket, text, by=by, source=SOURCE, source_key=line_key(seen.id, comment.id), opens=opens)


def _change_side(
    change: Change, ticket: Ticket, line: Message, text: str, *, side: str, by: Actor, answers: bool
) -> None:
    """Let a comment reach the person after all, or keep it from them from now on."""
    line.side, line.text = side, text
    change.session.add(line)
    search.keep(change.session, ticket.id)
    if side == INTERNAL:
        copies.take_away(change, ticket, copies.key_of(line.source_key, copies.PERSON))
    so_far.renew(change, ticket)
    _tell(change, ticket, text, key=line.source_key, side=side, by=by, answers=answers)


def _tell(change: Change, ticket: Ticket, text: str, *, key: str, side: str, by: Actor, answers: bool) -> None:
    change.note("jira_commented", by.handle, ticket_id=ticket.id, data={"side": side})
    where = copies.CARD if side == INTERNAL else copies.PERSON
    # Where it was shown before and taken away, it is shown anew.
    key = key if outbox.payload_of(change.session, copies.key_of(key, where)) is None else outbox.new_key()
    if side == INTERNAL:
        cards.tell_below(change, ticket, "card_jira_comment", text, name=by.name, key=copies.key_of(key, where))
    else:
        refused = talking.bring(change, ticket, text, by=by, source_key=key, answers=answers)
        if refused is not None and answers:
            # Whom nobody reaches in Slack reads it in the portal.
            talking.was_answered(change, ticket)


def _nobody(line: Message) -> Actor:
    return Actor(handle=line.author, name=UNNAMED, role=Role.EMPLOYEE)
