"""Who somebody is to the company's identity provider, and how it is asked."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Identity:
    """What a provider proved of somebody; `subject` is its address and its own name for them, which never change.

    `mail` is there only where the provider says that it is theirs.
    """

    subject: str
    mail: str | None
    name: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Errand:
    """One way to the provider and back: what it carries, so that what comes back belongs to it and to nothing else."""

    state: str
    nonce: str
    verifier: str
    back_to: str


class ProviderAway(Exception):
    """The provider can't be asked now; nothing is known of anybody."""


class NotProven(Exception):
    """What came back proves nobody; the sentence is our own and names no one."""


class IdentityProvider(Protocol):
    """Any provider that speaks OpenID Connect."""

    def address_for(self, errand: Errand) -> str:
        """Give the address to which a browser is sent. Raises ProviderAway."""

    def identity(self, code: str, errand: Errand, *, claim: str) -> Identity:
        """Redeem a code for who somebody is, with the groups of a `claim`. Raises ProviderAway and NotProven."""
