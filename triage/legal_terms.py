"""When the law's clock of an incident runs out, and when who is reminded of it; pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from playbooks.clock_schema import Legal
from playbooks.schema import Playbook

# Past the end somebody still has to decide or notify, so it is said again and again.
AGAIN_HOURS = 6


@dataclass(frozen=True)
class Reminder:
    """A reminder that is due: how many owners of the chain hear of it, and when the next one is due."""

    reach: int
    next_at: datetime


def terms_of(playbook: Playbook) -> Legal:
    """Give what the company decided about the law's clock; 72 hours where it decided nothing."""
    return playbook.legal or Legal()


def notify_by(terms: Legal, aware_at: datetime) -> datetime:
    """Say by when an authority has to be told: hours go by at nights, on holidays and whoever is away."""
    return aware_at + timedelta(hours=terms.notify_within_hours)


def first_reminder(terms: Legal, ends_at: datetime, *, now: datetime) -> datetime:
    """Say when somebody is reminded first; what lies behind already is not made up for, but the end is."""
    later = [moment for moment in _moments(terms, ends_at) if moment > now]
    return later[0] if later else max(ends_at, now)


def reminder_at(terms: Legal, ends_at: datetime, *, now: datetime) -> Reminder:
    """Say who is reminded now, one owner more each time, and when the next reminder is due.

    However many were missed, as while nothing ran, they are one reminder that reaches as far as the last of them.
    """
    moments = _moments(terms, ends_at)
    passed = [moment for moment in moments if moment <= now]
    later = [moment for moment in moments if moment > now]
    return Reminder(max(len(passed), 1), later[0] if later else now + timedelta(hours=AGAIN_HOURS))


def _moments(terms: Legal, ends_at: datetime) -> list[datetime]:
    before = sorted({*terms.remind_hours_before}, reverse=True)
    return [*(ends_at - timedelta(hours=hours) for hours in before), ends_at]
