"""The checklist in Slack: what is done stands there with who and when, and what is not can be ticked."""

from collections.abc import Sequence
from typing import Any

from playbooks.edition import Edition
from triage.conversation import filling, forms
from triage.conversation.room import Act, Room
from triage.matters import checklist, handing_shown, parts, steps
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.parts import Part
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.store import access, checklists
from triage.store.inbox import Kept
from triage.tables import ChecklistItem, Ticket

FORM, FIELD, BACK = "steps", "ticked", "unticked"
# Slack shows ten checkboxes in one question.
MOST_AT_ONCE = 10


def consider(room: Room, arrival: Kept, reference: str) -> Act:
    """Fill the form that a button opened."""
    return filling.of_matter(room, arrival, FORM, reference=reference, lay_out=_laid_out)


def _laid_out(change: Change, ticket: Ticket, actor: Actor, edition: Edition) -> dict[str, Any] | Refused:
    refused = not_theirs(actor, ticket)
    if refused is not None:
        return refused
    listed, asked = _listed(change, ticket, edition), _asked(change, ticket, actor, edition=edition)
    if not asked:
        return forms.closing(edition, FORM, listed)
    return forms.form(edition, FORM, private=ticket.reference, shown=[*listed, *asked])


def submitted(change: Change, ticket: Ticket, arrival: Kept, by: Actor) -> Answered:
    """Tick what was ticked; the first that can't be says why, and the others count all the same."""
    answered = [checklist.tick(change, ticket, number, by) for number in _numbers(arrival, FIELD)]
    answered += [checklist.untick(change, ticket, number, by) for number in _numbers(arrival, BACK)]
    refused = next((one for one in answered if isinstance(one, Refused)), None)
    return refused or Done(ticket.reference, is_new=bool(answered))


def _numbers(arrival: Kept, field: str) -> list[int]:
    return [int(one) for one in arrival.fields.get(field, "").split(",") if one.isdecimal()]


def _listed(change: Change, ticket: Ticket, edition: Edition) -> list[Part]:
    shown: list[Part] = []
    for item in steps.items_of(change, ticket):
        shown.append(parts.words(f"{steps.sign_of(item)} {item.number}. {item.text}"))
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
    theirs = [one for one in steps.items_of(change, ticket) if checklist.not_for(one, actor) is None]
    open_ones = [one for one in theirs if not checklists.is_done(one) and one.done_by != actor.handle]
    begun = [one for one in theirs if one.done_at is not None]
    return [
        parts.ask(field, edition.say(f"slack_form_steps_{what}"), "some_of", options=_options(items), optional=True)
        for field, what, items in ((FIELD, "tick", open_ones), (BACK, "untick", begun))
        if items
    ]


def _options(items: Sequence[ChecklistItem]) -> list[list[str]]:
    # Whoever brings it to Slack cuts what is too long there, and shows it.
    return [[str(one.number), f"{one.number}. {one.text}"] for one in items[:MOST_AT_ONCE]]
