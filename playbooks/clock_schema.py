"""What a playbook may say of time: its clocks, the chain of those who are told, and what the law counts."""

from typing import Annotated

from pydantic import Field

from playbooks.written import Decided, Minutes, Words
from triage.domain import Severity


class ClockTimes(Decided):
    """How soon each has to happen for matters of one severity; what is not said is as for all others."""

    acknowledge_minutes: Minutes | None = None
    first_answer_minutes: Minutes | None = None
    resolve_minutes: Minutes | None = None
    approval_minutes: Minutes | None = None


class Clocks(Decided):
    """How soon somebody takes it, answers, and is done, in working minutes unless `around_the_clock`.

    Where `approval_minutes` is set, somebody has to approve within them. Who can act is warned once `warn_percent` of
    a time have passed.
    """

    acknowledge_minutes: Minutes
    first_answer_minutes: Minutes | None = None
    resolve_minutes: Minutes
    approval_minutes: Minutes | None = None
    around_the_clock: bool = False
    warn_percent: Annotated[int, Field(gt=0, lt=100)] = 80
    by_severity: dict[Severity, ClockTimes] = Field(default_factory=dict)

    def minutes_for(self, severity: str) -> dict[str, int]:
        """Give the minutes of every clock that a matter of this severity has, by its kind."""
        own = self.by_severity.get(Severity(severity), ClockTimes())
        kinds = ("acknowledge", "first_answer", "resolve", "approval")
        times = {kind: getattr(own, f"{kind}_minutes") or getattr(self, f"{kind}_minutes") for kind in kinds}
        return {kind: minutes for kind, minutes in times.items() if minutes is not None}


class ChainStep(Decided):
    """One step of a chain: who is told once nobody has reacted for so many minutes, and then at every repeat.

    `rota` is one of `routing.yaml`: whoever has the turn is told personally too. With `hours`, which are business hours
    of `owners.yaml`, the step counts only while they run, or with `outside_hours` only while they don't.
    """

    owner: Words
    after_minutes: Annotated[int, Field(ge=0, le=366 * 24 * 60)] = 0
    rota: Words | None = None
    hours: Words | None = None
    outside_hours: bool = False


class Escalation(Decided):
    """What happens when nobody reacts: the owners told one after the other, how often, and whether it pages.

    `steps` say it more exactly; without them each of `to` is told one repeat after the one before. Whoever takes what
    is paged reports within `report_minutes`, or it is paged again.
    """

    pages: bool = False
    repeat_minutes: Minutes = 15
    report_minutes: Minutes = 60
    to: Annotated[tuple[Words, ...], Field(min_length=1)]
    steps: tuple[ChainStep, ...] = ()


REMIND_HOURS = (48, 24, 8, 2)


class Legal(Decided):
    """What the law counts once an incident is known: how soon an authority is told, and when it is thought of again."""

    notify_within_hours: Annotated[int, Field(gt=0, le=366 * 24)] = 72
    remind_hours_before: Annotated[tuple[Annotated[int, Field(gt=0, le=366 * 24)], ...], Field(min_length=1)] = (
        REMIND_HOURS
    )
