"""The steps of a matter's playbook as a checklist: who said of each that it is done, and when."""

from datetime import datetime

from playbooks.schema import StepKind
from triage.domain import Role
from triage.matters import cards, clocks, issues, notices, parts, showing, steps
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.store import access, checklists
from triage.tables import ChecklistItem, Ticket


def tick(change: Change, ticket: Ticket, number: int, by: Actor) -> Answered:
    """Say that a step is done; where it wants two, the second one has to be somebody else."""
    item = _open_item(change, ticket, number, by=by)
    if isinstance(item, Refused):
        return item
    if item.needs_two and by.is_program:
        return Refused("step_person", {"number": str(number), "reference": ticket.reference})
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
    _show(change, ticket, item)
    return Done(ticket.reference)


def untick(change: Change, ticket: Ticket, number: int, by: Actor) -> Answered:
    """Take back that a step is done; both words that it was stay in the record."""
    item = _open_item(change, ticket, number, by=by)
    if isinstance(item, Refused):
        return item
    if not checklists.untick(change.session, item):
        return Done(ticket.reference, is_new=False)
    change.note("step_unticked", by.handle, ticket_id=ticket.id, data={"number": number, "kind": item.kind})
    told = change.book.say("card_step_undone", name=by.name, number=number, reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])
    _show(change, ticket, item)
    return Done(ticket.reference)


def _open_item(change: Change, ticket: Ticket, number: int, *, by: Actor) -> ChecklistItem | Refused:
    refused = not_theirs(by, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    item = next((one for one in steps.items_of(change, ticket) if one.number == number), None)
    if item is None:
        return Refused("step_unknown", {"number": str(number), "reference": ticket.reference})
    return not_for(item, by) or item


def not_for(item: ChecklistItem, by: Actor) -> Refused | None:
    """Refuse whoever is not of the role that a step names."""
    if item.by_role is None or by.role in (item.by_role, Role.ADMIN):
        return None
    return Refused("step_for_role", {"number": str(item.number), "role": item.by_role})


def _note(change: Change, ticket: Ticket, item: ChecklistItem, *, by: Actor, is_second: bool) -> None:
    """Record it with how long it was waited for: an approval since the one before it, all else since the beginning."""
    minutes = round((change.now - _waited_since(change, ticket, item)).total_seconds() / 60, 1)
    data = {"number": item.number, "kind": item.kind, "second": is_second, "after_minutes": minutes}
    change.note("step_ticked", by.handle, ticket_id=ticket.id, data=data)
    sentence = "card_step_confirmed" if item.needs_two and is_second else "card_step_done"
    named = access.name_of(change.session, by.handle)
    told = change.book.say(sentence, name=named, number=item.number, reference=ticket.reference)
    cards.answer_below(change, ticket, told, [parts.words(told)])


def _waited_since(change: Change, ticket: Ticket, item: ChecklistItem) -> datetime:
    if item.kind != StepKind.APPROVAL:
        return ticket.created_at
    approvals = [one for one in steps.items_of(change, ticket) if one.kind == StepKind.APPROVAL and one.id != item.id]
    given = (one.second_at or one.done_at for one in approvals if checklists.is_done(one) and one.number < item.number)
    return max((at for at in given if at is not None), default=ticket.created_at)


def _show(change: Change, ticket: Ticket, item: ChecklistItem) -> None:
    """Bring the clock of the approvals, the card, and the list in Jira in step."""
    if item.kind == StepKind.APPROVAL:
        clocks.approval_moved(change, ticket)
    showing.refresh(change, ticket)
    said = change.book.say("jira_steps", steps=steps.in_words(change, ticket))
    issues.repeated(change, ticket, f"steps:{ticket.lane or ticket.outcome}", said)


def _tell(change: Change, ticket: Ticket, item: ChecklistItem, *, by: Actor) -> None:
    """Tell the owners that the step names; no word of the matter goes along."""
    said = {"name": by.name, "reference": ticket.reference, "number": item.number}
    text = change.book.say(f"step_told_{item.kind}", **said)
    for owner in item.tells:
        if owner in change.book.owners.owners:
            notices.to_owner(change, owner, text, title=text)
