"""Who is paged next, and when; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Page:
    """The next page of a chain: who is told by then, and when the one after it is due."""

    step: int
    owners: tuple[str, ...]
    next_at: datetime


def page_after(chain: Sequence[str], *, step: int, repeat_minutes: int, now: datetime) -> Page:
    """Widen the circle by one at each step, and go on telling everybody at its end."""
    told = tuple(chain[: min(step + 1, len(chain))])
    return Page(step=step, owners=told, next_at=now + timedelta(minutes=repeat_minutes))
