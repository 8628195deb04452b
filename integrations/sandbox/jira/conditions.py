"""The switches of the stand-in Jira that are no faults: what kind of Jira it is, and who is told of what."""

from dataclasses import dataclass, field
from enum import StrEnum


class Profile(StrEnum):
    """Which product the stand-in is."""

    CLOUD = "cloud"
    DATA_CENTER = "datacenter"


@dataclass(frozen=True)
class Webhook:
    """Where to tell of what happens; without events, of everything."""

    id: str
    url: str
    secret: str = field(default="", repr=False)
    events: frozenset[str] = frozenset()

    def wants(self, event: str) -> bool:
        """Say whether an event is one that this address is told of."""
        return not self.events or event in self.events


@dataclass
class Conditions:
    """What tests and pages may change while the stand-in runs."""

    profile: Profile = Profile.CLOUD
    webhooks: dict[str, Webhook] = field(default_factory=dict)
    # Jira's own waits are 5 to 15 minutes; `time_scale` shortens all of them for tests.
    retry_after_seconds: tuple[float, ...] = (300.0, 450.0, 600.0, 750.0, 900.0)
    deadline_seconds: float = 20.0
    time_scale: float = 1.0
    rate_limits: bool = False
    strict_components: bool = False
    # Whether a comment stays as public or internal as it was written.
    keeps_comment_sides: bool = False
    # Whether the product's account may see what only administrators see, such as webhooks.
    is_admin: bool = False
    access_token_seconds: float = 3600.0

    @property
    def is_cloud(self) -> bool:
        """Say whether this is Jira Cloud."""
        return self.profile is Profile.CLOUD
