"""The checklist in Slack: what is done stands there with who and when, and what is not can be ticked."""

from collections.abc import Sequence

from playbooks.edition import Edition
from triage.conversation import forms
from triage.conversation.room import Act, Room, actor_in, nothing_of_ours
from triage.domain import Role
from triage.inbox_worker import Result
from triage.matters import checklist, handing_shown, parts, steps
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.parts import Part
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.store import access, checklists, tickets
from triage.store.inbox import Kept
from triage.tables import ChecklistItem, Ticket

FORM, FIELD = "steps", "ticked"
# Slack shows ten checkboxes in one question.
MOST_AT_ONCE = 10


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened."""
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        ticket, actor = tickets.held(change.session, reference), actor_in(change, sender)
        missing = Refused("error_not_found", {"reference": reference})
        refused = missing if ticket is None else not_theirs(actor, ticket)
        if ticket is None or refused is not None:
            words = [parts.words(refused.in_words(edition))] if refused else []
            shown = forms.closing(edition, FORM, words)
        else:
            listed, asked = _listed(change, ticket, edition), _asked(change, ticket, actor, edition=edition)
            form = forms.form(edition, FORM, private=reference, shown=[*listed, *asked])
            shown = form if asked else forms.closing(edition, FORM, listed)
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


def submitted(change: Change, ticket: Ticket, arrival: Kept, by: Actor) -> Answered:
    """Tick what was ticked; the first that can't be says why, and the others count all the same."""
    numbers = [int(one) for one in arrival.fields.get(FIELD, "").split(",") if one.isdecimal()]
    answered = [checklist.tick(change, ticket, number, by) for number in numbers]
    refused = next((one for one in answered if isinstance(one, Refused)), None)
    return refused or Done(ticket.reference, is_new=bool(answered))


def _listed(change: Change, ticket: Ticket, edition: Edition) -> list[Part]:
    shown: list[Part] = []
    for item in steps.items_of(change, ticket):
        sign = "✓" if checklists.is_done(item) else "○"
        shown.append(parts.words(f"{sign} {item.number}. {item.text}"))
        notes = _notes(change, ticket, item, edition)
        shown += [parts.note(" · ".join(notes))] if notes else []
    return shown


def _notes(change: Change, ticket: Ticket, item: ChecklistItem, edition: Edition) -> list[str]:
    """Say who has done a step and when, or what it takes."""
    by, at = (item.second_by, item.second_at) if item.second_at else (item.done_by, item.done_at)
    if by is not None and at is not None:
        said = {"person": access.name_of(change.session, by), "when": handing_shown.moment(change, ticket.owner, at)}
        return [edition.say("step_done_line" if checklists.is_done(item) else "step_half_line", **said)]
    found = [edition.say("step_criteria", criteria=item.criteria)] if item.criteria else []
    found += [edition.say("step_role", role=item.by_role)] if item.by_role else []
    return [*found, *([edition.say("step_needs_two")] if item.needs_two else [])]


def _asked(change: Change, ticket: Ticket, actor: Actor, *, edition: Edition) -> list[Part]:
    if is_over(ticket):
        return []
    mine = [one for one in steps.items_of(change, ticket) if _can_tick(one, actor)]
    return [parts.ask(FIELD, edition.say("slack_form_steps_tick"), "some_of", options=_options(mine))] if mine else []


def _options(items: Sequence[ChecklistItem]) -> list[list[str]]:
    return [[str(one.number), f"{one.number}. {one.text}"[: forms.MOST_OF_OPTION]] for one in items[:MOST_AT_ONCE]]


def _can_tick(item: ChecklistItem, actor: Actor) -> bool:
    is_theirs = item.by_role is None or actor.role in (item.by_role, Role.ADMIN)
    return is_theirs and not checklists.is_done(item) and item.done_by != actor.handle
