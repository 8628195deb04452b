"""The steps of a matter as they are written down: what the register and the playbook want done, and how far it is."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from playbooks.schema import Step, StepKind
from triage.matters.change import Change
from triage.moments import readable
from triage.routes import facts_of, hours_of
from triage.store import access, checklists
from triage.tables import ChecklistItem, Person, Ticket
from triage.workflows import steps_of


def begin(change: Change, ticket: Ticket) -> None:
    """Write the steps of a new matter down, so that no later playbook changes them."""
    _keep(change, ticket, _steps(change, ticket), after=0)


def items_of(change: Change, ticket: Ticket) -> Sequence[ChecklistItem]:
    """Give the steps of a matter; one from before there were any gets them as the playbook says them now."""
    if ticket.id is None:
        return ()
    found = checklists.of_ticket(change.session, ticket.id)
    if not found:
        _keep(change, ticket, _steps(change, ticket), after=0)
        found = checklists.of_ticket(change.session, ticket.id)
    return found


def begin_anew(change: Change, ticket: Ticket) -> None:
    """Go on with the steps of another lane; what was done in the one before stays on record."""
    if ticket.id is None or not checklists.last_number(change.session, ticket.id):
        return
    checklists.drop_undone(change.session, ticket.id)
    _keep(change, ticket, _steps(change, ticket), after=checklists.last_number(change.session, ticket.id))


def progress(change: Change, ticket: Ticket) -> tuple[int, int] | None:
    """Say how many steps are done, and of how many; None where there are none."""
    found = () if ticket.id is None else checklists.of_ticket(change.session, ticket.id)
    return (sum(checklists.is_done(item) for item in found), len(found)) if found else None


def next_step(change: Change, ticket: Ticket) -> str:
    """Say what has to be done next; empty where all is."""
    found = () if ticket.id is None else checklists.of_ticket(change.session, ticket.id)
    if not found:
        return _steps(change, ticket)[0].text
    return next((item.text for item in found if not checklists.is_done(item)), "")


def in_words(change: Change, ticket: Ticket) -> str:
    """List the steps, a line for each, with who has done it and when; no word of the matter is among them."""
    edition, lines = change.premises.edition(None), []
    for item in checklists.of_ticket(change.session, ticket.id or 0):
        by, at = (item.second_by, item.second_at) if item.second_at else (item.done_by, item.done_at)
        line = f"{sign_of(item)} {item.number}. {item.text}"
        if by is not None and at is not None:
            said = {"person": access.name_of(change.session, by), "when": readable(at, _zone(change, ticket))}
            line += f" · {edition.say('step_done_line' if checklists.is_done(item) else 'step_half_line', **said)}"
        lines.append(line)
    return "\n".join(lines)


def sign_of(item: ChecklistItem) -> str:
    """Mark what is done."""
    return "✓" if checklists.is_done(item) else "○"


def _zone(change: Change, ticket: Ticket) -> ZoneInfo:
    return hours_of(change.book, ticket.owner).zone


def _steps(change: Change, ticket: Ticket) -> Sequence[Step]:
    """Give what the register and the playbook want done, in their order."""
    lane = ticket.lane or ticket.outcome
    facts = facts_of(
        change.book,
        lane,
        ticket.text,
        given={str(one["name"]): str(one["value"]) for one in ticket.context if one["value"]},
        data_classes=ticket.data_classes,
        groups=change.session.get_one(Person, ticket.author_id).groups,
        restricted=ticket.restricted,
    )
    added = steps_of(facts, change.premises.edition(None))
    return [*(Step(text=text, kind=StepKind.FALLBACK) for text in added), *change.book.playbook_for(lane).steps]


def _keep(change: Change, ticket: Ticket, wanted: Sequence[Step], *, after: int) -> None:
    rows = [
        {
            "ticket_id": ticket.id,
            "number": number,
            "kind": str(step.kind),
            "text": step.text,
            "by_role": None if step.by_role is None else str(step.by_role),
            "needs_two": step.needs_two,
            "criteria": step.criteria or "",
            "tells": list(step.tell),
            "minutes": step.minutes,
            "playbook_version": change.book.version,
        }
        for number, step in enumerate(wanted, after + 1)
    ]
    checklists.add(change.session, rows)
