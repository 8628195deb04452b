"""What somebody may do with a matter; the verbs decide again once they do it."""

from triage.domain import Role
from triage.matters import alarm_shown, checklist, handing_shown, legal, possible, taking_over
from triage.matters.change import Change
from triage.matters.holding import is_over
from triage.matters.people import Actor, Refused, may_handle, not_to_be_theirs
from triage.store import checklists
from triage.tables import ChecklistItem, Ticket

# What is below a card in Slack: its thread, the form with the questions, and what stands elsewhere.
SAY, CONTEXT, CHOOSE, RETRY, ACKNOWLEDGE = "say", "context", "choose", "retry", "acknowledge"
ACCEPT, DECLINE = "offer_accept", "offer_decline"
RETRIES = frozenset({Role.AGENT, Role.SECURITY, Role.OPERATIONS, Role.ADMIN})


def acts_of(change: Change, ticket: Ticket, by: Actor) -> frozenset[str]:
    """Name all that somebody may do with a matter as it stands."""
    answers = _answers(change, ticket, by)
    if not may_handle(by, ticket):
        return answers
    acts = {*possible.of_matter(change, ticket), *answers, SAY}
    if not legal.may_record(by) or isinstance(legal.clock_for(change, ticket, by=by), Refused):
        acts.discard(possible.LEGAL)
    if is_over(ticket) is None:
        acts |= {CONTEXT} if ticket.context else set()
        acts |= {CHOOSE} if ticket.choices and not ticket.restricted else set()
        acts |= {ACKNOWLEDGE} if ticket.taken_by and _is_paged(change, ticket) else set()
    return frozenset(acts | ({RETRY} if by.role in RETRIES else set()))


def ticks_of(item: ChecklistItem, by: Actor, *, is_open: bool) -> tuple[bool, bool]:
    """Say whether somebody may tick a step, and whether they may take that back."""
    if not is_open or checklist.not_for(item, by) is not None:
        return False, False
    return not checklists.is_done(item) and item.done_by != by.handle, item.done_at is not None


def _answers(change: Change, ticket: Ticket, by: Actor) -> frozenset[str]:
    """Name what somebody may answer to an offer."""
    offer = handing_shown.offer_of(change, ticket)
    if offer is None or taking_over.is_stale(change, ticket, offer) or not_to_be_theirs(by, ticket):
        return frozenset()
    is_known = may_handle(by, ticket) or taking_over.knows_of(change, offer, by)
    is_theirs = is_known and not taking_over.not_to_answer(change, offer, by)
    return frozenset({ACCEPT, DECLINE}) if is_theirs else frozenset()


def _is_paged(change: Change, ticket: Ticket) -> bool:
    chain = alarm_shown.chain_of(change, ticket)
    return chain is not None and chain.acknowledged_at is None
