"""What is said below an issue in Jira: to the person, or among those who work on it."""

from collections.abc import Mapping

from triage.domain import IssueComment, IssueSeen, Role
from triage.matters import cards, copies, talking
from triage.matters.change import Change
from triage.matters.people import Actor, actor_of
from triage.store import access, messages
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


def follow(change: Change, ticket: Ticket, seen: IssueSeen, *, words: Mapping[str, str]) -> None:
    """Take over the comments that are new or changed, in their redacted `words`, and let go of those that are gone."""
    for comment in seen.comments:
        if comment.id in words:
            _take_over(change, ticket, comment, key=line_key(seen.id, comment.id), text=words[comment.id])
    there = {line_key(seen.id, one.id) for one in seen.comments}
    for line in messages.beginning_with(change.session, ticket.id or 0, line_key(seen.id, "")):
        if line.source_key not in there and line.deleted_at is None:
            talking.forget(change, ticket, line, by=_nobody(line), is_told=False)


def _take_over(change: Change, ticket: Ticket, comment: IssueComment, *, key: str, text: str) -> None:
    by = actor_of_account(change, comment.author, comment.author_name)
    side = PUBLIC if comment.is_public else INTERNAL
    line = messages.by_source_key(change.session, key)
    if line is None:
        said = {"author": by.handle, "side": side, "text": text, "source": SOURCE}
        kept = messages.put(change.session, ticket.id or 0, source_key=key, now=change.now, **said)
        if kept is not None and comment.updated > comment.created:
            kept.edited_at = comment.updated
        change.note("jira_commented", by.handle, ticket_id=ticket.id, data={"side": side})
        _tell(change, ticket, text, key=key, side=side, by=by)
        return
    line.edited_at = comment.updated
    if side == PUBLIC and line.side == INTERNAL:
        line.side, line.text = PUBLIC, text
        change.session.add(line)
        change.note("jira_commented", by.handle, ticket_id=ticket.id, data={"side": side})
        _tell(change, ticket, text, key=key, side=side, by=by)
        return
    talking.correct(change, ticket, line, text, by=by, is_teams=line.side == PUBLIC)


def _tell(change: Change, ticket: Ticket, text: str, *, key: str, side: str, by: Actor) -> None:
    if side == INTERNAL:
        copy = copies.key_of(key, copies.CARD)
        cards.tell_below(change, ticket, "card_jira_comment", text, name=by.name, key=copy)
    else:
        talking.bring(change, ticket, text, by=by, source_key=key)


def _nobody(line: Message) -> Actor:
    return Actor(handle=line.author, name=UNNAMED, role=Role.EMPLOYEE)
