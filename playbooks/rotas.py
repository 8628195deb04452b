"""Whose turn it is in a rota; decided from a moment alone, so that every replica and every later look agrees."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from playbooks.routing_schema import Rota, Turn

DAYS_OF = {Turn.DAILY: 1, Turn.WEEKLY: 7}


def on_turn(rota: Rota, moment: datetime) -> str | None:
    """Name whose turn it is, or nobody before the first day; the clocks' changes move no turn."""
    local = moment.astimezone(ZoneInfo(rota.timezone))
    has_passed = local.time() >= time.fromisoformat(rota.passes_at.zfill(len("00:00")))
    day = local.date() if has_passed else local.date() - timedelta(days=1)
    days = (day - rota.since).days
    return rota.people[days // DAYS_OF[rota.turn] % len(rota.people)] if days >= 0 else None
