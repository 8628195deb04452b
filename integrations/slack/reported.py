"""What a reader says of a payload that nobody needs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dropped:
    """Acknowledged and let go; `why` is one of few fixed sentences, fit for a counter's label."""

    why: str
