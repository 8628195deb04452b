"""The steps of a matter's playbook as a checklist: who said of each that it is done, and when."""

from playbooks.schema import StepKind
from triage.domain import Destination, Outgoing, Role
from triage.matters import cards, clocks, parts, showing, steps
from triage.matters.change import NOTICE_THREAD, Change
from triage.matters.holding import is_over
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.store import access, checklists, outbox
from triage.tables import ChecklistItem, Ticket


def tick(change: Change, ticket: Ticket, number: int, by: Actor) -> Answered:
    """Say that a step is done; where it wants two, the second one has to be somebody else."""
    item = _open_item(change, ticket, number, by=by)
    if isinstance(item, Refused):
        return item
    if checklists.is_done(item):
        return Done(ticket.reference, is_new=False)
    is_second = item.done_at is not None
    if is_second and item.done_by == by.handle:
        return Refused("step_second_person", {"number": str(number), "reference": ticket.reference})
    write = checklists.tick_second if is_second else checklists.tick
    if not write(change.session, item, by=by.handle, now=change.now):
        return Done(ticket.reference, is_new=False)
    _note(change, ticket, item, by=by, is_second=is_second)
    if checklists.is_done(item):
        _tell(change, ticket, item, by=by)
        _follow_approvals(change, ticket, item)
    showing.refresh(change, ticket)
    return Done(ticket.reference)


def untick(change: Change, ticket: Ticket, number: int, by: Actor) -> Answered:
    """Take back that a step is done; both words that it was stay in the record."""
    item = _open_item(change, ticket, number, by=by)
    if isinstance(item, Refused):
        return item
    if not checklists.untick(change.session, item):
        return Done(ticket.reference, is_new=False)
    change.note("step_unticked", by.handle, ticket_id=ticket.id, data={"number": number, "kind": item.kind})
    showing.refresh(change, ticket)
    return Done(ticket.reference)


def _open_item(change: Change, ticket: Ticket, number: int, *, by: Actor) -> ChecklistItem | Refused:
    refused = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    item = next((one for one in steps.items_of(change, ticket) if one.number == number), None)
    if item is None:
        return Refused("step_unknown", {"number": str(number), "reference": ticket.reference})
    if item.by_role is not None and by.role not in (item.by_role, Role.ADMIN):
        return Refused("step_for_role", {"number": str(number), "role": item.by_role})
    return item


def _note(change: Change, ticket: Ticket, item: ChecklistItem, *, by: Actor, is_second: bool) -> None:
    """Record it with how long the matter had waited for it, since an approval has a latency of its own."""
    minutes = round((change.now - ticket.created_at).total_seconds() / 60, 1)
    data = {"number": item.number, "kind": item.kind, "second": is_second, "after_minutes": minutes}
    change.note("step_ticked", by.handle, ticket_id=ticket.id, data=data)
    sentence = "card_step_confirmed" if item.needs_two and is_second else "card_step_done"
    named = access.name_of(change.session, by.handle)
    told = change.book.say(sentence, name=named, number=item.number, reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])


def _follow_approvals(change: Change, ticket: Ticket, item: ChecklistItem) -> None:
    """Stop the clock of the approval with the last step that approves."""
    approvals = [one for one in steps.items_of(change, ticket) if one.kind == StepKind.APPROVAL]
    if item in approvals and all(map(checklists.is_done, approvals)):
        clocks.approved(change, ticket)


def _tell(change: Change, ticket: Ticket, item: ChecklistItem, *, by: Actor) -> None:
    """Tell the owners that the step names; no word of the matter goes along."""
    said = {"name": by.name, "reference": ticket.reference, "number": item.number}
    text = change.book.say(f"step_told_{item.kind}", **said)
    channels = [change.book.owners.owners[one].slack_channel for one in item.tells if one in change.book.owners.owners]
    for channel in dict.fromkeys(channels):
        outgoing = Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text})
        change.send(outgoing, ticket_id=ticket.id, thread=f"{NOTICE_THREAD}{outbox.new_key()}")
