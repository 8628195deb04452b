"""What the law's clock in a lane file has to fulfil: it is thought of before it has run out, and not twice at once."""

from collections.abc import Iterator, Mapping

from playbooks.clock_schema import Legal
from playbooks.folder import LANE_FILES
from playbooks.mistakes import Mistake
from playbooks.source import Source

USUAL_HOURS = Legal().notify_within_hours


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through the lanes that have such a clock."""
    for name, source in sources.items():
        if name in LANE_FILES and isinstance(source.values, dict) and "legal" in source.names():
            yield from _reminders(source)


def _reminders(source: Source) -> Iterator[Mistake]:
    hours = _number(source.get("legal", "notify_within_hours")) or USUAL_HOURS
    before = set()
    for number, written in source.entries("legal", "remind_hours_before"):
        at = _number(written)
        if at is None:
            continue
        if at >= hours:
            message = f"This reminds {at} hours before the end of a clock that runs for {hours} hours."
            yield source.mistake(message, "legal", "remind_hours_before", number)
        elif at in before:
            yield source.mistake(f"{at} stands here twice.", "legal", "remind_hours_before", number)
        before.add(at)


def _number(written: object) -> int | None:
    return int(written) if isinstance(written, str) and written.isdecimal() else None
