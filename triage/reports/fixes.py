"""What would mend a problem, and whether it fell after a fix: rules that can be told in a sentence; pure."""

from dataclasses import dataclass
from datetime import timedelta
from math import exp, lgamma, log

from triage.domain import Lane

WORKFLOW, ANSWER, TOOL, TRAINING, OTHER = "workflow", "answer", "tool", "training", "other"
# A third of those who said anything, and at least three of them.
FEWEST_SAID, NOT_HELPED_SHARE = 3, 1 / 3
# So many matters a person are the same people again; so much of it in one team is that team's.
EACH_AGAIN, ONE_TEAM_SHARE = 1.5, 0.6
WORKS_WRONGLY = (Lane.TECHNICAL.value, Lane.OUTPUT_QUALITY.value)
WEEK, FORTNIGHT = timedelta(weeks=1), timedelta(days=14)
# What chance alone brings less often than this did not come by chance.
CHANCE = 0.05
FELL, ROSE, NO_CHANGE, TOO_EARLY = "fell", "rose", "no_change", "too_early"


@dataclass(frozen=True)
class Seen:
    """What is known of a problem's matters: how many there are of each kind; `in_one_team` is of the team with most."""

    count: int
    people: int
    of_workflow: int = 0
    named_workflow: int = 0
    works_wrongly: int = 0
    helped: int = 0
    not_helped: int = 0
    in_one_team: int = 0


@dataclass(frozen=True)
class Weeks:
    """Reports of a problem before it was solved and since then, and over how long each of them was counted."""

    before: int
    before_span: timedelta
    after: int
    after_span: timedelta

    @property
    def rates(self) -> tuple[float, float]:
        """Give the reports a week, before and after."""
        return self.before * (WEEK / self.before_span), self.after * (WEEK / self.after_span)


def proposed(seen: Seen) -> tuple[str, str]:
    """Give what would mend it, and the name of the reason: the first of these rules that fits."""
    said = seen.helped + seen.not_helped
    rules = (
        (seen.of_workflow * 2 >= seen.count, WORKFLOW, "workflow_lane"),
        (seen.named_workflow * 2 >= seen.count, WORKFLOW, "workflow_named"),
        (said >= FEWEST_SAID and seen.not_helped >= said * NOT_HELPED_SHARE, ANSWER, "not_helped"),
        (seen.works_wrongly * 2 >= seen.count, TOOL, "works_wrongly"),
        (seen.count >= seen.people * EACH_AGAIN, TRAINING, "same_people"),
        (seen.in_one_team >= seen.count * ONE_TEAM_SHARE, TRAINING, "one_team"),
    )
    return next(((fix, reason) for fits, fix, reason in rules if fits), (ANSWER, "many_ask"))


def verdict(weeks: Weeks) -> str:
    """Say whether it fell: whether chance alone would share the reports out so unevenly between before and after."""
    if weeks.after_span < FORTNIGHT:
        return TOO_EARLY
    reports, share = weeks.before + weeks.after, weeks.after_span / (weeks.before_span + weeks.after_span)
    if _at_most(weeks.after, reports, share) < CHANCE:
        return FELL
    return ROSE if _at_most(weeks.before, reports, 1 - share) < CHANCE else NO_CHANGE


def _at_most(count: int, of: int, share: float) -> float:
    """Give the probability that at most so many fall on one side, if each does so with a share's probability."""
    return sum(_exactly(one, of, share) for one in range(count + 1))


def _exactly(count: int, of: int, share: float) -> float:
    ways = lgamma(of + 1) - lgamma(count + 1) - lgamma(of - count + 1)
    return exp(ways + count * log(share) + (of - count) * log(1 - share))
