"""Taking a matter, settling it, opening it again, and letting it go because the person took it back."""

from triage.matters import alarm_shown, alarms, cards, clocks, issues, offers, parts, showing, telling
from triage.matters.change import Change
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.moments import readable
from triage.routes import hours_of
from triage.store import access, messages, outbox
from triage.store.escalations import TYPED
from triage.store.tickets import OVER, RESOLVED, WITHDRAWN
from triage.tables import Ticket

OPEN, WAITING, TAKEN = "open", "waiting", "taken"
RESOLUTIONS = ("answered", "fixed", "approved", "declined", "duplicate", "no_action")


def take(change: Change, ticket: Ticket, by: Actor, *, where: str | None = None, over: bool = False) -> Answered:
    """Take a matter on; the first one has it, and everybody else is told who that is.

    `over` takes it also from a name that was only typed behind a page's link.
    """
    refused = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    if ticket.taken_by == by.handle:
        return Done(ticket.reference, is_new=False)
    refused = taken_already(change, ticket, over=over)
    if refused is not None:
        return refused
    change.note("taken", by.handle, ticket_id=ticket.id)
    stop_paging(change, ticket, by, where=where)
    hand_over(change, ticket, by.handle)
    issues.assigned(change, ticket, by.handle)
    return Done(ticket.reference)


def taken_already(change: Change, ticket: Ticket, *, over: bool = False) -> Refused | None:
    """Say who has it, and of what was paged also since when; None where nobody has."""
    escalation = alarm_shown.chain_of(change, ticket)
    since = escalation.acknowledged_at if escalation else None
    is_typed = escalation is not None and escalation.acknowledged_in == TYPED
    if ticket.taken_by is None and (over or not is_typed):
        return None
    said = {"reference": ticket.reference}
    if escalation is None or since is None or (ticket.taken_by not in (None, escalation.acknowledged_by)):
        return Refused("slack_taken_already", said | {"person": access.name_of(change.session, ticket.taken_by or "")})
    said["person"] = alarms.holder_of(change, escalation, change.premises.edition(None))
    said["when"] = readable(since, hours_of(change.book, clocks.owner_of(change, ticket)).zone)
    return Refused("acknowledged_already", said)


def acknowledge(change: Change, ticket: Ticket, by: str, *, where: str | None = None, over: bool = False) -> bool:
    """End the paging of a matter; whoever does that first has it, unless somebody has taken it already."""
    if not alarms.acknowledge(change, ticket, by, where=where, over=over):
        return False
    if where == TYPED:
        # A name that anybody may have typed is no account that has the matter.
        showing.refresh(change, ticket)
    elif ticket.taken_by is None and ticket.state not in OVER:
        hand_over(change, ticket, by)
        issues.assigned(change, ticket, by)
    return True


def hand_over(change: Change, ticket: Ticket, handle: str) -> None:
    """Give it to somebody, wherever that was decided, and tell the person."""
    ticket.taken_by, ticket.updated_at = handle, change.now
    ticket.state = TAKEN if ticket.state == OPEN else ticket.state
    # What nobody had was offered by its team, and one of them has it now.
    offers.end(change, ticket, by=handle)
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(ticket.owner)
    telling.person(change, ticket, edition.say("status_acknowledged", reference=ticket.reference, owner=owner))
    showing.refresh(change, ticket)


def resolve(change: Change, ticket: Ticket, outcome: str, *, remark: str, by: Actor) -> Answered:
    """Settle a matter, and tell the person how, and that a word of theirs opens it again."""
    refused = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    if outcome not in RESOLUTIONS:
        return Refused("slack_choose_an_outcome")
    settle(change, ticket, outcome, remark=remark, by=by)
    issues.resolved(change, ticket, outcome, remark=remark)
    return Done(ticket.reference)


def settle(change: Change, ticket: Ticket, outcome: str, *, remark: str, by: Actor) -> None:
    """End a matter, wherever that was decided, and tell the person."""
    ticket.state, ticket.resolution, ticket.resolved_at = RESOLVED, outcome, change.now
    ticket.updated_at = change.now
    change.note("resolved", by.handle, ticket_id=ticket.id, data={"outcome": outcome})
    offers.end(change, ticket, by=by.handle)
    stop_paging(change, ticket, by)
    edition = telling.edition_for(change, ticket)
    told = edition.say(f"resolution_{outcome}")
    text = edition.say("status_resolved", reference=ticket.reference, outcome=told)
    shown = [parts.words(text), *([parts.quote(remark)] if remark else [])]
    shown.append(parts.buttons([parts.button("reopen", edition.say("slack_button_reopen"), ticket.reference)]))
    telling.person(change, ticket, text, shown)
    showing.refresh(change, ticket)
    if remark and ticket.id is not None:
        cards.tell_below(change, ticket, "card_settled", remark, name=by.name)
        said = {"author": by.handle, "side": messages.PUBLIC, "text": remark, "source": ticket.source}
        messages.put(change.session, ticket.id, source_key=f"remark:{outbox.new_key()}", now=change.now, **said)


def reopen(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Open a settled matter again; the person themselves may do so too."""
    refused = None if telling.is_by(change, ticket, by) else not_theirs(by, ticket)
    if refused is not None:
        return refused
    if ticket.state != RESOLVED:
        return Done(ticket.reference, is_new=False)
    open_again(change, ticket, by)
    issues.reopened(change, ticket, by.name)
    return Done(ticket.reference)


def open_again(change: Change, ticket: Ticket, by: Actor) -> None:
    """Open a settled matter, wherever that was decided, and tell everybody."""
    ticket.state = TAKEN if ticket.taken_by else OPEN
    ticket.resolution = ticket.resolved_at = None
    ticket.updated_at = change.now
    change.note("reopened", by.handle, ticket_id=ticket.id)
    alarms.resume(change, ticket)
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(ticket.owner)
    telling.person(change, ticket, edition.say("status_reopened", reference=ticket.reference, owner=owner))
    showing.refresh(change, ticket)
    told = change.book.say("card_reopened", reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])


def withdraw(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Let a matter go whose message the person deleted before anybody took it; an exposure is never let go."""
    if ticket.restricted or ticket.taken_by or ticket.state in OVER:
        return Refused("slack_is_over", {"reference": ticket.reference})
    ticket.state, ticket.updated_at = WITHDRAWN, change.now
    change.note("withdrawn", by.handle, ticket_id=ticket.id)
    stop_paging(change, ticket, by)
    offers.end(change, ticket, by=by.handle)
    showing.refresh(change, ticket)
    issues.resolved(change, ticket, "no_action")
    return Done(ticket.reference)


def is_over(ticket: Ticket) -> Refused | None:
    """Refuse what only an open matter allows."""
    return Refused("slack_is_over", {"reference": ticket.reference}) if ticket.state in OVER else None


def stop_paging(change: Change, ticket: Ticket, by: Actor, *, where: str | None = None) -> None:
    """Let the paging end, since somebody has it."""
    alarms.acknowledge(change, ticket, by.handle, where=where, over=True)
