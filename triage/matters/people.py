"""Who acts on a matter, and what a role may do there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playbooks.edition import Edition
from triage import viewer
from triage.domain import Role
from triage.tables import Person, Ticket

STAFF, HANDLES_RESTRICTED = viewer.STAFF, viewer.SEES_RESTRICTED


@dataclass(frozen=True)
class Actor:
    """Somebody who does something with a matter."""

    handle: str
    name: str
    role: Role
    language: str = "en"
    groups: tuple[str, ...] = ()
    # Those of an agent who works on some lanes only.
    lanes: frozenset[str] = frozenset()
    # A token, of which nobody knows whose hand it is in.
    is_program: bool = False

    @property
    def is_staff(self) -> bool:
        """Say whether it is one of those who work on matters."""
        return self.role in STAFF


@dataclass(frozen=True)
class Refused:
    """A thing that can't be done now, as a sentence of the wording."""

    sentence: str
    values: Mapping[str, str] = field(default_factory=dict)

    def in_words(self, edition: Edition) -> str:
        """Say why, in the person's language."""
        return edition.say(self.sentence, **self.values)


@dataclass(frozen=True)
class Done:
    """It was done, or was done before so that nothing was left to do."""

    reference: str
    is_new: bool = True


Answered = Done | Refused


def actor_of(person: Person) -> Actor:
    """Give the person on record as somebody who acts."""
    return Actor(
        handle=person.handle,
        name=person.name or person.handle,
        role=Role.EMPLOYEE if person.disabled_at else Role(person.role),
        language=person.language or "en",
        groups=tuple(person.groups),
        lanes=frozenset(person.lanes) if person.role == Role.AGENT else frozenset(),
    )


def may_be_given(actor: Actor, ticket: Ticket) -> bool:
    """Say whether a matter may be offered to somebody, in whatever lane it is; what is restricted is for few."""
    return actor.role in (HANDLES_RESTRICTED if ticket.restricted else STAFF)


def may_handle(actor: Actor, ticket: Ticket) -> bool:
    """Say whether somebody may work on it; an agent of some lanes on these, the review queue and what they hold."""
    is_theirs = ticket.lane in actor.lanes or ticket.needs_review or ticket.taken_by == actor.handle
    return may_be_given(actor, ticket) and (not actor.lanes or is_theirs)


def not_theirs(actor: Actor, ticket: Ticket) -> Refused | None:
    """Refuse whoever may not work on a matter."""
    refused = not_to_be_theirs(actor, ticket)
    if refused is not None or may_handle(actor, ticket):
        return refused
    return Refused("slack_not_your_lane", {"reference": ticket.reference})


def not_to_be_theirs(actor: Actor, ticket: Ticket) -> Refused | None:
    """Refuse whoever may not even be offered a matter."""
    if may_be_given(actor, ticket):
        return None
    return Refused("slack_not_your_role" if not actor.is_staff else "slack_restricted", {"reference": ticket.reference})
