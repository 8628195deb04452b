"""Who acts on a matter, and what a role may do there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playbooks.edition import Edition
from triage.domain import Role
from triage.tables import Person, Ticket

STAFF = frozenset({Role.AGENT, Role.SECURITY, Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN})
HANDLES_RESTRICTED = frozenset({Role.SECURITY, Role.COMPLIANCE, Role.ADMIN})


@dataclass(frozen=True)
class Actor:
    """Somebody who does something with a matter."""

    handle: str
    name: str
    role: Role
    language: str = "en"
    groups: tuple[str, ...] = ()
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
    )


def may_handle(actor: Actor, ticket: Ticket) -> bool:
    """Say whether somebody may work on a matter; what is restricted is for few."""
    return actor.role in (HANDLES_RESTRICTED if ticket.restricted else STAFF)


def not_theirs(actor: Actor, ticket: Ticket) -> Refused | None:
    """Refuse whoever may not work on a matter."""
    if may_handle(actor, ticket):
        return None
    return Refused("slack_not_your_role" if not actor.is_staff else "slack_restricted", {"reference": ticket.reference})
