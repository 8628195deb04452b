"""When a failed delivery is tried again, and when it is given up; pure, the chance included."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from triage.domain import SendFailed


@dataclass(frozen=True)
class RetryPolicy:
    """Growing pauses up to a longest one, for so long."""

    first_seconds: float = 2.0
    factor: float = 2.0
    longest_seconds: float = 600.0
    # Spreads what failed together, so that it doesn't come back together.
    jitter: float = 0.25
    # A vendor may ask for patience, not for ever.
    longest_obeyed_seconds: float = 6 * 3600.0
    give_up_after_seconds: float = 3 * 86400.0


def pause_seconds(policy: RetryPolicy, *, failures: int, retry_after_seconds: float | None, chance: float) -> float:
    """Say how long to wait after this many failures; `chance` lies between 0 and 1 and only lengthens it."""
    if retry_after_seconds is not None:
        asked = min(max(retry_after_seconds, 0.0), policy.longest_obeyed_seconds)
        return asked + policy.jitter * chance * min(max(asked, 1.0), policy.longest_seconds)
    # The exponent is bounded, since a float overflows long before anyone stops waiting.
    grown = policy.first_seconds * policy.factor ** min(max(failures - 1, 0), 64)
    return min(grown, policy.longest_seconds) * (1 + policy.jitter * chance)


def next_try(
    policy: RetryPolicy, failure: SendFailed, *, failures: int, trying_since: datetime, now: datetime, chance: float
) -> datetime | None:
    """Say when to try again, or None to give up."""
    if failure.permanent or (now - trying_since).total_seconds() >= policy.give_up_after_seconds:
        return None
    wait = pause_seconds(policy, failures=failures, retry_after_seconds=failure.retry_after_seconds, chance=chance)
    return now + timedelta(seconds=wait)
