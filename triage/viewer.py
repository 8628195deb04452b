"""Who looks: what decides which matters somebody sees; pure, since grants and offers are looked up before."""

from dataclasses import dataclass

from triage.domain import Role

STAFF = frozenset({Role.AGENT, Role.SECURITY, Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN})
SEES_RESTRICTED = frozenset({Role.SECURITY, Role.COMPLIANCE, Role.ADMIN})


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks at matters; a program has no handle.

    `lanes` narrow an agent, and nobody else. `offered` and `grants` are the numbers of the matters that are offered to
    them and that they may see for a while.
    """

    handle: str
    role: Role
    lanes: frozenset[str] = frozenset()
    offered: frozenset[int] = frozenset()
    grants: frozenset[int] = frozenset()

    @property
    def is_staff(self) -> bool:
        """Say whether it is one of those who work on matters."""
        return self.role in STAFF

    @property
    def sees_restricted(self) -> bool:
        """Say whether all that is restricted is shown to them."""
        return self.role in SEES_RESTRICTED

    @property
    def is_narrowed(self) -> bool:
        """Say whether it is an agent of some lanes only."""
        return self.role is Role.AGENT and bool(self.lanes)
