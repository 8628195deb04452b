"""How far what comes in is from what the model is used to, week by week, and when that is odd; pure."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from math import sqrt
from statistics import mean
from typing import Any

# Fewer weeks, or fewer messages in one, say nothing.
FEWEST_WEEKS, FEWEST_MESSAGES = 3, 50
SHIFT, LESS_SURE, MORE_OVERRIDDEN, MORE_UNKNOWN = 0.15, 0.06, 0.06, 0.05
# So many times what chance alone makes of it.
_CHANCE = 3.0
_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGITS = 4
# What may be odd about a week, as it is told and kept.
ODD = {
    "mix": "the mix of lanes has shifted",
    "sure": "it is less sure than it was",
    "corrected": "more is corrected",
    "unknown": "more words are new to it",
}


@dataclass(frozen=True)
class Week:
    """One week in figures, each a share; `mix` is what of the messages went to each lane."""

    messages: int
    mix: Mapping[str, float]
    confidence: float
    overrides: float
    unknown: float

    def as_figures(self, shift: float) -> dict[str, Any]:
        """Give the figures to keep, with how far the mix is from that of the weeks before."""
        rounded = {name: round(value, _DIGITS) for name, value in asdict(self).items() if isinstance(value, float)}
        mix = {lane: round(share, _DIGITS) for lane, share in self.mix.items()}
        return {"messages": self.messages, "mix": mix, "shift": round(shift, _DIGITS), **rounded}


def week_of(counts: Mapping[str, int], confidences: Sequence[float], *, overridden: int, unknown: float) -> Week:
    """Count one week."""
    total = sum(counts.values())
    mix = {lane: count / total for lane, count in sorted(counts.items())} if total else {}
    sure = mean(confidences) if confidences else 0.0
    return Week(total, mix, sure, overridden / total if total else 0.0, unknown)


def week_from(figures: Mapping[str, Any]) -> Week:
    """Give a week that was kept."""
    return Week(*(figures[name] for name in ("messages", "mix", "confidence", "overrides", "unknown")))


def unknown_share(texts: Sequence[str], known: Collection[str]) -> float:
    """Say which share of the words of a week the model has never learned anything about."""
    words = [word for text in texts for word in _WORD.findall(text.lower())]
    return sum(word not in known for word in words) / len(words) if words else 0.0


def shift_of(week: Week, before: Sequence[Week]) -> float:
    """Say which share of the messages went to other lanes than in the weeks before: 0 for none, 1 for all."""
    usual = _usual_mix(before)
    return (
        sum(abs(week.mix.get(lane, 0.0) - usual.get(lane, 0.0)) for lane in {*week.mix, *usual}) / 2 if usual else 0.0
    )


def alarm(week: Week, before: Sequence[Week]) -> str:
    """Say what is odd about a week beside those before it; nothing where there are too few to say."""
    usual = [one for one in before if one.messages >= FEWEST_MESSAGES]
    if week.messages < FEWEST_MESSAGES or len(usual) < FEWEST_WEEKS:
        return ""
    by_chance = _CHANCE * sqrt(0.25 / week.messages)
    sure, overridden, unknown = (
        mean(getattr(one, name) for one in usual) for name in ("confidence", "overrides", "unknown")
    )
    odd = {
        "mix": shift_of(week, usual) > max(SHIFT, by_chance),
        "sure": sure - week.confidence > max(LESS_SURE, by_chance / 2),
        "corrected": week.overrides - overridden > max(MORE_OVERRIDDEN, by_chance * sqrt(overridden + 0.01)),
        "unknown": week.unknown - unknown > MORE_UNKNOWN,
    }
    return "; ".join(ODD[name] for name, is_so in odd.items() if is_so)


def name_of(day: date) -> str:
    """Name the week of a day, so that names sort as weeks do."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def last_week(now: datetime) -> tuple[datetime, datetime]:
    """Give the last week that is over, from Monday to Monday in UTC."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    monday = midnight - timedelta(days=midnight.weekday())
    return monday - timedelta(weeks=1), monday


def _usual_mix(before: Sequence[Week]) -> dict[str, float]:
    total = sum(week.messages for week in before)
    lanes = {lane for week in before for lane in week.mix}
    return (
        {lane: sum(week.mix.get(lane, 0.0) * week.messages for week in before) / total for lane in lanes}
        if total
        else {}
    )
