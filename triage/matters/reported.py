"""What whoever reported a matter says about it and does with it themselves; for anybody else it is not there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from triage.domain import Assessment, Voice
from triage.matters import answering, holding, issues, moving, talking, telling, understanding
from triage.matters.change import Change
from triage.matters.choosing import choose
from triage.matters.people import Actor, Answered, Done, Refused
from triage.store import events, messages
from triage.store.tickets import WITHDRAWN
from triage.tables import Ticket

# What they say of the first answer; below a paste check it is called the same.
HELPED, NOT_HELPED = "answer_helped", "answer_not_helped"
Verb = Callable[[Change, Ticket], Answered]


@dataclass(frozen=True)
class Said:
    """What they wrote, masked and judged: alone, and of an unclear matter also with what came before."""

    text: str
    at: datetime
    source: str
    source_key: str
    tells_of_exposure: bool = False
    together: Assessment | None = None


def only_theirs(verb: Verb, by: Actor) -> Verb:
    """Let somebody do something with a matter that they reported themselves."""

    def act(change: Change, ticket: Ticket) -> Answered:
        if not telling.is_by(change, ticket, by):
            return Refused("error_not_found", {"reference": ticket.reference})
        return verb(change, ticket)

    return act


def hear(change: Change, ticket: Ticket, said: Said, *, by: Actor) -> Answered:
    """Take in what they write: what it answers, what it makes clear, and what it tells of an exposure."""
    if messages.by_source_key(change.session, said.source_key) is not None:
        return Done(ticket.reference, is_new=False)
    if not said.text.strip():
        return Refused("error_empty")
    if ticket.state == WITHDRAWN:
        return holding.is_over(ticket) or Done(ticket.reference)
    talking.hear(change, ticket, said.text, by=by, source=said.source, source_key=said.source_key)
    if said.tells_of_exposure and not ticket.restricted:
        moving.make_incident(change, ticket, None, since=said.at)
        moving.warn_of_exposure(change, ticket)
    elif said.together is not None and understanding.is_unclear(ticket):
        understanding.understand(change, ticket, said.text, said.together, by=by, at=said.at)
    else:
        answering.read_along(change, ticket, said.text, by=by)
    return Done(ticket.reference)


def pick(change: Change, ticket: Ticket, outcome: str, *, by: Actor) -> Answered:
    """Say which of those that were offered it is."""
    label = choose(change, ticket, outcome, by=by.handle, voice=Voice.REPORTER)
    return Refused("slack_is_over", {"reference": ticket.reference}) if label is None else Done(ticket.reference)


def take_back(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Let it go before anybody has it in hand; said twice it is said once."""
    if ticket.state == WITHDRAWN:
        return Done(ticket.reference, is_new=False)
    return holding.withdraw(change, ticket, by)


def can_say_whether_it_helped(change: Change, ticket: Ticket) -> bool:
    """Claim that they may be asked: their lane's answer may settle it, and nobody has gone on from there."""
    if ticket.restricted or ticket.needs_review or ticket.lane is None or holding.is_over(ticket):
        return False
    if not change.book.playbook_for(ticket.lane).answer_may_settle:
        return False
    return ticket.taken_by is None and ticket.id is not None and not _has_said(change, ticket.id)


def helped(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Settle what the first answer has settled already, so that nobody works on it for nothing."""
    if not can_say_whether_it_helped(change, ticket):
        return Done(ticket.reference, is_new=False)
    change.note(HELPED, by.handle, ticket_id=ticket.id)
    holding.settle(change, ticket, "answered", remark="", by=by)
    issues.resolved(change, ticket, "answered")
    return Done(ticket.reference)


def not_helped(change: Change, ticket: Ticket, by: Actor) -> Answered:
    """Note that a person has to go on from the first answer, as one does anyway."""
    if not can_say_whether_it_helped(change, ticket):
        return Done(ticket.reference, is_new=False)
    change.note(NOT_HELPED, by.handle, ticket_id=ticket.id)
    return Done(ticket.reference)


def _has_said(change: Change, ticket_id: int) -> bool:
    return any(events.newest(change.session, ticket_id, kind) for kind in (HELPED, NOT_HELPED))
