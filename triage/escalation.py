"""Who is paged next, and when; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from triage.clocks import WorkingHours

AT_ONCE = timedelta()


@dataclass(frozen=True)
class Step:
    """One step of a chain: whom it tells, how long after the beginning, and in which hours it counts, if not always."""

    owner: str
    after: timedelta = AT_ONCE
    person: str | None = None
    hours: WorkingHours | None = None
    is_outside: bool = False

    def counts_at(self, moment: datetime) -> bool:
        """Say whether this is one of its hours."""
        return self.hours is None or _is_open(self.hours, moment) is not self.is_outside


@dataclass(frozen=True)
class Page:
    """The next page of a chain: who is told by then, who of them personally, and when the one after it is due."""

    step: int
    owners: tuple[str, ...]
    next_at: datetime
    people: tuple[str, ...] = ()


def steps_of(owners: Sequence[str], *, repeat_minutes: int) -> tuple[Step, ...]:
    """Give the steps of a chain of which nothing more is said than its owners: one more at each repeat."""
    repeat = timedelta(minutes=repeat_minutes)
    return tuple(Step(owner, after=number * repeat) for number, owner in enumerate(owners))


def page_after(steps: Sequence[Step], *, step: int, since: datetime, repeat_minutes: int, now: datetime) -> Page:
    """Tell everybody whose time has come, and go on telling them until somebody has it.

    What counts is the time that has passed, so nobody is skipped however long nothing ran. An incident is never quiet:
    where the hours would leave nobody, they don't count.
    """
    reached = [one for one in steps if one.after <= max(now - since, AT_ONCE)] or steps[:1]
    told = [one for one in reached if one.counts_at(now)] or reached
    repeat = timedelta(minutes=repeat_minutes)
    # The next step may come before the next repeat.
    ahead = [since + one.after for one in steps if one.after > max(now - since, AT_ONCE)]
    return Page(
        step=step,
        owners=tuple(dict.fromkeys(one.owner for one in told)),
        next_at=min([now + repeat, *ahead]),
        people=tuple(dict.fromkeys(one.person for one in told if one.person)),
    )


def set_back_by(next_at: datetime, *, repeat_minutes: int, now: datetime) -> timedelta:
    """Say how far the clock went backwards under a chain that would wait longer than it ever pauses."""
    return max(next_at - now - timedelta(minutes=repeat_minutes), AT_ONCE)


def _is_open(hours: WorkingHours, moment: datetime) -> bool:
    today = hours.on(moment.astimezone(hours.zone).date())
    return today is not None and today[0] <= moment < today[1]
